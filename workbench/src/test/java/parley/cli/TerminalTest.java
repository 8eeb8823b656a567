package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TerminalTest {

    @Test
    void theWidthIsThatOfColumnsElseOfTheTerminalElseEighty() {
        assertThat(Terminal.width(Map.of("COLUMNS", "100"), () -> Optional.of("24 90")))
                .isEqualTo(100);
        assertThat(Terminal.width(Map.of("COLUMNS", "many"), () -> Optional.of("24 90")))
                .isEqualTo(90);
        assertThat(Terminal.width(Map.of(), () -> Optional.of("0 0"))).isEqualTo(80);
        assertThat(Terminal.width(Map.of(), Optional::empty)).isEqualTo(80);
        assertThat(Terminal.width(Map.of("COLUMNS", "3"), Optional::empty)).isEqualTo(30);
    }
}
