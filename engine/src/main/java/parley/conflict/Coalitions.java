package parley.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What parties could do together (InoharaHipel2008): a coalition reaches what its members reach by legal sequences of
/// moves, and on issues that need everybody the coalition of all moves at once; it improves only where every member is
/// strictly better off.
public final class Coalitions {

    /// Larger conflicts are not searched for coalitions.
    public static final int MOST_STATES = 2_048;

    private static final int MOST_PARTIES = 6;

    private Coalitions() {}

    /// Whether a conflict is small enough.
    public static boolean fits(Conflict conflict) {
        return conflict.size() <= MOST_STATES && conflict.parties() <= MOST_PARTIES;
    }

    /// Every coalition, single parties first.
    public static List<List<Integer>> all(Conflict conflict) {
        var groups = new ArrayList<List<Integer>>();
        for (int set = 1; set < 1 << conflict.parties(); set++) {
            int members = set;
            groups.add(IntStream.range(0, conflict.parties())
                    .filter(party -> (members >> party & 1) != 0)
                    .boxed()
                    .toList());
        }
        groups.sort(java.util.Comparator.comparingInt(List::size));
        return List.copyOf(groups);
    }

    /// The states a coalition can bring about from one, the state itself left out, ascending.
    public static int[] reach(Conflict conflict, List<Integer> coalition, int from) {
        int together = conflict.movers() > conflict.parties() && coalition.size() == conflict.parties() ? 1 : 0;
        var movers = new int[coalition.size() + together];
        for (int i = 0; i < movers.length; i++) {
            movers[i] = i < coalition.size() ? coalition.get(i) : conflict.parties();
        }
        var seen = new boolean[conflict.size() * movers.length];
        var found = new boolean[conflict.size()];
        var queue = new ArrayDeque<int[]>();
        queue.add(new int[] {from, -1});
        while (!queue.isEmpty()) {
            var node = queue.remove();
            for (int m = 0; m < movers.length; m++) {
                if (m == node[1]) {
                    continue;
                }
                for (int next : conflict.moves().from(movers[m], node[0])) {
                    if (!seen[next * movers.length + m]) {
                        seen[next * movers.length + m] = true;
                        found[next] = true;
                        queue.add(new int[] {next, m});
                    }
                }
            }
        }
        return IntStream.range(0, found.length)
                .filter(state -> found[state] && state != from)
                .toArray();
    }

    /// Whether every member is strictly better off.
    public static boolean improves(Conflict conflict, List<Integer> coalition, int from, int to) {
        return coalition.stream().allMatch(member -> conflict.ranks(member)[to] > conflict.ranks(member)[from]);
    }

    /// Which states are stable for a coalition under Nash, general metarational and sequential stability: no
    /// improvement, or every one deterred, for some member at least, by what those outside could do.
    public static Map<Stability.Concept, boolean[]> stable(Conflict conflict, List<Integer> coalition) {
        var outside = IntStream.range(0, conflict.parties())
                .filter(party -> !coalition.contains(party))
                .toArray();
        var any = coalition.stream()
                .map(member -> Reach.of(conflict, outside, conflict.ranks(member), false))
                .toList();
        var own = coalition.stream()
                .map(member -> Reach.of(conflict, outside, conflict.ranks(member), true))
                .toList();
        var stable = new HashMap<Stability.Concept, boolean[]>();
        for (var concept : List.of(Stability.Concept.NASH, Stability.Concept.GMR, Stability.Concept.SEQ)) {
            var all = new boolean[conflict.size()];
            Arrays.fill(all, true);
            stable.put(concept, all);
        }
        for (int state = 0; state < conflict.size(); state++) {
            for (int next : reach(conflict, coalition, state)) {
                if (improves(conflict, coalition, state, next)) {
                    unsettle(stable, Stability.Concept.NASH, state, false);
                    unsettle(stable, Stability.Concept.GMR, state, deterred(conflict, coalition, any, state, next));
                    unsettle(stable, Stability.Concept.SEQ, state, deterred(conflict, coalition, own, state, next));
                }
            }
        }
        return Map.copyOf(stable);
    }

    private static void unsettle(
            Map<Stability.Concept, boolean[]> stable, Stability.Concept concept, int state, boolean deterred) {
        stable.computeIfPresent(concept, (_, states) -> {
            states[state] &= deterred;
            return states;
        });
    }

    private static boolean deterred(
            Conflict conflict, List<Integer> coalition, List<Reach> reaches, int state, int next) {
        for (int m = 0; m < reaches.size(); m++) {
            if (reaches.get(m).worst()[next] <= conflict.ranks(coalition.get(m))[state]) {
                return true;
            }
        }
        return false;
    }

    /// States from which no coalition can improve undeterred, ascending.
    public static int[] equilibria(Conflict conflict, Stability.Concept concept) {
        var stable = new boolean[conflict.size()];
        Arrays.fill(stable, true);
        for (var coalition : all(conflict)) {
            var own = stable(conflict, coalition).getOrDefault(concept, stable);
            for (int state = 0; state < stable.length; state++) {
                stable[state] &= own[state];
            }
        }
        return IntStream.range(0, stable.length).filter(state -> stable[state]).toArray();
    }
}
