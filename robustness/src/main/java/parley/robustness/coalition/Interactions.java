package parley.robustness.coalition;

/// What players bring about only together.
///
/// The *dividend* (Möbius transform, Harsanyi1963) of a set is what it adds beyond all its subsets: d(S) = Σ over T ⊆
/// S of (−1)^(|S|−|T|)·v(T); the dividends of all subsets of S add up to v(S). The *interaction index* of a pair
/// (GrabischRoubens1999) averages, over the company they may be in, what the two add together beyond what each adds
/// alone: I_ij = Σ over S without i and j of |S|!(m−2−|S|)!/(m−1)! · [v(S∪ij) − v(S∪i) − v(S∪j) + v(S)].
public final class Interactions {

    private Interactions() {}

    /// The dividend of every set, the set being the index.
    ///
    /// @param table all 2^m numbers
    public static double[] dividends(double[] table) {
        var dividends = table.clone();
        for (int bit = 1; bit < table.length; bit <<= 1) {
            for (int set = 0; set < table.length; set++) {
                if ((set & bit) != 0) {
                    dividends[set] -= dividends[set ^ bit];
                }
            }
        }
        return dividends;
    }

    /// The interaction index of every pair; symmetric, 0 on the diagonal.
    ///
    /// @param table all 2^m numbers
    public static double[][] pairs(double[] table) {
        int players = Integer.numberOfTrailingZeros(table.length);
        var pairs = new double[players][players];
        for (int i = 0; i < players; i++) {
            for (int j = i + 1; j < players; j++) {
                pairs[i][j] = pair(table, i, j);
                pairs[j][i] = pairs[i][j];
            }
        }
        return pairs;
    }

    /// The interaction index of one pair.
    ///
    /// @param table all 2^m numbers
    public static double pair(double[] table, int one, int other) {
        var weights = ShapleyValue.weights(Math.max(1, Integer.numberOfTrailingZeros(table.length) - 1));
        int i = 1 << one;
        int j = 1 << other;
        double sum = 0;
        for (int set = 0; set < table.length; set++) {
            if ((set & (i | j)) == 0) {
                double together = table[set | i | j] - table[set | i] - table[set | j] + table[set];
                sum += weights[Integer.bitCount(set)] * together;
            }
        }
        return sum;
    }
}
