package parley.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The Pareto frontier: outcomes that no other dominates.
///
/// p dominates o within tolerance τ where u_i(p) ≥ u_i(o) − τ for every party and u_j(p) > u_j(o) + τ for one.
/// Outcomes with equal utilities are all kept.
public final class Frontier {

    private Frontier() {}

    /// Indices of the frontier, ascending. For two and three parties time is about n, for more n·f with f different
    /// points on it.
    ///
    /// @param utilities party → outcome
    /// @param tolerance τ ≥ 0
    public static int[] of(double[][] utilities, double tolerance) {
        var left = Sieve.of(utilities, tolerance);
        var corners = corners(utilities, left);
        var kept = new int[left.length];
        int size = 0;
        for (int outcome : left) {
            boolean gone = utilities.length == 2
                    ? belowStairs(utilities, corners, outcome, tolerance)
                    : dominated(utilities, corners, outcome, tolerance);
            kept[size] = outcome;
            size += gone ? 0 : 1;
        }
        return Arrays.copyOf(kept, size);
    }

    /// For two parties: corners fall for the first and rise for the second, so that of all that are good enough for
    /// the first the last is best for the second.
    private static boolean belowStairs(double[][] utilities, List<Integer> corners, int outcome, double tolerance) {
        double first = utilities[0][outcome];
        double second = utilities[1][outcome];
        int alike = steps(utilities[0], corners, first - tolerance, false);
        int better = steps(utilities[0], corners, first + tolerance, true);
        return (alike > 0 && utilities[1][corners.get(alike - 1)] > second + tolerance)
                || (better > 0 && utilities[1][corners.get(better - 1)] >= second - tolerance);
    }

    /// How many corners reach a utility for the first party, or exceed it.
    private static int steps(double[] first, List<Integer> corners, double least, boolean more) {
        int low = 0;
        int high = corners.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            double here = first[corners.get(middle)];
            if (more ? here > least : here >= least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean dominated(double[][] utilities, List<Integer> corners, int outcome, double tolerance) {
        for (int corner : corners) {
            if (dominates(utilities, corner, outcome, tolerance)) {
                return true;
            }
        }
        return false;
    }

    /// One outcome for each different point of the exact frontier, the first party's best first. Whatever is
    /// dominated within a tolerance is so by one of these, since each outcome has one of them at or above it.
    static List<Integer> corners(double[][] utilities) {
        return corners(utilities, Sieve.of(utilities, 0));
    }

    private static List<Integer> corners(double[][] utilities, int[] candidates) {
        var order = Arrays.stream(candidates).boxed().toArray(Integer[]::new);
        Arrays.sort(order, descending(utilities));
        var corners = new ArrayList<Integer>();
        for (int outcome : order) {
            var rivals = utilities.length == 2 && !corners.isEmpty() ? List.of(corners.getLast()) : corners;
            if (noneAtLeast(utilities, rivals, outcome)) {
                corners.add(outcome);
            }
        }
        return corners;
    }

    private static boolean noneAtLeast(double[][] utilities, List<Integer> rivals, int outcome) {
        for (int rival : rivals) {
            if (atLeast(utilities, rival, outcome)) {
                return false;
            }
        }
        return true;
    }

    /// By the first party's utility, then the second's, and so on: a dominating outcome comes before all it
    /// dominates.
    private static Comparator<Integer> descending(double[][] utilities) {
        return (one, other) -> {
            for (var column : utilities) {
                int sign = Double.compare(column[other], column[one]);
                if (sign != 0) {
                    return sign;
                }
            }
            return Integer.compare(one, other);
        };
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
