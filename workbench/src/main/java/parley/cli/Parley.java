package parley.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `parley` command.
public final class Parley {

    private Parley() {}

    static void main(String[] arguments) {
        var interrupts = Interrupts.ofThisProgram(
                () -> System.err.println("\nparley: stopping, with what is done; Ctrl-C again ends it at once."));
        int code = Exit.FAILED;
        try {
            code = CommandTree.run(here(interrupts), Engine.REAL, arguments);
        } finally {
            interrupts.finished();
            // A worker that hangs must not keep the program alive.
            System.exit(code);
        }
    }

    private static Surroundings here(Interrupts interrupts) {
        Path folder = Path.of("").toAbsolutePath();
        Optional<Path> home =
                Optional.ofNullable(System.getProperty("parley.home")).map(Path::of);
        List<Path> catalogues = new ArrayList<>(List.of(folder.resolve("cases")));
        home.ifPresent(path -> catalogues.add(path.resolve("cases")));
        return new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                folder,
                catalogues,
                Version.number(),
                Version.line(home),
                Terminal.here(System.getenv()),
                interrupts,
                System::nanoTime);
    }
}
