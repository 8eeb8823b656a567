package parley.robustness.coalition;

/// Whether a set of assumptions, moved together, flips an answer.
@FunctionalInterface
public interface Flips {

    /// The verdict on a set.
    Verdict of(long set);

    /// What sampling allows to say.
    enum Verdict {
        FLIPS("flips"),
        HOLDS("does not"),
        UNDECIDED("undecided");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /// Its name in reports.
        public String words() {
            return words;
        }
    }

    /// Of a margin known exactly: below zero is flipped.
    static Flips exact(SetFunction margin) {
        return set -> margin.of(set) < 0 ? Verdict.FLIPS : Verdict.HOLDS;
    }
}
