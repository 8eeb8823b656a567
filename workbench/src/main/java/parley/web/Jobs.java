package parley.web;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The jobs there are: some at work, the rest in a bounded queue that shows each its place, and the last finished ones
/// with their results.
final class Jobs implements AutoCloseable {

    /// What a job does.
    @FunctionalInterface
    interface Work {

        /// Does it, showing pictures on the way.
        ///
        /// @return the result as JSON
        /// @throws Problem where it cannot be done
        String of(Job job);
    }

    /// Where a job runs: quick looks have a lane of their own, so that none waits behind minutes of work.
    enum Lane {
        QUICK,
        LONG
    }

    /// How long a piece of long work gives way to quick looks before it goes on all the same.
    private static final long GIVES_WAY = 400;

    private record Waiting(Job job, Work work, Lane lane) {}

    private final Settings.Limits limits;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> known = new LinkedHashMap<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Map<Lane, Integer> running = new EnumMap<>(Lane.class);
    private boolean closed;

    Jobs(Settings.Limits limits) {
        this.limits = limits;
    }

    /// Takes on a job.
    ///
    /// @throws Problem where too many wait already
    synchronized Job take(String kind, Lane lane, Work work) {
        queue.removeIf(waiting -> waiting.job().state().over());
        if (queue.size() >= limits.waiting() || closed) {
            throw new Problem(
                    503,
                    "Too many jobs are waiting.",
                    limits.waiting() + " jobs wait already. Try again when some are done, or cancel one.");
        }
        var job = new Job(id(), kind, System::nanoTime, limits.longest().toNanos());
        known.put(job.id(), job);
        forget();
        queue.add(new Waiting(job, work, lane));
        next();
        return job;
    }

    /// @throws Problem where there is none, or it is long over
    synchronized Job job(String id) {
        return Optional.ofNullable(known.get(id))
                .orElseThrow(() -> new Problem(
                        404, "There is no such job.", "It never was, or its result is no longer kept. Ask again."));
    }

    /// Ends a job that is no longer wanted, where there is one.
    synchronized void end(String id) {
        Optional.ofNullable(known.get(id)).ifPresent(Job::cancel);
    }

    synchronized List<Job> all() {
        return List.copyOf(known.values());
    }

    /// Where long work is played: each piece waits a moment where somebody looks quickly, who is waiting for an
    /// answer.
    Executor polite(Executor players) {
        return piece -> players.execute(() -> {
            giveWay();
            piece.run();
        });
    }

    private synchronized void giveWay() {
        long end = System.nanoTime() + GIVES_WAY * 1_000_000;
        try {
            for (long left = GIVES_WAY; left > 0 && running.getOrDefault(Lane.QUICK, 0) > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        queue.clear();
        known.values().forEach(Job::cancel);
    }

    private String id() {
        byte[] bytes = new byte[9];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Results of the oldest finished jobs are given up first.
    private void forget() {
        var over = known.values().stream().filter(job -> job.state().over()).toList();
        new ArrayList<>(over)
                .subList(0, Math.max(0, over.size() - limits.kept()))
                .forEach(job -> known.remove(job.id()));
    }

    private void next() {
        for (var each : List.copyOf(queue)) {
            if (running.getOrDefault(each.lane(), 0) < limits.atOnce()) {
                queue.remove(each);
                if (each.job().begin()) {
                    running.merge(each.lane(), 1, Integer::sum);
                    Thread.ofVirtual().name("job " + each.job().id()).start(() -> work(each));
                }
            }
        }
        int place = 1;
        for (var waiting : queue) {
            waiting.job().waits(place++);
        }
    }

    private void work(Waiting mine) {
        try {
            mine.job().finish(mine.work().of(mine.job()));
        } catch (Problem problem) {
            mine.job().fail(problem);
        } catch (RuntimeException | Error failure) {
            mine.job().fail(Doors.internal(failure));
        } finally {
            synchronized (this) {
                running.merge(mine.lane(), -1, Integer::sum);
                next();
                notifyAll();
            }
        }
    }
}
