package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import parley.approach.Approach;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.simulation.Block;
import parley.simulation.Play;
import parley.simulation.Table;

/// One block of each approach of a case under its first view (property `parley.case`, a file): *warm*, with the
/// situations of a first run known, and *cold*, one approach's with none.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlayBenchmark {

    /// The advised party's approach; `all` for a block of each.
    @Param({"grand bargain", "step by step", "all"})
    public String approach = "";

    private Map<String, Approach> profile = Map.of();
    private Negotiation negotiation = nothing();
    private List<Play> warm = List.of();
    private int next;

    private static Negotiation nothing() {
        return read().base();
    }

    private static Negotiation underFirstView(Case read) {
        return read.views().isEmpty() ? read.base() : read.views().getFirst().negotiation();
    }

    private static Case read() {
        try {
            var file = Path.of(System.getProperty("parley.case", "cases/teaching/river-treaty.yaml"));
            var reading = CaseFile.read(file.toString(), Files.readAllBytes(file), List.of(), List.of());
            if (reading instanceof Reading.Read found) {
                return found.negotiation();
            }
            throw new IllegalStateException("the case has faults: " + reading);
        } catch (IOException absent) {
            throw new IllegalStateException("run from the checkout's root", absent);
        }
    }

    /// Reads the case and plays one block of each play, so that its situations are known.
    @Setup(Level.Trial)
    public void prepare() {
        negotiation = underFirstView(read());
        var meeting = new HashMap<String, Approach>();
        negotiation.approaches().forEach((party, own) -> meeting.put(party, own.getFirst()));
        var table = Table.of(negotiation, 1);
        var advised = negotiation.question().advise();
        var plays = new ArrayList<Play>();
        for (var candidate : negotiation.approachesOf(advised)) {
            if (approach.equals("all") || candidate.name().equals(approach)) {
                meeting.put(advised, candidate);
                plays.add(table.play(Map.copyOf(meeting)));
            }
        }
        profile = Map.copyOf(meeting);
        warm = List.copyOf(plays);
        warm();
    }

    /// The same block of each again: what a period costs when its situation is known.
    @Benchmark
    public List<Block> warm() {
        return warm.stream().map(play -> play.block(0, play.batchesPerBlock())).toList();
    }

    /// A table of its own each time: every situation is met for the first time.
    @Benchmark
    public Block cold() {
        var play = Table.of(negotiation, next++).play(profile);
        return play.block(0, play.batchesPerBlock());
    }
}
