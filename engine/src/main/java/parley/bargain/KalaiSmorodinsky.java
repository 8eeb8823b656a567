package parley.bargain;

import java.util.stream.IntStream;

/// The Kalai–Smorodinsky solution (KalaiSmorodinsky1975) among finitely many outcomes: the rational outcomes in which
/// the smallest share of its ideal gain that any party gets is largest. A party's ideal gain is its most in any
/// rational outcome; a party that can gain nothing has no share.
public final class KalaiSmorodinsky {

    private KalaiSmorodinsky() {}

    /// All that tie within 1e-12, ascending; empty where nothing is rational.
    public static int[] of(Bargain problem) {
        var ideal = IntStream.range(0, problem.parties())
                .mapToDouble(problem::idealGain)
                .toArray();
        return problem.best(outcome -> IntStream.range(0, problem.parties())
                .filter(party -> ideal[party] > 0)
                .mapToDouble(party -> problem.gain(party, outcome) / ideal[party])
                .min()
                .orElse(0));
    }
}
