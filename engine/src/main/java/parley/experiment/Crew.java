package parley.experiment;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import parley.simulation.Block;
import parley.simulation.Halt;

/// Plays blocks on a borrowed executor. One thread, the caller's, hands them out and takes the results in.
///
/// @param threads how many the executor plays at once; twice as many are handed out, so that none waits for the
///                caller
record Crew(Executor executor, int threads) {

    /// How often it is asked whether to stop while nothing arrives.
    private static final long PATIENCE_MILLIS = 5;

    /// What came of a job.
    private sealed interface Arrival {
        record Played(Contender.Job job, Block block) implements Arrival {}

        record Halted() implements Arrival {}

        record Failed(Throwable cause) implements Arrival {}
    }

    /// Who is told of each arrival and asked whether to go on.
    interface Foreman {
        void arrived(Contender.Job job);

        boolean stop();
    }

    /// Plays the jobs in order and gives each result to its contender; blocks under way when the foreman stops are
    /// left off.
    ///
    /// @return whether all were played
    boolean play(List<Contender.Job> jobs, Foreman foreman) {
        var arrivals = new LinkedBlockingQueue<Arrival>();
        var stopped = new AtomicBoolean();
        int next = 0;
        int returned = 0;
        int arrived = 0;
        Runnable ask = () -> stopped.compareAndSet(false, foreman.stop());
        while (arrived < jobs.size()) {
            ask.run();
            while (!stopped.get() && next < jobs.size() && next - returned < 2 * threads) {
                hand(jobs.get(next++), stopped::get, arrivals);
            }
            if (returned == next) {
                return false;
            }
            var arrival = awaited(arrivals, ask);
            returned++;
            if (arrival instanceof Arrival.Failed(var cause)) {
                throw new IllegalStateException("a block could not be played", cause);
            }
            if (arrival instanceof Arrival.Played(var job, var block)) {
                job.contender().arrived(job, block);
                foreman.arrived(job);
                arrived++;
            }
        }
        return true;
    }

    private void hand(Contender.Job job, BooleanSupplier stopped, BlockingQueue<Arrival> arrivals) {
        executor.execute(() -> {
            try {
                arrivals.add(new Arrival.Played(job, Halt.once(stopped, job::play)));
            } catch (Halt _) {
                arrivals.add(new Arrival.Halted());
            } catch (RuntimeException | Error cause) {
                arrivals.add(new Arrival.Failed(cause));
            }
        });
    }

    /// The next arrival; an interrupt is kept for later, since blocks end by themselves.
    private static Arrival awaited(BlockingQueue<Arrival> arrivals, Runnable meanwhile) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    var arrival = arrivals.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                    if (arrival != null) {
                        return arrival;
                    }
                    meanwhile.run();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
