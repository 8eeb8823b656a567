package parley.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parley.negotiation.Case;

/// Case files of the tests, and the way to read them.
final class Samples {

    static final Path FOLDER = Path.of(System.getProperty("parley.root", ".."), "files/src/test/resources");

    private Samples() {}

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Stream<String> in(String folder) {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files
                    .map(file -> folder + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Reading reading(String text, Change... changes) {
        return CaseFile.read("case.yaml", text.getBytes(StandardCharsets.UTF_8), List.of(changes), List.of());
    }

    /// The case of a text that has no fault.
    static Case read(String text, Change... changes) {
        return switch (reading(text, changes)) {
            case Reading.Read read -> read.negotiation();
            case Reading.Faulty faulty -> throw new AssertionError(told(faulty.faults()));
        };
    }

    static List<Fault> faults(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> read.warnings();
            case Reading.Faulty faulty -> faulty.faults();
        };
    }

    static String told(List<Fault> faults) {
        return String.join(
                "", faults.stream().map(fault -> FaultText.of(fault, 100, true)).toList());
    }

    /// The sample with one piece of text replaced, which must be there.
    static String with(String text, String piece, String other) {
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("no '" + piece + "' in the sample");
        }
        return text.replace(piece, other);
    }

    static Change set(String path, String value) {
        return new Change(path, value, "--set");
    }
}
