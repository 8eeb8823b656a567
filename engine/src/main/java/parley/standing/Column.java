package parley.standing;

import java.util.Arrays;

/// One role's standings in many states of affairs side by side, a deal being in force in each: what [Branch] works out
/// for one, by the same operations in the same order, hence to the same bits.
///
/// It is not for certain events: where one may come, [#certain] tells, and the values mean nothing. Scratch of one
/// thread.
final class Column {

    private final Model model;
    private final Kinds kinds;
    private final Cut cut;
    private final Slate slate;
    private final Scratch scratch;
    private final double[][][] seen;
    private final double[][] rate;
    private final double[][] chance;
    private final double[][] brings;
    private final boolean[] ready;
    private final double[][] newcomers;
    private final boolean[] arrived;
    private Keeping newcomersKeeping = Keeping.NOBODY;
    private boolean certain;

    private int role;
    private int actor;
    private int party;
    private int mind;
    private double patience;
    private double[] utility = new double[0];
    private States states = States.NONE;
    private double[][] chances = new double[0][];

    Column(Model model, Slate slate) {
        this.model = model;
        this.kinds = model.kinds();
        this.cut = model.cut();
        this.slate = slate;
        this.scratch = slate.scratch;
        this.seen = new double[model.casts()][][];
        this.rate = new double[model.casts()][];
        this.chance = new double[model.casts()][];
        this.brings = new double[model.casts()][];
        this.ready = new boolean[model.casts()];
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
        utility = slate.world().utilities(role);
        states = newStates;
        chances = propensities;
        certain = false;
        Arrays.fill(ready, false);
        Arrays.fill(arrived, false);
        return this;
    }

    /// Whether a certain event came in sight, so that values must be worked out one by one.
    boolean certain() {
        return certain;
    }

    /// What the role sees for a cast, state by state.
    double[][] seen(int cast) {
        prepare(cast);
        return seen[cast];
    }

    /// The values for a cast, with up to two further exits; an empty column is all 0.
    void value(int cast, Keeping keeping, double[] bonus, Exit leads, Exit second, double[] out) {
        prepare(cast);
        var total = scratch.numbers();
        int n = states.size();
        System.arraycopy(rate[cast], 0, total, 0, n);
        System.arraycopy(brings[cast], 0, out, 0, n);
        var exits = seen[cast];
        for (int e : kinds.passing()) {
            if (!kinds.changesOnlyLeader(e, party)) {
                add(e, cast, exits, keeping, bonus, total, out);
            }
        }
        exit(leads, second, total, out);
        var p = scratch.numbers();
        var room = scratch.numbers();
        Exponential.chances(total, n, room, p);
        int[] stands = states.stands();
        int flowAt = cut.flow(role);
        for (int i = 0; i < n; i++) {
            double sum = total[i];
            double worth = sum == Double.POSITIVE_INFINITY
                    ? surely(leads.rate(i), leads.worth(i), second.rate(i), second.worth(i))
                    : sum == 0 ? 0 : p[i] / sum * out[i];
            double flow = utility[stands[i]] + exits[i][flowAt] + (bonus.length == 0 ? 0 : bonus[i]);
            out[i] = Standing.value(patience, flow, p[i], worth);
        }
        scratch.back(room, p, total);
    }

    private void exit(Exit leads, Exit second, double[] total, double[] weighed) {
        if (leads.none() && second.none()) {
            return;
        }
        for (int i = 0; i < states.size(); i++) {
            double extra = leads.rate(i);
            double other = second.rate(i);
            total[i] += extra + other;
            weighed[i] += extra * leads.worth(i) + other * second.worth(i);
        }
    }

    private static double surely(double rate, double worth, double otherRate, double otherWorth) {
        return otherRate < rate ? worth : rate < otherRate ? otherWorth : (worth + otherWorth) / 2;
    }

    /// A further exit, state by state.
    record Exit(double[] rates, double[] worths) {
        static final Exit NONE = new Exit(new double[0], new double[0]);

        boolean none() {
            return rates.length == 0;
        }

        double rate(int i) {
            return rates.length == 0 ? 0 : rates[i];
        }

        double worth(int i) {
            return rates.length == 0 ? 0 : worths[i];
        }
    }

