package parley.robustness.information;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.robustness.criteria.Payoffs;

/// What it would be worth to know one number, or a few together (EVPPI), from runs that are there already
/// (StrongOakley2013): the worlds are sorted by the number and cut into blocks; in each block the best mean counts,
/// EVPPI = Σ over blocks of weight · max_a mean_a − max_a mean_a. For two numbers, each block of the first is cut
/// again by the second.
///
/// A maximum of noisy means is too large on average (Brennan2007). Two checks say by how much: *split*, where one
/// half of a block's worlds chooses and the other is paid, which errs downwards; and *finer*, the same with twice as
/// many blocks, which errs upwards by more. Where the three disagree by more than the sampling error, the worth is
/// not to be relied on.
///
/// @param worth   never negative
/// @param split   choice by one half, payoff by the other, averaged over both ways; may be negative
/// @param finer   with twice as many blocks
/// @param changes how often the choice would change
/// @param error   of the worth, over resampled worlds
public record PartialInformation(double worth, double split, double finer, double changes, double error) {

    /// Blocks for one number.
    public static final int BLOCKS = 20;

    private static final int RESAMPLES = 50;

    /// Of one number or several, each block holding at least four worlds.
    ///
    /// @param inputs each: world → value
    public static PartialInformation of(Payoffs payoffs, List<double[]> inputs, int blocks, long seed) {
        if (inputs.isEmpty() || blocks < 1) {
            throw new IllegalArgumentException(inputs.size() + " numbers in " + blocks + " blocks");
        }
        var random = new SplittableRandom(seed);
        var partition = partition(payoffs.all(), inputs, blocks);
        int choice = payoffs.best(payoffs.all());
        double changes = 0;
        for (var block : partition) {
            changes += payoffs.best(block) == choice ? 0 : weight(payoffs, block);
        }
        return new PartialInformation(
                worth(payoffs, partition),
                split(payoffs, partition, random),
                worth(payoffs, partition(payoffs.all(), inputs, 2 * blocks)),
                changes / weight(payoffs, payoffs.all()),
                error(payoffs, partition, random));
    }

    /// Whether the checks agree with the worth within its sampling error and this tolerance.
    public boolean reliable(double tolerance) {
        double allowed = tolerance + 2 * error;
        return Math.abs(worth - split) <= allowed && Math.abs(worth - finer) <= allowed;
    }

    /// Blocks of equally many worlds: of each number about the root of the blocks asked for.
    private static List<int[]> partition(int[] worlds, List<double[]> inputs, int blocks) {
        int each = Math.max(1, (int) Math.round(StrictMath.pow(blocks, 1.0 / inputs.size())));
        List<int[]> partition = List.of(worlds);
        for (var input : inputs) {
            var cut = new ArrayList<int[]>();
            partition.forEach(block -> cut.addAll(cut(block, input, each)));
            partition = cut;
        }
        return partition;
    }

    private static List<int[]> cut(int[] worlds, double[] input, int blocks) {
        var sorted = IntStream.of(worlds)
                .boxed()
                .sorted(Comparator.comparingDouble(world -> input[world]))
                .mapToInt(world -> world)
                .toArray();
        int count = Math.max(1, Math.min(blocks, sorted.length / 4));
        var parts = new ArrayList<int[]>();
        int from = 0;
        for (int block = 0; block < count; block++) {
            int to = Math.max(from, (int) ((long) sorted.length * (block + 1) / count));
            // Equal values stay together: a number known is the same number on both sides.
            while (to > 0 && to < sorted.length && input[sorted[to]] == input[sorted[to - 1]]) {
                to++;
            }
            if (to > from) {
                parts.add(Arrays.copyOfRange(sorted, from, to));
            }
            from = to;
        }
        return parts;
    }

    private static double worth(Payoffs payoffs, List<int[]> partition) {
        double sum = 0;
        double weight = 0;
        for (var block : partition) {
            double share = weight(payoffs, block);
            sum += share * payoffs.mean(payoffs.best(block), block);
            weight += share;
        }
        var all = partition.stream().flatMapToInt(IntStream::of).toArray();
        return Math.max(0, sum / weight - payoffs.mean(payoffs.best(all), all));
    }

    private static double split(Payoffs payoffs, List<int[]> partition, SplittableRandom random) {
        var halves = new ArrayList<int[][]>();
        for (var block : partition) {
            var shuffled = shuffled(block, random);
            int middle = shuffled.length / 2;
            halves.add(
                    new int[][] {Arrays.copyOf(shuffled, middle), Arrays.copyOfRange(shuffled, middle, shuffled.length)
                    });
        }
        return (paid(payoffs, halves, 0) + paid(payoffs, halves, 1)) / 2;
    }

    /// One half of every block chooses, the other pays; the choice without knowledge is made and paid alike.
    private static double paid(Payoffs payoffs, List<int[][]> halves, int chooser) {
        var choosing = halves.stream()
                .flatMapToInt(block -> IntStream.of(block[chooser]))
                .toArray();
        int general = payoffs.best(choosing);
        double sum = 0;
        double weight = 0;
        for (var block : halves) {
            var payer = block[1 - chooser];
            double share = weight(payoffs, payer);
            double gain = payoffs.mean(payoffs.best(block[chooser]), payer) - payoffs.mean(general, payer);
            sum += share * gain;
            weight += share;
        }
        return weight > 0 ? sum / weight : 0;
    }

    private static double error(Payoffs payoffs, List<int[]> partition, SplittableRandom random) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            var resampled = partition.stream()
                    .map(block -> random.ints(block.length, 0, block.length)
                            .map(place -> block[place])
                            .toArray())
                    .toList();
            double worth = worth(payoffs, resampled);
            sum += worth;
            squares += worth * worth;
        }
        double mean = sum / RESAMPLES;
        return Math.sqrt(Math.max(0, squares / RESAMPLES - mean * mean));
    }

    private static double weight(Payoffs payoffs, int[] worlds) {
        double weight = 0;
        for (int world : worlds) {
            weight += payoffs.weights()[world];
        }
        return weight;
    }

    private static int[] shuffled(int[] worlds, SplittableRandom random) {
        var order = worlds.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
