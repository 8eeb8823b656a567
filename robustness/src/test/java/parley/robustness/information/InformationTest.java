package parley.robustness.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.measure.NormalQuantile;
import parley.robustness.criteria.Payoffs;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;

/// Two approaches, u_A = 0 and u_B = t1 + t2, t1 and t2 normal with standard deviations 1 and 2, mean of the sum ½:
/// closed forms for the worth of knowing both, either, and how often the choice would change.
final class InformationTest {

    private static final int N = 1 << 16;

    private static final double[] FIRST = new double[N];
    private static final double[] SECOND = new double[N];
    private static final Payoffs PAYOFFS = payoffs();

    private static Payoffs payoffs() {
        var points = Design.of(Sampler.LATIN_HYPERCUBE, 2, N, 3).points();
        var sum = new double[N];
        for (int i = 0; i < N; i++) {
            FIRST[i] = 0.5 + NormalQuantile.of(points.get(i)[0]);
            SECOND[i] = 2 * NormalQuantile.of(points.get(i)[1]);
            sum[i] = FIRST[i] + SECOND[i];
        }
        return Payoffs.equallyLikely(List.of(new double[N], sum));
    }

    private static PartialInformation of(double[]... inputs) {
        return PartialInformation.of(PAYOFFS, List.of(inputs), 40, 1);
    }

    @Test
    void perfectInformationIsWorthWhatTheClosedFormSays() {
        var perfect = PerfectInformation.of(PAYOFFS);
        assertThat(perfect.worth()).isCloseTo(.664271, within(.01));
        assertThat(perfect.changes()).isCloseTo(.411532, within(.005));
        assertThat(perfect.error()).isLessThan(.01);
    }

    /// The payoffs with noise planted in each of four parts of their runs, and the parts.
    private static List<Payoffs> noisy(Payoffs exact, double noise, long seed) {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<Payoffs>();
        for (int part = 0; part < 4; part++) {
            all.add(Payoffs.equallyLikely(exact.of().stream()
                    .map(payoffs -> Arrays.stream(payoffs)
                            .map(payoff -> payoff + noise * random.nextGaussian())
                            .toArray())
                    .toList()));
        }
        return all;
    }

    private static PerfectInformation perfect(List<Payoffs> parts) {
        var whole = parts.getFirst().of().stream().map(double[]::clone).toList();
        for (int approach = 0; approach < whole.size(); approach++) {
            for (int world = 0; world < whole.get(approach).length; world++) {
                double sum = 0;
                for (var part : parts) {
                    sum += part.at(approach, world);
                }
                whole.get(approach)[world] = sum / parts.size();
            }
        }
        return PerfectInformation.of(Payoffs.equallyLikely(whole), parts);
    }

    /// Three equal approaches seen with standard error ½ each: the maximum of three normal draws passes for
    /// knowledge worth 0.5 · 0.846.
    @Test
    void noiseIsNotTakenForKnowledge() {
        var nothing = Payoffs.equallyLikely(List.of(new double[N], new double[N], new double[N]));
        var perfect = perfect(noisy(nothing, 1, 5));
        assertThat(perfect.worth()).isCloseTo(.5 * .846284, within(.01));
        assertThat(perfect.fitted()).isCloseTo(0, within(.01));
    }

    @Test
    void theWorthLiesBetweenWhatErrsUpwardsAndWhatErrsDownwards() {
        var perfect = perfect(noisy(PAYOFFS, 1, 5));
        assertThat(perfect.worth()).isGreaterThan(.664271 + .02);
        assertThat(perfect.fitted()).isLessThan(.664271 + .005).isGreaterThan(.664271 - .06);
    }

    @Test
    void withoutNoiseBothAreTheSame() {
        var perfect = PerfectInformation.of(PAYOFFS, List.of(PAYOFFS, PAYOFFS));
        assertThat(perfect.fitted()).isCloseTo(perfect.worth(), within(1e-12));
        assertThat(PerfectInformation.of(PAYOFFS).fitted()).isEqualTo(perfect.worth());
    }

    @Test
    void partialInformationIsWorthWhatTheClosedFormsSay() {
        assertThat(of(FIRST).worth()).isCloseTo(.197797, within(.01));
        assertThat(of(SECOND).worth()).isCloseTo(.572689, within(.01));
    }

    @Test
    void theChecksAgreeWithTheWorth() {
        assertThat(of(FIRST).reliable(.01)).isTrue();
        assertThat(of(SECOND).reliable(.01)).isTrue();
    }

    @Test
    void knowingBothIsWorthNearlyAsMuchAsKnowingEverything() {
        var both = PartialInformation.of(PAYOFFS, List.of(FIRST, SECOND), 1_600, 1);
        assertThat(both.worth()).isCloseTo(.664271, within(.02));
    }

    @Test
    void whatChangesNoChoiceIsWorthNothing() {
        var noise = Design.of(Sampler.MONTE_CARLO, 1, N, 9).points().stream()
                .mapToDouble(point -> point[0])
                .toArray();
        assertThat(of(noise).worth()).isCloseTo(0, within(.01));
        assertThat(of(new double[N]).worth()).isZero();
        assertThat(of(new double[N]).changes()).isZero();
    }

    @Test
    void tooFewWorldsForTheNumberOfBlocksAreToldByTheChecks() {
        var few = Design.of(Sampler.MONTE_CARLO, 3, 80, 2).points();
        var sum = few.stream()
                .mapToDouble(point -> 4 * NormalQuantile.of(point[0]))
                .toArray();
        var noise = few.stream().mapToDouble(point -> point[2]).toArray();
        var worth = PartialInformation.of(Payoffs.equallyLikely(List.of(new double[80], sum)), List.of(noise), 20, 1);
        assertThat(worth.worth()).isGreaterThan(worth.split());
        assertThat(worth.reliable(.01)).isFalse();
    }

    @Test
    void oneApproachLeavesNothingToLearn() {
        var alone = Payoffs.equallyLikely(List.of(FIRST));
        assertThat(PerfectInformation.of(alone).worth()).isZero();
        assertThat(PartialInformation.of(alone, List.of(FIRST), 20, 1).worth()).isCloseTo(0, within(1e-9));
    }
}
