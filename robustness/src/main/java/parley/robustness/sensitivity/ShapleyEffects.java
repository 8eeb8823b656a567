package parley.robustness.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import parley.robustness.coalition.SetFunction;
import parley.robustness.coalition.ShapleyValue;

/// The share of the output's variance that falls to each group, interactions divided evenly (Owen2014).
///
/// The Shapley value of the game in which a set of groups is worth the variance that stays while all others are known,
/// ½·mean (f(A) − f(A with the set from B))²; worth and its complement give the same shares (SongNelsonStaum2016). All
/// 2^g
/// sets are run on the same pair of samples (Plischke2021). The effects are never negative but for sampling, and add up
/// to
/// 1.
///
/// @param defined whether the output varies at all; if not, the list is empty
/// @param effects one per group
public record ShapleyEffects(boolean defined, List<Double> effects) {

    private static final double SMALLEST = 1e-24;

    public ShapleyEffects {
        effects = List.copyOf(effects);
    }

    /// Runs the design: n·2^g runs.
    public static ShapleyEffects of(ToDoubleFunction<double[]> function, Groups groups, int n) {
        var points = PickFreeze.points(groups.inputs(), n);
        var atA = Arrays.stream(points.a()).mapToDouble(function).toArray();
        SetFunction left = set -> {
            double sum = 0;
            for (int i = 0; i < n && set != 0; i++) {
                double step = atA[i] - function.applyAsDouble(groups.mixed(points.a()[i], points.b()[i], set));
                sum += step * step;
            }
            return sum / (2.0 * n);
        };
        var table = left.table(groups.count());
        double variance = table[table.length - 1];
        return variance > SMALLEST
                ? new ShapleyEffects(
                        true,
                        Arrays.stream(ShapleyValue.of(table))
                                .map(share -> share / variance)
                                .boxed()
                                .toList())
                : new ShapleyEffects(false, List.of());
    }
}
