package parley.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The Pareto frontier where utilities are sums over issues, without going through all outcomes.
///
/// Part of an undominated outcome is undominated among outcomes of those issues alone, for otherwise the part could
/// be exchanged for the better one. So the frontier is merged issue by issue, and what is dominated is dropped at
/// once. The work grows with the size of the frontiers, not with the number of outcomes.
public final class SumFrontier {

    private SumFrontier() {}

    /// A point on the frontier.
    ///
    /// @param options   issue → option; where several outcomes have the same utilities, one of them
    /// @param utilities party → utility
    public record Point(int[] options, double[] utilities) {}

    /// Every different point, the first party's best first.
    ///
    /// @param issues issue → party → option: what the option adds to the party's utility
    public static List<Point> of(List<double[][]> issues) {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("a frontier needs an issue");
        }
        var frontier = List.of(new Point(new int[0], new double[issues.getFirst().length]));
        for (var issue : issues) {
            frontier = undominated(extended(frontier, issue));
        }
        return frontier;
    }

    private static List<Point> extended(List<Point> points, double[][] issue) {
        var extended = new ArrayList<Point>();
        for (var point : points) {
            for (int option = 0; option < issue[0].length; option++) {
                var options = Arrays.copyOf(point.options, point.options.length + 1);
                options[point.options.length] = option;
                var utilities = point.utilities.clone();
                for (int party = 0; party < utilities.length; party++) {
                    utilities[party] += issue[party][option];
                }
                extended.add(new Point(options, utilities));
            }
        }
        return extended;
    }

    private static List<Point> undominated(List<Point> points) {
        var columns = new double[points.getFirst().utilities.length][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int party = 0; party < columns.length; party++) {
                columns[party][i] = points.get(i).utilities[party];
            }
        }
        return Frontier.corners(columns).stream().map(points::get).toList();
    }
}
