package parley.standing;

import java.util.Arrays;

/// One role's standings in many states of affairs side by side: what [Branch] works out for one, by the same
/// operations in the same order, hence to the same bits.
///
/// What others' breaches and penalties do not touch is worked out once for every cast and kept until the column is set
/// anew. It is not for certain events: where one may come, [#certain] tells, and the values mean nothing. Scratch of
/// one thread.
final class Column {

    private final Model model;
    private final Kinds kinds;
    private final Cut cut;
    private final Slate slate;
    private final Scratch scratch;
    private final Sum[] sums;
    private final double[][] stays;
    private final boolean[] stayed;
    private final double[][] flows;
    private final boolean[] flowKnown;
    private final double[][] newcomers;
    private final boolean[] arrived;
    private final double[] bonus = new double[Slate.LENGTH];
    private double[] penalized = Slate.NO_NUMBERS;
    private Keeping newcomersKeeping = Keeping.NOBODY;
    private boolean certain;

    private int role;
    private int actor;
    private int party;
    private int mind;
    private double patience;
    private double[] interest = new double[0];
    private States states;
    private double[][] chances = new double[0][];

    Column(Slate slate) {
        this.model = slate.model();
        this.kinds = model.kinds();
        this.cut = model.cut();
        this.slate = slate;
        this.scratch = slate.scratch;
        this.states = slate.none;
        this.sums = new Sum[model.casts()];
        Arrays.setAll(sums, _ -> new Sum());
        this.stays = new double[model.casts()][];
        this.stayed = new boolean[model.casts()];
        this.flows = new double[model.casts()][];
        this.flowKnown = new boolean[model.casts()];
        this.newcomers = new double[model.happenings().size() * model.casts()][];
        this.arrived = new boolean[newcomers.length];
    }

    /// Begins anew.
    ///
    /// @param propensities of chosen events: event and type → candidate of the slate
    Column set(int newRole, int newActor, States newStates, double[][] propensities) {
        role = newRole;
        actor = newActor;
        party = model.partyOf(actor);
        mind = model.mindOf(role);
        patience = slate.world().patience(party);
        interest = newStates.interest(role);
        states = newStates;
        chances = propensities;
        certain = false;
        for (var sum : sums) {
            sum.ready = false;
            sum.exits = false;
        }
        penalized = Slate.NO_NUMBERS;
        flowsDiffer();
        return believesDiffer();
    }

    private void flowsDiffer() {
        Arrays.fill(flowKnown, false);
        Arrays.fill(stayed, false);
        Arrays.fill(arrived, false);
    }

    /// From now on its party expects a penalty wherever what it breaches is seen.
    ///
    /// @param seen how likely that is in each state; the same column brings the same numbers until this is set anew
    @SuppressWarnings("ReferenceEquality")
    void penalize(double[] seen, double penalty) {
        if (penalized != seen) {
            penalized = seen;
            for (int i = 0; i < states.size(); i++) {
                bonus[i] = -seen[i] * penalty;
            }
            flowsDiffer();
        }
    }

    /// Beliefs have changed, but none of the propensities given.
    Column believesDiffer() {
        Arrays.fill(arrived, false);
        return this;
    }

    /// Whether a certain event came in sight, so that values must be worked out one by one.
    boolean certain() {
        return certain;
    }

    /// What the role sees for a cast, state by state.
    Sight sight(int cast) {
        return sight(states, cast, -1);
    }

    private Sight sight(States where, int cast, int event) {
        var sight = where.sight(mind, cast, event);
        certain |= sight.sure();
        return sight;
    }

    /// What all exits for a cast add up to.
    private static final class Sum {
        /// Σ of rate × worth of the endings, known where ready.
        double[] brings = new double[0];

        boolean ready;

        /// Σ of all rates and the chance that any comes, known where exits have been counted.
        double[] rates = new double[0];

        double[] chance = new double[0];
        boolean exits;
    }

    /// The values for a cast, with up to two further exits, whose rates stay as they are until the column is set
    /// anew.
    void value(int cast, Keeping keeping, Exit leads, Exit second, double[] out) {
        var sum = prepare(cast);
        int n = states.size();
        boolean known = sum.exits;
        if (!known) {
            sum.rates = Slate.grown(sum.rates);
            System.arraycopy(states.endings(mind, cast, -1, chances).rates(), 0, sum.rates, 0, n);
        }
        System.arraycopy(sum.brings, 0, out, 0, n);
        for (int e : kinds.passing()) {
            if (!kinds.changesOnlyLeader(e, party)) {
                add(e, cast, keeping, known, sum.rates, out);
            }
        }
        if (!known) {
            leads.addRates(n, second, sum.rates);
            sum.chance = Slate.grown(sum.chance);
            var room = scratch.numbers();
            Exponential.chances(sum.rates, n, room, sum.chance);
            scratch.back(room);
            sum.exits = true;
        }
        leads.weigh(n, second, out);
        var flow = flow(cast);
        if (leads.finite && second.finite) {
            Standing.values(patience, flow, sum.rates, sum.chance, out, n, out);
        } else {
            for (int i = 0; i < n; i++) {
                double worth = sum.rates[i] == Double.POSITIVE_INFINITY
                        ? surely(leads.rate(i), leads.worth(i), second.rate(i), second.worth(i))
                        : Standing.brought(sum.chance[i], sum.rates[i], out[i]);
                out[i] = Standing.value(patience, flow[i], sum.chance[i], worth);
            }
        }
    }

