package parley.formats.genius;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Words;
import parley.formats.genius.DomainReader.Issue;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;

/// Reads the rules of a profile with ranks: the utility is the mean of what ranks are worth, where a rule can make one
/// issue, or the whole outcome, worth nothing. What rules tie together is put into tables.
final class RuleReader {

    /// More combinations are not put into tables.
    private static final int MOST_COMBINATIONS = 100_000;

    private final List<Issue> issues;
    private final List<Topic> topics;
    private final Faults faults;
    private final Attributes attributes;

    /// What makes an issue worth nothing.
    ///
    /// @param zeroes  the issue, or -1 for everything
    /// @param related issues it looks at
    /// @param broken  whether options (one for each issue) break it
    private record Rule(int zeroes, List<Integer> related, Predicate<int[]> broken) {}

    RuleReader(List<Issue> issues, Faults faults) {
        this.issues = issues;
        this.topics = issues.stream().map(Issue::topic).toList();
        this.faults = faults;
        this.attributes = new Attributes(faults);
    }

    /// The worth of ranks under the rules of a profile.
    Optional<Worth> read(Element root, List<Curve> ranks) {
        var rules = new ArrayList<Rule>();
        for (var element : root.below("constraint")) {
            rule(element).ifPresent(rules::add);
        }
        if (faults.anyError()) {
            return Optional.empty();
        }
        var sum = new Worth.Sum(java.util.Collections.nCopies(ranks.size(), 1.0 / ranks.size()), ranks, false);
        return rules.isEmpty() ? Optional.of(sum) : tables(root, sum, rules);
    }

    private Optional<Rule> rule(Element element) {
        var type = attributes.need(element, "type").orElse("");
        return switch (type) {
            case "" -> Optional.empty();
            case "zeroConstraint" -> own(element).map(own -> new Rule(own, touched(element), equal(element)));
            case "conditionalZeroConstraint" ->
                both(
                        own(element),
                        attributes.need(element, "value"),
                        (own, value) -> new Rule(
                                own,
                                touched(element),
                                equal(element).and(contains(own, value).negate())));
            case "sumZeroConstraint" ->
                both(
                        own(element),
                        attributes.need(element, "value"),
                        (own, value) ->
                                new Rule(own, touched(element), within(element).and(contains(own, value))));
            case "sumZeroNotConstraint" ->
                both(
                        own(element),
                        attributes.need(element, "value"),
                        (own, value) -> new Rule(
                                own,
                                touched(element),
                                within(element).and(contains(own, value).negate())));
            case "sumZeroConstraintList" ->
                own(element)
                        .map(own ->
                                new Rule(own, touched(element), within(element).and(any(own, element))));
            case "inclusiveZeroOutcomeConstraint" -> Optional.of(new Rule(-1, touched(element), inclusive(element)));
            case "conditionalZeroOutcomeConstraint" -> conditional(element);
            default -> {
                var what = "Rules of type '" + Words.shown(type) + "' are not known.";
                faults.add(
                        Code.E054,
                        element.place(),
                        what,
                        "known are zeroConstraint, conditionalZeroConstraint, sumZeroConstraint, sumZeroNotConstraint,"
                                + " sumZeroConstraintList, inclusiveZeroOutcomeConstraint and"
                                + " conditionalZeroOutcomeConstraint");
                yield Optional.empty();
            }
        };
    }

    private static <A, B> Optional<Rule> both(
            Optional<A> one, Optional<B> other, java.util.function.BiFunction<A, B, Rule> made) {
        return one.flatMap(first -> other.map(second -> made.apply(first, second)));
    }

    private Optional<Integer> own(Element element) {
        return topic(element);
    }

    private Optional<Integer> topic(Element element) {
        var index = attributes.whole(element, "index");
        var found = IntStream.range(0, issues.size())
                .filter(k -> index.isPresent() && issues.get(k).index() == index.getAsInt())
                .boxed()
                .findFirst();
        if (index.isPresent() && found.isEmpty()) {
            faults.add(Code.E014, element.place(), "The domain has no issue with index " + index.getAsInt() + ".", "");
        }
        return found;
    }

