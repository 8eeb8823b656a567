package parley.bargain;

import java.util.stream.IntStream;

/// The utilitarian solution (Myerson1981): the rational outcomes with the largest sum of utilities.
public final class Utilitarian {

    private Utilitarian() {}

    /// All that tie within 1e-12, ascending; empty where nothing is rational.
    public static int[] of(Bargain problem) {
        return problem.best(outcome -> IntStream.range(0, problem.parties())
                .mapToDouble(party -> problem.utilities()[party][outcome])
                .sum());
    }
}
