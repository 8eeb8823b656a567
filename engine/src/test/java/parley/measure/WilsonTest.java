package parley.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the figures that Newcombe1998 gives for the score method.
final class WilsonTest {

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervalsAreThePublishedOnes(long hits, long drawn, double low, double high) {
        var interval = Wilson.interval(hits, drawn);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void hitsAndMissesAreMirrorImages() {
        assertThat(Wilson.interval(32, 32).high()).isEqualTo(1);
        assertThat(Wilson.interval(29, 32).low())
                .isCloseTo(1 - Wilson.interval(3, 32).high(), within(1e-15));
    }

    @Test
    void whatCannotHaveBeenCountedIsRefused() {
        assertThatThrownBy(() -> Wilson.interval(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.interval(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
