package parley.robustness;

/// What it would be worth to know something before choosing, over a space of assumptions.
///
/// @param what     an assumption, two joined by " + ", or "which view is right"
/// @param worth    expected gain (EVPPI); of everything: EVPI
/// @param split    the same estimated with a downward error
/// @param finer    the same with an upward error
/// @param changes  how often the choice would change
/// @param error    sampling error of the worth
/// @param reliable whether the three agree
public record Learnt(
        String what, double worth, double split, double finer, double changes, double error, boolean reliable) {}
