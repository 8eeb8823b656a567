package parley.formats.negmas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Tree;
import parley.casefile.TreeReader;
import parley.casefile.Words;
import parley.formats.json.JsonTree;
import parley.formats.json.Nodes;
import parley.formats.scenario.Document;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;

/// Reads NegMAS scenarios.
public final class NegMas {

    private static final Pattern DOMAIN = Pattern.compile(
            "\\b\\w*OutcomeSpace\\b|\\b(Categorical|Ordinal|Cardinal|Contiguous|Continuous|Integer|Real)Issue\\b");
    private static final Pattern PROFILE = Pattern.compile("\\b\\w*(UtilityFunction|UFun)\\b");

    private NegMas() {}

    /// Whether a text looks like an outcome space.
    public static boolean isDomain(String text) {
        return DOMAIN.matcher(text).find() && text.contains("issues");
    }

    /// Whether a text looks like a utility function.
    public static boolean isProfile(String text) {
        return !isDomain(text) && PROFILE.matcher(text).find();
    }

    /// The scenario of an outcome space and the utility functions beside it, in their order.
    public static Optional<Scenario> read(String name, Document domain, List<Document> profiles, Faults faults) {
        var nodes = new Nodes(faults);
        var description = tree(domain, faults);
        var topics = description.map(tree -> topics(tree, nodes)).orElse(List.of());
        boolean known = !topics.isEmpty() && !faults.anyError();
        var parties = new ArrayList<Profile>();
        for (var profile : profiles) {
            tree(profile, faults)
                    .filter(_ -> known)
                    .flatMap(tree -> new FunctionReader(topics, nodes).read(profile.stem(), tree))
                    .ifPresent(parties::add);
        }
        return faults.anyError() || topics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scenario(name, topics, parties));
    }

    private static Optional<Tree> tree(Document file, Faults faults) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".json")
                        || new String(file.content(), StandardCharsets.UTF_8)
                                .strip()
                                .startsWith("{\"")
                ? JsonTree.read(file.name(), file.content(), faults)
                : TreeReader.read(file.name(), file.content(), faults);
    }

    /// The class a tree names, without the modules it stands in.
    static String type(Tree tree, Nodes nodes) {
        return nodes.any(tree, "type", "__python_class__")
                .flatMap(written -> nodes.text(written, "'type'"))
                .map(written -> written.substring(written.lastIndexOf('.') + 1))
                .orElse("");
    }

    private static List<Topic> topics(Tree domain, Nodes nodes) {
        var topics = new ArrayList<Topic>();
        for (var issue : nodes.need(domain, "issues")
                .map(list -> nodes.items(list, "'issues'"))
                .orElse(List.of())) {
            var name = nodes.need(issue, "name").flatMap(written -> nodes.text(written, "'name'"));
            var range = nodes.need(issue, "values").flatMap(values -> range(type(issue, nodes), values, nodes));
            if (name.isPresent()
                    && topics.stream().anyMatch(topic -> topic.name().equals(name.get()))) {
                var what = "Two issues are called '" + Words.shown(name.get()) + "'.";
                nodes.faults().add(Code.E035, issue.place(), what, "give each issue a name of its own");
            }
            if (name.isPresent() && range.isPresent()) {
                topics.add(new Topic(name.get(), range.get()));
            }
        }
        if (topics.isEmpty() && !nodes.faults().anyError()) {
            nodes.faults().add(Code.E053, domain.place(), "The outcome space has no issue.", "add one under issues");
        }
        return topics;
    }

    private static Optional<Topic.Range> range(String type, Tree values, Nodes nodes) {
        var items = nodes.items(values, "'values'");
        return switch (type) {
            case "ContiguousIssue" -> whole(values, items, nodes);
            case "ContinuousIssue" -> span(values, items, nodes);
            case "CategoricalIssue", "OrdinalIssue", "CardinalIssue", "DiscreteIssue", "" ->
                listed(values, items, nodes);
            default -> {
                var what = "Issues of type '" + Words.shown(type) + "' are not known.";
                var remedy = "known are Categorical-, Ordinal-, Cardinal-, Contiguous- and ContinuousIssue";
                nodes.faults().add(Code.E054, values.place(), what, remedy);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Topic.Range> listed(Tree values, List<Tree> items, Nodes nodes) {
        var options = new ArrayList<String>();
        for (var item : items) {
            nodes.text(item, "A value").ifPresent(option -> {
                if (options.contains(option)) {
                    var what = "The value '" + Words.shown(option) + "' stands twice.";
                    nodes.faults().add(Code.E035, item.place(), what, "keep one of them");
                }
                options.add(option);
            });
        }
        if (options.isEmpty()) {
            nodes.faults().add(Code.E040, values.place(), "The issue has no values.", "write one at least");
            return Optional.empty();
        }
        return Optional.of(new Topic.Listed(options));
    }

    /// Every integer from the first to the last.
    private static Optional<Topic.Range> whole(Tree values, List<Tree> items, Nodes nodes) {
        var ends = ends(values, items, nodes);
        if (ends.length < 2) {
            return Optional.empty();
        }
        boolean sound = ends[0] == Math.rint(ends[0])
                && ends[1] == Math.rint(ends[1])
                && ends[0] <= ends[1]
                && Math.abs(ends[0]) < 1e9
                && ends[1] - ends[0] < 10_000;
        if (!sound) {
            var what = "From " + Words.shown(ends[0]) + " to " + Words.shown(ends[1]) + " are no 1 to 10000 integers.";
            nodes.faults().add(Code.E022, values.place(), what, "");
            return Optional.empty();
        }
        return Optional.of(new Topic.Whole((int) ends[0], (int) ends[1]));
    }

    private static Optional<Topic.Range> span(Tree values, List<Tree> items, Nodes nodes) {
        var ends = ends(values, items, nodes);
        if (ends.length == 2 && !(ends[0] < ends[1])) {
            var what = "The range runs from " + Words.shown(ends[0]) + " to " + Words.shown(ends[1]) + ".";
            nodes.faults().add(Code.E021, values.place(), what, "put the smaller number first");
            return Optional.empty();
        }
        return ends.length < 2 ? Optional.empty() : Optional.of(new Topic.Span(ends[0], ends[1]));
    }

    private static double[] ends(Tree values, List<Tree> items, Nodes nodes) {
        var ends = items.stream()
                .map(item -> nodes.number(item, "An end of the range"))
                .filter(java.util.OptionalDouble::isPresent)
                .mapToDouble(java.util.OptionalDouble::getAsDouble)
                .toArray();
        if (items.size() != 2) {
            var what = "A range has two ends; here are " + items.size() + " values.";
            nodes.faults().add(Code.E034, values.place(), what, "write [low, high]");
            return new double[0];
        }
        return ends;
    }
}
