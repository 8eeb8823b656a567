package parley.robustness.criteria;

/// The mean over all worlds, each taken as likely as its weight says: the principle of insufficient reason
/// (Laplace1774) where the weights are equal.
public record MeanPayoff() implements Criterion {

    @Override
    public String name() {
        return "mean";
    }

    @Override
    public String meaning() {
        return "the average over worlds";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        return payoffs.mean(approach, payoffs.all());
    }
}
