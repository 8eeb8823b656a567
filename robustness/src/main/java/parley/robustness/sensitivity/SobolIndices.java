package parley.robustness.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Variance-based indices (Sobol2001) of every group of inputs.
///
/// With V the variance of the output f: the *first* index is the share that goes away on average once the group is
/// known, V_i = (1/n)Σ f(B)(f(AB_i) − f(A)) (Saltelli2010); the *total* one the share that stays while all else is
/// known, V_Ti = (1/2n)Σ (f(A) − f(AB_i))² (Jansen1999); the *second* one what a pair explains beyond its members,
/// V_ij = (1/n)Σ (f(BA_i)f(AB_j) − f(A)f(B)) − V_i − V_j (Saltelli2002). The output is centred first, which changes
/// nothing in expectation and takes error away. Intervals: percentiles over resampled rows of the design
/// (ArcherSaltelliSobol1997).
///
/// @param defined  whether the output varies at all; if not, all lists are empty
/// @param first    one per group
/// @param total    one per group
/// @param second   pairs i < j in the order 01, 02, …, 12, …; empty without pairs
public record SobolIndices(boolean defined, double variance, List<Index> first, List<Index> total, List<Index> second) {

    private static final int RESAMPLES = 200;
    private static final double SMALLEST = 1e-24;

    public SobolIndices {
        first = List.copyOf(first);
        total = List.copyOf(total);
        second = List.copyOf(second);
    }

    /// From a design that has been run.
    public static SobolIndices of(PickFreeze runs, long seed) {
        var all = new int[runs.a().length];
        Arrays.setAll(all, i -> i);
        var centred = centred(runs);
        double variance = variance(centred, all);
        if (!(variance > SMALLEST)) {
            return new SobolIndices(false, Math.max(0, variance), List.of(), List.of(), List.of());
        }
        var resamples = resamples(all.length, seed);
        int groups = runs.ab().size();
        var first = new ArrayList<Index>();
        var total = new ArrayList<Index>();
        for (int i = 0; i < groups; i++) {
            int group = i;
            first.add(index(rows -> first(centred, rows, group) / variance(centred, rows), all, resamples));
            total.add(index(rows -> total(centred, rows, group) / variance(centred, rows), all, resamples));
        }
        var second = new ArrayList<Index>();
        for (int i = 0; i < runs.ba().size(); i++) {
            for (int j = i + 1; j < groups; j++) {
                int one = i;
                int other = j;
                second.add(index(rows -> second(centred, rows, one, other) / variance(centred, rows), all, resamples));
            }
        }
        return new SobolIndices(true, variance, first, total, second);
    }

    private static Index index(ToDoubleFunction<int[]> estimate, int[] all, int[][] resamples) {
        return Bootstrap.interval(
                estimate.applyAsDouble(all), Arrays.stream(resamples).mapToDouble(estimate));
    }

    private static int[][] resamples(int n, long seed) {
        var random = new SplittableRandom(seed);
        var resamples = new int[RESAMPLES][];
        Arrays.setAll(resamples, _ -> random.ints(n, 0, n).toArray());
        return resamples;
    }

    private static PickFreeze centred(PickFreeze runs) {
        double mean = (Arrays.stream(runs.a()).sum() + Arrays.stream(runs.b()).sum()) / (2.0 * runs.a().length);
        return new PickFreeze(
                less(runs.a(), mean),
                less(runs.b(), mean),
                runs.ab().stream().map(values -> less(values, mean)).toList(),
                runs.ba().stream().map(values -> less(values, mean)).toList());
    }

    private static double[] less(double[] values, double mean) {
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    /// Over A and B together.
    private static double variance(PickFreeze runs, int[] rows) {
        double sum = 0;
        double squares = 0;
        for (int row : rows) {
            sum += runs.a()[row] + runs.b()[row];
            squares += runs.a()[row] * runs.a()[row] + runs.b()[row] * runs.b()[row];
        }
        double mean = sum / (2.0 * rows.length);
        return squares / (2.0 * rows.length) - mean * mean;
    }

    private static double first(PickFreeze runs, int[] rows, int group) {
        double sum = 0;
        for (int row : rows) {
            sum += runs.b()[row] * (runs.ab().get(group)[row] - runs.a()[row]);
        }
        return sum / rows.length;
    }

    private static double total(PickFreeze runs, int[] rows, int group) {
        double sum = 0;
        for (int row : rows) {
            double step = runs.a()[row] - runs.ab().get(group)[row];
            sum += step * step;
        }
        return sum / (2.0 * rows.length);
    }

    private static double second(PickFreeze runs, int[] rows, int i, int j) {
        double sum = 0;
        for (int row : rows) {
            sum += runs.ba().get(i)[row] * runs.ab().get(j)[row] - runs.a()[row] * runs.b()[row];
        }
        return sum / rows.length - first(runs, rows, i) - first(runs, rows, j);
    }
}
