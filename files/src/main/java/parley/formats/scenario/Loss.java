package parley.formats.scenario;

/// Something that is not the same after a change of format.
///
/// @param what  one sentence part, such as "the discount factor 0.5 of 'buyer'"
/// @param kind  how much it matters
public record Loss(String what, Kind kind) {

    /// How much a loss matters.
    public enum Kind {
        /// Beside utilities: every outcome keeps its worth.
        BESIDE,
        /// Some outcome is worth something else than before.
        WORTH,
        /// What would be left makes no sense at all.
        ALL
    }

    /// A loss beside utilities.
    public static Loss beside(String what) {
        return new Loss(what, Kind.BESIDE);
    }

    /// A loss that changes utilities.
    public static Loss worth(String what) {
        return new Loss(what, Kind.WORTH);
    }

    /// A loss that leaves nothing.
    public static Loss all(String what) {
        return new Loss(what, Kind.ALL);
    }
}
