package parley.formats.negmas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Tree;
import parley.casefile.Words;
import parley.formats.json.Nodes;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;

/// Reads one party's utility function against the issues of the outcome space.
final class FunctionReader {

    private final List<Topic> topics;
    private final Nodes nodes;
    private final Faults faults;

    FunctionReader(List<Topic> topics, Nodes nodes) {
        this.topics = topics;
        this.nodes = nodes;
        this.faults = nodes.faults();
    }

    Optional<Profile> read(String stem, Tree tree) {
        var name = nodes.get(tree, "name")
                .flatMap(written -> nodes.text(written, "'name'"))
                .filter(written -> !written.isBlank())
                .orElse(stem);
        if (NegMas.type(tree, nodes).equals("ExpDiscountedUFun")) {
            var discount = nodes.get(tree, "discount")
                    .map(number -> nodes.number(number, "'discount'", 0, 1))
                    .orElse(OptionalDouble.of(1));
            return nodes.need(tree, "ufun").flatMap(inner -> plain(inner, tree, name, discount.orElse(1)));
        }
        return plain(tree, tree, name, 1);
    }

    private Optional<Profile> plain(Tree tree, Tree outer, String name, double discount) {
        var type = NegMas.type(tree, nodes);
        var worth = switch (type) {
            case "LinearAdditiveUtilityFunction" -> additive(tree, false);
            case "LinearUtilityFunction", "AffineUtilityFunction" -> additive(tree, true);
            default -> {
                var what = type.isEmpty()
                        ? "The utility function does not name its type."
                        : "Utility functions of type '" + Words.shown(type) + "' are not known.";
                var remedy = "known are LinearAdditive-, Linear- and AffineUtilityFunction";
                faults.add(Code.E054, tree.place(), what, remedy);
                yield Optional.<Worth>empty();
            }
        };
        var floor = nodes.any(tree, "reserved_value")
                .or(() -> nodes.any(outer, "reserved_value"))
                .map(this::floor)
                .orElse(new Profile.Floor.Least());
        return worth.map(found -> new Profile(name, found, floor, discount));
    }

    private Profile.Floor floor(Tree value) {
        if (value instanceof Tree.Leaf leaf
                && leaf.text().toLowerCase(java.util.Locale.ROOT).matches("-\\.?inf(inity)?")) {
            return new Profile.Floor.Least();
        }
        var number = nodes.number(value, "'reserved_value'");
        return number.isPresent() ? new Profile.Floor.Value(number.getAsDouble()) : new Profile.Floor.Least();
    }

    private Optional<Worth> additive(Tree tree, boolean linear) {
        var weights = nodes.get(tree, "weights")
                .map(list -> nodes.items(list, "'weights'").stream()
                        .map(item -> nodes.number(item, "A weight").orElse(0))
                        .toList())
                .orElse(java.util.Collections.nCopies(topics.size(), 1.0));
        fits(tree, "weights", weights.size());
        var curves = new ArrayList<Curve>();
        if (linear) {
            topics.forEach(_ -> curves.add(new Curve.Line(1, 0, 0, false)));
            topics.forEach(topic -> numeric(topic, tree));
        } else {
            var values = nodes.need(tree, "values")
                    .map(list -> nodes.items(list, "'values'"))
                    .orElse(List.of());
            fits(tree, "values", values.size());
            for (int k = 0; k < Math.min(values.size(), topics.size()); k++) {
                curve(topics.get(k), values.get(k)).ifPresent(curves::add);
            }
        }
        var bias = nodes.get(tree, "bias")
                .map(number -> nodes.number(number, "'bias'").orElse(0));
        bias.filter(shift -> shift != 0 && !curves.isEmpty() && !weights.isEmpty() && weights.getFirst() != 0)
                .ifPresent(shift ->
                        curves.set(0, raised(curves.getFirst(), topics.getFirst(), shift / weights.getFirst())));
        return curves.size() == topics.size() && weights.size() == topics.size()
                ? Optional.of(new Worth.Sum(weights, curves, false))
                : Optional.empty();
    }

