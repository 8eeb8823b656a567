package parley.robustness.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Screening by elementary effects (Morris1991), with groups and the mean of absolute effects of Campolongo2007.
///
/// A path starts at a random point of a grid of p levels and moves one group after the other, in random order, by Δ =
/// p/(2(p−1)), each of its inputs up or down as the grid allows. The effect of a group is the change of the output
/// over Δ. Over r paths (cost r(g + 1) runs): μ* = mean |effect| says how much it matters; σ, its standard deviation,
/// how much that depends on where the others are. The authors advise p = 4 and r from 10 on.
///
/// @param effects one per group
public record MorrisScreening(List<Effect> effects) {

    private static final int LEVELS = 4;
    private static final double DELTA = LEVELS / (2.0 * (LEVELS - 1));
    private static final int RESAMPLES = 200;

    public MorrisScreening {
        effects = List.copyOf(effects);
    }

    /// What moving one group does.
    ///
    /// @param mean      of its effects; 0 where they cancel out; of a single input only, since in a group ups and
    /// downs mix
    /// @param strength  μ*, with its interval over resampled paths
    /// @param deviation σ
    public record Effect(double mean, Index strength, double deviation) {}

    /// Runs so many paths.
    ///
    /// @param paths at least 2
    public static MorrisScreening of(ToDoubleFunction<double[]> function, Groups groups, int paths, long seed) {
        if (paths < 2) {
            throw new IllegalArgumentException(paths + " paths: at least 2");
        }
        var random = new SplittableRandom(seed);
        var effects = new double[groups.count()][paths];
        for (int path = 0; path < paths; path++) {
            walk(function, groups, random, effects, path);
        }
        var resamples = new int[RESAMPLES][];
        Arrays.setAll(resamples, _ -> random.ints(paths, 0, paths).toArray());
        var all = new ArrayList<Effect>();
        for (var each : effects) {
            all.add(effect(each, resamples));
        }
        return new MorrisScreening(all);
    }

    private static void walk(
            ToDoubleFunction<double[]> function, Groups groups, SplittableRandom random, double[][] effects, int path) {
        var point = new double[groups.inputs()];
        var step = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double low = random.nextInt(LEVELS / 2) / (LEVELS - 1.0);
            boolean up = random.nextBoolean();
            point[i] = up ? low : low + DELTA;
            step[i] = up ? DELTA : -DELTA;
        }
        double before = function.applyAsDouble(point);
        for (int group : shuffled(groups.count(), random)) {
            for (int i : groups.of().get(group)) {
                point[i] += step[i];
            }
            double after = function.applyAsDouble(point);
            double sign = groups.of().get(group).length == 1
                    ? Math.signum(step[groups.of().get(group)[0]])
                    : 1;
            effects[group][path] = sign * (after - before) / DELTA;
            before = after;
        }
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        var order = new int[count];
        Arrays.setAll(order, i -> i);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static Effect effect(double[] effects, int[][] resamples) {
        double mean = Arrays.stream(effects).average().orElseThrow();
        double squares = Arrays.stream(effects)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        ToDoubleFunction<int[]> strength = rows -> Arrays.stream(rows)
                .mapToDouble(row -> Math.abs(effects[row]))
                .average()
                .orElseThrow();
        var index = Bootstrap.interval(
                Arrays.stream(effects).map(Math::abs).average().orElseThrow(),
                Arrays.stream(resamples).mapToDouble(strength));
        return new Effect(mean, index, Math.sqrt(squares / (effects.length - 1)));
    }
}
