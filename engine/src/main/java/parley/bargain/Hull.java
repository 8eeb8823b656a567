package parley.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The frontier of two parties' lotteries over outcomes: the upper right part of the convex hull.
///
/// An outcome below somebody's floor counts too, since a lottery with another may not be.
///
/// @param problem  of two parties
/// @param vertices outcomes at its corners, from the second party's best to the first's; straight between neighbours
public record Hull(Bargain problem, List<Integer> vertices) {

    public Hull {
        vertices = List.copyOf(vertices);
    }

    /// An outcome or a lottery over two.
    ///
    /// @param share   probability of the first; the second has the rest
    /// @param ours    expected utility of the first party
    /// @param theirs  expected utility of the second party
    public record Lottery(int first, int second, double share, double ours, double theirs) {

        /// The same as a list of outcomes, those that never come out left out.
        public Lotteries.Lottery listed() {
            double[] utilities = {ours, theirs};
            if (first == second || share >= 1 || share <= 0) {
                int sure = share <= 0 ? second : first;
                return new Lotteries.Lottery(new int[] {sure}, new double[] {1}, utilities);
            }
            return new Lotteries.Lottery(new int[] {first, second}, new double[] {share, 1 - share}, utilities);
        }
    }

    /// By the monotone chain (Andrew1979), from the Pareto frontier.
    ///
    /// @throws IllegalArgumentException unless there are two parties and an outcome
    public static Hull of(Bargain problem) {
        if (problem.parties() != 2 || problem.outcomes() == 0) {
            throw new IllegalArgumentException(
                    problem.parties() + " parties, " + problem.outcomes() + " outcomes: a hull needs two and one");
        }
        var chain = new ArrayList<Integer>();
        for (int corner : Frontier.corners(problem.utilities()).reversed()) {
            while (chain.size() >= 2 && !turnsRight(problem, chain.get(chain.size() - 2), chain.getLast(), corner)) {
                chain.removeLast();
            }
            chain.add(corner);
        }
        return new Hull(problem, chain);
    }

    private static boolean turnsRight(Bargain problem, int a, int b, int c) {
        var x = problem.utilities()[0];
        var y = problem.utilities()[1];
        return (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]) < 0;
    }

    /// The Nash solution over lotteries (Nash1950); none where no lottery is rational.
    public Optional<Lottery> nash() {
        Optional<Lottery> best = Optional.empty();
        for (var edge : edges()) {
            var here = edge.nash();
            if (best.isEmpty() || product(here) > product(best.get())) {
                best = Optional.of(here);
            }
        }
        return best;
    }

    /// The Kalai–Smorodinsky solution over lotteries (KalaiSmorodinsky1975): where the line from the floors to the
    /// ideal gains meets the frontier; none where no lottery is rational.
    public Optional<Lottery> kalaiSmorodinsky() {
        var ideal = ideals();
        return ideal[0] <= 0
                ? edges().stream().findFirst().map(edge -> edge.at(edge.from))
                : balanced(point -> gain(0, point) * ideal[1] - gain(1, point) * ideal[0]);
    }

    /// The egalitarian solution over lotteries (Kalai1977): equal gains as far as the frontier allows.
    public Optional<Lottery> egalitarian() {
        return balanced(point -> gain(0, point) - gain(1, point));
    }

    /// The equal-loss solution over lotteries (Chun1988): equal losses against the ideal gains as far as the
    /// frontier allows.
    public Optional<Lottery> equalLoss() {
        var ideal = ideals();
        return balanced(point -> gain(0, point) - ideal[0] - gain(1, point) + ideal[1]);
    }

    /// The utilitarian solution over lotteries (Myerson1981): the largest sum of utilities; of several, the second
    /// party's best.
    public Optional<Lottery> utilitarian() {
        Optional<Lottery> best = Optional.empty();
        for (var edge : edges()) {
            for (var here : List.of(edge.at(edge.from), edge.at(edge.to))) {
                if (best.isEmpty() || here.ours + here.theirs > best.get().ours + best.get().theirs + Bargain.TIE) {
                    best = Optional.of(here);
                }
            }
        }
        return best;
    }

    /// The most each party gains in any rational lottery; 0 where there is none.
    private double[] ideals() {
        var edges = edges();
        return edges.isEmpty()
                ? new double[2]
                : new double[] {
                    gain(0, edges.getLast().at(edges.getLast().to)),
                    gain(1, edges.getFirst().at(edges.getFirst().from))
                };
    }

    /// Where our side's excess, which rises along the frontier, is 0, or as near as it comes.
    private Optional<Lottery> balanced(ToDoubleFunction<Lottery> excess) {
        var edges = edges();
        for (var edge : edges) {
            double from = excess.applyAsDouble(edge.at(edge.from));
            double to = excess.applyAsDouble(edge.at(edge.to));
            if (to >= 0) {
                double way = to == from ? 0 : Math.clamp(-from / (to - from), 0, 1);
                return Optional.of(edge.at(edge.from + way * (edge.to - edge.from)));
            }
        }
        return edges.isEmpty() ? Optional.empty() : Optional.of(edges.getLast().at(edges.getLast().to));
    }

    private double gain(int party, Lottery point) {
        return (party == 0 ? point.ours : point.theirs) - problem.floors()[party];
    }

    private double product(Lottery point) {
        return gain(0, point) * gain(1, point);
    }

    /// The rational part, piece by piece.
    private List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < Math.max(1, vertices.size() - 1); i++) {
            var edge = new Edge(vertices.get(i), vertices.get(Math.min(i + 1, vertices.size() - 1)), 0, 1);
            edge.aboveFloors().ifPresent(edges::add);
        }
        return edges;
    }

    /// A straight piece between two vertices, from the share `from` of the way to the share `to`.
    private final class Edge {
        private final int start;
        private final int end;
        private final double from;
        private final double to;

        private Edge(int start, int end, double from, double to) {
            this.start = start;
            this.end = end;
            this.from = from;
            this.to = to;
        }

        private Lottery at(double way) {
            return new Lottery(start, end, 1 - way, along(0, way), along(1, way));
        }

        private double along(int party, double way) {
            var column = problem.utilities()[party];
            return way == 1 ? column[end] : column[start] + way * (column[end] - column[start]);
        }

        /// Our utility rises along it and theirs falls, so our floor bounds it below and theirs above.
        private Optional<Edge> aboveFloors() {
            double low = reaches(0, start, end);
            double high = 1 - reaches(1, end, start);
            return low <= high ? Optional.of(new Edge(start, end, low, high)) : Optional.empty();
        }

        /// How far from one end towards the other a party is at its floor; above 1 where it never is.
        private double reaches(int party, int here, int there) {
            double gain = problem.gain(party, here);
            double rise = problem.utilities()[party][there] - problem.utilities()[party][here];
            if (gain >= -Bargain.TOLERANCE) {
                return 0;
            }
            return rise > 0 ? -gain / rise : Double.POSITIVE_INFINITY;
        }

        /// The product of gains is a concave parabola along it.
        private Lottery nash() {
            double ours = problem.gain(0, start);
            double theirs = problem.gain(1, start);
            double ourRise = problem.gain(0, end) - ours;
            double theirRise = problem.gain(1, end) - theirs;
            if (ourRise * theirRise == 0) {
                return at(from);
            }
            return at(Math.clamp(-(ours * theirRise + theirs * ourRise) / (2 * ourRise * theirRise), from, to));
        }
    }
}
