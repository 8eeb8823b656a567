package parley.robustness;

import parley.robustness.coalition.Flips.Verdict;

/// What switching one claimed mechanism off does to the answer under a view.
///
/// @param by      who claims it
/// @param margin  of the view's best approach with the claim switched off
/// @param verdict whether another approach is then better
/// @param best    the approach that does best then
public record Switched(
        String view, String mechanism, String by, parley.measure.Estimate margin, Verdict verdict, String best) {}
