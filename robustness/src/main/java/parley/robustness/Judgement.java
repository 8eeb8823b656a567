package parley.robustness;

import parley.measure.Estimate;
import parley.robustness.coalition.Flips.Verdict;

/// Whether an approach is still the one to take in a world.
///
/// @param verdict      at 95 %: flips where some other approach is better by more than is indifferent, does not where
/// none is
/// @param margin       the approach minus the best of the others
/// @param best         the approach that does best there
/// @param units        the margin unit by unit over the luck that every world meets first
/// @param trajectories per approach and response that it took
public record Judgement(Verdict verdict, Estimate margin, String best, double[] units, long trajectories) {}
