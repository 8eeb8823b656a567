package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Fault;
import parley.formats.ForeignCase;
import parley.formats.ForeignFiles;
import parley.formats.ForeignReading;
import parley.formats.scenario.Document;

/// The files of another program: those of a folder, or one with what stands beside it.
///
/// @param name  what was typed
/// @param title what the scenario is called
/// @param files all that may belong to it
/// @param named none, or the file that was named
record ForeignSource(String name, String title, List<Document> files, Optional<Document> named) {

    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".xml", ".json", ".gmcr", ".yaml", ".yml");

    ForeignSource {
        files = List.copyOf(files);
    }

    /// The scenario in a folder, if there is one.
    static Optional<ForeignSource> folder(String name, Path folder) throws IOException {
        var files = files(name, folder);
        return ForeignFiles.isScenario(files)
                ? Optional.of(new ForeignSource(name, title(folder), files, Optional.empty()))
                : Optional.empty();
    }

    /// The scenario a file is of, if it is another program's.
    static Optional<ForeignSource> file(String name, Path file, byte[] content) throws IOException {
        var document = new Document(name, content);
        if (!ForeignFiles.isForeign(document)) {
            return Optional.empty();
        }
        if (!ForeignFiles.isPart(document)) {
            return Optional.of(new ForeignSource(name, document.stem(), List.of(document), Optional.empty()));
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        var files = new ArrayList<>(files(
                Optional.ofNullable(Path.of(name).getParent())
                        .map(Path::toString)
                        .orElse(""),
                folder));
        var here = files.stream()
                .filter(each -> java.util.Arrays.equals(each.content(), content)
                        && each.stem().equals(document.stem()))
                .findFirst();
        if (here.isEmpty()) {
            files.add(document);
        }
        return Optional.of(new ForeignSource(name, title(folder), files, Optional.of(here.orElse(document))));
    }

    /// What the files hold.
    ForeignReading read() {
        return ForeignFiles.read(title, files, named);
    }

    /// The files as a case.
    ///
    /// @throws FaultyForeign where they cannot be one
    CaseSource asCase() {
        return switch (ForeignCase.of(title, files, named)) {
            case ForeignCase.Text(byte[] content, List<Fault> warnings) -> new CaseSource(name, content, warnings);
            case ForeignCase.Faulty(List<Fault> faults) -> throw new FaultyForeign(name, faults);
        };
    }

    private static String title(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("scenario");
    }

    /// The files of a folder that a scenario can be made of, named as a person would type them.
    private static List<Document> files(String name, Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            var paths = all.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .limit(MOST_FILES + 1)
                    .toList();
            if (paths.size() > MOST_FILES) {
                throw new Mistake("'" + name + "' holds more than " + MOST_FILES + " files; name one scenario's.");
            }
            var files = new ArrayList<Document>();
            long bytes = 0;
            for (var path : paths) {
                bytes += Files.size(path);
                if (bytes > MOST_BYTES) {
                    throw new Mistake("The files in '" + name + "' hold more than 32 MiB; a scenario is far smaller.");
                }
                String shown = Path.of(name).resolve(path.getFileName()).toString();
                files.add(new Document(shown, Files.readAllBytes(path)));
            }
            return files;
        }
    }
}
