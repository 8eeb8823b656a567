package parley.formats;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.formats.scenario.Document;

/// The files of another program as they lie on a disk: those of a folder, or one with what stands beside it.
///
/// @param name  what was typed
/// @param title what the scenario is called
/// @param files all that may belong to it
/// @param named none, or the file that was named
public record ForeignSource(String name, String title, List<Document> files, Optional<Document> named) {

    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".xml", ".json", ".gmcr", ".yaml", ".yml");

    public ForeignSource {
        files = List.copyOf(files);
    }

    /// Whether a file is called as such files are.
    public static boolean fits(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /// The scenario in a folder, if there is one.
    ///
    /// @param within which files may be looked into
    /// @throws IOException where the folder cannot be read, or holds too much to be one scenario
    public static Optional<ForeignSource> folder(String name, Path folder, Predicate<Path> within) throws IOException {
        var files = files(name, folder, within);
        return ForeignFiles.isScenario(files)
                ? Optional.of(new ForeignSource(name, title(folder), files, Optional.empty()))
                : Optional.empty();
    }

    /// The scenario a file is of, if it is another program's.
    ///
    /// @param within which of the files beside it may be looked into
    /// @throws IOException where the files beside it cannot be read, or hold too much to be one scenario
    public static Optional<ForeignSource> file(String name, Path file, byte[] content, Predicate<Path> within)
            throws IOException {
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
                folder,
                within));
        var here = files.stream()
                .filter(each ->
                        Arrays.equals(each.content(), content) && each.stem().equals(document.stem()))
                .findFirst();
        if (here.isEmpty()) {
            files.add(document);
        }
        return Optional.of(new ForeignSource(name, title(folder), files, Optional.of(here.orElse(document))));
    }

    /// Every scenario of a folder: one where its files make one, else one for each file that describes a whole.
    ///
    /// @param name   the folder, as a person would type it
    /// @param within which files may be looked into
    /// @throws IOException where the folder cannot be read, or holds too much
    public static List<ForeignSource> all(String name, Path folder, Predicate<Path> within) throws IOException {
        var files = files(name, folder, within);
        var wholes = ForeignFiles.wholes(files);
        boolean one = wholes.size() == 1 && ForeignFiles.isPart(wholes.getFirst());
        if (wholes.isEmpty() || one) {
            return ForeignFiles.isScenario(files)
                    ? List.of(new ForeignSource(name, title(folder), files, Optional.empty()))
                    : List.of();
        }
        return wholes.stream()
                .map(whole -> ForeignFiles.isPart(whole)
                        ? new ForeignSource(whole.name(), whole.stem(), files, Optional.of(whole))
                        : new ForeignSource(whole.name(), whole.stem(), List.of(whole), Optional.empty()))
                .toList();
    }

    /// What the files hold.
    public ForeignReading read() {
        return ForeignFiles.read(title, files, named);
    }

    /// The files as a case.
    public ForeignCase asCase() {
        return ForeignCase.of(title, files, named);
    }

    /// The program's way of writing.
    public Format format() {
        return ForeignFiles.format(files, named);
    }

    /// The files that belong to it, and no other that only lies there.
    public List<Document> own() {
        return ForeignFiles.own(files, format());
    }

    private static String title(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("scenario");
    }

    /// The files of a folder that a scenario can be made of, named as a person would type them.
    private static List<Document> files(String name, Path folder, Predicate<Path> within) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            var paths = all.filter(Files::isRegularFile)
                    .filter(ForeignSource::fits)
                    .filter(within)
                    .sorted()
                    .limit(MOST_FILES + 1)
                    .toList();
            if (paths.size() > MOST_FILES) {
                throw new FileSystemException(
                        name, null, "it holds more than " + MOST_FILES + " files; name one scenario's");
            }
            var files = new ArrayList<Document>();
            long bytes = 0;
            for (var path : paths) {
                bytes += Files.size(path);
                if (bytes > MOST_BYTES) {
                    throw new FileSystemException(
                            name, null, "its files hold more than 32 MiB; a scenario is far smaller");
                }
                String shown = Path.of(name).resolve(path.getFileName()).toString();
                files.add(new Document(shown, Files.readAllBytes(path)));
            }
            return files;
        }
    }
}