    /// What it has in each state while that lasts: the same for all casts that figures cannot tell apart.
    private double[] flow(int cast) {
        int alike = model.figures().castOf(cast);
        if (!flowKnown[alike]) {
            flows[alike] = Slate.grown(flows[alike]);
            flow(sight(cast), interest, states.size(), penalized.length > 0, flows[alike]);
            flowKnown[alike] = true;
        }
        return flows[alike];
    }

    private void flow(Sight sight, double[] own, int n, boolean less, double[] out) {
        var drift = sight.column(cut.flow(role));
        if (less) {
            for (int i = 0; i < n; i++) {
                out[i] = own[i] + drift[i] + bonus[i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                out[i] = own[i] + drift[i] + 0.0;
            }
        }
    }

    private static double surely(double rate, double worth, double otherRate, double otherWorth) {
        return otherRate < rate ? worth : rate < otherRate ? otherWorth : (worth + otherWorth) / 2;
    }

    /// A further exit, state by state.
    ///
    /// @param finite whether all its rates are
    record Exit(double[] rates, double[] worths, boolean finite) {
        static final Exit NONE = new Exit(new double[0], new double[0], true);

        boolean none() {
            return rates.length == 0;
        }

        double rate(int i) {
            return none() ? 0 : rates[i];
        }

        double worth(int i) {
            return none() ? 0 : worths[i];
        }

        /// The rates of both to their sums.
        void addRates(int n, Exit second, double[] total) {
            if (none() || second.none()) {
                var one = none() ? second : this;
                for (int i = 0; i < (one.none() ? 0 : n); i++) {
                    total[i] += one.rates[i];
                }
                return;
            }
            for (int i = 0; i < n; i++) {
                total[i] += rates[i] + second.rates[i];
            }
        }

        /// The rates × worths of both to their sums.
        void weigh(int n, Exit second, double[] weighed) {
            if (none() || second.none()) {
                var one = none() ? second : this;
                for (int i = 0; i < (one.none() ? 0 : n); i++) {
                    weighed[i] += one.rates[i] * one.worths[i] + 0.0;
                }
                return;
            }
            for (int i = 0; i < n; i++) {
                weighed[i] += rates[i] * worths[i] + second.rates[i] * second.worths[i];
            }
        }
    }

    /// One event that ends nothing to the sums.
    ///
    /// @param known whether its rates have been added before
    private void add(int e, int cast, Keeping keeping, boolean known, double[] total, double[] weighed) {
        var sight = sight(cast);
        if (sight.never(e)) {
            return;
        }
        int n = states.size();
        var rates = sight.column(cut.rate(e));
        var chosen = scratch.numbers();
        int chooser = kinds.chooser(e);
        if (chooser >= 0) {
            var taken = states.pick(chances[e * model.mostTypes() + model.typeIn(cast, chooser)], chosen);
            for (int i = 0; i < n; i++) {
                chosen[i] = rates[i] * taken[i];
            }
            rates = chosen;
        }
        for (int i = 0; i < (known ? 0 : n); i++) {
            total[i] += rates[i];
        }
        var room = scratch.numbers();
        var after = after(e, cast, keeping, room);
        for (int i = 0; i < n; i++) {
            weighed[i] += rates[i] * after[i];
        }
        scratch.back(room).back(chosen);
    }

    /// What an event leads to, state by state: a column that stays or that lies in `room`.
    double[] after(int e, int cast, Keeping keeping, double[] room) {
        long leaders = model.happenings().get(e).leaders() & ~(1L << party);
        if (kinds.ends(e)) {
            return sight(cast).column(cut.worth(e, actor));
        }
        return leaders == 0 ? among(e, cast, keeping, room) : afterNewcomers(e, cast, leaders, keeping);
    }

    /// The same whoever the leaders are that go, so worked out once for all casts that differ in them only.
    private double[] afterNewcomers(int e, int cast, long leaders, Keeping keeping) {
        if (keeping != newcomersKeeping) {
            Arrays.fill(arrived, false);
            newcomersKeeping = keeping;
        }
        int base = cast;
        for (long rest = leaders; rest != 0; rest &= rest - 1) {
            base = model.castWith(base, Long.numberOfTrailingZeros(rest), 0);
        }
        int place = e * model.casts() + base;
        if (!arrived[place]) {
            newcomers[place] = Slate.grown(newcomers[place]);
            afterLeaders(e, cast, leaders, keeping, newcomers[place]);
            arrived[place] = true;
        }
        return newcomers[place];
    }

    private double[] afterLeaders(int e, int who, long leaders, Keeping keeping, double[] out) {
        if (leaders == 0) {
            return among(e, who, keeping, out);
        }
        int changed = Long.numberOfTrailingZeros(leaders);
        int n = states.size();
        Arrays.fill(out, 0, n, 0);
        var room = scratch.numbers();
        for (int type = 0; type < model.types(changed); type++) {
            double weight = slate.world().believed(mind, changed, type);
            if (weight > 0) {
                var one = afterLeaders(e, model.castWith(who, changed, type), leaders & (leaders - 1), keeping, room);
                Slate.addTo(out, weight, one, n);
            }
        }
        scratch.back(room);
        return out;
    }

    private double[] among(int e, int who, Keeping keeping, double[] room) {
        var happening = model.happenings().get(e);
        if (states.deal() && happening.breaks() != 0) {
            var broken = slate.fallen().broken(e, who, role, actor);
            certain |= slate.fallen().certain();
            return states.pick(broken, room);
        }
        var stay = stays(e, who, room);
        if (happening.leaders() == 0 || !states.whole() || keeping.nobody()) {
            return stay;
        }
        keptAmong(e, who, happening.leaders(), keeping, stay, room);
        return room;
    }

    /// After a change of leader the newcomer may breach: β·cheated + (1 − β)·in force, with endings only.
    private void keptAmong(int e, int who, long leaders, Keeping keeping, double[] inForce, double[] out) {
        int n = states.size();
        var value = scratch.numbers();
        var left = scratch.numbers();
        Arrays.fill(value, 0, n, 0);
        Arrays.fill(left, 0, n, 1);
        for (int p = 0; p < model.parties(); p++) {
            if ((leaders >> p & 1) != 0 && p != party) {
                mixIn(e, who, keeping, p, model.typeIn(who, p), value, left);
            }
        }
        for (int i = 0; i < n; i++) {
            out[i] = value[i] + left[i] * inForce[i];
        }
        scratch.back(left).back(value);
    }

    private void mixIn(int e, int who, Keeping keeping, int breaker, int type, double[] value, double[] left) {
        var breach = keeping.breaches(breaker, type);
        var candidates = scratch.places();
        int n = 0;
        for (int i = 0; i < states.size(); i++) {
            if (breach[i] > 0) {
                candidates[n++] = i;
            }
        }
        if (n > 0) {
            var rest = slate.lapses().of(candidates, n, 1L << breaker, who, keeping);
            var cheated = scratch.numbers();
            stay(e, who, rest, cheated);
            for (int i = 0; i < rest.size(); i++) {
                int at = rest.at(i);
                value[at] += left[at] * breach[at] * cheated[i];
                left[at] *= 1 - breach[at];
            }
            scratch.back(cheated);
        }
        scratch.back(candidates);
    }

    /// The values of the states after an event, with endings only: kept where the event moves no stocks, else in
    /// `room`.
    double[] stays(int e, int who, double[] room) {
        if (kinds.moves(e)) {
            stay(e, who, states, room);
            return room;
        }
        if (!stayed[who]) {
            stays[who] = Slate.grown(stays[who]);
            var brings = prepare(who).brings;
            var endings = states.endings(mind, who, -1, chances);
            Standing.values(patience, flow(who), endings.rates(), endings.chance(), brings, states.size(), stays[who]);
            stayed[who] = true;
        }
        return stays[who];
    }

    /// The values of other states, or of these with stocks moved, after an event, with endings only.
    private void stay(int e, int who, States where, double[] out) {
        int n = where.size();
        var sight = sight(where, who, e);
        var endings = where.endings(mind, who, e, chances);
        var flow = scratch.numbers();
        flow(sight, where.interest(role), n, penalized.length > 0, flow);
        endings.brings(sight, actor, out);
        Standing.values(patience, flow, endings.rates(), endings.chance(), out, n, out);
        scratch.back(flow);
    }

    private Sum prepare(int cast) {
        var sum = sums[cast];
        if (!sum.ready) {
            sum.brings = Slate.grown(sum.brings);
            states.endings(mind, cast, -1, chances).brings(sight(cast), actor, sum.brings);
            sum.ready = true;
        }
        return sum;
    }
}
