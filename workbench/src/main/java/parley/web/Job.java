package parley.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import parley.experiment.Comparison;
import parley.experiment.Watch;

/// One piece of long work: where it stands, its latest picture, its result. Whoever listens sees only what is newest,
/// so that a slow listener costs nothing.
final class Job {

    /// Where a job stands.
    enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        boolean over() {
            return this != WAITING && this != RUNNING;
        }

        String words() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a listener is shown.
    ///
    /// @param change   grows with every change
    /// @param pictures how many pictures there have been
    /// @param picture  the latest one, as JSON; empty where there is none
    /// @param problem  why it failed, as problem+json; empty where it did not
    record Sight(
            long change,
            State state,
            int place,
            Map<String, Object> progress,
            long pictures,
            String picture,
            String problem) {}

    private static final long GLIMPSE_EVERY = 1_000_000_000L;

    private final String id;
    private final String kind;
    private final LongSupplier nanos;
    private final long longest;

    private State state = State.WAITING;
    private boolean cancelled;
    private int place;
    private long started;
    private long ended;
    private long change;
    private long pictures;
    private String picture = "";
    private String result = "";
    private String problem = "";
    private Map<String, Object> progress = Map.of();
    private long glimpsed = Long.MIN_VALUE / 2;

    Job(String id, String kind, LongSupplier nanos, long longest) {
        this.id = id;
        this.kind = kind;
        this.nanos = nanos;
        this.longest = longest;
    }

    String id() {
        return id;
    }

    synchronized State state() {
        return state;
    }

    /// What it found, as JSON; the latest picture where it was cancelled.
    synchronized String result() {
        return result.isEmpty() ? picture : result;
    }

    synchronized String problem() {
        return problem;
    }

    /// How long it has been at work, in seconds.
    synchronized double seconds() {
        long end = state.over() ? ended : nanos.getAsLong();
        return started == 0 ? 0 : (end - started) / 1e9;
    }

    /// Asks it to end with what is done.
    synchronized void cancel() {
        cancelled = true;
        if (state == State.WAITING) {
            end(State.CANCELLED);
        }
        changed();
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    /// Whether it should end now: it was cancelled, or has taken its time.
    synchronized boolean stop() {
        return cancelled || nanos.getAsLong() - started > longest;
    }

    synchronized void waits(int place) {
        if (this.place != place) {
            this.place = place;
            changed();
        }
    }

    /// Whether it may begin; not where it was cancelled while it waited.
    synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        place = 0;
        started = nanos.getAsLong();
        changed();
        return true;
    }

    synchronized void tell(Map<String, Object> progress) {
        this.progress = Map.copyOf(progress);
        changed();
    }

    synchronized void show(String picture) {
        this.picture = picture;
        pictures++;
        changed();
    }

    /// Shows what is done so far, unless it has done so a moment ago.
    void glimpse(Supplier<String> picture) {
        long time = nanos.getAsLong();
        if (time - glimpsed >= GLIMPSE_EVERY) {
            show(picture.get());
            glimpsed = nanos.getAsLong();
        }
    }

    synchronized void finish(String result) {
        this.result = result;
        if (!result.isEmpty()) {
            picture = result;
            pictures++;
        }
        end(cancelled ? State.CANCELLED : State.DONE);
    }

    synchronized void fail(Problem why) {
        problem = why.json();
        end(State.FAILED);
    }

    private void end(State how) {
        state = how;
        ended = nanos.getAsLong();
        changed();
    }

    private void changed() {
        change++;
        notifyAll();
    }

    /// What there is to see, as soon as it is newer than `seen`, or after a while.
    synchronized Sight await(long seen, long milliseconds) throws InterruptedException {
        long end = nanos.getAsLong() + milliseconds * 1_000_000;
        long left = milliseconds;
        while (change <= seen && !state.over() && left > 0) {
            wait(left);
            left = (end - nanos.getAsLong()) / 1_000_000;
        }
        return new Sight(change, state, place, progress, pictures, picture, problem);
    }

    /// For `GET /api/jobs/…`.
    synchronized Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        map.put("kind", kind);
        map.put("state", state.words());
        map.put("place", place);
        map.put("seconds", seconds());
        map.put("progress", progress);
        return map;
    }

    /// What part of the whole an experiment is.
    ///
    /// @param number from 0
    /// @param of     how many there are
    /// @param before trajectories played in those before
    record Stretch(String stage, int number, int of, long before) {}

    /// Watches an experiment on the job's behalf, and shows its first look.
    Watch watch(Stretch stretch, Consumer<Comparison> first) {
        return new Watch() {
            private long told = Long.MIN_VALUE / 2;

            @Override
            public void progress(Progress now) {
                long time = nanos.getAsLong();
                if (time - told < 100_000_000L) {
                    return;
                }
                told = time;
                var map = new LinkedHashMap<String, Object>();
                map.put("stage", stretch.stage());
                map.put("played", stretch.before() + now.played());
                map.put("share", (stretch.number() + (double) now.played() / Math.max(1, now.most())) / stretch.of());
                map.put("halfWidth", Double.isFinite(now.halfWidth()) ? now.halfWidth() : -1);
                map.put("settled", now.settled());
                map.put("cells", now.cells());
                tell(map);
            }

            @Override
            public boolean stop() {
                return Job.this.stop();
            }

            @Override
            public void first(Supplier<Comparison> coarse) {
                first.accept(coarse.get());
            }
        };
    }
}
