package parley.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// How a command that plays goes about it; nothing of it changes a result, unless it is stopped early.
final class WorkOptions {

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = Ranges.Limit.class,
            description = "Stop after TIME, such as 60s or 5m, with what is done (exit code 4).")
    private List<Duration> timeLimit = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            converter = ThreadsOrAll.class,
            description = "Play on N threads; all processors by default. The answer is the same on any number.")
    private int threads;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no remarks on standard error.")
    private boolean quiet;

    /// 0 is all processors.
    static final class ThreadsOrAll implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return text.equals("0") ? Integer.valueOf(0) : new Ranges.Threads().convert(text);
        }
    }

    Optional<Duration> timeLimit() {
        return timeLimit.stream().findFirst();
    }

    int threads() {
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    boolean quiet() {
        return quiet;
    }
}
