package parley.standing;

/// How the endings of the negotiation look to one mind for one cast in many states, given how likely choosers take
/// their opportunities: the same for all who share the mind.
final class Endings {

    private static final double[][] NOTHING = new double[0][];

    private final Kinds kinds;
    private final Cut cut;
    private final int mostTypes;
    private final Scratch scratch;
    private final double[][] chosen;
    private final Model model;
    private double[] rates = Slate.NO_NUMBERS;
    private double[] chance = Slate.NO_NUMBERS;
    private double[][] chances = NOTHING;
    private int size;

    Endings(Model model, Scratch scratch) {
        this.model = model;
        this.scratch = scratch;
        this.kinds = model.kinds();
        this.cut = model.cut();
        this.mostTypes = model.mostTypes();
        this.chosen = new double[kinds.chosenEndings().length][];
    }

    /// Gives its columns back.
    void forget() {
        if (rates.length > 0) {
            scratch.back(rates).back(chance);
            for (var one : chosen) {
                scratch.back(one);
            }
            rates = Slate.NO_NUMBERS;
            chance = Slate.NO_NUMBERS;
            chances = NOTHING;
        }
    }

    /// Whether it has been counted with these chances.
    @SuppressWarnings("ReferenceEquality") // columns that are filled anew come with states that forget
    boolean with(double[][] wanted) {
        return chances == wanted;
    }

    Endings count(Sight sight, States where, int cast, double[][] wanted) {
        forget();
        chances = wanted;
        size = where.size();
        rates = scratch.numbers();
        chance = scratch.numbers();
        var room = scratch.numbers();
        var sum = sight.column(Cut.NATURE);
        for (int c = 0; c < chosen.length; c++) {
            int e = kinds.chosenEndings()[c];
            var taken = where.pick(wanted[e * mostTypes + model.typeIn(cast, kinds.chooser(e))], room);
            var come = sight.column(cut.rate(e));
            var one = scratch.numbers();
            for (int i = 0; i < size; i++) {
                one[i] = come[i] * taken[i];
                rates[i] = sum[i] + one[i];
            }
            sum = rates;
            chosen[c] = one;
        }
        if (chosen.length == 0) {
            System.arraycopy(sum, 0, rates, 0, size);
        }
        Exponential.chances(rates, size, room, chance);
        scratch.back(room);
        return this;
    }

    /// Σ of the rates of endings, state by state.
    double[] rates() {
        return rates;
    }

    /// The chance per period that one of them comes.
    double[] chance() {
        return chance;
    }

    /// Σ of rate × worth for an actor, of which this is what the actor's mind sees.
    void brings(Sight sight, int actor, double[] out) {
        var sum = sight.column(cut.brings(actor));
        for (int c = 0; c < chosen.length; c++) {
            var one = chosen[c];
            var worth = sight.column(cut.worth(kinds.chosenEndings()[c], actor));
            for (int i = 0; i < size; i++) {
                out[i] = sum[i] + one[i] * worth[i];
            }
            sum = out;
        }
        if (chosen.length == 0) {
            System.arraycopy(sum, 0, out, 0, size);
        }
    }
}
