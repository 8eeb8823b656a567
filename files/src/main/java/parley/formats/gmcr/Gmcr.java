package parley.formats.gmcr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Tree;
import parley.casefile.Words;
import parley.formats.json.JsonTree;
import parley.formats.json.Nodes;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Conflict.DecisionMaker;
import parley.formats.scenario.Conflict.Direction;
import parley.formats.scenario.Conflict.Option;
import parley.formats.scenario.Conflict.Order;
import parley.formats.scenario.Document;

/// Reads GMCR conflicts.
public final class Gmcr {

    /// More options than this are more states than are numbered.
    static final int MOST_OPTIONS = 20;

    private static final int MOST_ALTERNATIVES = 1_000;

    private final Nodes nodes;
    private final Faults faults;

    private Gmcr(Faults faults) {
        this.nodes = new Nodes(faults);
        this.faults = faults;
    }

    /// Whether a text looks like a conflict.
    public static boolean isConflict(String text) {
        return text.contains("\"decisionMakers\"") && text.contains("\"options\"");
    }

    /// The conflict in a file.
    public static Optional<Conflict> read(String name, Document file, Faults faults) {
        return JsonTree.read(file.name(), file.content(), faults)
                .flatMap(tree -> new Gmcr(faults).conflict(name, tree));
    }

    private Optional<Conflict> conflict(String name, Tree root) {
        var written = options(root);
        var makers = nodes.need(root, "decisionMakers")
                .map(list -> nodes.items(list, "'decisionMakers'"))
                .orElse(List.of());
        var order = order(makers, written.size());
        if (faults.anyError()) {
            return Optional.empty();
        }
        var place = new HashMap<Integer, Integer>();
        order.forEach(index -> place.put(index, place.size()));
        var options = order.stream().map(written::get).toList();
        var infeasible =
                nodes
                        .get(root, "infeasibles")
                        .map(list -> nodes.items(list, "'infeasibles'"))
                        .orElse(List.of())
                        .stream()
                        .map(combination -> all(combination, place))
                        .toList();
        var without = new Conflict(name, options, List.of(), infeasible);
        var states = without.states();
        if (states.isEmpty()) {
            faults.add(Code.E053, root.place(), "Every state is infeasible.", "leave one at least");
        }
        boolean ranked = flag(root, "useManualPreferenceRanking") || flag(root, "useManualPreferenceVectors");
        var read = new ArrayList<DecisionMaker>();
        for (var maker : makers) {
            read.add(new DecisionMaker(
                    name(maker, "decision maker " + (read.size() + 1)),
                    own(maker).stream()
                            .map(index -> place.getOrDefault(index, 0))
                            .toList(),
                    ranked ? ranking(maker, states) : statements(maker, place)));
        }
        twice(root, options, read);
        return faults.anyError() ? Optional.empty() : Optional.of(new Conflict(name, options, read, infeasible));
    }

    private boolean flag(Tree root, String key) {
        return nodes.get(root, key)
                .flatMap(value -> nodes.text(value, "'" + key + "'"))
                .filter("true"::equals)
                .isPresent();
    }

    private String name(Tree tree, String otherwise) {
        return nodes.get(tree, "name")
                .flatMap(written -> nodes.text(written, "'name'"))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .orElse(otherwise);
    }

    private List<Option> options(Tree root) {
        var options = new ArrayList<Option>();
        var list = nodes.need(root, "options");
        for (var option : list.map(tree -> nodes.items(tree, "'options'")).orElse(List.of())) {
            options.add(new Option(name(option, "option " + (options.size() + 1)), direction(option)));
        }
        if (list.isPresent() && (options.isEmpty() || options.size() > MOST_OPTIONS)) {
            var what = "There are " + options.size() + " options; 1 to " + MOST_OPTIONS + " are possible.";
            faults.add(options.isEmpty() ? Code.E040 : Code.E005, list.get().place(), what, "");
        }
        return options;
    }

    private Direction direction(Tree option) {
        var written = nodes.get(option, "permittedDirection");
        var text = written.flatMap(tree -> nodes.text(tree, "'permittedDirection'"))
                .orElse("both");
        return switch (text) {
            case "both" -> Direction.BOTH;
            case "fwd" -> Direction.FORWARD;
            case "back" -> Direction.BACK;
            default -> {
                var what = "'" + Words.shown(text) + "' is no direction.";
                faults.add(Code.E030, written.orElse(option).place(), what, "known are both, fwd and back");
                yield Direction.BOTH;
            }
        };
    }

    /// The options of a decision maker, as indices before they are put together.
    private List<Integer> own(Tree maker) {
        return nodes.get(maker, "options").map(list -> nodes.items(list, "'options'")).orElse(List.of()).stream()
                .flatMap(item -> nodes.number(item, "An option", 0, MOST_OPTIONS).stream()
                        .boxed())
                .map(Double::intValue)
                .toList();
    }

