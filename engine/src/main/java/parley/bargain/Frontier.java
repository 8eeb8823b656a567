package parley.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The Pareto frontier: outcomes that no other dominates.
///
/// p dominates o within tolerance τ where u_i(p) ≥ u_i(o) − τ for every party and u_j(p) > u_j(o) + τ for one.
/// Outcomes with equal utilities are all kept.
public final class Frontier {

    private Frontier() {}

    /// Indices of the frontier, ascending. Time n log n + n·f for two parties, n·f for more, with f different
    /// points
    /// on it.
    ///
    /// @param utilities party → outcome
    /// @param tolerance τ ≥ 0
    public static int[] of(double[][] utilities, double tolerance) {
        var corners = corners(utilities);
        return IntStream.range(0, utilities[0].length)
                .filter(outcome ->
                        corners.stream().noneMatch(corner -> dominates(utilities, corner, outcome, tolerance)))
                .toArray();
    }

    /// One outcome for each different point of the exact frontier, the first party's best first. Whatever is
    /// dominated within a tolerance is so by one of these, since each outcome has one of them at or above it.
    static List<Integer> corners(double[][] utilities) {
        var order = IntStream.range(0, utilities[0].length)
                .boxed()
                .sorted(descending(utilities))
                .toList();
        var corners = new ArrayList<Integer>();
        for (int outcome : order) {
            var rivals = utilities.length == 2 && !corners.isEmpty() ? List.of(corners.getLast()) : corners;
            if (rivals.stream().noneMatch(corner -> atLeast(utilities, corner, outcome))) {
                corners.add(outcome);
            }
        }
        return corners;
    }

    /// By the first party's utility, then the second's, and so on: a dominating outcome comes before all it
    /// dominates.
    private static Comparator<Integer> descending(double[][] utilities) {
        return (one, other) -> Arrays.stream(utilities)
                .mapToInt(column -> Double.compare(column[other], column[one]))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    private static boolean atLeast(double[][] utilities, int one, int other) {
        for (var column : utilities) {
            if (column[one] < column[other]) {
                return false;
            }
        }
        return true;
    }

    static boolean dominates(double[][] utilities, int one, int other, double tolerance) {
        boolean better = false;
        for (var column : utilities) {
            if (column[one] < column[other] - tolerance) {
                return false;
            }
            better |= column[one] > column[other] + tolerance;
        }
        return better;
    }
}
