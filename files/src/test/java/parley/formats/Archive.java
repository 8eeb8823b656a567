package parley.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import parley.casefile.CaseFile;
import parley.casefile.Fault;
import parley.casefile.FaultText;
import parley.casefile.Reading;
import parley.formats.scenario.Document;
import parley.negotiation.Case;

/// The scenarios of other people, which are not part of this project: `-Dparley.data=FOLDER` says where they are.
final class Archive {

    static final Path SCENARIOS = Path.of(System.getProperty("parley.data", "../../shared/data"), "scenarios");

    private Archive() {}

    /// Skips a test aloud where there are none.
    static void needed() {
        Assumptions.assumeTrue(Files.isDirectory(SCENARIOS), "skipped: data not present (no folder " + SCENARIOS + ")");
    }

    /// Every folder that holds a scenario, by its path.
    static List<String> folders() {
        needed();
        try (Stream<Path> all = Files.walk(SCENARIOS)) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> ForeignFiles.isScenario(files(folder)))
                    .map(folder -> SCENARIOS.relativize(folder).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Document> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().map(Archive::file).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document file(Path file) {
        try {
            return new Document(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String title(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    static ForeignReading.Read read(String folder) {
        return sound(ForeignFiles.read(title(folder), files(SCENARIOS.resolve(folder)), Optional.empty()));
    }

    static ForeignReading.Read sound(ForeignReading reading) {
        return switch (reading) {
            case ForeignReading.Read read -> read;
            case ForeignReading.Faulty(List<Fault> faults) -> throw new AssertionError(told(faults));
        };
    }

    /// The case that every command works on.
    static Case asCase(String name, List<Document> files) {
        return switch (ForeignCase.of(name, files, Optional.empty())) {
            case ForeignCase.Faulty(List<Fault> faults) -> throw new AssertionError(told(faults));
            case ForeignCase.Text text -> {
                var reading = CaseFile.read("case.yaml", text.content());
                assertThat(reading).isInstanceOf(Reading.Read.class);
                yield ((Reading.Read) reading).negotiation();
            }
        };
    }

    static String told(List<Fault> faults) {
        return String.join(
                "", faults.stream().map(fault -> FaultText.of(fault, 100, true)).toList());
    }
}
