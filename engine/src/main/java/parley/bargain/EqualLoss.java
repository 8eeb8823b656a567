package parley.bargain;

import java.util.stream.IntStream;

/// The equal-loss solution (Chun1988) among finitely many outcomes: the rational outcomes in which the largest loss
/// against its ideal gain that any party bears is smallest.
public final class EqualLoss {

    private EqualLoss() {}

    /// All that tie within 1e-12, ascending; empty where nothing is rational.
    public static int[] of(Bargain problem) {
        var ideal = IntStream.range(0, problem.parties())
                .mapToDouble(problem::idealGain)
                .toArray();
        return problem.best(outcome -> IntStream.range(0, problem.parties())
                .mapToDouble(party -> problem.gain(party, outcome) - ideal[party])
                .min()
                .orElseThrow());
    }
}
