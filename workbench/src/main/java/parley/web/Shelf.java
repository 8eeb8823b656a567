package parley.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The cases that can be opened. A request names one by its identity, which is looked up among the files found here:
/// no path ever comes from outside, and a link that leads out of a folder is not followed.
final class Shelf {

    private static final String ENDING = ".yaml";
    private static final int DEPTH = 6;
    private static final int MOST = 500;
    private static final int LARGEST = 16 * 1024 * 1024;

    private final List<Path> named;
    private final List<Path> catalogue;

    /// @param named     files and folders a person named; these may be written
    /// @param catalogue folders that are only read
    Shelf(List<Path> named, List<Path> catalogue) {
        this.named = List.copyOf(named);
        this.catalogue = List.copyOf(catalogue);
    }

    /// A case file.
    ///
    /// @param id       its path in its folder, with dots for slashes, without `.yaml`
    /// @param command  what names it on the command line
    /// @param writable whether a person may save to it
    record Entry(String id, Path file, String command, boolean writable) {}

    /// Those there are now, named ones first.
    List<Entry> entries() {
        var found = new LinkedHashMap<String, Entry>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                folder(path, true, found);
            } else {
                put(entry(name(path), path, path.toString(), true), found);
            }
        }
        catalogue.stream().filter(Files::isDirectory).forEach(path -> folder(path, false, found));
        return found.values().stream().limit(MOST).toList();
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

    /// The bytes of a case.
    byte[] read(Entry entry) {
        try (var stream = Files.newInputStream(entry.file())) {
            byte[] content = stream.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new Problem(413, "The case is too large.", "A case file holds at most 16 MiB.");
            }
            return content;
        } catch (IOException unreadable) {
            throw new Problem(404, "The case cannot be read.", "It was there, but cannot be read any more.");
        }
    }

    private static void folder(Path folder, boolean writable, Map<String, Entry> found) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            Path root = folder.toRealPath();
            all.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> inside(root, file))
                    .sorted()
                    .limit(MOST)
                    .forEach(file -> {
                        String inner = folder.relativize(file).toString().replace('\\', '/');
                        String id = inner.substring(0, inner.length() - ENDING.length());
                        put(entry(id.replace('/', '.'), file, writable ? file.toString() : id, writable), found);
                    });
        } catch (IOException _) {
            // A folder that cannot be read holds nothing to show.
        }
    }

    private static boolean inside(Path root, Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root);
        } catch (IOException _) {
            return false;
        }
    }

    private static Entry entry(String id, Path file, String command, boolean writable) {
        return new Entry(id.replaceAll("[^\\p{L}\\p{N}._-]", "-"), file, command, writable);
    }

    /// The first of a name keeps it.
    private static void put(Entry entry, Map<String, Entry> found) {
        var known = new ArrayList<>(found.values());
        if (known.stream().anyMatch(other -> same(other.file(), entry.file()))) {
            return;
        }
        String id = entry.id();
        for (int number = 2; found.containsKey(id); number++) {
            id = entry.id() + "-" + number;
        }
        found.put(id, new Entry(id, entry.file(), entry.command(), entry.writable()));
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException _) {
            return a.equals(b);
        }
    }

    private static String name(Path path) {
        String name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
