package parley.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class ControlVariateTest {

    private static final int FEW = 12;
    private static final int MANY = 300;

    /// The first approach has these values, the other 0.
    private static Trial trial(double[] values) {
        return new Trial(List.of("a", "b"), List.of(values, new double[values.length]), values.length);
    }

    private static double[] drawn(RandomGenerator luck, int n) {
        return luck.doubles(n).map(each -> 3 * each).toArray();
    }

    private static double[] first(double[] values) {
        return Arrays.copyOf(values, FEW);
    }

    @Test
    void inTheKnownWorldTheMarginIsWhatManyUnitsSay() {
        var many = drawn(new SplittableRandom(1), MANY);
        var control = new ControlVariate(trial(first(many)), trial(many));

        var margin = control.margin(trial(first(many)), "a", "b");

        assertThat(margin.mean()).isCloseTo(Trial.estimate(many).mean(), within(1e-12));
        assertThat(margin.error())
                .isCloseTo(Trial.estimate(first(many)).error() * 0.2 * Math.sqrt(11.0 / 10), within(1e-12));
    }

    @Test
    void aWorldThatIsShiftedAndStretchedIsKnownAsWell() {
        var many = drawn(new SplittableRandom(2), MANY);
        var control = new ControlVariate(trial(first(many)), trial(many));
        var there = Arrays.stream(first(many)).map(each -> 5 - 2 * each).toArray();

        assertThat(control.margin(trial(there), "a", "b").mean())
                .isCloseTo(5 - 2 * Trial.estimate(many).mean(), within(1e-12));
        assertThat(control.margin(trial(there), "b", "a").mean())
                .isCloseTo(2 * Trial.estimate(many).mean() - 5, within(1e-12));
    }

    @Test
    void nothingIsCorrectedWhereNothingMoreIsKnown() {
        var luck = new SplittableRandom(3);
        var few = trial(drawn(luck, FEW));
        var there = trial(drawn(luck, FEW));
        var shorter = trial(drawn(luck, FEW / 2));
        var raw = there.margin(0, 1);

        assertThat(new ControlVariate(few, few).margin(there, "a", "b")).isEqualTo(raw);
        assertThat(new ControlVariate(shorter, trial(drawn(luck, MANY))).margin(there, "a", "b"))
                .isEqualTo(raw);
        assertThat(new ControlVariate(trial(new double[FEW]), trial(new double[MANY])).margin(there, "a", "b"))
                .isEqualTo(raw);
    }

    /// Intervals hold the truth as often as they say, and are as much shorter as the correlation allows.
    @Test
    void itsIntervalsCoverAndAreShorter() {
        var luck = new SplittableRandom(4);
        int covered = 0;
        double plain = 0;
        double better = 0;
        int times = 4_000;
        for (int time = 0; time < times; time++) {
            var many = new double[MANY];
            var there = new double[FEW];
            for (int i = 0; i < MANY; i++) {
                many[i] = luck.nextGaussian();
                if (i < FEW) {
                    there[i] = 0.9 * many[i] + Math.sqrt(1 - 0.81) * luck.nextGaussian();
                }
            }
            var margin = new ControlVariate(trial(first(many)), trial(many)).margin(trial(there), "a", "b");
            covered += Math.abs(margin.mean()) <= Trial.halfWidth(margin, FEW - 1, 0.05) ? 1 : 0;
            better += margin.error() * margin.error() / times;
            plain += Math.pow(Trial.estimate(there).error(), 2) / times;
        }
        // Five standard errors of the share; the slope costs one degree of freedom.
        assertThat((double) covered / times).isCloseTo(0.95, within(5 * Math.sqrt(0.95 * 0.05 / times)));
        assertThat(better / plain).isCloseTo((1 - 0.96 * 0.81) * 1.1, within(0.03));
    }
}
