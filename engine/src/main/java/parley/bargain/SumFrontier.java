package parley.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The Pareto frontier where utilities are sums over issues, without going through all outcomes.
///
/// Part of an undominated outcome is undominated among outcomes of those issues alone, for otherwise the part could
/// be exchanged for the better one. So the frontier is merged issue by issue, and what is dominated is dropped at
/// once. With links, gates and impossible combinations this holds among parts that leave the same of them undecided:
/// a frontier is kept for each such *state*; issues that share a link come one after the other, so that few are open.
///
/// Where a frontier grows beyond a limit, points close to a kept one are dropped too; how far they may add up to is the
/// *bound*: every outcome is matched, for every party, to within it (before losses are weighed). A bound of 0 is exact.
///
/// @param points the first party's best first; where several outcomes have the same utilities, one of them
/// @param bound  0 or more
public record SumFrontier(List<Point> points, double bound) {

    /// Points kept for each state, for two parties and for more.
    private static final int MOST_OF_TWO = 200_000;

    private static final int MOST_OF_MANY = 6_000;

    public SumFrontier {
        points = List.copyOf(points);
    }

    /// A point on the frontier.
    ///
    /// @param options   issue → option
    /// @param utilities party → utility
    public record Point(int[] options, double[] utilities) {}

    /// Every different point of plain sums.
    ///
    /// @param issues issue → party → option: what the option adds to the party's utility
    public static List<Point> of(List<double[][]> issues) {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("a frontier needs an issue");
        }
        return of(Sums.of(issues)).points;
    }

    /// The frontier of sums, exact as long as no state's grows beyond what is usual.
    public static SumFrontier of(Sums sums) {
        return of(sums, sums.parties() == 2 ? MOST_OF_TWO : MOST_OF_MANY);
    }

    /// The frontier of sums with at most so many points for each state.
    public static SumFrontier of(Sums sums, int most) {
        var walk = new Walk(sums);
        Map<BitSet, Front> fronts = new LinkedHashMap<>();
        fronts.put(walk.start(), Front.single(sums.starts()));
        var history = new ArrayList<Front.Trail>();
        double bound = 0;
        for (int step = 0; step < walk.order().length; step++) {
            var next = extended(sums, walk, fronts, step);
            double dropped = 0;
            for (var front : next.values()) {
                dropped = Math.max(dropped, front.thin(most));
            }
            bound += dropped;
            history.add(Front.number(next.values()));
            fronts = next;
        }
        var points = new ArrayList<Point>();
        for (var front : fronts.values()) {
            for (int i = 0; i < front.size(); i++) {
                var outcome = Front.trace(history, walk.order(), front.number(i));
                points.add(new Point(outcome, sums.utilities(outcome)));
            }
        }
        return new SumFrontier(undominated(points), bound);
    }

    private static Map<BitSet, Front> extended(Sums sums, Walk walk, Map<BitSet, Front> fronts, int step) {
        var runs = new LinkedHashMap<BitSet, List<Front.Run>>();
        for (var entry : fronts.entrySet()) {
            for (int option = 0; option < sums.options()[walk.order()[step]]; option++) {
                var move = walk.move(entry.getKey(), step, option);
                if (move.possible()) {
                    runs.computeIfAbsent(move.state(), _ -> new ArrayList<>())
                            .add(new Front.Run(entry.getValue(), move.changes(), option));
                }
            }
        }
        var next = new LinkedHashMap<BitSet, Front>();
        runs.forEach((state, together) -> next.put(state, Front.of(together, sums.parties())));
        return next;
    }

    private static List<Point> undominated(List<Point> points) {
        if (points.isEmpty()) {
            return points;
        }
        var columns = new double[points.getFirst().utilities.length][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int party = 0; party < columns.length; party++) {
                columns[party][i] = points.get(i).utilities[party];
            }
        }
        var left = Arrays.stream(Frontier.of(columns, Bargain.TIE)).boxed().collect(Collectors.toSet());
        return Frontier.corners(columns).stream()
                .filter(left::contains)
                .map(points::get)
                .toList();
    }

    /// How many outcomes are possible, counted state by state.
    public static BigInteger count(Sums sums) {
        var plain = new Sums(
                sums.options(),
                new double[] {0},
                new double[][][] {
                    Arrays.stream(sums.options()).mapToObj(double[]::new).toArray(double[][]::new)
                },
                List.of(Sums.Gate.NONE),
                List.of(),
                sums.impossible(),
                List.of(Sums.Attitude.NONE));
        var walk = new Walk(plain);
        Map<BitSet, BigInteger> counts = new LinkedHashMap<>();
        counts.put(walk.start(), BigInteger.ONE);
        for (int step = 0; step < walk.order().length; step++) {
            var next = new LinkedHashMap<BitSet, BigInteger>();
            for (var entry : counts.entrySet()) {
                for (int option = 0; option < sums.options()[walk.order()[step]]; option++) {
                    var move = walk.move(entry.getKey(), step, option);
                    if (move.possible()) {
                        next.merge(move.state(), entry.getValue(), BigInteger::add);
                    }
                }
            }
            counts = next;
        }
        return counts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
