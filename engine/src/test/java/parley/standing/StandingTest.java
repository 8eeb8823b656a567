package parley.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandingTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void meetsAnIndependentComputation() {
        double value = Standing.value(.95, .4, new double[] {.02, .1}, new double[] {-.5, .9});
        assertThat(value).isEqualTo(.5819705651830362, within(1e-15));
        assertThat(Standing.weightOfFlow(.95, Standing.chance(.12))).isEqualTo(.31761038056361396, within(1e-15));
    }

    @Test
    void infiniteRatesLeaveFiniteOnesNothing() {
        double value = Standing.value(.95, .4, new double[] {.02, INFINITE}, new double[] {-.5, .2});
        assertThat(value).isEqualTo(.21, within(1e-15));
    }

    @Test
    void infiniteRatesShareEqually() {
        double value = Standing.value(.9, 0, new double[] {INFINITE, INFINITE, 3}, new double[] {1, 0, 100});
        assertThat(value).isEqualTo(.45, within(1e-15));
    }

    @Test
    void withoutExitsItIsTheFlow() {
        assertThat(Standing.value(.95, .4, new double[] {0}, new double[] {9})).isEqualTo(.4);
    }

    @Test
    void equalsTheSumOverTime() {
        double patience = .97;
        double[] rates = {.03, .2, .004};
        double[] worths = {-1, .6, 5};
        double flow = .35;
        double sum = 0;
        double total = .234;
        double p = 1 - Math.exp(-total);
        double stays = 1;
        double discount = 1;
        for (int t = 0; t < 20_000; t++) {
            sum += discount * stays * (1 - patience) * flow;
            for (int e = 0; e < rates.length; e++) {
                sum += discount * patience * stays * p * rates[e] / total * worths[e];
            }
            stays *= 1 - p;
            discount *= patience;
        }
        assertThat(Standing.value(patience, flow, rates, worths)).isEqualTo(sum, within(1e-12));
    }

    @Test
    void chanceAndRateAreInverse() {
        for (double q : new double[] {0, .001, .25, .999}) {
            assertThat(Standing.chance(Standing.rate(q))).isEqualTo(q, within(1e-15));
        }
        assertThat(Standing.rate(1)).isEqualTo(INFINITE);
    }
}
