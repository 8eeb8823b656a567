package parley.measure;

/// Where a share lies that was counted in independent draws: the score interval, which stays within 0..1 and does not
/// collapse where none or all of the draws hit (Wilson1927).
public final class Wilson {

    private static final double Z = 1.959964;

    private Wilson() {}

    /// The 95 % interval.
    ///
    /// @param hits  0 to `drawn`
    /// @param drawn at least one
    public static Interval interval(long hits, long drawn) {
        if (drawn < 1 || hits < 0 || hits > drawn) {
            throw new IllegalArgumentException(hits + " of " + drawn);
        }
        double share = (double) hits / drawn;
        double scale = 1 + Z * Z / drawn;
        double middle = (share + Z * Z / (2.0 * drawn)) / scale;
        double half = Z / scale * Math.sqrt(share * (1 - share) / drawn + Z * Z / (4.0 * drawn * drawn));
        return new Interval(hits == 0 ? 0 : middle - half, hits == drawn ? 1 : middle + half);
    }
}
