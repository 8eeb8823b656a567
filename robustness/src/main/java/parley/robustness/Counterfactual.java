package parley.robustness;

import java.util.List;

/// The nearest world found in which a view's approach is no longer the one to take.
///
/// @param approach  the one to take under the view
/// @param to        the approach that does best there; empty where no such world was found
/// @param shifts    what moves, the longest way first; empty where no such world was found, and where the answer is
///                  flipped without any
/// @param distance  of all shifts together, in ranges; infinite where no such world was found
/// @param there     the judgement there on twice the trajectories and fresh luck; empty where it was not given
/// @param surely    the nearest world looked at further on the same way in which that judgement says that the answer
///                  has flipped; empty where none does
/// @param worlds    that were looked at
/// @param complete  whether the search came to its end
public record Counterfactual(
        String view,
        String approach,
        String to,
        List<Shift> shifts,
        double distance,
        List<Judgement> there,
        List<Sure> surely,
        int worlds,
        boolean complete) {

    public Counterfactual {
        shifts = List.copyOf(shifts);
        there = List.copyOf(there);
        surely = List.copyOf(surely);
    }

    /// One number moved.
    ///
    /// @param at    where the answer tips
    /// @param share of its stated range
    public record Shift(String assumption, String unit, double now, double at, double share) {}

    /// Where the answer has surely flipped.
    ///
    /// @param distance in ranges
    /// @param at       one value per shift
    /// @param to       the approach that does best there
    public record Sure(double distance, List<Double> at, String to) {
        public Sure {
            at = List.copyOf(at);
        }
    }

    /// Whether a world was found in which the answer flips.
    public boolean found() {
        return Double.isFinite(distance);
    }
}
