package parley.robustness.criteria;

/// A rule that gives every approach one number.
public interface Criterion {

    /// Its name in reports.
    String name();

    /// What its number says, in a phrase.
    String meaning();

    /// Whether larger numbers are better.
    boolean moreIsBetter();

    /// An approach's number.
    double of(Payoffs payoffs, int approach);
}
