package parley.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.formats.scenario.Scenario;

/// Profiles of ranks with rules that make an issue or an outcome worth nothing, against the rules written out by hand
/// as GENIUS 10.4 applies them.
final class RankRulesTest {

    private static final List<Double> REBATE = List.of(0.25, 0.5, 0.75, 1.0);
    private static final List<Double> PIECES = List.of(0.5, 1.0, 1.0);
    private static final List<Double> PAID = List.of(1 / 3.0, 2 / 3.0, 1.0);
    private static final List<Double> BROUGHT = List.of(0.2, 1.0);

    private static double shopper(int[] options) {
        int rebate = options[0] - 1;
        int pieces = options[1] + 1;
        boolean card = options[2] == 1;
        boolean cash = options[2] != 1;
        boolean later = options[2] == 2;
        boolean brought = options[3] == 1;
        if ((rebate <= 0 && card) || (rebate > 0 && !brought)) {
            return 0;
        }
        double worth = REBATE.get(options[0]) + PIECES.get(options[1]);
        boolean sum = rebate + pieces >= 4 && rebate + pieces <= 5;
        boolean unpaid = (rebate == 2 && !cash) || (sum && later) || (rebate == 0 && (card || later));
        worth += unpaid ? 0 : PAID.get(options[2]);
        boolean left = (pieces == 1 && brought) || (pieces == 3 && !brought);
        return (worth + (left ? 0 : BROUGHT.get(options[3]))) / 4;
    }

    private static double keeper(int[] options) {
        boolean given = options[0] == 3 && options[1] >= 1;
        return ((given ? 0 : (4 - options[0]) / 4.0)
                        + (options[1] + 1) / 3.0
                        + (3 - options[2]) / 3.0
                        + (2 - options[3]) / 2.0)
                / 4;
    }

    @Test
    void everyOutcomeIsWorthWhatTheRulesSay() {
        var scenario = (Scenario) OwnFiles.read("rules");
        assertThat(scenario.profiles()).extracting(profile -> profile.name()).containsExactly("keeper", "shopper");
        var options = new int[4];
        assertThat(scenario.outcomes().intValueExact()).isEqualTo(72);
        IntStream.range(0, 72).forEach(_ -> {
            assertThat(scenario.profiles().get(0).worth().of(scenario.topics(), options))
                    .isCloseTo(keeper(options), within(1e-12));
            assertThat(scenario.profiles().get(1).worth().of(scenario.topics(), options))
                    .as(() -> java.util.Arrays.toString(options))
                    .isCloseTo(shopper(options), within(1e-12));
            scenario.next(options);
        });
    }
}
