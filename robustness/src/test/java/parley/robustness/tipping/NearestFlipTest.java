package parley.robustness.tipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearestFlipTest {

    private static NearestFlip of(ToDoubleFunction<double[]> margin, int numbers, int most) {
        var low = new double[numbers];
        var high = new double[numbers];
        Arrays.fill(high, 1);
        return NearestFlip.of(margins(margin), low, low, high, most, 7);
    }

    private static NearestFlip.Margins margins(ToDoubleFunction<double[]> margin) {
        return points -> points.stream().mapToDouble(margin).toArray();
    }

    @Test
    void whereTheMarginIsLinearOneNumberMoves() {
        var flip = of(x -> 0.3 - 0.2 * x[0] - 0.6 * x[1] + 0.9 * x[2], 3, 200);
        var point = flip.nearest().orElseThrow();
        assertThat(point.distance()).isCloseTo(0.5, within(NearestFlip.RESOLUTION));
        assertThat(point.at()[0]).isZero();
        assertThat(point.at()[2]).isZero();
        assertThat(point.margin()).isNegative();
    }

    @Test
    void distanceIsInRangesWhateverTheUnits() {
        var flip = NearestFlip.of(
                margins(x -> 1 - 0.01 * (x[0] - 200) - 0.5 * (3 - x[1])),
                new double[] {200, 3},
                new double[] {0, 1},
                new double[] {400, 5},
                200,
                7);
        // 100 of 400 against 2 of 4.
        var point = flip.nearest().orElseThrow();
        assertThat(point.distance()).isCloseTo(0.25, within(NearestFlip.RESOLUTION));
        assertThat(point.at()[0]).isCloseTo(300, within(400 * NearestFlip.RESOLUTION));
        assertThat(point.at()[1]).isEqualTo(3);
    }

    /// Moves with the steepest slope first, each to its end: the closed form of a linear margin in a box.
    private static double linear(double margin, double[] slopes, double[] ends) {
        double left = margin;
        double distance = 0;
        for (int i : IntStream.range(0, slopes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -slopes[i]))
                .toList()) {
            double step = Math.min(ends[i], left / slopes[i]);
            left -= step * slopes[i];
            distance += step;
        }
        return left > 1e-12 ? Double.POSITIVE_INFINITY : distance;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aLinearMarginInABoxIsFlippedWhereTheClosedFormSays(int seed) {
        var random = new SplittableRandom(seed);
        int numbers = random.nextInt(2, 9);
        var slopes = random.doubles(numbers, 0.05, 1).toArray();
        var now = random.doubles(numbers, 0.2, 0.8).toArray();
        double margin = random.nextDouble(0.05, 0.6) * Arrays.stream(slopes).sum();
        var signs = random.ints(numbers, 0, 2).map(bit -> 2 * bit - 1).toArray();
        ToDoubleFunction<double[]> of = x -> margin
                - IntStream.range(0, numbers)
                        .mapToDouble(i -> signs[i] * slopes[i] * (x[i] - now[i]))
                        .sum();
        var ends = IntStream.range(0, numbers)
                .mapToDouble(i -> signs[i] > 0 ? 1 - now[i] : now[i])
                .toArray();
        var high = new double[numbers];
        Arrays.fill(high, 1);
        var flip = NearestFlip.of(margins(of), now, new double[numbers], high, 1_000, seed);
        double expected = linear(margin, slopes, ends);
        if (Double.isInfinite(expected)) {
            assertThat(flip.nearest()).isEmpty();
        } else {
            assertThat(flip.nearest().orElseThrow().distance()).isCloseTo(expected, within(3 * NearestFlip.RESOLUTION));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void numbersThatActOnlyTogetherAreFound(int seed) {
        var high = new double[] {1, 1, 1, 1};
        var flip = NearestFlip.of(
                margins(x -> 0.2 - x[1] * x[3] + 0.05 * x[0]), new double[4], new double[4], high, 600, seed);
        var point = flip.nearest().orElseThrow();
        assertThat(point.distance()).isCloseTo(2 * Math.sqrt(0.2), within(0.03));
        assertThat(point.at()[0]).isZero();
        assertThat(point.at()[2]).isZero();
    }

    @Test
    void whereNothingFlipsItSaysSo() {
        assertThat(of(x -> 1 + x[0] * x[1], 2, 300).nearest()).isEmpty();
    }

    @Test
    void aPointThatIsFlippedAlreadyIsItsOwn() {
        var flip = of(_ -> -1, 2, 300);
        assertThat(flip.nearest().orElseThrow().distance()).isZero();
        assertThat(flip.evaluated()).isEqualTo(1);
    }

    @Test
    void aRangeWithoutWidthDoesNotMove() {
        var flip = NearestFlip.of(
                margins(x -> 0.5 - x[0] - x[1]), new double[2], new double[2], new double[] {0, 1}, 100, 7);
        assertThat(flip.nearest().orElseThrow().at()[0]).isZero();
    }

    @Test
    void neverLooksAtMorePointsThanItMay() {
        var count = new int[1];
        var flip = of(
                x -> {
                    count[0]++;
                    return 0.9 - x[0] * x[1] - 0.1 * x[4];
                },
                6,
                40);
        assertThat(count[0]).isLessThanOrEqualTo(40).isEqualTo(flip.evaluated());
        assertThat(flip.ended()).isFalse();
    }

    @Test
    void isTheSameForTheSameSeed() {
        ToDoubleFunction<double[]> margin = x -> 0.2 - x[0] * x[1];
        var one = of(margin, 3, 300).nearest().orElseThrow();
        assertThat(of(margin, 3, 300).nearest().orElseThrow().at()).isEqualTo(one.at());
    }

    @Test
    void whatCannotBeWorkedOutIsNoFlip() {
        assertThat(NearestFlip.of(
                                points -> points.stream()
                                        .mapToDouble(_ -> Double.NaN)
                                        .toArray(),
                                new double[1],
                                new double[1],
                                new double[] {1},
                                10,
                                1)
                        .nearest())
                .isEmpty();
    }

    @Test
    void refusesAPointOutsideTheBox() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NearestFlip.of(margins(_ -> 1), new double[] {2}, new double[1], new double[] {1}, 10, 1));
    }
}