    /// The issues that a rule and its parts name.
    private List<Integer> touched(Element element) {
        var touched = new TreeSet<Integer>();
        if (element.attribute("index").isPresent()) {
            topic(element).ifPresent(touched::add);
        }
        for (var part : element.children()) {
            if (part.attribute("index").isPresent()) {
                topic(part).ifPresent(touched::add);
            }
        }
        return List.copyOf(touched);
    }

    private String option(int topic, int[] options) {
        return topics.get(topic).range().option(options[topic]);
    }

    private Predicate<int[]> contains(int topic, String text) {
        return options -> option(topic, options).contains(text);
    }

    private Predicate<int[]> any(int topic, Element element) {
        var texts = element.children("condition").stream()
                .flatMap(part -> attributes.need(part, "value").stream())
                .toList();
        return options -> texts.stream().anyMatch(text -> option(topic, options).contains(text));
    }

    /// Every named issue has the value it names.
    private Predicate<int[]> equal(Element element) {
        Predicate<int[]> all = _ -> true;
        for (var part : element.children("valueassignment")) {
            var topic = topic(part);
            var value = attributes.need(part, "value");
            if (topic.isPresent() && value.isPresent()) {
                int named = topic.get();
                all = all.and(options -> option(named, options).equals(value.get()));
            }
        }
        return all;
    }

    /// The numbers of the named issues add up to something from `min` to `max`.
    private Predicate<int[]> within(Element element) {
        double low = attributes.number(element, "min").orElse(0);
        double high = attributes.number(element, "max").orElse(0);
        var named = element.children("item").stream()
                .flatMap(part -> topic(part).stream().filter(topic -> isNumeric(part, topic)))
                .toList();
        return options -> {
            double total =
                    named.stream().mapToDouble(topic -> number(topic, options)).sum();
            return low <= total && total <= high;
        };
    }

    private boolean isNumeric(Element element, int topic) {
        var range = topics.get(topic).range();
        boolean numeric = IntStream.range(0, range.size())
                .allMatch(option -> range.option(option).strip().matches("[-+]?\\d{1,9}"));
        if (!numeric) {
            var what =
                    "The issue '" + Words.shown(topics.get(topic).name()) + "' has values that are no whole numbers.";
            faults.add(Code.E029, element.place(), what, "rules of sums and signs need whole numbers");
        }
        return numeric;
    }

    private int number(int topic, int[] options) {
        return Integer.parseInt(option(topic, options).strip());
    }

    /// Every check holds: a sign (0 counts as either), or a text within the value.
    private Predicate<int[]> inclusive(Element element) {
        Predicate<int[]> all = _ -> true;
        for (var part : element.children("checkassignment")) {
            var topic = topic(part);
            var condition = attributes.need(part, "condition").orElse("");
            if (topic.isEmpty()) {
                continue;
            }
            int named = topic.get();
            if (!condition.contains("numeric")) {
                all = all.and(contains(named, condition));
            } else if (isNumeric(part, named)) {
                all = all.and(options -> (!condition.contains("positive") || number(named, options) >= 0)
                        && (!condition.contains("negative") || number(named, options) <= 0));
            }
        }
        return all;
    }

