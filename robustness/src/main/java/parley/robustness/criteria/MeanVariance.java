package parley.robustness.criteria;

/// The mean less a price for variance (Markowitz1952): mean u − price·variance u.
///
/// @param price 0 or more; ½ is what a constant absolute risk aversion of 1 would ask for
public record MeanVariance(double price) implements Criterion {

    public MeanVariance {
        if (!(price >= 0)) {
            throw new IllegalArgumentException("price of variance " + price + ": 0 or more");
        }
    }

    @Override
    public String name() {
        return "mean less variance";
    }

    @Override
    public String meaning() {
        return "the average less " + price + " times the variance between worlds";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        double mean = payoffs.mean(approach, payoffs.all());
        double sum = 0;
        double weight = 0;
        for (int world = 0; world < payoffs.worlds(); world++) {
            double off = payoffs.at(approach, world) - mean;
            sum += payoffs.weights()[world] * off * off;
            weight += payoffs.weights()[world];
        }
        return mean - price * sum / weight;
    }
}
