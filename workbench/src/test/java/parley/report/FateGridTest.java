package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.simulation.Fate;

final class FateGridTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTwentiethsAddUpToTwentyAndNoneIsOffByOneOrMore(long seed) {
        var random = new Random(seed);
        var shares = new EnumMap<Fate, Double>(Fate.class);
        double sum = 0;
        for (Fate fate : Fate.values()) {
            double share = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            shares.put(fate, share);
            sum += share;
        }
        double whole = sum;
        shares.replaceAll((_, share) -> share / whole);
        var numbers = FateGrid.twentieths(shares);
        assertThat(numbers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        shares.forEach((fate, share) -> assertThat((double) numbers.get(fate))
                .as("seed %d, %s", seed, fate)
                .isBetween(share * 20 - 1, share * 20 + 1));
    }
}
