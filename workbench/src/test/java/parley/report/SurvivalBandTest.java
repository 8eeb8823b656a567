package parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.experiment.Survival;

final class SurvivalBandTest {

    /// By hand: 100 deals, 10 end at the first age, 9 of the 90 left at the second; √V = √(10/(100·90) +
    /// 9/(90·81)).
    @Test
    void is_greenwood_s_on_the_log_minus_log_scale() {
        var band = SurvivalBand.of(new Survival(new double[] {0.9, 0.81}, new long[] {100, 90}, Map.of(), List.of()));

        assertThat(band.low()[0]).isCloseTo(0.8221, within(5e-4));
        assertThat(band.high()[0]).isCloseTo(0.9449, within(5e-4));
        assertThat(band.low()[1]).isCloseTo(0.7185, within(5e-4));
        assertThat(band.high()[1]).isCloseTo(0.8743, within(5e-4));
    }

    @Test
    void what_never_ended_or_all_ended_has_no_width() {
        var band = SurvivalBand.of(new Survival(new double[] {1, 0}, new long[] {50, 50}, Map.of(), List.of()));

        assertThat(band.low()).containsExactly(1, 0);
        assertThat(band.high()).containsExactly(1, 0);
    }
}
