package parley.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/// The rates of [StraightBenchmark] and the times of [SituationBenchmark] by the thread's own processor time, every
/// kind in turn, for machines with other work. `-Dparley.case=FILE`, rounds as argument.
public final class StraightRates {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private StraightRates() {}

    private record Kind(String name, int times, Supplier<Object> work) {

        /// Seconds of processor time for one piece of work.
        double seconds() {
            long before = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                if (work.get().hashCode() == 1) {
                    System.out.print("");
                }
            }
            return (THREADS.getCurrentThreadCpuTime() - before) / 1e9 / times;
        }
    }

    static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        var situation = new SituationBenchmark();
        tell(
                "microseconds for every text of one situation",
                rounds,
                1e-6,
                false,
                new Kind("engine", 40, situation::engine),
                new Kind("engine, rates and worths unknown", 40, situation::engineAfresh),
                new Kind("straight", 40, situation::straight));
        for (var stages : new String[] {"package", "stages"}) {
            var play = new StraightBenchmark();
            play.stages = stages;
            play.prepare();
            tell(
                    stages + ": trajectories a second",
                    rounds,
                    StraightBenchmark.BLOCK,
                    true,
                    new Kind("engine, cold", 1, play::cold),
                    new Kind("straight", 1, play::straight),
                    new Kind("engine, warm", 100, play::warm));
        }
    }

    /// The middle of so many rounds and the range of the middle half of them, after as many to warm up.
    private static void tell(String what, int rounds, double unit, boolean rate, Kind... kinds) {
        var seconds = new double[kinds.length][rounds];
        for (int round = -rounds; round < rounds; round++) {
            for (int kind = 0; kind < kinds.length; kind++) {
                double one = kinds[kind].seconds();
                seconds[kind][Math.max(0, round)] = rate ? unit / one : one / unit;
            }
        }
        System.out.println(what);
        for (int kind = 0; kind < kinds.length; kind++) {
            Arrays.sort(seconds[kind]);
            System.out.printf(
                    "  %s: %,.0f (%,.0f to %,.0f)%n",
                    kinds[kind].name(),
                    seconds[kind][rounds / 2],
                    seconds[kind][rounds / 4],
                    seconds[kind][3 * rounds / 4]);
        }
    }
}
