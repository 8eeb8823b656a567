package parley.benchmarks;

import java.util.ArrayList;
import java.util.List;
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
import parley.bargain.Bargain;
import parley.bargain.Columns;
import parley.bargain.Frontier;
import parley.bargain.Solution;
import parley.bargain.SumFrontier;
import parley.bargain.Sums;

/// Random additive issues of ten options: listed, evaluated, frontier and all solutions; and the merged frontier.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DealsBenchmark {

    /// Parties and issues, such as `2x6` for two parties and a million outcomes.
    @Param({"2x5", "2x6", "2x8", "2x20", "3x6"})
    public String size = "2x5";

    private Sums sums = random(2, 5);

    private static Sums random(int parties, int count) {
        var random = new Random(1);
        var issues = new ArrayList<double[][]>();
        for (int k = 0; k < count; k++) {
            var issue = new double[parties][];
            for (int party = 0; party < parties; party++) {
                issue[party] = random.doubles(10).toArray();
            }
            issues.add(issue);
        }
        return Sums.of(issues);
    }

    /// Draws the issues.
    @Setup(Level.Trial)
    public void prepare() {
        var numbers = size.split("x", -1);
        sums = random(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /// Lists the outcomes where they are few enough, else merges.
    @Benchmark
    public List<Solution> allPoints() {
        var floors = new double[sums.parties()];
        if (sums.options().length > 6) {
            var points = SumFrontier.of(sums).points();
            var columns = new double[floors.length][points.size()];
            for (int party = 0; party < floors.length; party++) {
                for (int i = 0; i < points.size(); i++) {
                    columns[party][i] = points.get(i).utilities()[party];
                }
            }
            return Solution.all(new Bargain(columns, floors), floors);
        }
        var all = new Bargain(Columns.of(sums).utilities(), floors);
        return Solution.all(all.of(Frontier.of(all.utilities(), 1e-9)), floors);
    }

    /// The frontier alone, merged issue by issue.
    @Benchmark
    public SumFrontier merged() {
        return SumFrontier.of(sums);
    }
}
