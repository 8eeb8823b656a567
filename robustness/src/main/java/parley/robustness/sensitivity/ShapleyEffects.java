package parley.robustness.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import parley.robustness.coalition.ShapleyValue;

/// The share of the output's variance that falls to each group, interactions divided evenly (Owen2014).
///
/// The Shapley value of the game in which a set of groups is worth the variance that stays while all others are
/// known, ½·mean (f(A) − f(A with the set from B))²; worth and its complement give the same shares
/// (SongNelsonStaum2016). All 2^g sets are run on the same pair of samples (Plischke2021). The effects are never
/// negative but for sampling, and add up to 1.
///
/// @param defined whether the output varies at all; if not, the list is empty
/// @param effects one per group, with percentile intervals over resampled rows of the design
public record ShapleyEffects(boolean defined, List<Index> effects) {

    private static final int RESAMPLES = 200;
    private static final double SMALLEST = 1e-24;

    public ShapleyEffects {
        effects = List.copyOf(effects);
    }

    /// Runs the design: n·2^g runs.
    ///
    /// @param groups at most 16
    /// @param n      best a power of two
    public static ShapleyEffects of(ToDoubleFunction<double[]> function, Groups groups, int n, long seed) {
        var points = PickFreeze.points(groups.inputs(), n);
        var atA = Arrays.stream(points.a()).mapToDouble(function).toArray();
        var squares = new double[1 << groups.count()][n];
        for (int set = 1; set < squares.length; set++) {
            for (int i = 0; i < n; i++) {
                double step = atA[i] - function.applyAsDouble(groups.mixed(points.a()[i], points.b()[i], (long) set));
                squares[set][i] = step * step;
            }
        }
        var all = IntStream.range(0, n).toArray();
        var effects = effects(squares, all);
        if (effects.length == 0) {
            return new ShapleyEffects(false, List.of());
        }
        var random = new SplittableRandom(seed);
        var resampled = IntStream.range(0, RESAMPLES)
                .mapToObj(_ -> effects(squares, random.ints(n, 0, n).toArray()))
                .filter(each -> each.length > 0)
                .toList();
        return new ShapleyEffects(
                true,
                IntStream.range(0, effects.length)
                        .mapToObj(group -> Bootstrap.interval(
                                effects[group], resampled.stream().mapToDouble(each -> each[group])))
                        .toList());
    }

    /// By these rows; none where the output does not vary over them.
    private static double[] effects(double[][] squares, int[] rows) {
        var table = Arrays.stream(squares)
                .mapToDouble(each ->
                        Arrays.stream(rows).mapToDouble(row -> each[row]).sum() / (2.0 * rows.length))
                .toArray();
        double variance = table[table.length - 1];
        return variance > SMALLEST
                ? Arrays.stream(ShapleyValue.of(table))
                        .map(share -> share / variance)
                        .toArray()
                : new double[0];
    }
}
