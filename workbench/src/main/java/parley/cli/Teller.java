package parley.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import parley.experiment.Comparison;
import parley.experiment.Watch;

/// Tells on standard error how an experiment goes: a line that renews itself on a terminal, else one line each ten
/// seconds, or nothing. Stops it at the time limit and at Ctrl-C.
final class Teller implements Watch {

    /// How much is told.
    enum Telling {
        NOTHING,
        LINES,
        LIVE
    }

    private static final long LIVE_EVERY = Duration.ofMillis(200).toNanos();
    private static final long LINE_EVERY = Duration.ofSeconds(10).toNanos();
    private static final double WORTH_A_LOOK = 2;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Surroundings surroundings;
    private final Telling telling;
    private final double precision;
    private final Consumer<Comparison> coarse;
    private final long start;
    private final long limit;
    private long told;
    private boolean drawn;

    /// @param limit  the longest it may take; none for no limit
    /// @param coarse shows the first coarse answer; called on a terminal only
    Teller(
            Surroundings surroundings,
            Telling telling,
            double precision,
            Optional<Duration> limit,
            Consumer<Comparison> coarse) {
        this.surroundings = surroundings;
        this.telling = telling;
        this.precision = precision;
        this.coarse = coarse;
        this.start = surroundings.nanos().getAsLong();
        this.told = start;
        this.limit = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }

    @Override
    public void progress(Progress progress) {
        long now = surroundings.nanos().getAsLong();
        long every = telling == Telling.LIVE ? LIVE_EVERY : LINE_EVERY;
        if (telling == Telling.NOTHING || now - told < every) {
            return;
        }
        told = now;
        drawn = telling == Telling.LIVE;
        surroundings.say(drawn ? ERASE_LINE + fitted(live(progress, now)) : "parley: " + line(progress, now) + "\n");
    }

    @Override
    public boolean stop() {
        return surroundings.interrupts().requested() || late();
    }

    @Override
    public void first(Supplier<Comparison> first) {
        if (telling != Telling.LIVE) {
            return;
        }
        var comparison = first.get();
        if (seconds(byPrecision(comparison.reached())) > WORTH_A_LOOK) {
            clear();
            coarse.accept(comparison);
        }
    }

    /// Whether the time limit has passed.
    boolean late() {
        return surroundings.nanos().getAsLong() - start >= limit;
    }

    /// Takes the line away again.
    void clear() {
        if (drawn) {
            surroundings.say(ERASE_LINE);
            drawn = false;
        }
    }

    private String live(Progress progress, long now) {
        return line(progress, now) + "  Ctrl-C keeps what is done";
    }

    private String line(Progress progress, long now) {
        return String.format(
                Locale.ROOT,
                "%d of %d cells settled  %,d runs  %s%s",
                progress.settled(),
                progress.cells(),
                progress.played(),
                width(progress.halfWidth()),
                left(progress, now));
    }

    private String width(double halfWidth) {
        String sign = surroundings.terminal().unicode() ? "±" : "+-";
        return Double.isFinite(halfWidth) ? String.format(Locale.ROOT, "%s%.3f", sign, halfWidth) : "no estimate yet";
    }

    /// Errors shrink with the root of the number of runs: what is left follows from what was reached.
    private String left(Progress progress, long now) {
        double halfWidth = progress.halfWidth();
        if (!Double.isFinite(halfWidth) || progress.played() == 0) {
            return "";
        }
        double byNumber = (double) progress.most() / progress.played() - 1;
        double seconds = seconds(Math.min(byPrecision(halfWidth), byNumber));
        double untilLimit = limit == Long.MAX_VALUE ? seconds : (limit - (now - start)) / 1e9;
        return String.format(Locale.ROOT, "  about %.0f s left", Math.max(0, Math.min(seconds, untilLimit)));
    }

    /// How many times what was played is still to play.
    private double byPrecision(double halfWidth) {
        return halfWidth <= precision ? 0 : halfWidth * halfWidth / (precision * precision) - 1;
    }

    private double seconds(double times) {
        return Math.clamp(times, 0, 1e6) * (surroundings.nanos().getAsLong() - start) / 1e9;
    }

    private String fitted(String text) {
        int width = surroundings.terminal().width() - 1;
        return text.length() <= width ? text : text.substring(0, width);
    }
}
