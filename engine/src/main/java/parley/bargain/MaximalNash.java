package parley.bargain;

import java.util.stream.IntStream;

/// The maximal Nash solution with weights: of the parties as many as can gain together, and for them the largest
/// weighted product of gains, Π gain_i^w_i (HarsanyiSelten1972; the case in which not all can gain: Caragiannis2019).
///
/// Weights stand for bargaining power. With equal weights, and where everybody can gain at once, it is the Nash
/// solution.
public final class MaximalNash {

    private MaximalNash() {}

    /// All that tie within 1e-12 (of the logarithm), ascending; empty where nothing is rational.
    ///
    /// @param weights party → weight, 0 or more
    public static int[] of(Bargain problem, double[] weights) {
        var rational = problem.rational();
        int most = IntStream.of(rational)
                .map(outcome -> gaining(problem, outcome))
                .max()
                .orElse(0);
        var widest = IntStream.of(rational)
                .filter(outcome -> gaining(problem, outcome) == most)
                .toArray();
        return problem.best(widest, outcome -> product(problem, weights, outcome));
    }

    /// The weights that patience gives (BinmoreRubinsteinWolinsky1986): in proportion to 1 / −ln δ, adding up to 1.
    ///
    /// @param patience party → discount factor, in 0 … 1, 1 left out
    public static double[] weights(double[] patience) {
        var weights = new double[patience.length];
        double sum = 0;
        for (int party = 0; party < weights.length; party++) {
            weights[party] = patience[party] <= 0 ? 0 : 1 / -StrictMath.log(patience[party]);
            sum += weights[party];
        }
        for (int party = 0; party < weights.length; party++) {
            weights[party] = sum == 0 ? 1.0 / weights.length : weights[party] / sum;
        }
        return weights;
    }

    private static int gaining(Bargain problem, int outcome) {
        return (int) IntStream.range(0, problem.parties())
                .filter(party -> problem.gain(party, outcome) > Bargain.TOLERANCE)
                .count();
    }

    private static double product(Bargain problem, double[] weights, int outcome) {
        double sum = 0;
        for (int party = 0; party < weights.length; party++) {
            double gain = problem.gain(party, outcome);
            sum += gain > Bargain.TOLERANCE ? weights[party] * StrictMath.log(gain) : 0;
        }
        return sum;
    }
}