    private void add(
            int e, int cast, double[][] exits, Keeping keeping, double[] bonus, double[] total, double[] weighed) {
        int n = states.size();
        var rates = scratch.numbers();
        boolean any = false;
        for (int i = 0; i < n; i++) {
            rates[i] = exits[i][cut.rate(e)];
            any |= rates[i] > 0;
        }
        if (any) {
            take(e, cast, rates);
            var after = scratch.numbers();
            after(e, cast, keeping, bonus, after);
            for (int i = 0; i < n; i++) {
                total[i] += rates[i];
                weighed[i] += rates[i] * after[i];
            }
            scratch.back(after);
        }
        scratch.back(rates);
    }

    /// Of the opportunities of an event that somebody chooses, those that are taken.
    private void take(int e, int cast, double[] rates) {
        int chooser = kinds.chooser(e);
        if (chooser >= 0) {
            var taken = chances[e * model.mostTypes() + model.typeIn(cast, chooser)];
            for (int i = 0; i < states.size(); i++) {
                rates[i] *= taken[states.at()[i]];
            }
        }
    }

    /// What an event leads to, state by state.
    void after(int e, int cast, Keeping keeping, double[] bonus, double[] out) {
        long leaders = model.happenings().get(e).leaders() & ~(1L << party);
        if (kinds.ends(e)) {
            var exits = seen(cast);
            for (int i = 0; i < states.size(); i++) {
                out[i] = exits[i][cut.worth(e, actor)];
            }
        } else if (leaders == 0) {
            among(e, cast, keeping, bonus, out);
        } else {
            afterNewcomers(e, cast, leaders, keeping, bonus, out);
        }
    }

