package parley.robustness.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Latin hypercube sampling (McKay1979): along every coordinate each of n equal parts holds exactly one point, at a
/// random place in it.
///
/// Extending n points by n more halves the parts: every old point keeps its half, the new points take the empty ones,
/// so that the whole is a Latin hypercube again (the doubling step of Sheikholeslami2017). Hence only doublings
/// extend.
final class LatinHypercube {

    private LatinHypercube() {}

    static List<double[]> points(int dimensions, int count, long seed) {
        var random = new SplittableRandom(seed);
        return filled(
                dimensions,
                IntStream.range(0, dimensions).mapToObj(_ -> all(count)).toList(),
                count,
                random);
    }

    static List<double[]> more(Design design, int more) {
        int count = design.count();
        if (more != count) {
            throw new IllegalArgumentException("a Latin hypercube of " + count + " points is extended by " + count
                    + " more, not by " + more + ": only doubling keeps it one");
        }
        var empty = IntStream.range(0, design.dimensions())
                .mapToObj(coordinate -> empty(design, coordinate, 2 * count))
                .toList();
        var random = new SplittableRandom(design.seed() ^ 0x9E3779B97F4A7C15L * count);
        return filled(design.dimensions(), empty, 2 * count, random);
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static int[] empty(Design design, int coordinate, int parts) {
        var taken = new boolean[parts];
        for (var point : design.points()) {
            taken[Math.min(parts - 1, (int) (point[coordinate] * parts))] = true;
        }
        return IntStream.range(0, parts).filter(part -> !taken[part]).toArray();
    }

    /// One point in each of these parts, in an order shuffled for every coordinate.
    private static List<double[]> filled(int dimensions, List<int[]> parts, int all, SplittableRandom random) {
        var points = new ArrayList<double[]>();
        for (int i = 0; i < parts.getFirst().length; i++) {
            points.add(new double[dimensions]);
        }
        for (int coordinate = 0; coordinate < dimensions; coordinate++) {
            var order = parts.get(coordinate).clone();
            shuffle(order, random);
            for (int i = 0; i < order.length; i++) {
                points.get(i)[coordinate] = (order[i] + random.nextDouble()) / all;
            }
        }
        return points;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
