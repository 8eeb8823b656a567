package parley.robustness.criteria;

/// In which share of worlds an approach is good enough (Starr1963).
///
/// @param threshold what is good enough
public record Domain(double threshold) implements Criterion {

    @Override
    public String name() {
        return "good enough";
    }

    @Override
    public String meaning() {
        return "share of worlds in which it gives " + threshold + " or more";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        double good = 0;
        double weight = 0;
        for (int world = 0; world < payoffs.worlds(); world++) {
            good += payoffs.at(approach, world) >= threshold ? payoffs.weights()[world] : 0;
            weight += payoffs.weights()[world];
        }
        return good / weight;
    }
}
