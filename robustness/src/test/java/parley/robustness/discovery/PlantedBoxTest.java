package parley.robustness.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;

/// Five coordinates, of which two decide: of interest is what has x1 above .6 and x3 below .35, with a little noise.
final class PlantedBoxTest {

    private static Cases planted(int count, double noise, long seed) {
        var points = Design.of(Sampler.LATIN_HYPERCUBE, 5, count, seed).points();
        var random = new SplittableRandom(seed);
        var of = new boolean[count];
        for (int i = 0; i < count; i++) {
            boolean inside = points.get(i)[1] > 0.6 && points.get(i)[3] < 0.35;
            of[i] = random.nextDouble() < noise ? !inside : inside;
        }
        return new Cases(points, of);
    }

    @Test
    void ruleInductionFindsThePlantedBox() {
        var prim = Prim.of(planted(1_000, 0.02, 1), 1);
        var chosen = prim.chosen().orElseThrow();
        assertThat(chosen.box().bounded()).containsExactly(1, 3);
        assertThat(chosen.box().low()[1]).isCloseTo(0.6, within(0.06));
        assertThat(chosen.box().high()[3]).isCloseTo(0.35, within(0.06));
        assertThat(chosen.box().high()[1]).isInfinite();
        assertThat(chosen.box().low()[3]).isInfinite();
        assertThat(chosen.density()).isGreaterThan(0.85);
        assertThat(chosen.coverage()).isGreaterThan(0.75);
    }

    @Test
    void itsBoundsAreSignificantAndReproduced() {
        assertThat(Prim.of(planted(1_000, 0.02, 1), 1).bounds()).hasSize(2).allSatisfy(bound -> {
            assertThat(bound.quasiP()).isLessThan(1e-6);
            assertThat(bound.reproduced()).isGreaterThanOrEqualTo(0.9);
        });
    }

    @Test
    void theTradeOffGoesFromEverythingToDenserBoxes() {
        var curve = Prim.of(planted(600, 0.02, 2), 1).curve();
        assertThat(curve.getFirst().coverage()).isEqualTo(1);
        assertThat(curve.getLast().density()).isGreaterThan(curve.getFirst().density());
        assertThat(curve).extracting(Scored::mass).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theTreeFindsThePlantedBox() {
        var boxes = Cart.of(planted(1_000, 0.02, 1), 1).boxes();
        var first = boxes.getFirst();
        assertThat(first.box().bounded()).containsExactly(1, 3);
        assertThat(first.box().low()[1]).isCloseTo(0.6, within(0.02));
        assertThat(first.box().high()[3]).isCloseTo(0.35, within(0.02));
        assertThat(first.coverage()).isGreaterThan(0.8);
    }

    @Test
    void pureNoiseHasNoBoxAndNoBranches() {
        var noise = planted(600, 0.5, 4);
        assertThat(Prim.of(noise, 1).chosen().orElseThrow().density()).isLessThan(0.65);
        assertThat(Cart.of(noise, 1).root()).isInstanceOf(Cart.Node.Leaf.class);
    }

    @Test
    void nothingOrEverythingOfInterestNeedsNoBox() {
        var points = Design.of(Sampler.SOBOL, 2, 64, 0).points();
        var nothing = new Cases(points, new boolean[64]);
        assertThat(Prim.of(nothing, 1).chosen()).isEmpty();
        assertThat(Cart.of(nothing, 1).boxes()).isEmpty();
    }

    @Test
    void coordinatesThatDoNotVaryAreNeverBounded() {
        var of = new boolean[100];
        var points = new java.util.ArrayList<double[]>();
        for (int i = 0; i < 100; i++) {
            points.add(new double[] {7, i / 100.0});
            of[i] = i >= 50;
        }
        assertThat(Prim.of(new Cases(points, of), 1)
                        .chosen()
                        .orElseThrow()
                        .box()
                        .bounded())
                .containsExactly(1);
    }
}
