package parley.formats.gmcr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Tree;
import parley.formats.json.Nodes;
import parley.formats.scenario.Conflict.Order;

/// Reads which states a decision maker prefers, and the conditions that this is said with.
///
/// @param place option as numbered in the file → its number once options are put together by decision makers
record OrderReader(Nodes nodes, Faults faults, Map<Integer, Integer> place) {

    private static final int MOST_ALTERNATIVES = 1_000;

    /// By its ranking where the file is ranked, else by its statements, else by its payoffs.
    Order order(Tree maker, boolean ranked, List<Long> states) {
        return ranked ? ranking(maker, states) : isPaid(maker) ? payoffs(maker, states) : statements(maker);
    }

    /// Options that must all stand as said.
    Map<Integer, Boolean> all(Tree combination) {
        var terms = new LinkedHashMap<Integer, Boolean>();
        for (var term : nodes.items(combination, "A condition")) {
            var pair = nodes.items(term, "A part of a condition");
            if (pair.size() != 2) {
                faults.add(Code.E034, term.place(), "A part of a condition is [option, \"Y\" or \"N\"].", "");
                continue;
            }
            var index = nodes.number(pair.getFirst(), "An option", 0, Gmcr.MOST_OPTIONS);
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

    /// Whether only payoffs say which states somebody prefers.
    private boolean isPaid(Tree maker) {
        return nodes.get(maker, "preferences")
                        .map(list -> nodes.items(list, "'preferences'"))
                        .orElse(List.of())
                        .isEmpty()
                && nodes.get(maker, "payoffs").isPresent();
    }

    /// States by payoff, one for each feasible state in order, the largest first.
    private Order payoffs(Tree maker, List<Long> states) {
        var list = nodes.need(maker, "payoffs");
        var written = list.map(tree -> nodes.items(tree, "'payoffs'")).orElse(List.of());
        if (written.size() != states.size()) {
            var what = "There are " + written.size() + " payoffs for " + states.size() + " feasible states.";
            faults.add(Code.E037, list.orElse(maker).place(), what, "write one for each feasible state");
            return new Order.Ranking(List.of());
        }
        var groups = new TreeMap<Double, List<Long>>(Comparator.reverseOrder());
        for (int i = 0; i < written.size(); i++) {
            var payoff = nodes.number(written.get(i), "A payoff");
            if (payoff.isPresent()) {
                groups.computeIfAbsent(payoff.getAsDouble(), _ -> new ArrayList<>())
                        .add(states.get(i));
            }
        }
        return new Order.Ranking(List.copyOf(groups.values()));
    }

    private Order statements(Tree maker) {
        var preferences = nodes.get(maker, "preferences")
                .map(list -> nodes.items(list, "'preferences'"))
                .orElse(List.of());
        return new Order.Statements(
                preferences.stream().map(condition -> any(condition)).toList());
    }

    /// A condition as alternatives.
    private List<Map<Integer, Boolean>> any(Tree condition) {
        if (!(condition instanceof Tree.Mapping)) {
            return List.of(all(condition));
        }
        var alternatives = new ArrayList<Map<Integer, Boolean>>();
        for (var member : nodes.need(condition, "members")
                .map(list -> nodes.items(list, "'members'"))
                .orElse(List.of())) {
            alternatives.addAll(any(member));
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
