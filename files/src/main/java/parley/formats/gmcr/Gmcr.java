package parley.formats.gmcr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import parley.formats.scenario.Document;

/// Reads GMCR conflicts.
public final class Gmcr {

    /// More options than this are more states than are numbered.
    static final int MOST_OPTIONS = 20;

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
        var orders = new OrderReader(nodes, faults, place);
        var infeasible =
                nodes
                        .get(root, "infeasibles")
                        .map(list -> nodes.items(list, "'infeasibles'"))
                        .orElse(List.of())
                        .stream()
                        .map(orders::all)
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
                    orders.order(maker, ranked, states)));
        }
        twice(root, options, read);
        unread(root, makers, read);
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

    /// What a case has no words for: coalitions that act as one, and states that somebody does not see.
    private void unread(Tree root, List<Tree> makers, List<DecisionMaker> read) {
        for (var coalition : nodes.get(root, "coalitions")
                .map(list -> nodes.items(list, "'coalitions'"))
                .orElse(List.of())) {
            if (coalition instanceof Tree.Sequence members && members.items().size() > 1) {
                var names = members.items().stream()
                        .flatMap(member ->
                                nodes.number(member, "A decision maker", 0, Math.max(0, read.size() - 1)).stream()
                                        .boxed())
                        .filter(index -> index >= 0 && index < read.size())
                        .map(index -> read.get(index.intValue()).name())
                        .toList();
                var what =
                        "The coalition of " + Words.shown(String.join(" and ", names)) + " does not act as one here.";
                faults.add(Code.W051, coalition.place(), what, "parley stability says what every coalition can do");
            }
        }
        for (int i = 0; i < makers.size(); i++) {
            var hidden = nodes.get(makers.get(i), "misperceptions")
                    .map(list -> nodes.items(list, "'misperceptions'"))
                    .orElse(List.of());
            if (!hidden.isEmpty()) {
                var what = "What '" + Words.shown(read.get(i).name())
                        + "' takes to be infeasible is not taken over: everybody sees every state.";
                faults.add(
                        Code.W051,
                        hidden.getFirst().place(),
                        what,
                        "to see the conflict as it does, add its misperceptions to 'infeasibles' in a copy");
            }
        }
    }
}
