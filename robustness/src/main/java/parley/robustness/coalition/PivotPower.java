package parley.robustness.coalition;

/// How often each player is the one whose move flips the answer (ShapleyShubik1954): the Shapley value of the function
/// that is 1 for sets that flip it and 0 for all others.
///
/// The powers add up to 1 where all moved together flip the answer and none moved does not. A move that flips an answer
/// back counts against its player, so that a power may be negative where the function is not monotone.
public final class PivotPower {

    private PivotPower() {}

    /// Exact.
    ///
    /// @param flips for each of the 2^m sets whether it flips the answer
    public static double[] of(boolean[] flips) {
        var table = new double[flips.length];
        for (int set = 0; set < table.length; set++) {
            table[set] = flips[set] ? 1 : 0;
        }
        return ShapleyValue.of(table);
    }
}
