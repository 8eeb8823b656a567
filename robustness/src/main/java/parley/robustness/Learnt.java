package parley.robustness;

/// What it would be worth to know something before choosing, over a space of assumptions.
///
/// @param what     an assumption, two joined by " + ", or "which view is right"
/// @param worth    expected gain (EVPPI); of everything: EVPI; errs upwards, since luck flatters what is chosen by it
/// @param split    the same chosen by some and paid by others: errs downwards, may be negative
/// @param finer    the same with a larger upward error
/// @param changes  how often the choice would change
/// @param error    sampling error of the worth
/// @param reliable whether the three agree
public record Learnt(
        String what, double worth, double split, double finer, double changes, double error, boolean reliable) {}
