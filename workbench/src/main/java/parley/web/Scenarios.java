package parley.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import parley.formats.ForeignSource;
import parley.formats.scenario.Document;

/// The files of other programs in folders: which scenarios they make. What a folder holds is worked out anew only when
/// a file in it has changed.
final class Scenarios {

    /// A scenario of another program.
    ///
    /// @param file   its folder, or the file of it that describes the whole
    /// @param format the program's way of writing
    record Found(Path file, String format) {}

    /// What a folder holds.
    ///
    /// @param parts names of the files that are no case files
    record Folder(List<Found> scenarios, List<String> parts) {
        private static final Folder NONE = new Folder(List.of(), List.of());
    }

    private record Known(List<String> stamps, Folder folder) {}

    private static final long LARGEST = 16L * 1024 * 1024;

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /// @param root what is looked into lies within it
    Folder in(Path folder, Path root) {
        try {
            var stamps = stamps(folder);
            var seen = Optional.ofNullable(known.get(folder))
                    .filter(each -> each.stamps().equals(stamps));
            if (seen.isPresent()) {
                return seen.get().folder();
            }
            var read = read(folder, root);
            known.put(folder, new Known(stamps, read));
            return read;
        } catch (IOException _) {
            // Too much to be a scenario, or not to be read: whatever else is there is still shown.
            return Folder.NONE;
        }
    }

    /// The way of writing of a file; empty for a case file, or what is neither.
    static String format(Path file) {
        try {
            byte[] content = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
            return ForeignSource.file(file.toString(), file, content, _ -> false)
                    .map(source -> source.format().word())
                    .orElse("");
        } catch (IOException _) {
            return "";
        }
    }

    private static Folder read(Path folder, Path root) throws IOException {
        var sources = ForeignSource.all(folder.toString(), folder, file -> inside(root, file));
        var scenarios = new ArrayList<Found>();
        var parts = new ArrayList<String>();
        for (var source : sources) {
            source.own().stream().map(Scenarios::name).forEach(parts::add);
            Path file = source.named()
                    .or(() -> source.name().equals(folder.toString())
                            ? Optional.empty()
                            : source.files().stream().findFirst())
                    .map(document -> folder.resolve(name(document)))
                    .orElse(folder);
            scenarios.add(new Found(file, source.format().word()));
        }
        return new Folder(List.copyOf(scenarios), List.copyOf(parts));
    }

    private static String name(Document document) {
        return String.valueOf(Path.of(document.name()).getFileName());
    }

    /// Whether a file lies in a folder, wherever links lead.
    static boolean inside(Path root, Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root);
        } catch (IOException _) {
            return false;
        }
    }

    /// How the files of a folder that a scenario can be made of lie there: name, size, time of the last change.
    static List<String> stamps(Path folder) throws IOException {
        var stamps = new ArrayList<String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ForeignSource::fits).sorted().toList()) {
                var facts = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.add(file + " " + facts.size() + " " + facts.lastModifiedTime());
            }
        }
        return stamps;
    }
}
