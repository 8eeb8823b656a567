package parley.experiment;

/// When results are looked at, and how much of the 5 % chance of a false verdict each look may spend.
///
/// A fixed number is looked at twice, after about 512 trajectories and at the end. Where the number is free, the
/// first look comes after about 256 (in fewer, what is rare but weighs could stay unseen), each next one once half as
/// many again have come, or sooner where fewer should do for the precision that is wanted (ChowRobbins1965).
///
/// A contender's look m = 0, 1, … spends α/((m+1)(m+2)), its last one what is left, α/(m+1): together α, however many
/// looks are taken, by the union bound (spending fixed in advance: LanDeMets1983; discarding what is clearly beaten
/// at each look: MaronMoore1997). All contenders come to the looks of a fixed number together, so that α = 0.05; else
/// either of two may be the one whose look it is, and α = 0.025.
///
/// @param first batches before the first look
/// @param last  batches before the last one
/// @param block batches that are played together
/// @param free  whether looks between them depend on what is seen
record Looks(long first, long last, int block, boolean free) {

    private static final double ALPHA = 0.05;
    private static final int EARLY = 512;
    private static final int EARLIEST = 256;
    /// Fewer batches than this give no error to speak of.
    private static final int FEWEST_BATCHES = 4;

    /// For plays of this shape under the plan.
    static Looks of(Plan plan, int batchSize, int batchesPerBlock) {
        boolean free = plan.trajectories() == 0;
        long last = Math.max(
                FEWEST_BATCHES,
                free
                        ? Math.max(1, Math.round((double) Plan.MOST / batchSize / batchesPerBlock)) * batchesPerBlock
                        : Math.ceilDiv(plan.trajectories(), batchSize));
        long first = batchesPerBlock * Math.ceilDiv(FEWEST_BATCHES, (long) batchesPerBlock);
        first *= Math.max(1, Math.round((double) (free ? EARLIEST : EARLY) / batchSize / first));
        return new Looks(Math.min(first, last), last, batchesPerBlock, free);
    }

    /// How many batches the look after so many waits for: half as many again, in whole blocks.
    long after(long batches) {
        return free ? Math.min(last, batches + block * Math.ceilDiv(batches / block, 2L)) : last;
    }

    /// The same where the number is free and about so many should be enough for the precision; a step is a
    /// sixteenth at least.
    long after(long batches, double enough) {
        if (!free) {
            return last;
        }
        double least = Math.max(enough, batches + batches / 16.0);
        double blocks = Math.ceil((least - batches) / block);
        long farthest = after(batches);
        return blocks * block < farthest - batches ? batches + block * (long) blocks : farthest;
    }

    /// Chance of a false verdict that a contender's look may spend.
    ///
    /// @param look  0 for its first
    /// @param spent whether it is the last
    double alpha(int look, boolean spent) {
        double all = free ? ALPHA / 2 : ALPHA;
        return spent ? all / (look + 1) : all / ((look + 1) * (look + 2));
    }
}
