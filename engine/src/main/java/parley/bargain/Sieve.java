package parley.bargain;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Throws out, in time n, most outcomes that cannot be on the frontier, so that only the rest need be sorted.
///
/// The first party's (for three parties, the first two parties') utilities are cut into equal buckets. Whoever is in a
/// lower bucket than an outcome that is better for the last party as well is dominated.
final class Sieve {

    private static final int BUCKETS = 4096;
    private static final int SIDE = 128;
    private static final int FEW = 64;
    private static final int STRONG = 48;

    private Sieve() {}

    /// Outcomes that may be undominated within the tolerance, ascending; all that are, and some that are not.
    static int[] of(double[][] utilities, double tolerance) {
        int count = utilities[0].length;
        if (count <= FEW || utilities.length == 1) {
            return IntStream.range(0, count).toArray();
        }
        return switch (utilities.length) {
            case 2 -> two(utilities[0], utilities[1], tolerance);
            case 3 -> three(utilities, tolerance);
            default -> many(utilities, tolerance);
        };
    }

    private static int[] two(double[] first, double[] second, double tolerance) {
        var scale = Scale.of(first, BUCKETS);
        var above = new double[BUCKETS + 1];
        Arrays.fill(above, Double.NEGATIVE_INFINITY);
        for (int o = 0; o < first.length; o++) {
            int bucket = scale.bucket(first[o]);
            above[bucket] = Math.max(above[bucket], second[o]);
        }
        for (int bucket = BUCKETS - 1; bucket >= 0; bucket--) {
            above[bucket] = Math.max(above[bucket], above[bucket + 1]);
        }
        var left = new int[first.length];
        int size = 0;
        for (int o = 0; o < first.length; o++) {
            left[size] = o;
            size += above[scale.bucket(first[o]) + 1] > second[o] + tolerance ? 0 : 1;
        }
        return Arrays.copyOf(left, size);
    }

    private static int[] three(double[][] utilities, double tolerance) {
        var first = Scale.of(utilities[0], SIDE);
        var second = Scale.of(utilities[1], SIDE);
        var third = utilities[2];
        int row = SIDE + 1;
        var above = new double[row * row];
        Arrays.fill(above, Double.NEGATIVE_INFINITY);
        for (int o = 0; o < third.length; o++) {
            int cell = first.bucket(utilities[0][o]) * row + second.bucket(utilities[1][o]);
            above[cell] = Math.max(above[cell], third[o]);
        }
        for (int i = SIDE - 1; i >= 0; i--) {
            for (int j = SIDE - 1; j >= 0; j--) {
                int cell = i * row + j;
                above[cell] = Math.max(above[cell], Math.max(above[cell + row], above[cell + 1]));
            }
        }
        var left = new int[third.length];
        int size = 0;
        for (int o = 0; o < third.length; o++) {
            int cell = (first.bucket(utilities[0][o]) + 1) * row + second.bucket(utilities[1][o]) + 1;
            left[size] = o;
            size += above[cell] > third[o] + tolerance ? 0 : 1;
        }
        return many(utilities, tolerance, Arrays.copyOf(left, size));
    }

    private static int[] many(double[][] utilities, double tolerance) {
        return many(
                utilities, tolerance, IntStream.range(0, utilities[0].length).toArray());
    }

    /// Against the best outcomes of several weighted sums, none of which is dominated.
    private static int[] many(double[][] utilities, double tolerance, int[] candidates) {
        var strong = IntStream.range(0, STRONG)
                .map(turn -> best(utilities, candidates, turn))
                .distinct()
                .toArray();
        var left = new int[candidates.length];
        int size = 0;
        for (int o : candidates) {
            boolean beaten = false;
            for (int i = 0; i < strong.length && !beaten; i++) {
                beaten = beats(utilities, strong[i], o, tolerance);
            }
            left[size] = o;
            size += beaten ? 0 : 1;
        }
        return Arrays.copyOf(left, size);
    }

    private static int best(double[][] utilities, int[] candidates, int turn) {
        var weights = new double[utilities.length];
        for (int party = 0; party < weights.length; party++) {
            double spread = (turn + 1) * (party + 1) * 0.6180339887498949;
            weights[party] = 0.1 + spread - Math.floor(spread);
        }
        int best = candidates[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int o : candidates) {
            double sum = 0;
            for (int party = 0; party < weights.length; party++) {
                sum += weights[party] * utilities[party][o];
            }
            if (sum > most) {
                most = sum;
                best = o;
            }
        }
        return best;
    }

    /// At least as good for everybody, and better for somebody by more than the tolerance.
    private static boolean beats(double[][] utilities, int one, int other, double tolerance) {
        boolean better = false;
        for (var column : utilities) {
            if (column[one] < column[other]) {
                return false;
            }
            better |= column[one] > column[other] + tolerance;
        }
        return better;
    }

    /// Equal buckets between the smallest and the largest number; a number in a higher bucket is larger.
    private record Scale(double low, double factor, int last) {

        static Scale of(double[] numbers, int buckets) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double number : numbers) {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
            return new Scale(low, high > low ? buckets / (high - low) : 0, buckets - 1);
        }

        int bucket(double number) {
            return Math.min(last, (int) ((number - low) * factor));
        }
    }
}
