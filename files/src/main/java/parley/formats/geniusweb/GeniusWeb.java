package parley.formats.geniusweb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Tree;
import parley.casefile.Words;
import parley.formats.json.JsonTree;
import parley.formats.json.Nodes;
import parley.formats.scenario.Document;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;

/// Reads GeniusWeb scenarios.
public final class GeniusWeb {

    private GeniusWeb() {}

    /// Whether a text looks like a profile.
    public static boolean isProfile(String text) {
        return text.contains("UtilitySpace\"")
                && (text.contains("\"issueUtilities\"") || text.contains("\"partUtilities\""));
    }

    /// Whether a text looks like a domain.
    public static boolean isDomain(String text) {
        return !isProfile(text) && text.contains("\"issuesValues\"");
    }

    /// Whether a text looks like the settings of a session.
    public static boolean isSession(String text) {
        return text.contains("\"SAOPSettings\"") || text.contains("\"ShaopSettings\"");
    }

    /// The scenario of a domain, or of the one that the profiles hold, and the profiles in their order.
    public static Optional<Scenario> read(
            String name, Optional<Document> domain, List<Document> profiles, Faults faults) {
        var nodes = new Nodes(faults);
        var trees = new LinkedHashMap<Document, Tree>();
        profiles.forEach(profile ->
                JsonTree.read(profile.name(), profile.content(), faults).ifPresent(tree -> trees.put(profile, tree)));
        var description = domain.isPresent()
                ? domain.flatMap(file -> JsonTree.read(file.name(), file.content(), faults))
                : trees.values().stream()
                        .flatMap(tree -> inline(tree, nodes).stream())
                        .findFirst();
        var topics = description.map(tree -> topics(tree, nodes)).orElse(List.of());
        boolean known = !topics.isEmpty() && !faults.anyError();
        var parties = new ArrayList<Profile>();
        for (var entry : trees.entrySet()) {
            if (known) {
                inline(entry.getValue(), nodes).ifPresent(tree -> same(topics, tree, nodes));
                new ProfileReader(topics, nodes)
                        .read(entry.getKey().stem(), entry.getValue())
                        .ifPresent(parties::add);
            }
        }
        return faults.anyError() || topics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scenario(name, topics, parties));
    }

    private static Optional<Tree> inline(Tree profile, Nodes nodes) {
        return nodes.entries(profile, "A profile").stream()
                .findFirst()
                .flatMap(space -> nodes.get(space.value(), "domain"));
    }

    /// The issues of a domain, in its order.
    static List<Topic> topics(Tree domain, Nodes nodes) {
        var topics = new ArrayList<Topic>();
        nodes.need(domain, "issuesValues")
                .ifPresent(issues -> nodes.entries(issues, "'issuesValues'").forEach(entry -> {
                    range(entry.value(), entry.name(), nodes)
                            .ifPresent(range -> topics.add(new Topic(entry.name(), range)));
                }));
        if (topics.isEmpty() && !nodes.faults().anyError()) {
            nodes.faults().add(Code.E053, domain.place(), "The domain has no issue.", "add one under issuesValues");
        }
        return topics;
    }

    private static Optional<Topic.Range> range(Tree issue, String name, Nodes nodes) {
        var values = nodes.get(issue, "values");
        if (values.isPresent()) {
            return listed(values.get(), name, nodes);
        }
        var range = nodes.get(issue, "range");
        if (range.isEmpty()) {
            var what = "The issue '" + Words.shown(name) + "' has neither values nor a range.";
            nodes.faults().add(Code.E011, issue.place(), what, "add \"values\": [...]");
            return Optional.empty();
        }
        return steps(range.get(), name, nodes);
    }

    private static Optional<Topic.Range> listed(Tree values, String name, Nodes nodes) {
        var options = new ArrayList<String>();
        for (var item : nodes.items(values, "'values'")) {
            nodes.text(item, "A value").ifPresent(option -> {
                if (options.contains(option)) {
                    var what = "The value '" + Words.shown(option) + "' stands twice.";
                    nodes.faults().add(Code.E035, item.place(), what, "keep one of them");
                }
                options.add(option);
            });
        }
        if (options.isEmpty()) {
            var what = "The issue '" + Words.shown(name) + "' has no values.";
            nodes.faults().add(Code.E040, values.place(), what, "write one at least");
            return Optional.empty();
        }
        return Optional.of(new Topic.Listed(options));
    }

    private static Optional<Topic.Range> steps(Tree range, String name, Nodes nodes) {
        var low = nodes.need(range, "low").flatMap(tree -> nodes.decimal(tree, "'low'"));
        var high = nodes.need(range, "high").flatMap(tree -> nodes.decimal(tree, "'high'"));
        var step = nodes.need(range, "step").flatMap(tree -> nodes.decimal(tree, "'step'"));
        if (low.isEmpty() || high.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        boolean sound = step.get().signum() > 0 && low.get().compareTo(high.get()) <= 0;
        if (!sound
                || Topic.Steps.count(low.get(), high.get(), step.get()).compareTo(java.math.BigDecimal.valueOf(10_000))
                        > 0) {
            var what =
                    "The range of '" + Words.shown(name) + "' has " + (sound ? "more than 10000" : "no") + " values.";
            nodes.faults().add(Code.E022, range.place(), what, "1 to 10000 are possible");
            return Optional.empty();
        }
        return Optional.of(new Topic.Steps(low.get(), high.get(), step.get()));
    }

    /// The domain in a profile must be that of the scenario.
    private static void same(List<Topic> topics, Tree domain, Nodes nodes) {
        var here = new LinkedHashMap<String, Topic.Range>();
        topics(domain, nodes).forEach(topic -> here.put(topic.name(), topic.range()));
        var there = new LinkedHashMap<String, Topic.Range>();
        topics.forEach(topic -> there.put(topic.name(), topic.range()));
        if (!sorted(here).equals(sorted(there)) && !nodes.faults().anyError()) {
            nodes.faults()
                    .add(Code.E053, domain.place(), "The domain of this profile is another.", "name one scenario only");
        }
    }

    /// Issue → what it can be, the order of listed values left aside.
    private static Map<String, Object> sorted(Map<String, Topic.Range> ranges) {
        var sorted = new LinkedHashMap<String, Object>();
        ranges.forEach((name, range) -> sorted.put(
                name, range instanceof Topic.Listed listed ? java.util.Set.copyOf(listed.options()) : range));
        return sorted;
    }
}
