package parley.standing;

import java.util.Arrays;

/// One role's standings in many states of affairs side by side, a deal being in force in each: what [Branch] works out
/// for one, by the same operations in the same order, hence to the same bits.
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
    private final double[][] newcomers;
    private final boolean[] arrived;
    private final double[] lastBonus = new double[Slate.MOST];
    private boolean penalized;
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
        penalized = false;
        Arrays.fill(stayed, false);
        return believesDiffer();
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
        boolean finite;
    }

    /// The values for a cast, with up to two further exits, whose rates stay as they are until the column is set
    /// anew;
    /// an empty column is all 0.
    void value(int cast, Keeping keeping, double[] bonus, Exit leads, Exit second, double[] out) {
        var sum = prepare(cast);
        int n = states.size();
        boolean known = sum.exits;
        if (!known) {
            sum.rates = Slate.grown(sum.rates);
            System.arraycopy(states.endings(mind, cast, -1, chances).rates(), 0, sum.rates, 0, n);
        }
        System.arraycopy(sum.brings, 0, out, 0, n);
        penalize(bonus);
        for (int e : kinds.passing()) {
            if (!kinds.changesOnlyLeader(e, party)) {
                add(e, cast, keeping, bonus, known, sum.rates, out);
            }
        }
        if (!known) {
            leads.addRates(n, second, sum.rates);
            sum.chance = Slate.grown(sum.chance);
            var room = scratch.numbers();
            Exponential.chances(sum.rates, n, room, sum.chance);
            scratch.back(room);
            sum.finite = finite(sum.rates, n);
            sum.exits = true;
        }
        leads.weigh(n, second, out);
        var flow = scratch.numbers();
        flow(sight(cast), interest, n, bonus, flow);
        if (sum.finite) {
            Standing.values(patience, flow, sum.rates, sum.chance, out, n);
        } else {
            for (int i = 0; i < n; i++) {
                double worth = sum.rates[i] == Double.POSITIVE_INFINITY
                        ? surely(leads.rate(i), leads.worth(i), second.rate(i), second.worth(i))
                        : Standing.brought(sum.chance[i], sum.rates[i], out[i]);
                out[i] = Standing.value(patience, flow[i], sum.chance[i], worth);
            }
        }
        scratch.back(flow);
    }

    /// Forgets what rests on another penalty.
    private void penalize(double[] bonus) {
        int n = states.size();
        boolean same = bonus.length == 0 ? !penalized : penalized && Arrays.equals(bonus, 0, n, lastBonus, 0, n);
        if (!same) {
            Arrays.fill(stayed, false);
            Arrays.fill(arrived, false);
            penalized = bonus.length > 0;
            System.arraycopy(bonus, 0, lastBonus, 0, penalized ? n : 0);
        }
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
    private void add(
            int e, int cast, Keeping keeping, double[] bonus, boolean known, double[] total, double[] weighed) {
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
        for (int i = 0; i < (known ? 0 : n); i++) {
            total[i] += rates[i];
        }
        var after = scratch.numbers();
        after(e, cast, keeping, bonus, after);
        for (int i = 0; i < n; i++) {
            weighed[i] += rates[i] * after[i];
        }
        scratch.back(after).back(room);
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
        System.arraycopy(stays(e, who, bonus, out), 0, out, 0, states.size());
        if (happening.leaders() != 0 && states.whole() && !keeping.nobody()) {
            keptAmong(e, who, happening.leaders(), keeping, out);
        }
    }

    /// After a change of leader the newcomer may breach: β·cheated + (1 − β)·in force, with endings only; `out`
    /// holds the latter.
    private void keptAmong(int e, int who, long leaders, Keeping keeping, double[] out) {
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
            out[i] = value[i] + left[i] * out[i];
        }
        scratch.back(left).back(value);
    }

    private void mixIn(int e, int who, Keeping keeping, int breaker, int type, double[] value, double[] left) {
        var breach = keeping.breaches(breaker, type);
        var rest = keeping.left(breaker, type, slate);
        if (rest.size() > 0) {
            var cheated = scratch.numbers();
            stay(e, who, rest, rest.interest(role), Slate.NO_NUMBERS, cheated);
            for (int i = 0; i < rest.size(); i++) {
                int at = rest.at(i);
                value[at] += left[at] * breach[at] * cheated[i];
                left[at] *= 1 - breach[at];
            }
            scratch.back(cheated);
        }
    }

    /// The values of the states after an event, with endings only: kept where the event moves no stocks, else in
    /// `room`.
    private double[] stays(int e, int who, double[] bonus, double[] room) {
        if (kinds.moves(e)) {
            stay(e, who, states, interest, bonus, room);
            return room;
        }
        if (!stayed[who]) {
            stays[who] = Slate.grown(stays[who]);
            stay(e, who, states, interest, bonus, stays[who]);
            stayed[who] = true;
        }
        return stays[who];
    }

    /// The values of states after an event, with endings only.
    private void stay(int e, int who, States where, double[] own, double[] bonus, double[] out) {
        int n = where.size();
        var sight = sight(where, who, e);
        var endings = where.endings(mind, who, e, chances);
        var flow = scratch.numbers();
        flow(sight, own, n, bonus, flow);
        if (where == states && !kinds.moves(e)) {
            System.arraycopy(prepare(who).brings, 0, out, 0, n);
        } else {
            endings.brings(sight, actor, out);
        }
        Standing.values(patience, flow, endings.rates(), endings.chance(), out, n);
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
