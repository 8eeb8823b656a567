package parley.formats.geniusweb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Reads one party's profile against the issues of the domain.
final class ProfileReader {

    private final List<Topic> topics;
    private final Nodes nodes;
    private final Faults faults;

    ProfileReader(List<Topic> topics, Nodes nodes) {
        this.topics = topics;
        this.nodes = nodes;
        this.faults = nodes.faults();
    }

    Optional<Profile> read(String stem, Tree tree) {
        var spaces = nodes.entries(tree, "A profile");
        if (spaces.size() != 1) {
            var what = "A profile is one object that names its class; here are " + spaces.size() + " keys.";
            faults.add(Code.E053, tree.place(), what, "write {\"LinearAdditiveUtilitySpace\": {...}}");
            return Optional.empty();
        }
        var space = spaces.getFirst();
        var worth = switch (space.name()) {
            case "LinearAdditiveUtilitySpace", "LinearAdditive" -> linear(space.value());
            case "SumOfGroupsUtilitySpace" -> groups(space.value());
            default -> {
                var what = "Utility spaces of class '" + Words.shown(space.name()) + "' are not known.";
                var remedy = "known are LinearAdditiveUtilitySpace and SumOfGroupsUtilitySpace";
                faults.add(Code.E054, space.key().place(), what, remedy);
                yield Optional.<Worth>empty();
            }
        };
        var floor = floor(space.value());
        var name = nodes.get(space.value(), "name")
                .flatMap(written -> nodes.text(written, "'name'"))
                .filter(written -> !written.isBlank())
                .orElse(stem);
        return worth.map(found -> new Profile(name, found, floor, 1));
    }

    private Profile.Floor floor(Tree space) {
        var values = nodes.get(space, "reservationBid").flatMap(bid -> nodes.need(bid, "issuevalues"));
        if (values.isEmpty()) {
            return new Profile.Floor.None();
        }
        var bid = new LinkedHashMap<Integer, Integer>();
        for (var entry : nodes.entries(values.get(), "'issuevalues'")) {
            topic(entry).ifPresent(k -> option(topics.get(k), entry.value()).ifPresent(option -> bid.put(k, option)));
        }
        if (bid.size() < topics.size()) {
            if (!faults.anyError()) {
                var what = "The reservation bid leaves issues out.";
                faults.add(Code.E037, values.get().place(), what, "name a value for each issue");
            }
            return new Profile.Floor.None();
        }
        return new Profile.Floor.Bid(IntStream.range(0, topics.size())
                .mapToObj(k -> bid.getOrDefault(k, 0))
                .toList());
    }

    private Optional<Integer> topic(Tree.Entry entry) {
        var found = IntStream.range(0, topics.size())
                .filter(k -> topics.get(k).name().equals(entry.name()))
                .boxed()
                .findFirst();
        if (found.isEmpty()) {
            var known = new LinkedHashMap<String, parley.casefile.Place>();
            topics.forEach(topic -> known.put(topic.name(), entry.key().place()));
            var what = "The domain has no issue '" + Words.shown(entry.name()) + "'.";
            faults.unknown(Code.E014, entry.key().place(), what, entry.name(), known);
        }
        return found;
    }

    private Optional<Integer> option(Topic topic, Tree tree) {
        var text = nodes.text(tree, "A value");
        var found = text.flatMap(written -> index(topic, written));
        if (text.isPresent() && found.isEmpty()) {
            var what = "The issue '" + Words.shown(topic.name()) + "' has no value " + tree.kind() + ".";
            faults.add(Code.E014, tree.place(), what, "take a value of the domain");
        }
        return found;
    }

    private static Optional<Integer> index(Topic topic, String text) {
        var exact = topic.range() instanceof Topic.Steps ? Nodes.exactly(text) : Optional.<BigDecimal>empty();
        return IntStream.range(0, topic.range().size())
                .filter(i -> (topic.range() instanceof Topic.Steps steps && exact.isPresent())
                        ? steps.exactly(i).compareTo(exact.get()) == 0
                        : topic.range().option(i).equals(text))
                .boxed()
                .findFirst();
    }

