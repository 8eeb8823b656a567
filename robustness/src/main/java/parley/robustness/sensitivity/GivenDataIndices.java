package parley.robustness.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// First indices from runs that are there already, without a design of their own (Plischke2013).
///
/// The runs are sorted by one input and cut into blocks of equal size; S_i is the share of the variance that lies
/// between the block means. Since block means are noisy, the noise expected in them is taken off: S_i = (MSB·(J−1) −
/// (J−1)·MSW) / SST, with MSB and MSW the mean squares between and within J blocks. Intervals: percentiles over
/// resampled runs.
///
/// @param defined whether the output varies at all; if not, the list is empty
/// @param first   one per input
public record GivenDataIndices(boolean defined, List<Index> first) {

    private static final int RESAMPLES = 100;
    private static final double SMALLEST = 1e-24;

    public GivenDataIndices {
        first = List.copyOf(first);
    }

    /// From runs.
    ///
    /// @param inputs run → its point
    /// @param output run → its output
    /// @param blocks at least 2, and few enough for four runs in each
    public static GivenDataIndices of(List<double[]> inputs, double[] output, int blocks, long seed) {
        int n = output.length;
        if (inputs.size() != n || blocks < 2 || n < 4 * blocks) {
            throw new IllegalArgumentException(inputs.size() + " points, " + n + " outputs, " + blocks
                    + " blocks: four runs in each of two or more");
        }
        double mean = Arrays.stream(output).average().orElseThrow();
        double squares = Arrays.stream(output).map(y -> (y - mean) * (y - mean)).sum();
        if (!(squares / n > SMALLEST)) {
            return new GivenDataIndices(false, List.of());
        }
        var random = new SplittableRandom(seed);
        var first = new ArrayList<Index>();
        for (int input = 0; input < inputs.getFirst().length; input++) {
            int coordinate = input;
            var order = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble(run -> inputs.get(run)[coordinate]))
                    .mapToInt(run -> run)
                    .toArray();
            first.add(Bootstrap.interval(
                    share(order, output, blocks),
                    IntStream.range(0, RESAMPLES).mapToDouble(_ -> share(resampled(order, random), output, blocks))));
        }
        return new GivenDataIndices(true, first);
    }

    /// Drawn with replacement, still in the order of the input.
    private static int[] resampled(int[] order, SplittableRandom random) {
        return random.ints(order.length, 0, order.length)
                .sorted()
                .map(place -> order[place])
                .toArray();
    }

    private static double share(int[] order, double[] output, int blocks) {
        int n = order.length;
        double sum = 0;
        double squares = 0;
        double between = 0;
        for (int block = 0; block < blocks; block++) {
            int from = (int) ((long) n * block / blocks);
            int to = (int) ((long) n * (block + 1) / blocks);
            double part = 0;
            for (int i = from; i < to; i++) {
                part += output[order[i]];
                squares += output[order[i]] * output[order[i]];
            }
            sum += part;
            between += part * part / (to - from);
        }
        double total = squares - sum * sum / n;
        double explained = between - sum * sum / n;
        double noise = (total - explained) / (n - blocks) * (blocks - 1);
        return total > 0 ? (explained - noise) / total : 0;
    }
}
