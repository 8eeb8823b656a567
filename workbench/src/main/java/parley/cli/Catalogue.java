package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The case files of a folder; a case's name is its path in it, without `.yaml`.
///
/// @param folder where they are
/// @param name   the folder as a person would type it
/// @param files  each as a person would type it, in order
record Catalogue(Path folder, String name, List<String> files) {

    private static final String ENDING = ".yaml";

    /// The catalogue that comes with Parley, or the `cases` folder one stands beside.
    static Catalogue shipped(Surroundings surroundings) {
        Path folder = surroundings.catalogues().stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new Mistake("There is no folder 'cases' here. Name one: parley list FOLDER."));
        boolean here = folder.startsWith(surroundings.folder());
        return of(folder, here ? surroundings.folder().relativize(folder).toString() : folder.toString());
    }

    static Catalogue of(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            throw new Mistake("There is no folder '" + name + "'.");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            var files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .map(file -> Path.of(name).resolve(folder.relativize(file)).toString())
                    .sorted()
                    .toList();
            return new Catalogue(folder, name, files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// `river/treaty` for `cases/river/treaty.yaml`.
    String id(String file) {
        String path = Path.of(name).relativize(Path.of(file)).toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length());
    }
}
