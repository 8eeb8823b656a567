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
    private final double[][] brings;
    private final boolean[] ready;
    private final double[][] newcomers;
    private final boolean[] arrived;
    private final double[] interest = new double[Slate.MOST];
    private Keeping newcomersKeeping = Keeping.NOBODY;
    private boolean certain;

    private int role;
    private int actor;
    private int party;
    private int mind;
    private double patience;
    private double[] utility = new double[0];
    private States states;
    private double[][] chances = new double[0][];

    Column(Slate slate) {
        this.model = slate.model();
        this.kinds = model.kinds();
        this.cut = model.cut();
        this.slate = slate;
        this.scratch = slate.scratch;
        this.states = slate.none;
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
        interest(states, interest);
        return this;
    }

    private void interest(States where, double[] out) {
        for (int i = 0; i < where.size(); i++) {
            out[i] = utility[where.stands(i)];
        }
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

    /// The values for a cast, with up to two further exits; an empty column is all 0.
    void value(int cast, Keeping keeping, double[] bonus, Exit leads, Exit second, double[] out) {
        prepare(cast);
        int n = states.size();
        var total = scratch.numbers();
        System.arraycopy(states.endings(mind, cast, -1, chances).rates(), 0, total, 0, n);
        System.arraycopy(brings[cast], 0, out, 0, n);
        for (int e : kinds.passing()) {
            if (!kinds.changesOnlyLeader(e, party)) {
                add(e, cast, keeping, bonus, total, out);
            }
        }
        leads.add(n, second, total, out);
        var p = scratch.numbers();
        var room = scratch.numbers();
        Exponential.chances(total, n, room, p);
        var flow = room;
        flow(sight(cast), interest, n, bonus, flow);
        if (finite(total, n)) {
            Standing.values(patience, flow, total, p, out, n);
        } else {
            for (int i = 0; i < n; i++) {
                double worth = total[i] == Double.POSITIVE_INFINITY
                        ? surely(leads.rate(i), leads.worth(i), second.rate(i), second.worth(i))
                        : Standing.brought(p[i], total[i], out[i]);
                out[i] = Standing.value(patience, flow[i], p[i], worth);
            }
        }
        scratch.back(room, p, total);
    }

    private void flow(Sight sight, double[] own, int n, double[] bonus, double[] out) {
        var drift = sight.column(cut.flow(role));
        if (bonus.length == 0) {
            for (int i = 0; i < n; i++) {
                out[i] = own[i] + drift[i] + 0.0;
            }
        } else {
            for (int i = 0; i < n; i++) {
                out[i] = own[i] + drift[i] + bonus[i];
            }
        }
    }

    private static boolean finite(double[] rates, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += rates[i];
        }
        return sum < Double.POSITIVE_INFINITY;
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
            return none() ? 0 : rates[i];
        }

        double worth(int i) {
            return none() ? 0 : worths[i];
        }

        /// Both to the sums of rates, and of rates × worths.
        void add(int n, Exit second, double[] total, double[] weighed) {
            if (none() || second.none()) {
                var one = none() ? second : this;
                for (int i = 0; i < (one.none() ? 0 : n); i++) {
                    total[i] += one.rates[i];
                    weighed[i] += one.rates[i] * one.worths[i] + 0.0;
                }
                return;
            }
            for (int i = 0; i < n; i++) {
                total[i] += rates[i] + second.rates[i];
                weighed[i] += rates[i] * worths[i] + second.rates[i] * second.worths[i];
            }
        }
    }

    private void add(int e, int cast, Keeping keeping, double[] bonus, double[] total, double[] weighed) {
        var sight = sight(cast);
        if (sight.never(e)) {
            return;
        }
        int n = states.size();
        var rates = sight.column(cut.rate(e));
        var room = scratch.numbers();
        int chooser = kinds.chooser(e);
        if (chooser >= 0) {
            var taken = states.pick(chances[e * model.mostTypes() + model.typeIn(cast, chooser)], room);
            for (int i = 0; i < n; i++) {
                room[i] = rates[i] * taken[i];
            }
            rates = room;
        }
        var after = scratch.numbers();
        after(e, cast, keeping, bonus, after);
        for (int i = 0; i < n; i++) {
            total[i] += rates[i];
            weighed[i] += rates[i] * after[i];
        }
        scratch.back(after, room);
    }

    /// What an event leads to, state by state.
    void after(int e, int cast, Keeping keeping, double[] bonus, double[] out) {
        long leaders = model.happenings().get(e).leaders() & ~(1L << party);
        if (kinds.ends(e)) {
            System.arraycopy(sight(cast).column(cut.worth(e, actor)), 0, out, 0, states.size());
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
            var room = scratch.numbers();
            System.arraycopy(states.pick(slate.broken(e, who, role, actor), room), 0, out, 0, states.size());
            scratch.back(room);
            return;
        }
        stay(e, who, states, interest, bonus, out);
        if (happening.leaders() != 0 && states.whole() && !keeping.nobody()) {
            keptAmong(e, who, happening.leaders(), keeping, bonus, out);
        }
    }

    /// After a change of leader the newcomer may breach: β·cheated + (1 − β)·in force, with endings only; `out`
    /// holds the latter.
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
        scratch.back(left, value);
    }

    private void mixIn(int e, int who, double[] breach, long[] sets, double[] bonus, double[] value, double[] left) {
        var rest = slate.states(false);
        var extra = bonus.length == 0 ? bonus : scratch.numbers();
        for (int i = 0; i < states.size(); i++) {
            if (breach[i] > 0) {
                if (bonus.length > 0) {
                    extra[rest.size()] = bonus[i];
                }
                rest.add(states.agreed(i), model.space().without(states.agreed(i), sets[i]), i);
            }
        }
        if (rest.size() > 0) {
            var cheated = scratch.numbers();
            var own = scratch.numbers();
            interest(rest, own);
            stay(e, who, rest, own, extra, cheated);
            for (int i = 0; i < rest.size(); i++) {
                int at = rest.at(i);
                value[at] += left[at] * breach[at] * cheated[i];
                left[at] *= 1 - breach[at];
            }
            scratch.back(own, cheated);
        }
        if (bonus.length > 0) {
            scratch.back(extra);
        }
        slate.back(rest);
    }

    /// The values of states after an event, with endings only.
    private void stay(int e, int who, States where, double[] own, double[] bonus, double[] out) {
        int n = where.size();
        var sight = sight(where, who, e);
        var endings = where.endings(mind, who, e, chances);
        var flow = scratch.numbers();
        flow(sight, own, n, bonus, flow);
        if (where == states && !kinds.moves(e)) {
            prepare(who);
            System.arraycopy(brings[who], 0, out, 0, n);
        } else {
            endings.brings(sight, actor, out);
        }
        Standing.values(patience, flow, endings.rates(), endings.chance(), out, n);
        scratch.back(flow);
    }

    /// Σ of rate × worth of the endings.
    private void prepare(int cast) {
        if (!ready[cast]) {
            brings[cast] = Slate.grown(brings[cast]);
            states.endings(mind, cast, -1, chances).brings(sight(cast), actor, brings[cast]);
            ready[cast] = true;
        }
    }
}
