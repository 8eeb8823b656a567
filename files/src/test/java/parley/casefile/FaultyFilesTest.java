package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each faulty file has its messages beside it, word for word. Run with `-Dparley.golden=write` after a wording was
/// changed on purpose, and read the difference.
final class FaultyFilesTest {

    private static final boolean WRITE = "write".equals(System.getProperty("parley.golden"));

    static Stream<String> faulty() {
        return Samples.in("faulty");
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void everyFaultyFileIsToldWhatIsWrongWithIt(String name) throws IOException {
        var reading = CaseFile.read(
                name.substring(name.indexOf('/') + 1), Samples.text(name).getBytes(StandardCharsets.UTF_8));
        var told = Samples.told(Samples.faults(reading));
        var golden = Samples.FOLDER.resolve(name.replace(".yaml", ".txt"));
        if (WRITE) {
            Files.writeString(golden, told);
        }
        assertThat(told).isNotBlank().isEqualTo(Files.readString(golden));
    }

    @Test
    void everyCodeHasAFileThatShowsIt() throws IOException {
        Set<String> shown = new HashSet<>(List.of(
                // These need files too large, too deep or too wrong to be kept; see LimitsTest.
                "E004",
                "E005",
                "E009",
                "E099",
                // These are of other programs' files; see the test of those.
                "E050",
                "E051",
                "E052",
                "E053",
                "E054",
                "E055",
                "W050",
                "W051"));
        var code = Pattern.compile(" (?:error|warning) ([EW]\\d{3})  ");
        for (var name : faulty().toList()) {
            var told = Files.readString(Samples.FOLDER.resolve(name.replace(".yaml", ".txt")));
            code.matcher(told).results().forEach(found -> shown.add(found.group(1)));
        }
        assertThat(shown)
                .containsAll(Arrays.stream(Code.values()).map(Code::name).toList());
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void caretsStandBelowThePlace(String name) {
        var text = Samples.text(name);
        for (var fault : Samples.faults(Samples.reading(text))) {
            if (text.isEmpty()) {
                assertThat(fault.excerpt()).isEmpty();
                continue;
            }
            assertThat(fault.excerpt()).hasSize(2);
            var carets = fault.excerpt().getLast();
            var above = fault.excerpt().getFirst();
            assertThat(carets).matches(" {6}\\| +\\^+");
            assertThat(carets.length()).isLessThanOrEqualTo(above.length() + 1);
        }
    }
}
