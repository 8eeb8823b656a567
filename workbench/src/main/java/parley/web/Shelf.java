package parley.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.casefile.Fault;
import parley.formats.ForeignCase;
import parley.formats.ForeignSource;

/// The cases that can be opened: case files, and the scenarios of other programs. A request names one by its identity,
/// which is looked up among those found here: no path ever comes from outside, and a link that leads out of a folder is
/// not followed.
final class Shelf {

    private static final String ENDING = ".yaml";
    private static final int DEPTH = 6;
    private static final int MOST = 500;
    private static final int LARGEST = 16 * 1024 * 1024;

    private final List<Path> named;
    private final List<Path> catalogue;
    private final Scenarios scenarios = new Scenarios();

    /// @param named     files and folders a person named; the case files among them may be written
    /// @param catalogue folders that are only read
    Shelf(List<Path> named, List<Path> catalogue) {
        this.named = List.copyOf(named);
        this.catalogue = List.copyOf(catalogue);
    }

    /// A case file, or a scenario of another program.
    ///
    /// @param id       its path in its folder, with dots for slashes, without its ending
    /// @param file     a scenario's folder, or the file of it that was named
    /// @param root     what belongs to it lies in this folder, wherever links lead
    /// @param command  what names it on the command line
    /// @param writable whether a person may save to it
    /// @param format   another program's; empty for a case file
    record Entry(String id, Path file, Path root, String command, boolean writable, String format) {

        boolean foreign() {
            return !format.isEmpty();
        }

        private Entry called(String other) {
            return new Entry(other, file, root, command, writable, format);
        }
    }

    /// Those there are now, named ones first.
    List<Entry> entries() {
        var found = new Found();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                folder(path, true, found);
            } else {
                found.put(alone(path));
            }
        }
        catalogue.stream().filter(Files::isDirectory).forEach(path -> folder(path, false, found));
        return found.entries.values().stream().limit(MOST).toList();
    }

    /// @throws Problem where there is no such case
    Entry entry(String id) {
        return entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        404,
                        "There is no such case.",
                        "No opened case is called '" + id + "'; GET /api/cases lists them."));
    }

    /// The bytes of a case file, or of the one that another program's files amount to.
    ///
    /// @throws Problem where another program's files are wrong, or amount to no case
    byte[] read(Entry entry) {
        if (!entry.foreign()) {
            return bytes(entry.file());
        }
        return switch (foreign(entry).asCase()) {
            case ForeignCase.Text(byte[] content, List<Fault> _) -> content;
            case ForeignCase.Faulty(List<Fault> faults) -> throw Problem.faulty(entry.command(), faults);
        };
    }

    /// The files of another program.
    ///
    /// @throws Problem where they are there no more
    ForeignSource foreign(Entry entry) {
        try {
            var source = Files.isDirectory(entry.file())
                    ? ForeignSource.folder(entry.command(), entry.file(), file -> inside(entry, file))
                    : ForeignSource.file(
                            entry.command(), entry.file(), bytes(entry.file()), file -> inside(entry, file));
            return source.orElseThrow(Shelf::gone);
        } catch (IOException _) {
            throw gone();
        }
    }

    private static boolean inside(Entry entry, Path file) {
        return Scenarios.inside(entry.root(), file);
    }

    private static byte[] bytes(Path file) {
        try (var stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new Problem(413, "The case is too large.", "A case file holds at most 16 MiB.");
            }
            return content;
        } catch (IOException unreadable) {
            throw gone();
        }
    }

    private static Problem gone() {
        return new Problem(404, "The case cannot be read.", "It was there, but cannot be read any more.");
    }

    private void folder(Path folder, boolean writable, Found found) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            Path root = folder.toRealPath();
            all.filter(inner -> Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS) || inner.equals(folder))
                    .sorted()
                    .limit(MOST)
                    .forEach(inner -> inner(folder, root, inner, writable, found));
        } catch (IOException _) {
            // A folder that cannot be read holds nothing to show.
        }
    }

    private void inner(Path folder, Path root, Path inner, boolean writable, Found found) {
        var foreign = scenarios.in(inner, root);
        for (var each : foreign.scenarios()) {
            String id = each.file().equals(folder) ? name(folder) : id(folder, each.file());
            found.put(new Entry(id, each.file(), root, each.file().toString(), false, each.format()));
        }
        try (Stream<Path> files = Files.list(inner)) {
            files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !foreign.parts().contains(String.valueOf(file.getFileName())))
                    .filter(file -> Scenarios.inside(root, file))
                    .sorted()
                    .limit(MOST)
                    .forEach(file -> {
                        String path = without(folder.relativize(file).toString().replace('\\', '/'));
                        String command = writable ? file.toString() : path;
                        found.put(new Entry(id(folder, file), file, root, command, writable, ""));
                    });
        } catch (IOException _) {
            // The other folders are still shown.
        }
    }

    /// A file that was named by itself.
    private static Entry alone(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Path root = real(folder);
        String format = ForeignSource.fits(file) ? Scenarios.format(file) : "";
        return new Entry(name(file), file, root, file.toString(), format.isEmpty(), format);
    }

    private static String id(Path folder, Path file) {
        return without(folder.relativize(file).toString().replace('\\', '/')).replace('/', '.');
    }

    private static String name(Path path) {
        return without(Optional.ofNullable(path.getFileName()).orElse(path).toString());
    }

    private static String without(String name) {
        return name.replaceFirst("(?i)\\.(yaml|yml|json|xml|gmcr)$", "");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path;
        }
    }

    /// The first of a name keeps it; a file that is reached on two ways is there once.
    private static final class Found {

        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Set<Path> files = new HashSet<>();

        void put(Entry entry) {
            if (!files.add(real(entry.file()))) {
                return;
            }
            String plain = entry.id().replaceAll("[^\\p{L}\\p{N}._-]", "-");
            String id = plain;
            for (int number = 2; entries.containsKey(id); number++) {
                id = plain + "-" + number;
            }
            entries.put(id, entry.called(id));
        }
    }
}
