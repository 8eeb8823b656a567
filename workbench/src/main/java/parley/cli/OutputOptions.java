package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where data is printed; the same for every command that prints some.
final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "-",
            description = "Write to FILE, whole or not at all; - is standard output.")
    private String output = "-";

    boolean toFile() {
        return !output.equals("-");
    }

    /// The file as it was named; `-` is standard output.
    String name() {
        return output;
    }

    /// Refuses a file that cannot be written before any work is done for it.
    void check(Surroundings surroundings) {
        if (!toFile()) {
            return;
        }
        Path file = surroundings.folder().resolve(output).toAbsolutePath();
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        if (Files.isDirectory(file) || !Files.isDirectory(folder)) {
            throw new Mistake("'" + output + "' cannot be written: "
                    + (Files.isDirectory(file) ? "it is a folder." : "there is no folder '" + folder + "'."));
        }
    }

    /// Writes the data: a file is replaced in one step, so that nobody ever reads half of it.
    void write(String text, Surroundings surroundings) {
        if (!toFile()) {
            surroundings.print(text);
            return;
        }
        try {
            replace(surroundings.folder().resolve(output), text.getBytes(StandardCharsets.UTF_8));
        } catch (AccessDeniedException denied) {
            throw new UncheckedIOException(new IOException(output + ": permission denied", denied));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(new IOException(output + ": " + unwritable.getMessage(), unwritable));
        }
    }

    /// Puts a file in place whole or not at all; what is no regular file, such as a device, is written to as it is.
    static void replace(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, content);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        Path part = Files.createTempFile(folder, ".parley-", ".part");
        try {
            Files.write(part, content);
            readableAs(target, part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// A temporary file is private; the result is as readable as what it replaces, or as any new file.
    private static void readableAs(Path target, Path part) throws IOException {
        if (!Files.getFileStore(part).supportsFileAttributeView("posix")) {
            return;
        }
        if (Files.exists(target)) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
            return;
        }
        Path fresh = Files.createFile(part.resolveSibling(part.getFileName() + ".mode"));
        try {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(fresh));
        } finally {
            Files.delete(fresh);
        }
    }
}
