package parley.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Status-quo analysis: which states can come about from one by improvements, and by which path (LiHipelKilgour2005).
public final class Paths {

    private Paths() {}

    /// One step of a path.
    ///
    /// @param movers the party that moves, or the coalition
    /// @param to     the state it leads to
    public record Step(List<Integer> movers, int to) {}

    /// From a state, a shortest path to every state that can be reached by improvements of single parties, nobody
    /// twice in a row, where asked also of coalitions of which every member is better off; empty for the state
    /// itself, absent for states out of reach.
    ///
    /// @param coalitions whether they may move together
    public static java.util.Map<Integer, List<Step>> from(Conflict conflict, int start, boolean coalitions) {
        var groups = groups(conflict, coalitions);
        var before = new HashMap<List<Integer>, List<Integer>>();
        var first = new java.util.LinkedHashMap<Integer, List<Integer>>();
        var queue = new ArrayDeque<List<Integer>>();
        var root = List.of(start, -1);
        before.put(root, root);
        first.put(start, root);
        queue.add(root);
        while (!queue.isEmpty()) {
            var node = queue.remove();
            for (int g = 0; g < groups.size(); g++) {
                if (g == node.getLast()) {
                    continue;
                }
                for (int next : improvements(conflict, groups.get(g), node.getFirst())) {
                    var reached = List.of(next, g);
                    if (before.putIfAbsent(reached, node) == null) {
                        first.putIfAbsent(next, reached);
                        queue.add(reached);
                    }
                }
            }
        }
        var paths = new java.util.TreeMap<Integer, List<Step>>();
        first.forEach((state, node) -> paths.put(state, traced(before, root, node, groups)));
        return paths;
    }

    private static List<Step> traced(
            HashMap<List<Integer>, List<Integer>> before,
            List<Integer> root,
            List<Integer> end,
            List<List<Integer>> groups) {
        var steps = new ArrayList<Step>();
        var node = end;
        while (!node.equals(root)) {
            steps.add(new Step(groups.get(node.getLast()), node.getFirst()));
            node = before.getOrDefault(node, root);
        }
        Collections.reverse(steps);
        return List.copyOf(steps);
    }

    private static List<List<Integer>> groups(Conflict conflict, boolean coalitions) {
        return coalitions
                ? Coalitions.all(conflict)
                : IntStream.range(0, conflict.parties()).mapToObj(List::of).toList();
    }

    private static int[] improvements(Conflict conflict, List<Integer> group, int state) {
        return group.size() == 1
                ? conflict.improvements(group.getFirst(), state)
                : Arrays.stream(Coalitions.reach(conflict, group, state))
                        .filter(to -> Coalitions.improves(conflict, group, state, to))
                        .toArray();
    }
}
