package parley.experiment;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import parley.negotiation.View;

/// Every approach under every response and view, played until the plan's precision is reached.
public final class Experiment {

    private Experiment() {}

    /// Plays the plan. The comparison is the same to the last byte on any number of threads, whatever the order in
    /// which blocks arrive.
    ///
    /// @param tables   view → what makes its plays; called once per view, from the calling thread
    /// @param executor where blocks are played; the caller owns and closes it
    /// @param threads  how many blocks may be under way at once, at least 1
    @SuppressWarnings("DoNotCallSuggester")
    public static Comparison run(
            List<View> views,
            Plan plan,
            Function<View, PlayMaker> tables,
            Executor executor,
            int threads,
            Watch watch) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + ": at least 1");
        }
        throw new UnsupportedOperationException(
                views.size() + " " + plan + " " + tables + " " + executor + " " + threads + " " + watch);
    }
}
