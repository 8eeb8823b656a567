package parley.benchmarks;

import parley.benchmarks.StraightTalks.Way;

/// The outcomes that stages on the table can end in, with what each is worth to the five roles that
/// decide: two types of party 0 and three of party 1.
public final class StraightProspect {

    static final int DECIDE = 5;

    final int[] outcomes = new int[StraightNumbers.OUTCOMES];
    final double[][] worth = new double[DECIDE][StraightNumbers.OUTCOMES];
    final double[] floor = new double[DECIDE];
    int size;
    private final int[] places = new int[StraightNumbers.OUTCOMES];
    private int base = -1;
    private Way way = Way.NONE;
    private int version = -1;

    /// Lists the outcomes; whether that is a list it did not have already.
    boolean list(Way stages, int signed) {
        if (way.equals(stages) && base == signed) {
            return false;
        }
        way = stages;
        base = signed;
        version = -1;
        size = 0;
        java.util.Arrays.fill(places, -1);
        collect(0, signed);
        return true;
    }

    private void collect(int issue, int outcome) {
        if (issue == StraightNumbers.ISSUES) {
            if (outcome != base && StraightNumbers.FEASIBLE[outcome]) {
                places[outcome] = size;
                outcomes[size++] = outcome;
            }
            return;
        }
        int now = StraightNumbers.LEVEL[issue][base];
        int end = way.furthest()[issue] < 0 ? now : way.furthest()[issue];
        for (int option = Math.min(now, end); option <= Math.max(now, end); option++) {
            collect(issue + 1, outcome + (option - now) * StraightNumbers.STRIDES[issue]);
        }
    }

    /// Fills in the worths with nothing further in sight.
    void value(StraightSight sight) {
        if (version == sight.version()) {
            return;
        }
        version = sight.version();
        for (int i = 0; i < size; i++) {
            sight.appraise(outcomes[i]);
            take(sight, i);
        }
    }

    /// Takes over what the deal looked at is worth.
    void take(StraightSight sight, int i) {
        for (int role = 0; role < DECIDE; role++) {
            worth[role][i] = sight.worth(role);
        }
    }

    int place(int outcome) {
        return outcome < 0 ? -1 : places[outcome];
    }

    double surplus(int role, int i) {
        return worth[role][i] - floor[role];
    }

    /// A party's surplus over the types it may be.
    double expected(StraightSight sight, int party, int i) {
        return party == 0
                ? sight.belief0[0] * surplus(0, i) + sight.belief0[1] * surplus(1, i)
                : sight.belief1[0] * surplus(2, i)
                        + sight.belief1[1] * surplus(3, i)
                        + sight.belief1[2] * surplus(4, i);
    }

    /// The outcome with the largest product of surpluses as a party's role expects them (Nash1950), -1 for none.
    int nash(StraightSight sight, int role) {
        int found = -1;
        double best = -1;
        for (int i = 0; i < size; i++) {
            double first = StraightNumbers.PARTY[role] == 0 ? surplus(role, i) : expected(sight, 0, i);
            double second = StraightNumbers.PARTY[role] == 1 ? surplus(role, i) : expected(sight, 1, i);
            double product = first < -1e-9 || second < -1e-9 ? -1 : Math.max(0, first) * Math.max(0, second);
            if (product > best + 1e-15) {
                best = product;
                found = outcomes[i];
            }
        }
        return found;
    }

    /// How likely a role thinks the zone is open.
    double openness(StraightSight sight, int role) {
        double share = 0;
        for (int cast : StraightNumbers.CASTS_OF[role]) {
            boolean open = false;
            for (int i = 0; i < size && !open; i++) {
                open = surplus(cast / 3, i) >= -1e-9 && surplus(2 + cast % 3, i) >= -1e-9;
            }
            share += open ? sight.weight(role, cast) : 0;
        }
        return share;
    }
}
