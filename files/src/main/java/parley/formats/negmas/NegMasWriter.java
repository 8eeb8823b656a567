package parley.formats.negmas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.casefile.Words;
import parley.formats.scenario.Additive;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Document;
import parley.formats.scenario.FileNames;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;
import parley.formats.scenario.Written;

/// Writes a scenario as NegMAS reads it: an outcome space and a linear additive utility function for each party.
public final class NegMasWriter {

    private final Scenario scenario;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Topic.Range> ranges = new ArrayList<>();

    private NegMasWriter(Scenario scenario) {
        this.scenario = scenario;
    }

    /// A domain file and a file for each party.
    public static Written of(Scenario scenario) {
        return new NegMasWriter(scenario).written();
    }

    private Written written() {
        for (var profile : scenario.profiles()) {
            if (Additive.of(profile.worth(), scenario.topics()).isEmpty()) {
                losses.add(Loss.all(
                        "the utilities of '" + Words.shown(profile.name()) + "', which are no sum over issues"));
            }
        }
        if (!losses.isEmpty()) {
            return new Written(List.of(), losses);
        }
        for (int k = 0; k < scenario.topics().size(); k++) {
            ranges.add(range(k));
        }
        var names = new FileNames();
        var files = new ArrayList<Document>();
        files.add(file(names.of("domain", ".yml"), domain()));
        for (var profile : scenario.profiles()) {
            files.add(file(names.of(profile.name(), ".yml"), function(profile)));
        }
        return new Written(files, losses);
    }

    private static Document file(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A span of real numbers stays one if every party's curve over it is a straight line.
    private Topic.Range range(int topic) {
        var range = scenario.topics().get(topic).range();
        boolean lines = scenario.profiles().stream()
                .allMatch(profile -> profile.worth() instanceof Worth.Sum sum
                        && isStraight(sum.curves().get(topic), range));
        if (!(range instanceof Topic.Span) || lines) {
            return range;
        }
        losses.add(Loss.beside("that '"
                + Words.shown(scenario.topics().get(topic).name()) + "' can be any number: 21 of them are written"));
        return new Topic.Listed(
                IntStream.range(0, range.size()).mapToObj(range::option).toList());
    }

    private static boolean isStraight(Curve curve, Topic.Range range) {
        return curve instanceof Curve.Line line
                && (!line.cut()
                        || Arrays.equals(
                                line.over(range),
                                new Curve.Line(line.slope(), line.offset(), line.from(), false).over(range)));
    }

    private String domain() {
        boolean discrete = ranges.stream().noneMatch(Topic.Span.class::isInstance);
        var text = new StringBuilder("name: ").append(quoted(scenario.name())).append("\ntype: ");
        text.append(discrete ? "DiscreteCartesianOutcomeSpace" : "CartesianOutcomeSpace")
                .append("\nissues:\n");
        for (int k = 0; k < ranges.size(); k++) {
            text.append("- name: ")
                    .append(quoted(scenario.topics().get(k).name()))
                    .append('\n');
            switch (ranges.get(k)) {
                case Topic.Whole whole -> issue(text, "ContiguousIssue", whole.low() + ", " + whole.high());
                case Topic.Span span -> issue(text, "ContinuousIssue", number(span.low()) + ", " + number(span.high()));
                case Topic.Steps steps -> issue(text, "CardinalIssue", options(steps, false));
                case Topic.Listed listed -> issue(text, "CategoricalIssue", options(listed, true));
            }
        }
        return text.toString();
    }

    private static void issue(StringBuilder text, String type, String values) {
        text.append("  type: ")
                .append(type)
                .append("\n  values: [")
                .append(values)
                .append("]\n");
    }

    private static String options(Topic.Range range, boolean quote) {
        return IntStream.range(0, range.size())
                .mapToObj(option -> quote ? quoted(range.option(option)) : range.option(option))
                .collect(Collectors.joining(", "));
    }

    private String function(Profile profile) {
        var text = new StringBuilder();
        var indent = "";
        if (profile.discount() != 1) {
            text.append("type: ExpDiscountedUFun\nname: ")
                    .append(quoted(profile.name()))
                    .append('\n');
            text.append("discount: ").append(number(profile.discount())).append("\nufun:\n");
            indent = "  ";
        }
        var lines = new ArrayList<String>();
        lines.add("type: LinearAdditiveUtilityFunction");
        lines.add("name: " + quoted(profile.name()));
        lines.add("reserved_value: "
                + (profile.floor() instanceof Profile.Floor.Least
                        ? "-.inf"
                        : number(profile.floor(scenario.topics()))));
        var sum = Additive.of(profile.worth(), scenario.topics()).orElseThrow();
        if (profile.worth() instanceof Worth.Sum written && written.cut() && sum.most() > 1 + 1e-9) {
            losses.add(Loss.worth("that utilities of '" + Words.shown(profile.name()) + "' above 1 count as 1"));
        }
        var weights = profile.worth() instanceof Worth.Sum written
                ? written.weights()
                : java.util.Collections.nCopies(ranges.size(), 1.0);
        lines.add("weights: [" + weights.stream().map(NegMasWriter::number).collect(Collectors.joining(", ")) + "]");
        lines.add("values:");
        for (int k = 0; k < ranges.size(); k++) {
            lines.add("- " + function(profile, sum, k));
        }
        for (var line : lines) {
            text.append(indent).append(line).append('\n');
        }
        return text.toString();
    }

    private String function(Profile profile, Additive sum, int issue) {
        var range = scenario.topics().get(issue).range();
        if (profile.worth() instanceof Worth.Sum written
                && !(ranges.get(issue) instanceof Topic.Listed)
                && written.curves().get(issue) instanceof Curve.Line line
                && isStraight(line, range)) {
            return "{type: AffineFun, slope: " + number(line.slope()) + ", bias: "
                    + number(line.offset() - line.slope() * line.from()) + "}";
        }
        var values = profile.worth() instanceof Worth.Sum written
                ? written.curves().get(issue).over(range)
                : sum.parts().get(issue);
        boolean quote = ranges.get(issue) instanceof Topic.Listed;
        return IntStream.range(0, values.length)
                .mapToObj(option ->
                        (quote ? quoted(range.option(option)) : range.option(option)) + ": " + number(values[option]))
                .collect(Collectors.joining(", ", "{type: TableFun, mapping: {", "}}"));
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    /// A text between double quotes, as YAML and JSON both read it.
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000)) {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
