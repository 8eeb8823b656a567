package parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import parley.report.Screen;

/// A command that could not do its work: one line for the person, the rest into a file, and the right exit code.
final class Failure {

    private Failure() {}

    /// Says what went wrong.
    ///
    /// @return the exit code
    static int tell(Throwable failure, Surroundings surroundings) {
        if (failure instanceof Mistake mistake) {
            surroundings.say("parley: " + mistake.getMessage() + "\n");
            return Exit.USAGE;
        }
        if (failure instanceof Opening.Refused refused) {
            return refused.tell(surroundings);
        }
        if (failure instanceof FaultyForeign faulty) {
            var screen = new Screen(
                    surroundings.terminal().width(), surroundings.terminal().unicode(), false);
            surroundings.say(FaultPrinter.text(faulty.faults(), screen) + "\n" + FaultPrinter.count(faulty.faults())
                    + " in " + faulty.name() + ". Nothing was run.\n");
            return Exit.FAULTY;
        }
        if (isMemory(failure)) {
            surroundings.say("parley: out of memory; PARLEY_JAVA_OPTS=-Xmx4g gives it 4 GiB.\n");
            return Exit.FAILED;
        }
        if (failure instanceof UncheckedIOException files) {
            surroundings.say("parley: cannot read or write: "
                    + reason(Optional.ofNullable(files.getCause()).orElse(new IOException("unknown reason"))) + ".\n");
            return Exit.FAILED;
        }
        surroundings.say("parley: internal error: " + firstLine(failure) + log(failure, surroundings) + "\n");
        return Exit.FAILED;
    }

    private static boolean isMemory(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        return firstLine(failure);
    }

    private static String firstLine(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        String line = message.lines().findFirst().orElse("");
        return line.isEmpty() ? failure.getClass().getSimpleName() : line;
    }

    /// Where the rest stands.
    private static String log(Throwable failure, Surroundings surroundings) {
        try {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            var file = Files.createTempFile("parley-error-", ".log");
            Files.writeString(file, surroundings.versionLine() + "\n" + trace, StandardCharsets.UTF_8);
            return " (all of it: " + file + ")";
        } catch (IOException _) {
            return "";
        }
    }
}
