package parley.casefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A hostile file costs nothing: each limit has its message, at once.
final class LimitsTest {

    @Test
    void fiftyMegabytesAreRefusedUnread() {
        var large = new byte[50_000_000];
        Arrays.fill(large, (byte) 'x');
        assertThat(codes(large)).containsExactly("E004");
    }

    @Test
    void tenThousandBracketsAreRefused() {
        assertThat(codes("[".repeat(10_000).getBytes(UTF_8))).containsExactly("E005");
        assertThat(codes("{a: ".repeat(10_000).getBytes(UTF_8))).containsExactly("E005");
        assertThat(codes("- ".repeat(10_000).getBytes(UTF_8))).containsExactly("E005");
    }

    @Test
    void fourMegabytesOfAnythingAreAnsweredSoon() {
        for (var piece :
                List.of("a: 1\n", "- [", "{", "[a, ", "\"", "# \n", "? ", "&a ", "a", "a b: ", "\n\t", "'", "!")) {
            var bytes = piece.repeat(3_999_000 / piece.length()).getBytes(UTF_8);
            assertThat(codes(bytes)).as(piece).isNotEmpty();
        }
    }

    @Test
    void otherEncodingsAreNamedAsSuch() {
        assertThat(codes("case: Brücke".getBytes(ISO_8859_1))).containsExactly("E009");
        assertThat(codes("case: bridge".getBytes(UTF_16))).containsExactly("E009");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(CaseFile.read("case.yaml", ("\uFEFF" + Samples.text("river-treaty.yaml")).getBytes(UTF_8)))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void linesOfWindowsAreRead() {
        var windows = Samples.text("river-treaty.yaml").replace("\n", "\r\n");
        assertThat(Samples.read(windows)).isEqualTo(Samples.read(Samples.text("river-treaty.yaml")));
    }

    @Test
    void aThousandFaultsAreToldAsAHundred() {
        var text = new StringBuilder("parley: 1\n");
        for (int i = 0; i < 1_000; i++) {
            text.append("nonsense").append(i).append(": 1\n");
        }
        var faults = Samples.faults(Samples.reading(text.toString()));
        assertThat(faults).hasSize(100);
        assertThat(faults.getLast().code()).isEqualTo("E099");
    }

    @Test
    void noMessageCarriesACommandForTheTerminal() {
        var text = "parley: 1\n\"\\e[2J\\u202e\": \"\\e[31m\"\ncase: [\"\\x9b\"]\n";
        var told = Samples.told(Samples.faults(Samples.reading(text)));
        assertThat(told.chars().filter(c -> c != '\n')).allMatch(c -> !Character.isISOControl(c) && c != 0x202e);
    }

    private static List<String> codes(byte[] content) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var reading = CaseFile.read("case.yaml", content);
            assertThat(reading).isInstanceOf(Reading.Faulty.class);
            return Samples.faults(reading).stream().map(Fault::code).distinct().toList();
        });
    }
}
