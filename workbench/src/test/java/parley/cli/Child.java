package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Parley in a process of its own, with streams, signals and an end of its own.
///
/// @param out where its data goes, if into a file
/// @param err where its talk goes
record Child(Process process, Path out, Path err) {

    static final Path ROOT =
            Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /// Told off a terminal or on one, so that progress shows when it is at work.
    private static final String ON_TERMINAL = "-Dparley.terminal=err";

    /// How it is started.
    ///
    /// @param jvm    more options of the JVM
    /// @param shell  what a shell does first, such as setting a limit; empty for nothing
    /// @param folder where its streams are kept
    record Start(List<String> jvm, String shell, Path folder) {

        static Start in(Path folder) {
            return new Start(List.of(), "", folder);
        }

        Start with(String... more) {
            return new Start(List.of(more), shell, folder);
        }

        Start after(String command) {
            return new Start(jvm, command, folder);
        }

        /// Its data goes into a file.
        Child run(String... words) {
            try {
                return run(Files.createTempFile(folder, "out", ""), words);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        Child run(Path out, String... words) {
            try {
                var err = Files.createTempFile(folder, "err", "");
                var process = builder(err, words).redirectOutput(out.toFile()).start();
                return new Child(process, out, err);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        /// Its data goes into a pipe that nobody reads any more.
        Child intoClosedPipe(String... words) {
            try {
                var err = Files.createTempFile(folder, "err", "");
                var process = builder(err, words).start();
                process.getInputStream().close();
                return new Child(process, err, err);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private ProcessBuilder builder(Path err, String... words) {
            var command = new ArrayList<String>();
            if (!shell.isEmpty()) {
                command.addAll(List.of("sh", "-c", shell + "; exec \"$@\"", "sh"));
            }
            command.add(JAVA);
            command.addAll(
                    List.of("--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"));
            command.addAll(List.of("-Dparley.home=" + ROOT, ON_TERMINAL));
            command.addAll(jvm);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "parley.cli.Parley"));
            command.addAll(List.of(words));
            return new ProcessBuilder(command).directory(ROOT.toFile()).redirectError(err.toFile());
        }
    }

    /// Waits until it is at work.
    Child atWork() throws Exception {
        for (int tries = 0; tries < 4800 && process.isAlive(); tries++) {
            if (said().contains("Ctrl-C keeps what is done")) {
                return this;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("never at work: " + said());
    }

    /// Waits for its end.
    ///
    /// @return the exit code
    int end() throws Exception {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + said());
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    String printed() {
        return text(out);
    }

    String said() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
