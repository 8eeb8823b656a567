package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuckTest {

    @ParameterizedTest
    @CsvSource({
        "00000000, 00000000, 00000000, 00000000, 00000000, 00000000, 6627e8d5e169c58d, bc57ac4c9b00dbd8",
        "ffffffff, ffffffff, ffffffff, ffffffff, ffffffff, ffffffff, 408f276d41c83b0e, a20bc7c66d5451fd",
        "a4093822, 299f31d0, 243f6a88, 85a308d3, 13198a2e, 03707344, d16cfe0994fdcceb, 5001e42024126ea1"
    })
    void givesThePublishedKnownAnswersOfPhilox(
            String key0, String key1, String c0, String c1, String c2, String c3, String front, String back) {
        for (boolean first : new boolean[] {true, false}) {
            assertThat(Luck.halves(word(key0), word(key1), word(c0), word(c1), word(c2), word(c3), first))
                    .isEqualTo(Long.parseUnsignedLong(first ? front : back, 16));
        }
    }

    private static int word(String hex) {
        return Integer.parseUnsignedInt(hex, 16);
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "123456789012345"})
    void isUniform(long seed) {
        var luck = new Luck(seed);
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double u = luck.uniform(i, i % 60, Luck.Draw.EVENT, 0);
            assertThat(u).isGreaterThan(0).isLessThan(1);
            sum += u;
            squares += u * u;
        }
        assertThat(sum / n).isBetween(0.5 - 0.004, 0.5 + 0.004);
        assertThat(squares / n).isBetween(1 / 3.0 - 0.004, 1 / 3.0 + 0.004);
    }
}
