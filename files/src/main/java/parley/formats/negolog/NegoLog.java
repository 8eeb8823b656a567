package parley.formats.negolog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Place;
import parley.casefile.Tree;
import parley.casefile.Words;
import parley.formats.json.JsonTree;
import parley.formats.json.Nodes;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Document;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;

/// Reads NegoLog scenarios: utility is the weighted sum of values, as written.
public final class NegoLog {

    private NegoLog() {}

    /// Whether a text looks like a profile.
    public static boolean isProfile(String text) {
        return text.contains("\"issueWeights\"") && text.contains("\"issues\"") && !text.contains("UtilitySpace\"");
    }

    /// What a profile holds, before the issues are known.
    private record Read(String name, Tree tree, Map<String, Map<String, Double>> values, Map<String, Double> weights) {}

    /// The scenario of two profiles.
    public static Optional<Scenario> read(String name, List<Document> profiles, Faults faults) {
        var nodes = new Nodes(faults);
        var all = new ArrayList<Read>();
        for (var profile : profiles) {
            JsonTree.read(profile.name(), profile.content(), faults)
                    .ifPresent(
                            tree -> all.add(new Read(profile.stem(), tree, values(tree, nodes), weights(tree, nodes))));
        }
        var topics = topics(all, faults);
        var parties = all.stream().map(read -> profile(read, topics, nodes)).toList();
        return faults.anyError() ? Optional.empty() : Optional.of(new Scenario(name, topics, parties));
    }

    private static Map<String, Map<String, Double>> values(Tree tree, Nodes nodes) {
        var values = new LinkedHashMap<String, Map<String, Double>>();
        for (var issue : nodes.need(tree, "issues")
                .map(table -> nodes.entries(table, "'issues'"))
                .orElse(List.of())) {
            var options = new LinkedHashMap<String, Double>();
            for (var option : nodes.entries(issue.value(), "An issue")) {
                nodes.number(option.value(), "A value", 0, 1).ifPresent(value -> options.put(option.name(), value));
            }
            if (options.isEmpty()) {
                var what = "The issue '" + Words.shown(issue.name()) + "' has no values.";
                nodes.faults().add(Code.E040, issue.key().place(), what, "write one at least");
            }
            values.put(issue.name(), options);
        }
        return values;
    }

    private static Map<String, Double> weights(Tree tree, Nodes nodes) {
        var weights = new LinkedHashMap<String, Double>();
        nodes.need(tree, "issueWeights")
                .map(table -> nodes.entries(table, "'issueWeights'"))
                .orElse(List.of())
                .forEach(entry -> nodes.number(entry.value(), "A weight", 0, 1)
                        .ifPresent(weight -> weights.put(entry.name(), weight)));
        return weights;
    }

    /// The issues of the first profile; the others must have the same.
    private static List<Topic> topics(List<Read> all, Faults faults) {
        if (all.isEmpty()) {
            return List.of();
        }
        var first = all.getFirst();
        for (var other : all) {
            for (var issue : first.values.keySet()) {
                var mine = Optional.ofNullable(other.values.get(issue)).map(Map::keySet);
                var theirs = Optional.ofNullable(first.values.get(issue)).map(Map::keySet);
                if (mine.isEmpty()) {
                    var what = "There is no issue '" + Words.shown(issue) + "', which '" + first.name + "' has.";
                    faults.add(Code.E053, place(other.tree), what, "name the same issues and values in both profiles");
                } else if (!mine.map(LinkedHashSet::new).equals(theirs.map(LinkedHashSet::new))) {
                    var what = "The values of '" + Words.shown(issue) + "' are not those of '" + first.name + "'.";
                    faults.add(Code.E053, place(other.tree), what, "name the same issues and values in both profiles");
                }
            }
            other.values.keySet().stream()
                    .filter(issue -> !first.values.containsKey(issue))
                    .forEach(issue -> faults.add(
                            Code.E053,
                            place(other.tree),
                            "'" + first.name + "' has no issue '" + Words.shown(issue) + "'.",
                            "name the same issues and values in both profiles"));
        }
        if (first.values.isEmpty() && !faults.anyError()) {
            faults.add(Code.E053, place(first.tree), "The profile has no issue.", "add one under issues");
        }
        return first.values.entrySet().stream()
                .map(issue -> new Topic(
                        issue.getKey(),
                        new Topic.Listed(List.copyOf(issue.getValue().keySet()))))
                .toList();
    }

    private static Place place(Tree tree) {
        return tree.place();
    }

    private static Profile profile(Read read, List<Topic> topics, Nodes nodes) {
        var weights = new ArrayList<Double>();
        var curves = new ArrayList<Curve>();
        for (var topic : topics) {
            var weight = read.weights.get(topic.name());
            if (weight == null && !nodes.faults().anyError()) {
                var what = "There is no weight for '" + Words.shown(topic.name()) + "'.";
                nodes.faults().add(Code.E037, place(read.tree), what, "add it to issueWeights");
            }
            weights.add(weight == null ? 0 : weight);
            var values = read.values.getOrDefault(topic.name(), Map.of());
            var range = (Topic.Listed) topic.range();
            curves.add(new Curve.Listed(range.options().stream()
                    .map(option -> values.getOrDefault(option, 0.0))
                    .toList()));
        }
        var reservation = nodes.get(read.tree, "reservationValue")
                .map(number -> nodes.number(number, "'reservationValue'"))
                .orElse(OptionalDouble.empty());
        Profile.Floor floor =
                reservation.isPresent() ? new Profile.Floor.Value(reservation.getAsDouble()) : new Profile.Floor.None();
        return new Profile(read.name, new Worth.Sum(weights, curves, false), floor, 1);
    }
}
