package parley.experiment;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import parley.simulation.Block;

/// Plays blocks on a borrowed executor. One thread, the caller's, hands them out and takes the results in.
///
/// @param threads how many the executor plays at once; twice as many are handed out, so that none waits for the
///                caller
record Crew(Executor executor, int threads) {

    /// What came of a job.
    private sealed interface Arrival {
        record Played(Contender.Job job, Block block) implements Arrival {}

        record Failed(Throwable cause) implements Arrival {}
    }

    /// Who is told of each arrival and asked whether to go on.
    interface Foreman {
        void arrived(Contender.Job job);

        boolean stop();
    }

    /// Plays the jobs in order and gives each result to its contender; blocks under way when the foreman stops are
    /// still taken in.
    ///
    /// @return whether all were played
    boolean play(List<Contender.Job> jobs, Foreman foreman) {
        var arrivals = new LinkedBlockingQueue<Arrival>();
        int next = 0;
        int arrived = 0;
        boolean stopped = false;
        while (true) {
            stopped |= next < jobs.size() && foreman.stop();
            while (!stopped && next < jobs.size() && next - arrived < 2 * threads) {
                hand(jobs.get(next++), arrivals);
            }
            if (arrived == next) {
                return next == jobs.size();
            }
            foreman.arrived(takenIn(awaited(arrivals)));
            arrived++;
        }
    }

    private void hand(Contender.Job job, BlockingQueue<Arrival> arrivals) {
        executor.execute(() -> {
            try {
                arrivals.add(new Arrival.Played(job, job.play()));
            } catch (RuntimeException | Error cause) {
                arrivals.add(new Arrival.Failed(cause));
            }
        });
    }

    private static Contender.Job takenIn(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Played(var job, var block) -> {
                job.contender().arrived(job, block);
                yield job;
            }
            case Arrival.Failed(var cause) -> throw new IllegalStateException("a block could not be played", cause);
        };
    }

    /// The next arrival; an interrupt is kept for later, since blocks end by themselves.
    private static Arrival awaited(BlockingQueue<Arrival> arrivals) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return arrivals.take();
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