    private Optional<Worth> linear(Tree space) {
        var weights = weights(space);
        var written = new LinkedHashMap<Integer, Curve>();
        nodes.need(space, "issueUtilities")
                .map(table -> nodes.entries(table, "'issueUtilities'"))
                .orElse(List.of())
                .forEach(entry -> topic(entry)
                        .ifPresent(k -> curve(topics.get(k), entry.value()).ifPresent(curve -> written.put(k, curve))));
        var ordered = new ArrayList<Double>();
        var curves = new ArrayList<Curve>();
        for (int k = 0; k < topics.size(); k++) {
            var curve = written.get(k);
            if (curve == null) {
                if (!faults.anyError()) {
                    var what = "The issue '" + Words.shown(topics.get(k).name()) + "' has no utilities; it is worth 0.";
                    faults.add(Code.W050, space.place(), what, "add it to issueUtilities");
                }
                curve = new Curve.Line(0, 0, 0, false);
            }
            curves.add(curve);
            ordered.add(weights.getOrDefault(k, BigDecimal.ZERO).doubleValue());
        }
        return Optional.of(new Worth.Sum(ordered, curves, false));
    }

    private Map<Integer, BigDecimal> weights(Tree space) {
        var weights = new LinkedHashMap<Integer, BigDecimal>();
        var table = nodes.need(space, "issueWeights");
        table.map(tree -> nodes.entries(tree, "'issueWeights'"))
                .orElse(List.of())
                .forEach(entry -> topic(entry)
                        .ifPresent(k -> nodes.decimal(entry.value(), "A weight")
                                .filter(weight -> within(entry.value(), "A weight", weight))
                                .ifPresent(weight -> weights.put(k, weight))));
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (table.isPresent() && sum.compareTo(BigDecimal.ONE) != 0 && !faults.anyError()) {
            var what = "The weights add up to " + sum.stripTrailingZeros().toPlainString() + ".";
            faults.add(Code.E017, table.get().place(), what, "make them add up to 1 exactly");
        }
        return weights;
    }

