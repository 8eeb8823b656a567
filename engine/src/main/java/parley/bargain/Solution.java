package parley.bargain;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// What a theory of bargaining, or another program, singles out.
///
/// @param name     short, as users write it
/// @param rule     what it is, in a line
/// @param outcomes all that tie; empty where there is none
public record Solution(String name, String rule, int[] outcomes) {

    /// The solutions of the textbooks, over outcomes on the frontier.
    ///
    /// @param problem of outcomes on the frontier: every solution lies there
    /// @param weights party → bargaining power, for the maximal Nash solution
    public static List<Solution> all(Bargain problem, double[] weights) {
        return List.of(
                new Solution("nash", "largest product of gains", NashPoint.of(problem)),
                new Solution(
                        "kalai-smorodinsky",
                        "largest smallest share of its ideal gain (ideal among rational outcomes)",
                        KalaiSmorodinsky.of(problem)),
                new Solution("egalitarian", "largest smallest gain (Kalai)", Egalitarian.of(problem)),
                new Solution(
                        "utilitarian", "largest sum of utilities among rational outcomes", Utilitarian.of(problem)),
                new Solution("equal-loss", "smallest largest loss against the ideal gain", EqualLoss.of(problem)),
                new Solution(
                        "maximal-nash",
                        "as many parties as can gain together, then the largest weighted product of gains",
                        MaximalNash.of(problem, weights)));
    }

    /// What other programs call by the same names, as they compute it: over the whole frontier, with raw utilities.
    ///
    /// @param problem of all outcomes on the frontier, rational or not
    public static List<Solution> elsewhere(Bargain problem) {
        var all = IntStream.range(0, problem.outcomes()).toArray();
        var rational = problem.rational();
        return List.of(
                new Solution(
                        "Nash (GENIUS, NegMAS)",
                        "largest product of gains, two losses counted as a gain",
                        problem.best(all, outcome -> product(problem, outcome, true))),
                new Solution(
                        "Nash (OZU, NegoLog)",
                        "largest product of utilities",
                        problem.best(all, outcome -> product(problem, outcome, false))),
                new Solution(
                        "Kalai-Smorodinsky (GENIUS), kalai (OZU)",
                        "smallest sum of differences between raw utilities",
                        problem.best(all, outcome -> -gaps(problem, outcome))),
                new Solution(
                        "Kalai-Smorodinsky (NegMAS)",
                        "rational, smallest gap between shares of the largest gain anywhere",
                        problem.best(rational, outcome -> -unevenness(problem, outcome))),
                new Solution("Kalai (NegMAS)", "rational, largest smallest gain", Egalitarian.of(problem)),
                new Solution(
                        "Kalai (NegoLog)",
                        "largest sum of utilities",
                        problem.best(all, outcome -> sum(problem, outcome))));
    }

    private static double product(Bargain problem, int outcome, boolean gains) {
        double product = 1;
        for (int party = 0; party < problem.parties(); party++) {
            product *= gains ? problem.gain(party, outcome) : problem.utilities()[party][outcome];
        }
        return product;
    }

    private static double gaps(Bargain problem, int outcome) {
        double sum = 0;
        for (int one = 0; one < problem.parties(); one++) {
            for (int other = one + 1; other < problem.parties(); other++) {
                sum += Math.abs(problem.utilities()[one][outcome] - problem.utilities()[other][outcome]);
            }
        }
        return sum;
    }

    private static double unevenness(Bargain problem, int outcome) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int party = 0; party < problem.parties(); party++) {
            double most = IntStream.range(0, problem.outcomes())
                    .mapToDouble(gain(problem, party))
                    .max()
                    .orElse(0);
            double share = most > 0 ? problem.gain(party, outcome) / most : 0;
            low = Math.min(low, share);
            high = Math.max(high, share);
        }
        return high - low;
    }

    private static IntToDoubleFunction gain(Bargain problem, int party) {
        return outcome -> problem.gain(party, outcome);
    }

    private static double sum(Bargain problem, int outcome) {
        double sum = 0;
        for (int party = 0; party < problem.parties(); party++) {
            sum += problem.utilities()[party][outcome];
        }
        return sum;
    }
}
