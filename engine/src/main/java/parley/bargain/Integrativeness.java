package parley.bargain;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How much there is to gain by agreeing rather than dividing, as other programs measure it.
///
/// @param opposition  least distance of any outcome from the point in which everybody has its ideal, each utility as
///                    a share of its party's best (NegMAS2021 `opposition_level`; with bests of 1 the metric of
///                    Genius2014); 0 where one outcome is best for all
/// @param rawDistance the same with utilities as they are, from the point of everybody's best
/// @param conflict    share of pairs of outcomes that two parties order oppositely, of all pairs that differ for
///                    somebody (NegMAS2021 `conflict_level`, here over all pairs); none for more parties or too many
///                    outcomes
/// @param agreement   share of such pairs that they order alike
public record Integrativeness(
        double opposition, double rawDistance, OptionalDouble conflict, OptionalDouble agreement) {

    /// More outcomes than this are not compared pair by pair.
    public static final int MOST_PAIRED = 20_000;

    /// Of a problem.
    ///
    /// @param frontier the outcomes on its frontier, among which the nearest to the ideal is
    /// @param whole    whether the problem holds all outcomes; pairs are compared only then
    public static Integrativeness of(Bargain problem, int[] frontier, boolean whole) {
        var best = bests(problem, frontier);
        double shares = Double.POSITIVE_INFINITY;
        double raw = Double.POSITIVE_INFINITY;
        for (int outcome : frontier) {
            double share = 0;
            double plain = 0;
            for (int party = 0; party < best.length; party++) {
                double utility = problem.utilities()[party][outcome];
                double loss = best[party] > 0 ? 1 - utility / best[party] : best[party] - utility;
                share += loss * loss;
                plain += (best[party] - utility) * (best[party] - utility);
            }
            shares = Math.min(shares, share);
            raw = Math.min(raw, plain);
        }
        var pairs = whole && problem.parties() == 2 && problem.outcomes() <= MOST_PAIRED ? pairs(problem) : new long[3];
        long unlike = pairs[0] + pairs[1] + pairs[2];
        return new Integrativeness(
                Math.sqrt(shares),
                Math.sqrt(raw),
                unlike == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) pairs[0] / unlike),
                unlike == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) pairs[1] / unlike));
    }

    private static double[] bests(Bargain problem, int[] frontier) {
        return IntStream.range(0, problem.parties())
                .mapToDouble(party -> IntStream.of(frontier)
                        .mapToDouble(outcome -> problem.utilities()[party][outcome])
                        .max()
                        .orElse(0))
                .toArray();
    }

    /// Pairs over which two parties disagree, agree, and over which one of them is indifferent.
    private static long[] pairs(Bargain problem) {
        var one = problem.utilities()[0];
        var other = problem.utilities()[1];
        var pairs = new long[3];
        for (int i = 0; i < one.length; i++) {
            for (int j = i + 1; j < one.length; j++) {
                double product = Math.signum(one[i] - one[j]) * Math.signum(other[i] - other[j]);
                if (one[i] != one[j] || other[i] != other[j]) {
                    pairs[product < 0 ? 0 : product > 0 ? 1 : 2]++;
                }
            }
        }
        return pairs;
    }
}
