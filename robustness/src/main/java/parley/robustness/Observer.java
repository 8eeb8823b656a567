package parley.robustness;

/// Whoever watches a search: hears how it goes and may end it.
public interface Observer {

    /// Hears what is being done and how much of it is; called from one thread, often: whoever draws it should skip
    /// most.
    ///
    /// @param what in a few words
    /// @param done of `all`
    void progress(String what, long done, long all);

    /// Whether to stop at the next chance and answer with what is done. Cheap; called from several threads, often.
    boolean stop();

    /// Hears nothing and never stops.
    Observer NOBODY = new Observer() {
        @Override
        public void progress(String what, long done, long all) {}

        @Override
        public boolean stop() {
            return false;
        }
    };
}
