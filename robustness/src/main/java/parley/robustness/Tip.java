package parley.robustness;

import java.util.List;
import parley.robustness.coalition.Flips.Verdict;

/// How far one assumption may move before the answer under a view flips.
///
/// @param now     its value under the view; the middle of its range where it has one
/// @param low     smallest value thought possible
/// @param high    largest value thought possible
/// @param at      values at which the margin changes its sign, the nearest first; empty where there is none in the
///                range, or the verdict denies it
/// @param errors  standard error of each, for the luck of the runs; infinite where the margin hardly changes
/// @param to      the approach that is better beyond the nearest; empty without one
/// @param spreads distance to the nearest in standard deviations of the assumption's own spread: of the view's range,
///                else of the range thought possible; infinite without one
/// @param verdict whether the answer flips within the range
/// @param read    whether anything in these runs depends on it
public record Tip(
        String view,
        String assumption,
        String unit,
        double now,
        double low,
        double high,
        List<Double> at,
        List<Double> errors,
        String to,
        double spreads,
        Verdict verdict,
        boolean read) {

    public Tip {
        at = List.copyOf(at);
        errors = List.copyOf(errors);
    }
}
