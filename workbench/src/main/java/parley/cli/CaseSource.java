package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Fault;
import parley.casefile.Nearest;
import parley.formats.ForeignCase;
import parley.formats.ForeignSource;

/// The bytes of a case file, from a file, the catalogue or standard input; or what the files of another program amount
/// to as one.
///
/// @param name     as it was typed, for messages and for repeating the command
/// @param warnings what was read leniently from the files of another program
record CaseSource(String name, byte[] content, List<Fault> warnings) {

    private static final int MOST = 16 * 1024 * 1024;

    CaseSource {
        warnings = List.copyOf(warnings);
    }

    /// A case file.
    CaseSource(String name, byte[] content) {
        this(name, content, List.of());
    }

    /// Reads what was named: `-` is standard input, a path is a file or a folder of another program's, else the
    /// name of a case in the catalogue.
    ///
    /// @throws Mistake       where there is none
    /// @throws FaultyForeign where it is another program's, and wrong
    static CaseSource of(String name, Surroundings surroundings) {
        try {
            if (name.equals("-")) {
                return new CaseSource(name, limited(name, surroundings.in().readNBytes(MOST + 1)));
            }
            var foreign = foreign(name, surroundings);
            if (foreign.isPresent()) {
                return asCase(foreign.get());
            }
            Path file = find(name, surroundings);
            return new CaseSource(shown(name, file, surroundings), bytes(name, file));
        } catch (IOException unreadable) {
            throw new Mistake("'" + name + "' cannot be read: " + reason(unreadable) + ".");
        }
    }

    /// The files of another program that were named, if they are such.
    static Optional<ForeignSource> foreign(String name, Surroundings surroundings) throws IOException {
        if (name.equals("-")) {
            return Optional.empty();
        }
        Path file = path(name, surroundings);
        if (Files.isDirectory(file)) {
            return ForeignSource.folder(name, file, _ -> true);
        }
        return Files.isRegularFile(file)
                ? ForeignSource.file(name, file, bytes(name, file), _ -> true)
                : Optional.empty();
    }

    private static CaseSource asCase(ForeignSource source) {
        return switch (source.asCase()) {
            case ForeignCase.Text(byte[] content, List<Fault> warnings) ->
                new CaseSource(source.name(), content, warnings);
            case ForeignCase.Faulty(List<Fault> faults) -> throw new FaultyForeign(source.name(), faults);
        };
    }

    private static byte[] bytes(String name, Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return limited(name, stream.readNBytes(MOST + 1));
        }
    }

    /// SHA-256 in hexadecimal.
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] limited(String name, byte[] content) {
        if (content.length > MOST) {
            throw new Mistake("'" + name + "' holds more than 16 MiB; a case file is far smaller.");
        }
        return content;
    }

    private static Path find(String name, Surroundings surroundings) {
        Path file = path(name, surroundings);
        if (Files.isDirectory(file)) {
            throw new Mistake("'" + name + "' is a folder without a scenario of another program. Name a case file; "
                    + "parley list " + name + " shows those in it.");
        }
        if (Files.exists(file)) {
            return file;
        }
        return surroundings.catalogues().stream()
                .map(catalogue -> catalogue.resolve(name + ".yaml"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new Mistake("There is no file '" + name + "'." + near(file)));
    }

    /// A case of the catalogue is named by its path from here, so that the command can be repeated.
    private static String shown(String name, Path file, Surroundings surroundings) {
        if (path(name, surroundings).equals(file)) {
            return name;
        }
        Path folder = surroundings.folder();
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    private static Path path(String name, Surroundings surroundings) {
        try {
            return surroundings.folder().resolve(name);
        } catch (InvalidPathException _) {
            throw new Mistake("'" + name + "' is not a file name.");
        }
    }

    private static String near(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        Path missing = Optional.ofNullable(file.getFileName()).orElse(file);
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names =
                    beside.map(path -> path.getFileName().toString()).sorted().toList();
            return Nearest.to(missing.toString(), names)
                    .map(name -> " Did you mean '" + name + "'?")
                    .orElse(" parley list shows the cases that come with Parley.");
        } catch (IOException | UncheckedIOException _) {
            return " parley list shows the cases that come with Parley.";
        }
    }

    private static String reason(IOException unreadable) {
        return switch (unreadable) {
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.FileSystemException told when told.getReason() != null -> told.getReason();
            default -> Optional.ofNullable(unreadable.getMessage()).orElse("unknown reason");
        };
    }
}
