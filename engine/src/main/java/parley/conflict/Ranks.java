package parley.conflict;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// One party's ranking of states as whole numbers: the larger the better, equal where it is indifferent.
public final class Ranks {

    private static final double TOLERANCE = 1e-9;

    private Ranks() {}

    /// By values; what differs by no more than 1e-9 from the next ties with it.
    public static int[] ofValues(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(state -> values[state]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new int[values.length];
        for (int i = 1; i < order.length; i++) {
            boolean more = values[order[i]] > values[order[i - 1]] + TOLERANCE;
            ranks[order[i]] = ranks[order[i - 1]] + (more ? 1 : 0);
        }
        return ranks;
    }

    /// By groups of conditions, best first: a state belongs to the first group of which it meets a condition;
    /// states that meet none come last. A condition names an option per issue, -1 for any.
    public static int[] ofRanking(List<List<int[]>> best, int[][] states) {
        return Arrays.stream(states)
                .mapToInt(state -> {
                    for (int group = 0; group < best.size(); group++) {
                        if (best.get(group).stream().anyMatch(condition -> meets(state, condition))) {
                            return best.size() - group;
                        }
                    }
                    return 0;
                })
                .toArray();
    }

    /// By statements, the most important first (option prioritising, PengHipelKilgour1997): a state that meets a
    /// statement is better than every state that does not, if both meet the same of those before it. A statement
    /// is a list of conditions of which one must be met.
    public static int[] ofPriorities(List<List<int[]>> statements, int[][] states) {
        var met = Arrays.stream(states)
                .map(state -> statements.stream()
                        .map(any -> any.stream().anyMatch(condition -> meets(state, condition)))
                        .toArray(Boolean[]::new))
                .toArray(Boolean[][]::new);
        var order = IntStream.range(0, states.length)
                .boxed()
                .sorted((one, other) -> Arrays.compare(met[one], met[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new int[states.length];
        for (int i = 1; i < order.length; i++) {
            ranks[order[i]] = ranks[order[i - 1]] + (Arrays.equals(met[order[i]], met[order[i - 1]]) ? 0 : 1);
        }
        return ranks;
    }

    private static boolean meets(int[] state, int[] condition) {
        if (state.length == 0) {
            return false;
        }
        for (int k = 0; k < condition.length; k++) {
            if (condition[k] >= 0 && condition[k] != state[k]) {
                return false;
            }
        }
        return true;
    }
}
