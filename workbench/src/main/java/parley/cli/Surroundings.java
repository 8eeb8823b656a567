package parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// What a command stands in.
///
/// @param out        where data goes
/// @param err        where talk goes
/// @param folder     what relative file names start from
/// @param catalogues where cases are looked for by name, first wins
/// @param version    of Parley
/// @param versionLine of Parley, its commit and its Java
/// @param nanos      a clock for durations
record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        Path folder,
        List<Path> catalogues,
        String version,
        String versionLine,
        Terminal terminal,
        Interrupts interrupts,
        LongSupplier nanos) {

    /// Says something that is not data; what nobody can hear is not said twice.
    void say(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException _) {
            // Nobody listens any more: the data and the exit code still count.
        }
    }

    /// Writes data.
    ///
    /// @throws UncheckedIOException where the output is closed or full
    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
