package parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_024, 1_025, 2_048, 2_049, 5_000})
    void units_are_means_over_neighbours_and_never_too_many(int batches) {
        var series = new Series();
        for (int i = 0; i < batches; i++) {
            series.add(new double[] {i, 10.0 * i});
        }
        int span = series.span();
        assertThat(series.count(span)).isEqualTo(batches / span).isLessThanOrEqualTo(Series.MOST);
        for (int unit = 0; unit < series.count(span); unit++) {
            double mean = unit * span + (span - 1) / 2.0;
            assertThat(series.value(unit, span, 0)).isCloseTo(mean, within(1e-9));
            assertThat(series.value(unit, span, 1)).isCloseTo(10 * mean, within(1e-8));
        }
        for (int unit = 0; unit < series.count(2 * span); unit++) {
            double mean = unit * 2 * span + (2 * span - 1) / 2.0;
            assertThat(series.value(unit, 2 * span, 0)).isCloseTo(mean, within(1e-8));
        }
        assertThat(series.mean(0)).isCloseTo((series.count(span) * span - 1) / 2.0, within(1e-8));
    }
}
