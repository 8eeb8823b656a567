package parley.robustness.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SamplersTest {

    private static void hasOnePointInEachPart(Design design) {
        for (int coordinate = 0; coordinate < design.dimensions(); coordinate++) {
            int c = coordinate;
            assertThat(design.points().stream()
                            .mapToInt(point -> (int) (point[c] * design.count()))
                            .sorted())
                    .containsExactlyElementsOf(
                            IntStream.range(0, design.count()).boxed().toList());
        }
    }

    @Test
    void theSobolSequenceIsThePublishedOne() {
        var points = Design.of(Sampler.SOBOL, 8, 4, 0).points();
        assertThat(points.get(0)).containsOnly(0);
        assertThat(points.get(1)).containsOnly(0.5);
        assertThat(points.get(2)).containsExactly(0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75);
        assertThat(points.get(3)).containsExactly(0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25);
    }

    @Test
    void aLatinHypercubeHasOnePointInEachPart() {
        hasOnePointInEachPart(Design.of(Sampler.LATIN_HYPERCUBE, 3, 17, 5));
    }

    @Test
    void aDoubledLatinHypercubeIsOneAgainAndKeepsItsPoints() {
        var design = Design.of(Sampler.LATIN_HYPERCUBE, 3, 16, 5);
        var doubled = design.extended(16).extended(32);
        hasOnePointInEachPart(doubled);
        assertThat(doubled.points().subList(0, 16)).usingRecursiveComparison().isEqualTo(design.points());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> design.extended(5))
                .withMessageContaining("doubling");
    }

    @ParameterizedTest
    @EnumSource(
            value = Sampler.class,
            names = {"SOBOL", "MONTE_CARLO"})
    void sequencesExtendedAreTheSameAsLongerOnes(Sampler sampler) {
        var extended = Design.of(sampler, 4, 10, 7).extended(13);
        assertThat(extended.points())
                .usingRecursiveComparison()
                .isEqualTo(Design.of(sampler, 4, 23, 7).points());
    }

    @ParameterizedTest
    @EnumSource(Sampler.class)
    void theSameSeedGivesTheSamePoints(Sampler sampler) {
        assertThat(Design.of(sampler, 2, 64, 11).points())
                .usingRecursiveComparison()
                .isEqualTo(Design.of(sampler, 2, 64, 11).points());
    }

    @Test
    void aFactorialHasEveryCombinationOfItsLevels() {
        var design = Design.of(Sampler.FACTORIAL, 2, 10, 0);
        assertThat(design.count()).isEqualTo(9);
        assertThat(design.points().get(0)).containsExactly(0, 0);
        assertThat(design.points().get(5)).containsExactly(0.5, 1);
        assertThat(design.points().get(8)).containsExactly(1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> design.extended(9));
        assertThatIllegalArgumentException().isThrownBy(() -> Design.of(Sampler.FACTORIAL, 40, 100, 0));
    }

    @Test
    void quantilesAreThoseOfTheDistribution() {
        assertThat(new Distribution.Uniform(2, 4).quantile(0.25)).isEqualTo(2.5);
        assertThat(new Distribution.Normal90(-1, 3).quantile(0.95)).isCloseTo(3, within(1e-9));
        assertThat(new Distribution.Normal90(-1, 3).quantile(0.5)).isCloseTo(1, within(1e-9));
        assertThat(new Distribution.LogNormal90(0.01, 1).quantile(0.05)).isCloseTo(0.01, within(1e-9));
        assertThat(new Distribution.LogNormal90(0.01, 1).quantile(0.5)).isCloseTo(0.1, within(1e-9));
        assertThat(new Distribution.Triangular(0, 1, 2).quantile(0.125)).isCloseTo(0.5, within(1e-12));
        assertThat(new Distribution.Triangular(0, 0, 2).quantile(0.75)).isCloseTo(1, within(1e-12));
        assertThat(new Distribution.Beta(2, 1, 0, 1).quantile(0.25)).isCloseTo(0.5, within(1e-9));
        assertThat(new Distribution.Fixed(3).quantile(0.9)).isEqualTo(3);
    }

    @Test
    void deviationsAreThoseOfManyDraws() {
        List<Distribution> all = List.of(
                new Distribution.Uniform(2, 4),
                new Distribution.Triangular(0, 0.5, 2),
                new Distribution.Normal90(-1, 3),
                new Distribution.LogNormal90(0.5, 1),
                new Distribution.Beta(2, 3, -1, 1));
        for (var distribution : all) {
            int n = 20_000;
            var draws = IntStream.range(0, n)
                    .mapToDouble(i -> distribution.quantile((i + 0.5) / n))
                    .toArray();
            double mean =
                    IntStream.range(0, n).mapToDouble(i -> draws[i]).average().orElseThrow();
            double variance = IntStream.range(0, n)
                    .mapToDouble(i -> (draws[i] - mean) * (draws[i] - mean))
                    .average()
                    .orElseThrow();
            assertThat(Math.sqrt(variance))
                    .isCloseTo(distribution.deviation(), within(2e-3 * distribution.deviation()));
        }
    }
}