    private boolean within(Tree tree, String what, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
            nodes.outside(tree.place(), what, number.doubleValue(), 0, 1);
            return false;
        }
        return true;
    }

    private Optional<Curve> curve(Topic topic, Tree utilities) {
        var kinds = nodes.entries(utilities, "The utilities of an issue");
        if (kinds.size() != 1) {
            var what = "The utilities of an issue are one object that names its class.";
            faults.add(Code.E053, utilities.place(), what, "write {\"DiscreteValueSetUtilities\": {...}}");
            return Optional.empty();
        }
        var kind = kinds.getFirst();
        return switch (kind.name()) {
            case "DiscreteValueSetUtilities", "discreteutils" -> listed(topic, kind.value());
            case "NumberValueSetUtilities", "numberutils" -> ramp(topic, kind.value());
            default -> {
                var what = "Utilities of class '" + Words.shown(kind.name()) + "' are not known.";
                var remedy = "known are DiscreteValueSetUtilities and NumberValueSetUtilities";
                faults.add(Code.E054, kind.key().place(), what, remedy);
                yield Optional.empty();
            }
        };
    }

    private Optional<Curve> listed(Topic topic, Tree table) {
        var written = new LinkedHashMap<Integer, Double>();
        for (var entry : nodes.need(table, "valueUtilities")
                .map(values -> nodes.entries(values, "'valueUtilities'"))
                .orElse(List.of())) {
            var option = index(topic, entry.name());
            var value = nodes.decimal(entry.value(), "A utility");
            if (option.isEmpty()) {
                var what = "The issue '" + Words.shown(topic.name()) + "' has no value '" + Words.shown(entry.name())
                        + "'.";
                faults.add(Code.E014, entry.key().place(), what, "take a value of the domain");
            } else if (value.isPresent() && within(entry.value(), "A utility", value.get())) {
                written.put(option.get(), value.get().doubleValue());
            }
        }
        return Optional.of(new Curve.Listed(IntStream.range(0, topic.range().size())
                .mapToObj(option -> written.getOrDefault(option, 0.0))
                .toList()));
    }

    private Optional<Curve> ramp(Topic topic, Tree numbers) {
        var lowValue = decimal(numbers, "lowValue");
        var lowUtility = decimal(numbers, "lowUtility").filter(u -> within(numbers, "'lowUtility'", u));
        var highValue = decimal(numbers, "highValue");
        var highUtility = decimal(numbers, "highUtility").filter(u -> within(numbers, "'highUtility'", u));
        if (lowValue.isEmpty() || lowUtility.isEmpty() || highValue.isEmpty() || highUtility.isEmpty()) {
            return Optional.empty();
        }
        if (!(topic.range() instanceof Topic.Steps steps)) {
            var what = "The issue '" + Words.shown(topic.name()) + "' has no range of numbers.";
            faults.add(Code.E054, numbers.place(), what, "write DiscreteValueSetUtilities");
            return Optional.empty();
        }
        if (steps.low().compareTo(lowValue.get()) != 0 || steps.high().compareTo(highValue.get()) != 0) {
            var what = "The utilities run from " + lowValue.get() + " to " + highValue.get() + ", the domain from "
                    + steps.low() + " to " + steps.high() + ".";
            faults.add(Code.E022, numbers.place(), what, "both must have the same ends");
            return Optional.empty();
        }
        return Optional.of(new Curve.Ramp(lowValue.get(), lowUtility.get(), highValue.get(), highUtility.get()));
    }

    private Optional<BigDecimal> decimal(Tree tree, String key) {
        return nodes.need(tree, key).flatMap(number -> nodes.decimal(number, "'" + key + "'"));
    }

    private Optional<Worth> groups(Tree space) {
        var groups = new ArrayList<Worth.Group>();
        var seen = new ArrayList<Integer>();
        double most = 0;
        var parts = nodes.need(space, "partUtilities");
        for (var part :
                parts.map(tree -> nodes.entries(tree, "'partUtilities'")).orElse(List.of())) {
            var group = nodes.need(part.value(), "partsutils").flatMap(utils -> group(part.name(), utils));
            if (group.isPresent()) {
                if (group.get().topics().stream().anyMatch(seen::contains)) {
                    var what = "An issue of the part '" + Words.shown(part.name()) + "' is in another part too.";
                    faults.add(Code.E035, part.key().place(), what, "put each issue into one part");
                }
                seen.addAll(group.get().topics());
                groups.add(group.get());
                most += group.get().utilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
            }
        }
        if (parts.isPresent() && !faults.anyError()) {
            if (seen.size() < topics.size()) {
                var what = "An issue is in no part.";
                faults.add(Code.E037, parts.get().place(), what, "put each issue into one part");
            }
            if (most > 1 + 1e-9) {
                nodes.outside(parts.get().place(), "The sum of the parts' best utilities", most, 0, 1);
            }
        }
        return Optional.of(new Worth.Groups(groups));
    }

    private Optional<Worth.Group> group(String name, Tree utils) {
        var issues = new ArrayList<Integer>();
        for (var item : nodes.need(utils, "issues")
                .map(list -> nodes.items(list, "'issues'"))
                .orElse(List.of())) {
            nodes.text(item, "An issue")
                    .flatMap(issue -> topic(new Tree.Entry(new Tree.Leaf(issue, false, item.place()), item)))
                    .ifPresent(issues::add);
        }
        var utilities = new LinkedHashMap<List<Integer>, Double>();
        for (var item : nodes.need(utils, "utilslist")
                .map(list -> nodes.items(list, "'utilslist'"))
                .orElse(List.of())) {
            var options = nodes.need(item, "values")
                    .map(values -> nodes.items(values, "'values'"))
                    .orElse(List.of());
            if (options.size() != issues.size()) {
                var what = "Here are " + options.size() + " values for " + issues.size() + " issues.";
                faults.add(Code.E034, item.place(), what, "write one value for each issue of the part");
                continue;
            }
            var key = new ArrayList<Integer>();
            for (int i = 0; i < options.size(); i++) {
                option(topics.get(issues.get(i)), options.get(i)).ifPresent(key::add);
            }
            var util = nodes.need(item, "util").flatMap(number -> nodes.decimal(number, "'util'"));
            if (key.size() == issues.size() && util.isPresent() && within(item, "'util'", util.get())) {
                utilities.put(key, util.get().doubleValue());
            }
        }
        return issues.isEmpty() ? Optional.empty() : Optional.of(new Worth.Group(name, issues, utilities));
    }
}
