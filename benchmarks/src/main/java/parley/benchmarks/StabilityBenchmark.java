package parley.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.conflict.Conflict;
import parley.conflict.Stability;
import parley.conflict.Terrain;

/// The five concepts for every state and party of a random conflict of three parties over yes-or-no options.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class StabilityBenchmark {

    /// 2 to the power of this many states.
    @Param({"10", "16"})
    public int options = 10;

    private Conflict conflict = random(2);

    private static Conflict random(int options) {
        var random = new Random(1);
        var two = new int[options];
        Arrays.fill(two, 2);
        var owner = new int[options];
        Arrays.setAll(owner, k -> k % 3);
        var terrain = new Terrain(two, owner, new int[options], new boolean[options][2], new int[0], 3);
        var states = terrain.states(_ -> true);
        var ranks = new int[3][];
        for (int party = 0; party < 3; party++) {
            ranks[party] = random.ints(states.length, 0, states.length).toArray();
        }
        return Conflict.of(terrain, states, ranks);
    }

    /// Draws the conflict.
    @Setup(Level.Trial)
    public void prepare() {
        conflict = random(options);
    }

    /// All of it.
    @Benchmark
    public Stability stability() {
        return Stability.of(conflict);
    }
}
