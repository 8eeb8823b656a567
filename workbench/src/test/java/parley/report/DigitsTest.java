package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.measure.Estimate;

final class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "0.618, 0.03, 0.6",
        "0.618, 0.01, 0.62",
        "0.618, 0.0099, 0.62",
        "0.618, 0.001, 0.618",
        "0.618, 0, 0.618",
        "-0.0004, 0.01, 0.00",
        "0.618, 2, 0.6",
        "-0.618, 0.01, -0.62"
    })
    void aMeanShowsNoDigitItsErrorDoesNotAllow(double mean, double halfWidth, String shown) {
        assertThat(Digits.mean(new Estimate(mean, halfWidth / 1.959963984540054)))
                .isEqualTo(shown);
    }

    @Test
    void anErrorThatCannotBeKnownIsSaidToBeUnknown() {
        assertThat(Digits.interval(new Estimate(0.5, Double.POSITIVE_INFINITY))).isEqualTo("[unknown]");
        assertThat(Digits.error(Double.POSITIVE_INFINITY)).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 of 20", "0.001, <1 of 20", "0.5, 10 of 20", "0.7, 14 of 20", "0.99, >19 of 20", "1, 20 of 20"})
    void whatIsNotQuiteNoneOrAllDoesNotRoundToIt(double share, String shown) {
        assertThat(Chance.ofTwenty(share)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, in no run",
        "0.03, almost no chance",
        "0.1, very unlikely",
        "0.3, unlikely",
        "0.5, roughly even chance",
        "0.7, likely",
        "0.9, very likely",
        "0.97, almost certain",
        "1, in every run"
    })
    void theWordsOfChanceAreThoseOfTheScale(double share, String words) {
        assertThat(Chance.words(share)).isEqualTo(words);
    }
}
