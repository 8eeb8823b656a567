package parley.bargain;

/// The Nash solution (Nash1950): the rational outcomes with the largest product of gains, Π_i (u_i − floor_i).
public final class NashPoint {

    private NashPoint() {}

    /// All that tie within 1e-12, ascending; empty where nothing is rational. Where the largest product is 0, those
    /// that no other dominates.
    public static int[] of(Bargain problem) {
        return problem.best(outcome -> product(problem, outcome));
    }

    /// The product of gains; a party at its floor, or below it by no more than the tolerance, makes it 0.
    public static double product(Bargain problem, int outcome) {
        double product = 1;
        for (int party = 0; party < problem.parties(); party++) {
            product *= Math.max(0, problem.gain(party, outcome));
        }
        return product;
    }
}