    /// The options decision maker by decision maker.
    private List<Integer> order(List<Tree> makers, int count) {
        var order = new LinkedHashSet<Integer>();
        for (var maker : makers) {
            for (int index : own(maker)) {
                if (index >= count || !order.add(index)) {
                    var what = index >= count
                            ? "There is no option " + index + "; they are counted from 0."
                            : "The option " + index + " belongs to two decision makers.";
                    faults.add(index >= count ? Code.E014 : Code.E035, maker.place(), what, "");
                }
            }
        }
        for (int index = 0; index < count; index++) {
            if (!order.contains(index) && !faults.anyError()) {
                var what = "Nobody decides on the option " + index + ".";
                var place = makers.isEmpty() ? Optional.<Tree>empty() : Optional.of(makers.getFirst());
                place.ifPresent(tree -> faults.add(Code.E037, tree.place(), what, "give it to a decision maker"));
                order.add(index);
            }
        }
        return List.copyOf(order);
    }

    /// Two names that are the same, among options or decision makers.
    private void twice(Tree root, List<Option> options, List<DecisionMaker> makers) {
        var lists = List.of(
                options.stream().map(Option::name).toList(),
                makers.stream().map(DecisionMaker::name).toList());
        for (var names : lists) {
            names.stream()
                    .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                    .distinct()
                    .forEach(name -> faults.add(
                            Code.E035,
                            root.place(),
                            "The name '" + Words.shown(name) + "' is used twice.",
                            "give each a name of its own"));
        }
    }

    /// Options that must all stand as said.
    private Map<Integer, Boolean> all(Tree combination, Map<Integer, Integer> place) {
        var terms = new LinkedHashMap<Integer, Boolean>();
        for (var term : nodes.items(combination, "A condition")) {
            var pair = nodes.items(term, "A part of a condition");
            if (pair.size() != 2) {
                faults.add(Code.E034, term.place(), "A part of a condition is [option, \"Y\" or \"N\"].", "");
                continue;
            }
            var index = nodes.number(pair.getFirst(), "An option", 0, MOST_OPTIONS);
            var taken = nodes.text(pair.get(1), "What is asked of an option").orElse("");
            if (!taken.equals("Y") && !taken.equals("N")) {
                faults.add(Code.E030, pair.get(1).place(), pair.get(1).kind() + " is neither Y nor N.", "");
            }
            var here = index.isPresent() ? place.get((int) index.getAsDouble()) : null;
            if (here != null) {
                terms.put(here, taken.equals("Y"));
            } else if (index.isPresent()) {
                var what = "There is no option " + (int) index.getAsDouble() + "; they are counted from 0.";
                faults.add(Code.E014, pair.getFirst().place(), what, "");
            }
        }
        return terms;
    }

    private Order statements(Tree maker, Map<Integer, Integer> place) {
        var preferences = nodes.get(maker, "preferences")
                .map(list -> nodes.items(list, "'preferences'"))
                .orElse(List.of());
        return new Order.Statements(
                preferences.stream().map(condition -> any(condition, place)).toList());
    }

    /// A condition as alternatives.
    private List<Map<Integer, Boolean>> any(Tree condition, Map<Integer, Integer> place) {
        if (!(condition instanceof Tree.Mapping)) {
            return List.of(all(condition, place));
        }
        var alternatives = new ArrayList<Map<Integer, Boolean>>();
        for (var member : nodes.need(condition, "members")
                .map(list -> nodes.items(list, "'members'"))
                .orElse(List.of())) {
            alternatives.addAll(any(member, place));
        }
        if (alternatives.isEmpty() || alternatives.size() > MOST_ALTERNATIVES) {
            var what = "The condition has " + alternatives.size() + " alternatives.";
            faults.add(Code.E034, condition.place(), what, "1 to " + MOST_ALTERNATIVES + " are possible");
        }
        return alternatives;
    }

    private Order ranking(Tree maker, List<Long> states) {
        var groups = new ArrayList<List<Long>>();
        var seen = new LinkedHashSet<Long>();
        var list = nodes.any(maker, "preferenceRanking", "preferenceVector");
        for (var item : list.map(tree -> nodes.items(tree, "A ranking")).orElse(List.of())) {
            var group = new ArrayList<Long>();
            for (var one : item instanceof Tree.Sequence tied ? tied.items() : List.of(item)) {
                var number = nodes.number(one, "A state", 1, Math.max(1, states.size()));
                if (number.isEmpty() || number.getAsDouble() > states.size() || number.getAsDouble() < 1) {
                    continue;
                }
                long state = states.get((int) number.getAsDouble() - 1);
                if (!seen.add(state)) {
                    var what = "The state " + (int) number.getAsDouble() + " is ranked twice.";
                    faults.add(Code.E035, one.place(), what, "keep one of them");
                }
                group.add(state);
            }
            groups.add(group);
        }
        if (seen.size() < states.size() && !faults.anyError()) {
            var what = "The ranking has " + seen.size() + " of " + states.size() + " states.";
            faults.add(Code.E037, list.orElse(maker).place(), what, "rank every feasible state");
        }
        return new Order.Ranking(groups);
    }
}
