package parley.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
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

    /// Which states are stable for a coalition under each concept.
    public static Map<Stability.Concept, boolean[]> stable(Conflict conflict, List<Integer> coalition) {
        return CoalitionStability.of(conflict, coalition);
    }

    /// For each concept the states from which no coalition can improve undeterred, ascending.
    public static Map<Stability.Concept, int[]> equilibria(Conflict conflict) {
        var stable = new EnumMap<Stability.Concept, boolean[]>(Stability.Concept.class);
        for (var coalition : all(conflict)) {
            stable(conflict, coalition).forEach((concept, own) -> stable.merge(concept, own, Coalitions::both));
        }
        var equilibria = new EnumMap<Stability.Concept, int[]>(Stability.Concept.class);
        stable.forEach((concept, states) -> equilibria.put(
                concept,
                IntStream.range(0, states.length).filter(state -> states[state]).toArray()));
        return equilibria;
    }

    private static boolean[] both(boolean[] one, boolean[] other) {
        for (int state = 0; state < one.length; state++) {
            one[state] &= other[state];
        }
        return one;
    }
}