    /// The issue with the lower index has the sign that is asked for, and the other's value lacks the text.
    private Optional<Rule> conditional(Element element) {
        var checks = new LinkedHashMap<Integer, Element>();
        element.children("checkassignment").stream()
                .sorted(java.util.Comparator.comparingInt(
                        part -> attributes.whole(part, "index").orElse(0)))
                .forEach(part -> topic(part).ifPresent(topic -> checks.put(topic, part)));
        if (checks.size() != 2) {
            var what = "The rule checks " + checks.size() + " of two issues.";
            faults.add(Code.E037, element.place(), what, "two <checkassignment> are needed");
            return Optional.empty();
        }
        var parts = List.copyOf(checks.entrySet());
        int first = parts.getFirst().getKey();
        int second = parts.getLast().getKey();
        var sign = attributes.need(parts.getFirst().getValue(), "condition").orElse("");
        var text = attributes.need(parts.getLast().getValue(), "condition").orElse("");
        boolean signed = sign.equals("numeric=positive") || sign.equals("numeric=negative");
        if (!signed || !isNumeric(parts.getFirst().getValue(), first)) {
            return Optional.of(new Rule(-1, List.of(), _ -> false));
        }
        int side = sign.equals("numeric=positive") ? 1 : -1;
        return Optional.of(new Rule(
                -1,
                touched(element),
                options -> Integer.signum(number(first, options)) == side
                        && !option(second, options).contains(text)));
    }

    /// A table for each set of issues that rules tie together; other issues have one of their own.
    private Optional<Worth> tables(Element root, Worth.Sum sum, List<Rule> rules) {
        boolean whole = rules.stream().anyMatch(rule -> rule.zeroes < 0 && !rule.related.isEmpty());
        var group = new int[topics.size()];
        java.util.Arrays.setAll(group, k -> whole ? 0 : k);
        for (var rule : rules) {
            for (int related : rule.related) {
                join(group, related, rule.zeroes < 0 ? related : rule.zeroes);
            }
        }
        var groups = new ArrayList<Worth.Group>();
        for (int g : IntStream.of(group).distinct().toArray()) {
            var members = IntStream.range(0, group.length)
                    .filter(k -> group[k] == g)
                    .boxed()
                    .toList();
            long combinations = members.stream()
                    .mapToLong(k -> topics.get(k).range().size())
                    .reduce(1, (one, other) -> Math.min(one * other, Integer.MAX_VALUE));
            if (combinations > MOST_COMBINATIONS) {
                var what = "The rules tie " + members.size() + " issues with " + combinations
                        + " combinations or more together.";
                faults.add(Code.E005, root.place(), what, "at most " + MOST_COMBINATIONS + " can be read");
                return Optional.empty();
            }
            groups.add(new Worth.Group("part " + (groups.size() + 1), members, table(sum, rules, members)));
        }
        return Optional.of(new Worth.Groups(groups));
    }

    private static void join(int[] group, int one, int other) {
        int from = group[one];
        int to = group[other];
        for (int k = 0; k < group.length; k++) {
            group[k] = group[k] == from ? to : group[k];
        }
    }

    private Map<List<Integer>, Double> table(Worth.Sum sum, List<Rule> rules, List<Integer> members) {
        var part = new Scenario("part", members.stream().map(topics::get).toList(), List.of());
        var about = rules.stream()
                .filter(rule -> rule.zeroes < 0 || members.contains(rule.zeroes))
                .toList();
        var table = new LinkedHashMap<List<Integer>, Double>();
        var here = new int[members.size()];
        var options = new int[topics.size()];
        for (int x = part.outcomes().intValueExact(); x > 0; x--) {
            for (int i = 0; i < here.length; i++) {
                options[members.get(i)] = here[i];
            }
            table.put(IntStream.of(here).boxed().toList(), worth(sum, about, members, options));
            part.next(here);
        }
        return table;
    }

    private double worth(Worth.Sum sum, List<Rule> rules, List<Integer> members, int[] options) {
        var nothing = new boolean[topics.size()];
        for (var rule : rules) {
            if (rule.broken.test(options)) {
                if (rule.zeroes < 0) {
                    return 0;
                }
                nothing[rule.zeroes] = true;
            }
        }
        double worth = 0;
        for (int k : members) {
            double rank = sum.curves().get(k).at(topics.get(k).range(), options[k]);
            worth += nothing[k] ? 0 : sum.weights().get(k) * rank;
        }
        return worth;
    }
}
