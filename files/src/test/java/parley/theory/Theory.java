package parley.theory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import parley.approach.Approach;
import parley.casefile.CaseFile;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.negotiation.Negotiation;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Table;
import parley.standing.Appraisal;
import parley.standing.Model;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Scene;
import parley.standing.Stage;

/// A case file under `theory/`, read and set up by the shipped code, seen before its first period.
final class Theory {

    private final Negotiation negotiation;
    private final Table table;
    private final Scene scene;
    private final Perception opening;

    private Theory(Negotiation negotiation, long seed) {
        this.negotiation = negotiation;
        this.table = Table.of(negotiation, seed);
        this.scene = new Scene(table.model());
        this.opening = table.opening(scene);
    }

    /// The case file of that name with numbers replaced, each given as `path = value`.
    static Theory of(String name, String... changes) {
        var replaced = Arrays.stream(changes)
                .map(change -> change.split(" = ", 2))
                .map(parts -> new Change(parts[0], parts[1], "test"))
                .toList();
        return switch (CaseFile.read(name + ".yaml", content(name), replaced, List.of())) {
            case Reading.Read read -> new Theory(read.negotiation().base(), 1);
            case Reading.Faulty faulty -> throw new AssertionError(name + ": " + faulty.faults());
        };
    }

    private static byte[] content(String name) {
        try (var stream = Theory.class.getResourceAsStream("/theory/" + name + ".yaml")) {
            if (stream == null) {
                throw new AssertionError("no case file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where between two values of an assumption a number changes its sign, to 1e-11.
    static double switchPoint(
            double low, double high, String name, String path, ToDoubleFunction<Theory> sign, String... changes) {
        double below = low;
        double above = high;
        boolean rises = sign.applyAsDouble(of(name, with(path, high, changes))) > 0;
        while (above - below > 1e-11) {
            double middle = (below + above) / 2;
            boolean positive = sign.applyAsDouble(of(name, with(path, middle, changes))) > 0;
            if (positive == rises) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return (below + above) / 2;
    }

    private static String[] with(String path, double value, String... changes) {
        var all = Arrays.copyOf(changes, changes.length + 1);
        all[changes.length] = path + " = " + new BigDecimal(value).toPlainString();
        return all;
    }

    Model model() {
        return table.model();
    }

    Perception opening() {
        return opening;
    }

    Scene scene() {
        return scene;
    }

    /// An actor of a type, by names.
    int role(String actor, String type) {
        int index = model().actor(actor);
        var types = negotiation.parties().get(model().partyOf(index)).types();
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).name().equals(type)) {
                return model().role(index, i);
            }
        }
        throw new AssertionError("no type " + type);
    }

    /// The outcome with these options changed, each given as `issue: option`.
    int outcome(String... terms) {
        var space = model().space();
        int outcome = space.statusQuo();
        for (var term : terms) {
            var parts = term.split(": ", 2);
            for (int k = 0; k < space.issues(); k++) {
                var issue = negotiation.issues().get(k);
                if (issue.name().equals(parts[0])) {
                    outcome = space.with(outcome, k, issue.option(parts[1]));
                }
            }
        }
        return outcome;
    }

    /// The name of the option an outcome has on the first issue.
    String option(int outcome) {
        return negotiation.issues().getFirst().options().get(model().space().option(outcome, 0));
    }

    double noDeal(int role) {
        return opening.noDeal(role);
    }

    Appraisal appraisal(int outcome) {
        return opening.appraisal(scene, outcome);
    }

    /// What talks about the issues could bring; about all of them where none is named.
    Prospect prospect(String... issues) {
        var furthest = new ArrayList<Integer>();
        for (var issue : negotiation.issues()) {
            boolean settled = issues.length == 0 || List.of(issues).contains(issue.name());
            furthest.add(settled ? Stage.ANY : Stage.OUT);
        }
        return Outlook.of(opening, scene, Position.first(model(), new Stage(furthest)));
    }

    /// The outcomes in the zone of agreement, among the first types, as options of the first issue.
    List<String> zone() {
        var prospect = prospect();
        var zone = new ArrayList<String>();
        for (int i = 0; i < prospect.size(); i++) {
            if (prospect.inZone(0, i)) {
                zone.add(option(prospect.outcome(i)));
            }
        }
        return Collections.unmodifiableList(zone);
    }

    /// Everybody follows its first approach.
    Play play() {
        Map<String, Approach> profile = new LinkedHashMap<>();
        negotiation.approaches().forEach((party, approaches) -> profile.put(party, approaches.getFirst()));
        return table.play(profile);
    }

    /// The mean of a measure over so many batches, all from whole blocks.
    double mean(Measure measure, int batches) {
        var play = play();
        int place = play.measures().indexOf(measure);
        int size = play.batchesPerBlock();
        double sum = 0;
        for (int block = 0; block * size < batches; block++) {
            int count = Math.min(size, batches - block * size);
            var played = play.block(block, count);
            for (int s = 0; s < play.strata().length; s++) {
                double all = 0;
                double taken = 0;
                for (var half : played.halves()) {
                    all += half[s].sum(place);
                    taken += half[s].trajectories();
                }
                sum += played.weights()[0][s] * all / taken * count;
            }
        }
        return sum / batches;
    }
}
