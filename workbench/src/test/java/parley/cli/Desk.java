package parley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import parley.casefile.Change;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.casefile.Severity;
import parley.experiment.Comparison;
import parley.experiment.Plan;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.River;

/// A desk to try commands at: streams that can be read back, and an engine that answers with the made-up river
/// comparison.
///
/// A case file that says `faulty` has one error and one warning.
final class Desk implements Engine {

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final Map<String, String> environment = new HashMap<>();
    final Interrupts interrupts = Interrupts.ofNobody();
    final List<Plan> plans = new ArrayList<>();
    final List<List<Change>> changes = new ArrayList<>();
    final List<List<String>> without = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    String input = "";
    Terminal terminal = new Terminal(false, false, true, 80);
    Consumer<Watch> player = _ -> {};
    Comparison answer = River.comparison();
    long nanos;

    private final Path folder;

    Desk(Path folder) {
        this.folder = folder;
    }

    int run(String... words) {
        return run(out, words);
    }

    int run(OutputStream out, String... words) {
        var surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                environment,
                folder,
                List.of(folder.resolve("cases")),
                "1.0",
                "parley 1.0 on Java 25",
                terminal,
                interrupts,
                () -> nanos);
        return CommandTree.run(surroundings, this, words);
    }

    String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Reading read(String file, byte[] content, List<Change> changes, List<String> without) {
        this.changes.add(changes);
        this.without.add(without);
        if (!new String(content, StandardCharsets.UTF_8).contains("faulty")) {
            return new Reading.Read(River.subject(), List.of());
        }
        return new Reading.Faulty(List.of(
                new Fault(
                        file,
                        2,
                        8,
                        7,
                        Severity.ERROR,
                        "E014",
                        "There is no party called 'Upsteam'.",
                        "",
                        "Write upstream.",
                        List.of()),
                new Fault(file, 5, 1, 1, Severity.WARNING, "W012", "No source, 100 % unsure.", "", "", List.of())));
    }

    @Override
    public Comparison compare(Case subject, List<View> views, Plan plan, Executor executor, int threads, Watch watch) {
        plans.add(plan);
        this.views.addAll(views);
        player.accept(watch);
        return answer;
    }
}
