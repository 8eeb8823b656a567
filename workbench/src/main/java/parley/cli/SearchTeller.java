package parley.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import parley.experiment.Comparison;
import parley.experiment.Watch;
import parley.robustness.Observer;

/// Tells on standard error how a search goes, and stops it at the time limit and at Ctrl-C.
final class SearchTeller implements Observer {

    private static final long LIVE_EVERY = Duration.ofMillis(200).toNanos();
    private static final long LINE_EVERY = Duration.ofSeconds(10).toNanos();
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Surroundings surroundings;
    private final boolean quiet;
    private final boolean live;
    private final long start;
    private final long limit;
    private long told;
    private boolean drawn;

    SearchTeller(Surroundings surroundings, boolean quiet, Optional<Duration> limit) {
        this.surroundings = surroundings;
        this.quiet = quiet;
        this.live = surroundings.terminal().err()
                && !surroundings.environment().getOrDefault("TERM", "").equals("dumb");
        this.start = surroundings.nanos().getAsLong();
        this.told = start;
        this.limit = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    }

    @Override
    public void progress(String what, long done, long all) {
        long now = surroundings.nanos().getAsLong();
        if (quiet || now - told < (live ? LIVE_EVERY : LINE_EVERY)) {
            return;
        }
        told = now;
        drawn = live;
        String line = String.format(Locale.ROOT, "%s: %,d of %,d, %.0f s", what, done, all, (now - start) / 1e9);
        surroundings.say(live ? ERASE_LINE + line + "  Ctrl-C keeps what is done" : "parley: " + line + "\n");
    }

    @Override
    public boolean stop() {
        return surroundings.interrupts().requested() || late();
    }

    /// The same with only this share of the time.
    Observer until(double share) {
        return new Observer() {
            @Override
            public void progress(String what, long done, long all) {
                SearchTeller.this.progress(what, done, all);
            }

            @Override
            public boolean stop() {
                return SearchTeller.this.stop() || surroundings.nanos().getAsLong() - start > share * limit;
            }
        };
    }

    /// The same limit and the same Ctrl-C for a comparison that is a part of the search.
    Watch watch() {
        return new Watch() {
            @Override
            public void progress(Progress progress) {}

            @Override
            public boolean stop() {
                return SearchTeller.this.stop();
            }

            @Override
            public void first(Supplier<Comparison> coarse) {}
        };
    }

    boolean late() {
        return surroundings.nanos().getAsLong() - start > limit;
    }

    /// Takes the line away that renews itself.
    void clear() {
        if (drawn) {
            surroundings.say(ERASE_LINE);
            drawn = false;
        }
    }
}
