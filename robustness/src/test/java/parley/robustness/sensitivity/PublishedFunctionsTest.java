package parley.robustness.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;

/// Functions whose indices are known in closed form (IshigamiHomma1990, the g-function of SaltelliSobol1995).
final class PublishedFunctionsTest {

    private static final int N = 1 << 14;

    private static double ishigami(double[] u) {
        var x = Arrays.stream(u).map(p -> StrictMath.PI * (2 * p - 1)).toArray();
        double sine = StrictMath.sin(x[1]);
        return StrictMath.sin(x[0]) * (1 + 0.1 * StrictMath.pow(x[2], 4)) + 7 * sine * sine;
    }

    private static double g(double[] u) {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        double product = 1;
        for (int i = 0; i < a.length; i++) {
            product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }

    private static SobolIndices indices(ToDoubleFunction<double[]> function, int inputs, boolean pairs) {
        return SobolIndices.of(PickFreeze.of(function, Groups.single(inputs), N, pairs), 1);
    }

    private static double[] values(List<Index> indices) {
        return indices.stream().mapToDouble(Index::value).toArray();
    }

    @Test
    void ishigamiHasItsPublishedIndices() {
        var indices = indices(PublishedFunctionsTest::ishigami, 3, false);
        assertThat(values(indices.first())).containsExactly(new double[] {.313905, .442411, 0}, within(.005));
        assertThat(values(indices.total())).containsExactly(new double[] {.557589, .442411, .243684}, within(.005));
        assertThat(indices.variance()).isCloseTo(13.844588, within(.1));
        assertThat(indices.first()).allSatisfy(index -> assertThat(index.low()).isLessThanOrEqualTo(index.value()));
    }

    @Test
    void ishigamiHasItsPublishedShapleyEffects() {
        var effects = ShapleyEffects.of(PublishedFunctionsTest::ishigami, Groups.single(3), N, 1);
        assertThat(values(effects.effects())).containsExactly(new double[] {.435747, .442411, .121842}, within(.005));
    }

    @Test
    void shapleyEffectsAddUpAndStandWithinTheirIntervals() {
        var effects = ShapleyEffects.of(PublishedFunctionsTest::ishigami, Groups.single(3), 256, 1)
                .effects();
        assertThat(effects.stream().mapToDouble(Index::value).sum()).isCloseTo(1, within(1e-9));
        assertThat(effects).allSatisfy(each -> assertThat(each.value()).isStrictlyBetween(each.low(), each.high()));
        assertThat(effects.getFirst().low()).isLessThan(.435747);
        assertThat(effects.getFirst().high()).isGreaterThan(.435747);
    }

    @Test
    void theGFunctionHasItsPublishedIndices() {
        var indices = indices(PublishedFunctionsTest::g, 8, false);
        assertThat(indices.first().get(0).value()).isCloseTo(.716192, within(.005));
        assertThat(indices.first().get(1).value()).isCloseTo(.179048, within(.005));
        assertThat(indices.total().get(0).value()).isCloseTo(.787144, within(.005));
        assertThat(indices.total().get(1).value()).isCloseTo(.242198, within(.005));
        assertThat(indices.variance()).isCloseTo(.465424, within(.005));
    }

    @Test
    void aProductAndASumHaveTheirPairIndex() {
        var indices = indices(u -> u[0] * u[1] + u[2], 3, true);
        assertThat(values(indices.first())).containsExactly(new double[] {.159, .159, .634}, within(.005));
        assertThat(values(indices.total())).containsExactly(new double[] {.211, .211, .634}, within(.005));
        assertThat(values(indices.second())).containsExactly(new double[] {.052, 0, 0}, within(.005));
    }

    @Test
    void groupsMoveTogether() {
        var groups = new Groups(List.of(new int[] {0, 1}, new int[] {2}));
        var indices = SobolIndices.of(PickFreeze.of(u -> u[0] * u[1] + u[2], groups, N, false), 1);
        assertThat(values(indices.first())).containsExactly(new double[] {.366, .634}, within(.005));
        assertThat(values(indices.total())).containsExactly(new double[] {.366, .634}, within(.005));
    }

    @Test
    void aConstantOutputHasNoIndices() {
        assertThat(indices(_ -> 3, 2, true).defined()).isFalse();
        assertThat(ShapleyEffects.of(_ -> 3, Groups.single(2), 64, 1).defined()).isFalse();
        var points = Design.of(Sampler.MONTE_CARLO, 2, 100, 1).points();
        assertThat(GivenDataIndices.of(points, new double[100], 10, 1).defined())
                .isFalse();
    }

    @Test
    void givenDataComesToTheSameFirstIndices() {
        var points = Design.of(Sampler.SOBOL, 3, N, 0).points();
        var output =
                points.stream().mapToDouble(PublishedFunctionsTest::ishigami).toArray();
        var indices = GivenDataIndices.of(points, output, 40, 1);
        assertThat(values(indices.first())).containsExactly(new double[] {.313905, .442411, 0}, within(.01));
    }

    @Test
    void screeningFindsSlopesAndWhatBends() {
        var effects = MorrisScreening.of(u -> 3 * u[0] - 2 * u[1] + 4 * u[2] * u[3], Groups.single(5), 40, 1)
                .effects();
        assertThat(effects.get(0).mean()).isCloseTo(3, within(1e-9));
        assertThat(effects.get(0).deviation()).isCloseTo(0, within(1e-9));
        assertThat(effects.get(1).mean()).isCloseTo(-2, within(1e-9));
        assertThat(effects.get(1).strength().value()).isCloseTo(2, within(1e-9));
        assertThat(effects.get(2).deviation()).isGreaterThan(0.5);
        assertThat(effects.get(4).strength().value()).isZero();
    }

    @Test
    void screeningMovesGroupsTogether() {
        var groups = new Groups(List.of(new int[] {0, 1}, new int[] {2}));
        var effects = MorrisScreening.of(u -> 3 * u[0] + u[2], groups, 20, 1).effects();
        assertThat(effects.get(0).strength().value()).isCloseTo(3, within(1e-9));
        assertThat(effects.get(1).strength().value()).isCloseTo(1, within(1e-9));
    }
}
