package parley.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// What a group can reach by legal sequences of moves: at least one move, nobody twice in a row.
///
/// @param worst  state → the smallest number among the states the group can reach from it; [#NOTHING] where it has no
///               move
/// @param target state → a state reached that has it, -1 where there is none
record Reach(int[] worst, int[] target) {

    /// The group cannot move.
    static final int NOTHING = Integer.MAX_VALUE;

    /// By which moves a group comes from one state to another.
    ///
    /// @param movers one per step
    /// @param states one per step: where it leads
    record Path(List<Integer> movers, List<Integer> states) {}

    /// The smallest of numbers over everything that can be reached from each state. Time is that of going through
    /// all moves once: states are taken from the smallest number up, and everything from which one can be reached
    /// and that has no number yet gets it.
    ///
    /// @param improving whether every move must make its mover better off
    static Reach of(Conflict conflict, int[] group, int[] numbers, boolean improving) {
        int size = conflict.size();
        int width = group.length;
        var worst = new int[size];
        var target = new int[size];
        Arrays.fill(worst, NOTHING);
        Arrays.fill(target, -1);
        var seen = new boolean[size * width];
        var queue = new ArrayDeque<Integer>();
        for (int seed : ascending(numbers)) {
            for (int last = 0; last < width; last++) {
                if (!seen[seed * width + last]) {
                    seen[seed * width + last] = true;
                    queue.add(seed * width + last);
                }
            }
            while (!queue.isEmpty()) {
                int node = queue.remove();
                int state = node / width;
                int last = node % width;
                for (int before : conflict.moves().to(group[last], state)) {
                    if (improving && !conflict.improves(group[last], before, state)) {
                        continue;
                    }
                    if (target[before] < 0) {
                        worst[before] = numbers[seed];
                        target[before] = seed;
                    }
                    for (int other = 0; other < width; other++) {
                        if (other != last && !seen[before * width + other]) {
                            seen[before * width + other] = true;
                            queue.add(before * width + other);
                        }
                    }
                }
            }
        }
        return new Reach(worst, target);
    }

    private static int[] ascending(int[] numbers) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingInt(state -> numbers[state]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// A shortest legal sequence from a state to another; empty where there is none.
    static Path path(Conflict conflict, int[] group, int from, int to, boolean improving) {
        var steps = new HashMap<List<Integer>, List<Integer>>();
        var queue = new ArrayDeque<List<Integer>>();
        var start = List.of(from, -1);
        queue.add(start);
        steps.put(start, start);
        while (!queue.isEmpty()) {
            var node = queue.remove();
            if (node.getFirst() == to && node.getLast() >= 0) {
                return traced(steps, start, node);
            }
            for (int mover : group) {
                if (mover == node.getLast()) {
                    continue;
                }
                for (int next : conflict.moves().from(mover, node.getFirst())) {
                    var reached = List.of(next, mover);
                    if ((!improving || conflict.improves(mover, node.getFirst(), next))
                            && steps.putIfAbsent(reached, node) == null) {
                        queue.add(reached);
                    }
                }
            }
        }
        return new Path(List.of(), List.of());
    }

    private static Path traced(HashMap<List<Integer>, List<Integer>> steps, List<Integer> start, List<Integer> end) {
        var movers = new ArrayList<Integer>();
        var states = new ArrayList<Integer>();
        var node = end;
        while (!node.equals(start)) {
            states.add(node.getFirst());
            movers.add(node.getLast());
            node = steps.getOrDefault(node, start);
        }
        Collections.reverse(movers);
        Collections.reverse(states);
        return new Path(movers, states);
    }
}
