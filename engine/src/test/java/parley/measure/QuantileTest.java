package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    /// Wichura1988's own test values, and tables.
    @ParameterizedTest
    @CsvSource({
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-20, -9.262340089798408",
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.995, 2.5758293035489004"
    })
    void normal_quantiles_agree_with_published_values(double p, double x) {
        assertThat(NormalQuantile.of(p)).isCloseTo(x, within(1e-14 * Math.max(1, Math.abs(x))));
    }

    @Test
    void certainty_is_infinitely_far() {
        assertThat(NormalQuantile.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalQuantile.of(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> NormalQuantile.of(1.5)).hasMessageContaining("1.5");
    }

    /// Tables of Student's t, two-sided.
    @ParameterizedTest
    @CsvSource({
        "0.05, 1, 12.706204736432095",
        "0.05, 2, 4.302652729911275",
        "0.05, 3, 3.182446305284263",
        "0.05, 5, 2.570581835636314",
        "0.01, 10, 3.169272667175838",
        "0.05, 30, 2.042272456301238",
        "0.001, 120, 3.373453768661464",
        "0.5, 4, 0.7406970841126829",
        "0.0001, 6, 9.082345",
        "0.05, 1000000, 1.959966356"
    })
    void student_quantiles_agree_with_tables(double p, double freedom, double t) {
        double tolerance = freedom < 5 ? 2e-3 : 2e-5;
        assertThat(StudentQuantile.twoSided(p, freedom)).isCloseTo(t, within(tolerance * t));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1.1, 3", "0.05, 0.5"})
    void what_makes_no_sense_is_refused(double p, double freedom) {
        assertThatThrownBy(() -> StudentQuantile.twoSided(p, freedom)).hasMessageContaining("" + p);
    }
}
