package parley.robustness.coalition;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.measure.Estimate;

/// The share of each player in what all bring about together (Shapley1953).
///
/// φ_i = Σ over sets S without i of |S|!(m−1−|S|)!/m! · [v(S ∪ i) − v(S)]: what i adds, averaged over all orders in
/// which players may join. The shares add up to v(all) − v(none). Exact from all 2^m numbers; for more players from
/// sampled orders, each also taken backwards (antithetic), which costs nothing and often halves the error.
public final class ShapleyValue {

    private ShapleyValue() {}

    /// Exact.
    ///
    /// @param table all 2^m numbers
    /// @return one share per player
    public static double[] of(double[] table) {
        int players = Integer.numberOfTrailingZeros(table.length);
        var weights = weights(players);
        var shares = new double[players];
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            for (int set = 0; set < table.length; set++) {
                if ((set & bit) == 0) {
                    shares[player] += weights[Integer.bitCount(set)] * (table[set | bit] - table[set]);
                }
            }
        }
        return shares;
    }

    /// |S|!(m−1−|S|)!/m! for |S| = 0 … m − 1.
    static double[] weights(int players) {
        var weights = new double[players];
        double binomial = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * binomial);
            binomial = binomial * (players - 1 - size) / (size + 1);
        }
        return weights;
    }

    /// Estimated from so many orders and their reverses.
    ///
    /// @param orders at least 2
    public static List<Estimate> sampled(SetFunction function, int players, int orders, long seed) {
        if (orders < 2) {
            throw new IllegalArgumentException(orders + " orders: at least 2");
        }
        var random = new SplittableRandom(seed);
        var sums = new double[players];
        var squares = new double[players];
        for (int turn = 0; turn < orders; turn++) {
            var order = shuffled(players, random);
            var added = new double[players];
            walk(function, order, true, added);
            walk(function, order, false, added);
            for (int player = 0; player < players; player++) {
                sums[player] += added[player] / 2;
                squares[player] += added[player] * added[player] / 4;
            }
        }
        return IntStream.range(0, players)
                .mapToObj(player -> {
                    double mean = sums[player] / orders;
                    double variance = Math.max(0, squares[player] / orders - mean * mean) / (orders - 1);
                    return new Estimate(mean, Math.sqrt(variance));
                })
                .toList();
    }

    private static void walk(SetFunction function, int[] order, boolean forwards, double[] added) {
        long set = 0;
        double before = function.of(set);
        for (int step = 0; step < order.length; step++) {
            int player = order[forwards ? step : order.length - 1 - step];
            set |= 1L << player;
            double after = function.of(set);
            added[player] += after - before;
            before = after;
        }
    }

    private static int[] shuffled(int players, SplittableRandom random) {
        var order = IntStream.range(0, players).toArray();
        for (int i = players - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
