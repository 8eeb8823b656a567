package parley.bargain;

import java.util.stream.IntStream;

/// The egalitarian solution (Kalai1977) among finitely many outcomes: the rational outcomes whose smallest gain is
/// largest.
public final class Egalitarian {

    private Egalitarian() {}

    /// All that tie within 1e-12, ascending; empty where nothing is rational.
    public static int[] of(Bargain problem) {
        return problem.best(outcome -> IntStream.range(0, problem.parties())
                .mapToDouble(party -> problem.gain(party, outcome))
                .min()
                .orElseThrow());
    }
}