    /// The same whoever the leaders are that go, so worked out once for all casts that differ in them only.
    private void afterNewcomers(int e, int cast, long leaders, Keeping keeping, double[] bonus, double[] out) {
        if (bonus.length > 0) {
            afterLeaders(e, cast, leaders, keeping, bonus, out);
            return;
        }
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
            afterLeaders(e, cast, leaders, keeping, bonus, newcomers[place]);
            arrived[place] = true;
        }
        System.arraycopy(newcomers[place], 0, out, 0, states.size());
    }

    private void afterLeaders(int e, int who, long leaders, Keeping keeping, double[] bonus, double[] out) {
        if (leaders == 0) {
            among(e, who, keeping, bonus, out);
            return;
        }
        int changed = Long.numberOfTrailingZeros(leaders);
        Arrays.fill(out, 0, states.size(), 0);
        var one = scratch.numbers();
        for (int type = 0; type < model.types(changed); type++) {
            double weight = slate.world().believed(mind, changed, type);
            if (weight > 0) {
                afterLeaders(e, model.castWith(who, changed, type), leaders & (leaders - 1), keeping, bonus, one);
                for (int i = 0; i < states.size(); i++) {
                    out[i] += weight * one[i];
                }
            }
        }
        scratch.back(one);
    }

    private void among(int e, int who, Keeping keeping, double[] bonus, double[] out) {
        var happening = model.happenings().get(e);
        if (happening.breaks() != 0) {
            var broken = slate.broken(e, who, role, actor);
            for (int i = 0; i < states.size(); i++) {
                out[i] = broken[states.at()[i]];
            }
            return;
        }
        prepare(who);
        if (kinds.moves(e)) {
            endings(e, who, states, seen[who], bonus, out);
        } else {
            stay(seen[who], states, rate[who], chance[who], brings[who], bonus, out);
        }
        if (happening.leaders() != 0 && states.whole() && !keeping.nobody()) {
            keptAmong(e, who, happening.leaders(), keeping, bonus, out);
        }
    }

    /// After a change of leader the newcomer may breach: β·cheated + (1 − β)·in force, with endings only; `out`
    /// holds
    /// the latter.
    private void keptAmong(int e, int who, long leaders, Keeping keeping, double[] bonus, double[] out) {
        int n = states.size();
        var value = scratch.numbers();
        var left = scratch.numbers();
        Arrays.fill(value, 0, n, 0);
        Arrays.fill(left, 0, n, 1);
        for (int p = 0; p < model.parties(); p++) {
            if ((leaders >> p & 1) != 0 && p != party) {
                int type = model.typeIn(who, p);
                mixIn(e, who, keeping.breaches(p, type), keeping.sets(p, type), bonus, value, left);
            }
        }
        for (int i = 0; i < n; i++) {
            out[i] = value[i] + left[i] * out[i];
        }
        scratch.back(left);
        scratch.back(value);
    }

    private void mixIn(int e, int who, double[] breach, long[] sets, double[] bonus, double[] value, double[] left) {
        var some = scratch.places();
        int count = 0;
        for (int i = 0; i < states.size(); i++) {
            if (breach[states.at()[i]] > 0) {
                some[count++] = i;
            }
        }
        if (count > 0) {
            var rest = slate.select(states, some, count, at -> sets[at]);
            var cheated = scratch.numbers();
            var extra = bonus.length == 0 ? bonus : scratch.numbers();
            for (int i = 0; bonus.length > 0 && i < count; i++) {
                extra[i] = bonus[some[i]];
            }
            var looked = look(who, rest, -1, scratch.looks());
            endings(e, who, rest, looked, extra, cheated);
            scratch.backLooks(looked);
            for (int i = 0; i < count; i++) {
                double share = breach[rest.at()[i]];
                value[some[i]] += left[some[i]] * share * cheated[i];
                left[some[i]] *= 1 - share;
            }
            if (bonus.length > 0) {
                scratch.back(extra);
            }
            scratch.back(cheated);
            slate.back(rest);
        }
        scratch.back(some);
    }

    /// The values of states after an event, with endings only.
    private void endings(int e, int who, States where, double[][] before, double[] bonus, double[] out) {
        var exits = kinds.moves(e) ? look(who, where, e, scratch.looks()) : before;
        var rates = scratch.numbers();
        var probabilities = scratch.numbers();
        var brought = scratch.numbers();
        endingExits(exits, who, where, rates, probabilities, brought);
        stay(exits, where, rates, probabilities, brought, bonus, out);
        scratch.back(brought);
        scratch.back(probabilities);
        scratch.back(rates);
        if (kinds.moves(e)) {
            scratch.backLooks(exits);
        }
    }

    private void stay(
            double[][] exits,
            States where,
            double[] rates,
            double[] probabilities,
            double[] brought,
            double[] bonus,
            double[] out) {
        int[] stands = where.stands();
        int flowAt = cut.flow(role);
        for (int i = 0; i < where.size(); i++) {
            double flow = utility[stands[i]] + exits[i][flowAt] + (bonus.length == 0 ? 0 : bonus[i]);
            double worth = rates[i] == 0 ? 0 : probabilities[i] / rates[i] * brought[i];
            out[i] = Standing.value(patience, flow, probabilities[i], worth);
        }
    }

    private double[][] look(int cast, States where, int event, double[][] out) {
        for (int i = 0; i < where.size(); i++) {
            var exits = slate.exits(mind, cast, where.stands()[i]);
            var then = event < 0 ? exits : exits.afterwards(event);
            certain |= then.natural().sure();
            out[i] = then.row();
        }
        return out;
    }

    private void prepare(int cast) {
        if (!ready[cast]) {
            seen[cast] = look(cast, states, -1, seen[cast] == null ? new double[Slate.MOST][] : seen[cast]);
            rate[cast] = Slate.grown(rate[cast]);
            chance[cast] = Slate.grown(chance[cast]);
            brings[cast] = Slate.grown(brings[cast]);
            endingExits(seen[cast], cast, states, rate[cast], chance[cast], brings[cast]);
            ready[cast] = true;
        }
    }

    /// Σ of the rates of endings, the probability that one comes, and Σ of rate × worth.
    private void endingExits(
            double[][] exits, int who, States where, double[] rates, double[] probabilities, double[] brought) {
        int n = where.size();
        int[] at = where.at();
        for (int i = 0; i < n; i++) {
            rates[i] = exits[i][Cut.NATURE];
            brought[i] = exits[i][cut.brings(actor)];
        }
        for (int e : kinds.chosenEndings()) {
            var taken = chances[e * model.mostTypes() + model.typeIn(who, kinds.chooser(e))];
            int rateAt = cut.rate(e);
            int worthAt = cut.worth(e, actor);
            for (int i = 0; i < n; i++) {
                double one = exits[i][rateAt] * taken[at[i]];
                rates[i] += one;
                brought[i] += one * exits[i][worthAt];
            }
        }
        var room = scratch.numbers();
        Exponential.chances(rates, n, room, probabilities);
        scratch.back(room);
    }
}
