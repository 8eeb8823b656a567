package parley.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.formats.scenario.Document;
import parley.formats.scenario.Foreign;

/// Files in other programs' formats, made for these tests.
final class OwnFiles {

    static final Path RESOURCES = Path.of(System.getProperty("parley.root", ".."), "files/src/test/resources");

    private OwnFiles() {}

    static List<String> folders() {
        return in(RESOURCES.resolve("foreign"));
    }

    static List<String> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Document> files(String folder) {
        return Archive.files(RESOURCES.resolve("foreign").resolve(folder));
    }

    static Foreign read(String folder) {
        return Archive.sound(ForeignFiles.read(folder, files(folder), Optional.empty()))
                .foreign();
    }
}
