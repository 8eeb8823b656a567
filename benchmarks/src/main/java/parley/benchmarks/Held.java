package parley.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import parley.approach.Approach;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.simulation.Table;

/// What a case asks of memory. `Held runs CASE APPROACH N` plays N runs of one approach against each response under the
/// first view, whatever the heap; `Held bytes CASE APPROACH` says what a run allocates once its situations are known.
public final class Held {

    /// Blocks before the one that is measured: their situations are met, and what they run is compiled.
    private static final int BEFORE = 200;

    private Held() {}

    static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[1]);
        if (!(CaseFile.read(file.toString(), Files.readAllBytes(file), List.of(), List.of())
                instanceof Reading.Read read)) {
            throw new IllegalStateException("the case has faults");
        }
        switch (arguments[0]) {
            case "runs" -> runs(read.negotiation(), arguments[2], Long.parseLong(arguments[3]));
            case "bytes" -> bytes(read.negotiation(), arguments[2]);
            default -> throw new IllegalArgumentException(arguments[0] + " is neither runs nor bytes");
        }
    }

    private static void runs(Case subject, String approach, long count) {
        var view = subject.views().isEmpty()
                ? new parley.negotiation.View("as written", List.of(), false, "", List.of(), subject.base())
                : subject.views().getFirst();
        var question = view.negotiation().question();
        var plan = new Plan(question.advise(), question.respond(), List.of(approach), 1, count, 0.01, 0.01);
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(2)) {
            var comparison = Experiment.run(
                    List.of(view), plan, each -> Table.of(each.negotiation(), 1)::play, executor, 2, Watch.NOBODY);
            var cell = comparison.cells().getFirst();
            System.out.printf(
                    "%,d runs a cell, %.1f s, heap at most %,d MiB, first cell %s%n",
                    count,
                    (System.nanoTime() - start) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20,
                    cell);
        }
    }

    /// The same block over and over, the last one measured.
    private static void bytes(Case subject, String approach) {
        var world = subject.views().isEmpty()
                ? subject.base()
                : subject.views().getFirst().negotiation();
        var profile = new LinkedHashMap<String, Approach>();
        world.approaches().forEach((party, own) -> profile.put(party, own.getFirst()));
        var advised = world.question().advise();
        var known = world.approachesOf(advised);
        profile.put(
                advised,
                known.stream()
                        .filter(own -> own.name().equals(approach))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no approach of " + advised + " called "
                                + approach + "; known: "
                                + known.stream().map(Approach::name).toList())));
        var play = Table.of(world, 1).play(profile);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int again = 0; again < BEFORE; again++) {
            play.utilities(0, play.batchesPerBlock());
            play.block(0, play.batchesPerBlock());
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        play.utilities(0, play.batchesPerBlock());
        long utilities = threads.getCurrentThreadAllocatedBytes() - before;
        play.block(0, play.batchesPerBlock());
        long block = threads.getCurrentThreadAllocatedBytes() - before - utilities;
        int runs = play.batchesPerBlock() * play.batchSize();
        System.out.printf(
                "%s: %,d bytes a run for utilities, %,d with everything that is followed%n",
                approach, utilities / runs, block / runs);
    }
}
