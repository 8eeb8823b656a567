package parley.benchmarks;

import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.simulation.Table;
import parley.standing.Model;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Scene;
import parley.standing.Stage;
import parley.standing.Surroundings;
import parley.standing.World;

/// The innermost loop alone: one situation, the first of the package, met for the first time. What every text on the
/// table is worth to all who decide, once by the engine and once by [StraightSight].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 1)
public class SituationBenchmark {

    private final Table table = Table.of(
            StraightCheck.Meeting.of(Path.of(System.getProperty("parley.case", "say -Dparley.case=FILE")), false)
                    .negotiation(),
            1);
    private final Model model = table.model();
    private final World world = table.middle();
    private final Scene scene = new Scene(model);
    private final double[] situation = situation(model, world);
    private final Surroundings surroundings = new Surroundings(world, situation, _ -> {});
    private final Position position =
            Position.first(model, new Stage(Collections.nCopies(model.space().issues(), Stage.ANY)));
    private final Straight straight = Straight.of(false, 1);

    /// As the world stands before the first period, with the postures of the package set.
    static double[] situation(Model model, World world) {
        var layout = model.layout();
        var situation = new double[layout.length];
        situation[layout.instruments] = 0.2;
        situation[layout.instruments + 2] = 0.4;
        situation[layout.instruments + 4] = 0.3;
        situation[layout.stocks] = world.stockStart(0);
        for (int mind = 0; mind < model.minds(); mind++) {
            for (int party = 0; party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    situation[layout.belief(mind, model.typeStart(party) + type)] = world.believed(mind, party, type);
                }
            }
        }
        return situation;
    }

    /// The engine, for which rates and worths are known from situations that differ in beliefs alone.
    @Benchmark
    public Prospect engine() {
        return Outlook.of(new Perception(world, situation, surroundings, scene), scene, position);
    }

    /// The engine, for which nothing is known.
    @Benchmark
    public Prospect engineAfresh() {
        var around = new Surroundings(world, situation, _ -> {});
        return Outlook.of(new Perception(world, situation, around, scene), scene, position);
    }

    /// The straight program.
    @Benchmark
    public StraightProspect straight() {
        return straight.opening();
    }
}
