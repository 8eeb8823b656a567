package parley.experiment;

import java.util.function.Supplier;

/// Whoever watches an experiment: hears how it goes and may end it.
public interface Watch {

    /// Hears how far it has come; called from one thread, after every block: whoever draws it should skip most.
    void progress(Progress progress);

    /// Whether to stop at the next chance and answer with what is done (time limit, cancel); once true, it stays
    /// so. Cheap; called often.
    boolean stop();

    /// Hears how the first view stands after very little, long before precision is reached; called once at most.
    ///
    /// @param coarse worked out only where it is asked for
    void first(Supplier<Comparison> coarse);

    /// How far an experiment has come.
    ///
    /// @param played     trajectories so far
    /// @param most       no more than this many in all
    /// @param halfWidth  largest 95 % half-width in an answer cell; infinite before the first look
    /// @param settled    views × approaches that need no more trajectories
    /// @param cells      views × approaches in all
    record Progress(long played, long most, double halfWidth, int settled, int cells) {}

    /// Hears nothing and never stops.
    Watch NOBODY = new Watch() {
        @Override
        public void progress(Progress progress) {}

        @Override
        public boolean stop() {
            return false;
        }

        @Override
        public void first(Supplier<Comparison> coarse) {}
    };
}