    private static Curve raised(Curve curve, Topic topic, double by) {
        var values = new ArrayList<Double>();
        for (double value : curve.over(topic.range())) {
            values.add(value + by);
        }
        return new Curve.Listed(values);
    }

    private void fits(Tree tree, String what, int count) {
        if (count != topics.size()) {
            var said = "There are " + count + " " + what + " for " + topics.size() + " issues.";
            faults.add(
                    Code.E034, nodes.get(tree, what).orElse(tree).place(), said, "write one for each issue, in order");
        }
    }

    private boolean numeric(Topic topic, Tree tree) {
        boolean numbers = IntStream.range(0, topic.range().size())
                .allMatch(option -> Nodes.exactly(topic.range().option(option)).isPresent());
        if (!numbers) {
            var what = "The values of '" + Words.shown(topic.name()) + "' are no numbers.";
            faults.add(Code.E054, tree.place(), what, "give it a TableFun");
        }
        return numbers;
    }

    private Optional<Curve> curve(Topic topic, Tree function) {
        var type = NegMas.type(function, nodes);
        return switch (type) {
            case "TableFun", "TableMultiFun" -> nodes.need(function, "mapping").flatMap(table -> table(topic, table));
            case "AffineFun" -> line(topic, function, number(function, "slope", 1), number(function, "bias", 0));
            case "LinearFun" -> line(topic, function, number(function, "slope", 1), number(function, "bias", 0));
            case "ConstFun" -> line(topic, function, 0, number(function, "bias", number(function, "value", 0)));
            case "IdentityFun" -> line(topic, function, 1, 0);
            default -> {
                var what = type.isEmpty()
                        ? "The function does not name its type."
                        : "Functions of type '" + Words.shown(type) + "' are not known.";
                var remedy = "known are TableFun, AffineFun, LinearFun, IdentityFun and ConstFun";
                faults.add(Code.E054, function.place(), what, remedy);
                yield Optional.empty();
            }
        };
    }

    private double number(Tree tree, String key, double otherwise) {
        return nodes.get(tree, key)
                .map(number -> nodes.number(number, "'" + key + "'").orElse(otherwise))
                .orElse(otherwise);
    }

    /// slope · x + bias; written out where the options are names of numbers.
    private Optional<Curve> line(Topic topic, Tree function, double slope, double bias) {
        if (topic.range() instanceof Topic.Listed listed && slope != 0) {
            return numeric(topic, function)
                    ? Optional.of(new Curve.Listed(listed.options().stream()
                            .map(option -> slope * Double.parseDouble(option.strip()) + bias)
                            .toList()))
                    : Optional.empty();
        }
        return topic.range() instanceof Topic.Listed listed
                ? Optional.of(new Curve.Listed(java.util.Collections.nCopies(listed.size(), bias)))
                : Optional.of(new Curve.Line(slope, bias, 0, false));
    }

    private Optional<Curve> table(Topic topic, Tree table) {
        if (topic.range() instanceof Topic.Span) {
            var what = "A table cannot give a value to every number of '" + Words.shown(topic.name()) + "'.";
            faults.add(Code.E054, table.place(), what, "give it an AffineFun");
            return Optional.empty();
        }
        Map<String, Double> written = new LinkedHashMap<>();
        for (var entry : nodes.entries(table, "'mapping'")) {
            nodes.number(entry.value(), "A value").ifPresent(value -> written.put(entry.name(), value));
        }
        var values = new ArrayList<Double>();
        for (int option = 0; option < topic.range().size(); option++) {
            var value = written.get(topic.range().option(option));
            if (value == null) {
                var what = "The mapping has no value for '"
                        + Words.shown(topic.range().option(option)) + "' of '" + Words.shown(topic.name()) + "'.";
                faults.add(Code.E037, table.place(), what, "add it");
            }
            values.add(value == null ? 0 : value);
        }
        return Optional.of(new Curve.Listed(values));
    }
}
