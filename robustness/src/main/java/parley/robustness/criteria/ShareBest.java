package parley.robustness.criteria;

/// In which share of worlds an approach is the best, or as good as the best (Starr1963).
///
/// @param tolerance what is as good
public record ShareBest(double tolerance) implements Criterion {

    @Override
    public String name() {
        return "best in";
    }

    @Override
    public String meaning() {
        return "share of worlds in which no other gives more"
                + (tolerance > 0 ? " than " + tolerance + " beyond it" : "");
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        double best = 0;
        double weight = 0;
        for (int world = 0; world < payoffs.worlds(); world++) {
            best += Regret.in(payoffs, approach, world) <= tolerance ? payoffs.weights()[world] : 0;
            weight += payoffs.weights()[world];
        }
        return best / weight;
    }
}
