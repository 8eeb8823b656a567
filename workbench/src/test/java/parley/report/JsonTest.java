package parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class JsonTest {

    @Test
    void whatIsNotFiniteIsNullAndStaysNullWhenReadAndWrittenAgain() {
        String once = Json.of(Map.of("spreads", List.of(Double.POSITIVE_INFINITY, Double.NaN, 0.1)));

        assertThat(once).isEqualTo("{\"spreads\":[null,null,0.1]}");
        assertThat(Json.of(new JsonMapper().readValue(once, Object.class))).isEqualTo(once);
    }

    @Test
    void numbersKeepSixDigitsAndWholeOnesNoPoint() {
        assertThat(Json.of(new double[] {1.0 / 3, 2, 1_234_567.8})).isEqualTo("[0.333333,2,1234570.0]");
    }

    @Test
    void whatJsonDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Json.of(List.of(Optional.empty()))).isInstanceOf(IllegalArgumentException.class);
    }
}
