package parley.experiment;

import java.util.ArrayList;
import java.util.List;

/// When results are looked at, and how much of the 5 % chance of a false verdict each look may spend.
///
/// Looks come after about 512 trajectories, then each after half as many again. Look m = 0, 1, … spends
/// α/((m+1)(m+2)), the last one what is left, α/(m+1): together α = 0.05, however many looks are taken, by the union
/// bound (spending fixed in advance: LanDeMets1983; discarding what is clearly beaten at each look: MaronMoore1997).
///
/// @param batches how many batches each look waits for, ascending
record Looks(List<Long> batches) {

    private static final double ALPHA = 0.05;
    private static final int TRAJECTORIES = 512;
    /// Fewer batches than this give no error to speak of.
    private static final int FEWEST_BATCHES = 4;

    Looks {
        batches = List.copyOf(batches);
    }

    /// For plays of this shape under the plan: a fixed number is looked at twice, early and at the end.
    static Looks of(Plan plan, int batchSize, int batchesPerBlock) {
        long most = plan.trajectories() > 0 ? plan.trajectories() : Plan.MOST;
        long last = Math.max(
                FEWEST_BATCHES,
                plan.trajectories() > 0
                        ? Math.ceilDiv(most, batchSize)
                        : Math.max(1, Math.round((double) most / batchSize / batchesPerBlock)) * batchesPerBlock);
        long first = batchesPerBlock * Math.ceilDiv(FEWEST_BATCHES, (long) batchesPerBlock);
        first *= Math.max(1, Math.round((double) TRAJECTORIES / batchSize / first));
        var batches = new ArrayList<Long>();
        for (long look = first; look < last; look = plan.trajectories() > 0 ? last : half(look, batchesPerBlock)) {
            batches.add(look);
        }
        batches.add(last);
        return new Looks(batches);
    }

    /// Half as many again, in whole blocks.
    private static long half(long look, int batchesPerBlock) {
        return look + batchesPerBlock * Math.ceilDiv(look / batchesPerBlock, 2L);
    }

    int last() {
        return batches.size() - 1;
    }

    /// How many batches the look after so many waits for; the last, after that.
    long after(long played) {
        return batches.stream().filter(look -> look > played).findFirst().orElse(batches.getLast());
    }

    /// The look that so many batches belong to: the first that waits for at least as many.
    int at(long played) {
        int look = 0;
        while (look < last() && batches.get(look) < played) {
            look++;
        }
        return look;
    }

    /// Chance of a false verdict that this look may spend.
    double alpha(int look) {
        return look == last() ? ALPHA / (look + 1) : ALPHA / ((look + 1) * (look + 2));
    }
}
