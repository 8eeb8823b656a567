package parley.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.casefile.Code;
import parley.casefile.Fault;

/// Each faulty folder has its messages beside it, word for word, with file and line. Run with `-Dparley.golden=write`
/// after a wording was changed on purpose, and read the difference.
final class FaultyForeignTest {

    private static final Path FOLDER = OwnFiles.RESOURCES.resolve("foreign-faulty");
    private static final boolean WRITE = "write".equals(System.getProperty("parley.golden"));

    static List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyFaultyScenarioIsToldWhatIsWrongWithIt(String name) throws IOException {
        var told = Archive.told(
                switch (ForeignCase.of(name, Archive.files(FOLDER.resolve(name)), Optional.empty())) {
                    case ForeignCase.Faulty(List<Fault> faults) -> faults;
                    case ForeignCase.Text text -> text.warnings();
                });
        var golden = FOLDER.resolve(name + ".txt");
        if (WRITE) {
            Files.writeString(golden, told);
        }
        assertThat(told).isNotBlank().isEqualTo(Files.readString(golden));
        assertThat(told.lines().findFirst().orElse("")).matches("[^:]+:\\d+:\\d+ (error|warning) [EW]\\d+ .*");
    }

    @Test
    void everyCodeOfForeignFilesIsShown() throws IOException {
        var shown = new java.util.HashSet<String>();
        for (var name : folders()) {
            Pattern.compile(" (?:error|warning) ([EW]\\d{3})  ")
                    .matcher(Files.readString(FOLDER.resolve(name + ".txt")))
                    .results()
                    .forEach(found -> shown.add(found.group(1)));
        }
        assertThat(shown)
                .containsAll(Arrays.stream(Code.values())
                        .map(Code::name)
                        .filter(code -> code.startsWith("E05") || code.startsWith("W05"))
                        .toList());
    }
}
