package parley.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.simulation.Block;
import parley.simulation.Play;

/// The limit: trajectories a second on one thread of the engine and of [Straight], which plays the same model (the case
/// is property `parley.case`). One block of 132 at a time, utilities alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(StraightBenchmark.BLOCK)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class StraightBenchmark {

    static final int BLOCK = 132;

    /// The advised party's stages: everything in one text, or step by step.
    @Param({"package", "stages"})
    public String stages = "";

    private StraightCheck.Meeting meeting = meeting();
    private Play warm = meeting.play(1);
    private Straight straight = Straight.of(false, 1);
    private int table;
    private int next;

    private StraightCheck.Meeting meeting() {
        return StraightCheck.Meeting.of(
                Path.of(System.getProperty("parley.case", "say -Dparley.case=FILE")), stages.equals("stages"));
    }

    /// Reads the case and plays one block, so that its situations are known.
    @Setup(Level.Trial)
    public void prepare() {
        meeting = meeting();
        warm = meeting.play(1);
        warm.utilities(0, warm.batchesPerBlock());
        straight = Straight.of(stages.equals("stages"), 1);
    }

    /// The engine plays the same block again: every situation is known.
    @Benchmark
    public Block warm() {
        return warm.utilities(0, warm.batchesPerBlock());
    }

    /// The engine at a table of its own each time: every situation is met for the first time.
    @Benchmark
    public Block cold() {
        var play = meeting.play(table++);
        return play.utilities(0, play.batchesPerBlock());
    }

    /// Block after block, nothing interpreted and nothing shared.
    @Benchmark
    public double[][][] straight() {
        return straight.block(next++);
    }
}
