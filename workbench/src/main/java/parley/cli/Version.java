package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which Parley this is.
final class Version {

    private Version() {}

    /// The version of the application, or `unpackaged` where it runs from class files.
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    /// `parley 1.0 (abcdef123456) on Java 25`.
    static String line(Optional<Path> home) {
        String commit =
                home.flatMap(Version::commit).map(hash -> " (" + hash + ")").orElse("");
        return "parley " + number() + commit + " on Java " + Runtime.version();
    }

    /// The commit the home of Parley stands at, where it is a git checkout.
    static Optional<String> commit(Path home) {
        Path git = home.resolve(".git");
        return content(git.resolve("HEAD"))
                .flatMap(head ->
                        head.startsWith("ref: ") ? reference(git, head.substring("ref: ".length())) : Optional.of(head))
                .filter(hash -> hash.matches("[0-9a-f]{40,64}"))
                .map(hash -> hash.substring(0, 12));
    }

    private static Optional<String> reference(Path git, String name) {
        return content(git.resolve(name))
                .or(() -> content(git.resolve("packed-refs"))
                        .flatMap(packed -> packed.lines()
                                .filter(line -> line.endsWith(" " + name))
                                .map(line -> line.substring(0, line.indexOf(' ')))
                                .findFirst()));
    }

    private static Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
