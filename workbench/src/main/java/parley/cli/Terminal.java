package parley.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parley.report.Screen;

/// What the person sits at.
///
/// @param out     whether standard output is a terminal
/// @param err     whether standard error is one
/// @param unicode whether it shows more than ASCII
/// @param width   columns
record Terminal(boolean out, boolean err, boolean unicode, int width) {

    private static final int USUAL = 80;
    private static final int WIDEST = 1000;

    /// The real one. The launcher says in `parley.terminal` which streams are terminals; Java alone cannot tell
    /// them apart.
    static Terminal here(Map<String, String> environment) {
        String said = System.getProperty("parley.terminal", bothOrNone());
        boolean out = said.contains("out");
        boolean unicode = Charset.forName(System.getProperty("native.encoding", "UTF-8"), StandardCharsets.US_ASCII)
                .equals(StandardCharsets.UTF_8);
        return new Terminal(
                out, said.contains("err"), unicode, width(environment, out ? Terminal::askStty : Optional::empty));
    }

    /// `COLUMNS`, else what the terminal says, else 80.
    static int width(Map<String, String> environment, Supplier<Optional<String>> size) {
        return columns(environment.getOrDefault("COLUMNS", ""))
                .or(() -> size.get().flatMap(answer -> columns(answer.substring(answer.indexOf(' ') + 1))))
                .orElse(USUAL);
    }

    private static Optional<Integer> columns(String text) {
        try {
            int columns = Integer.parseInt(text.strip());
            return columns < 1 ? Optional.empty() : Optional.of(Math.clamp(columns, Screen.NARROWEST, WIDEST));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String bothOrNone() {
        return Stream.ofNullable(System.console()).anyMatch(Console::isTerminal) ? "out err" : "";
    }

    /// Rows and columns, as `stty size` prints them.
    private static Optional<String> askStty() {
        try {
            var stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return stty.waitFor(1, TimeUnit.SECONDS) && !answer.isEmpty() ? Optional.of(answer) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
