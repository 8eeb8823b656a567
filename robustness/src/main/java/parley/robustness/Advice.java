package parley.robustness;

import java.util.List;
import parley.measure.Estimate;

/// Whether an author's advice follows from the author's own numbers, and what it would take if it does not.
///
/// @param view        whose
/// @param recommended what the author argues for; of several, the one that does best
/// @param best        the approach with the best mean
/// @param rival       the best of the others
/// @param margin      the recommended approach minus the best of the others, paired
/// @param low         low end of its 95 % interval, shared among the rivals
/// @param high        high end
/// @param follows     the verdict
/// @param box         in how many worlds of the author's own box it does best
/// @param sought      whether changes were looked for
/// @param needs       changes of one assumption each that would make it best, the nearest first
/// @param procedure   the part of the margin that is procedure
/// @param posture     the part that is posture; the two add up to the margin
public record Advice(
        String view,
        boolean reconstructed,
        String recommended,
        String best,
        String rival,
        Estimate margin,
        double low,
        double high,
        Follows follows,
        Box box,
        boolean sought,
        List<Need> needs,
        Estimate procedure,
        Estimate posture) {

    public Advice {
        needs = List.copyOf(needs);
    }

    /// Whether it follows.
    public enum Follows {
        YES("comes out best"),
        CLOSE("too close to call"),
        NO("does not come out best");

        private final String words;

        Follows(String words) {
            this.words = words;
        }

        /// Its name in reports.
        public String words() {
            return words;
        }
    }

    /// Worlds drawn from all bands of a view together.
    ///
    /// @param worlds how many were tried
    /// @param varied how many of the view's numbers varied in them
    /// @param best   in how many the recommended approach had the best mean
    /// @param near   in how many it was not further from the best than is indifferent
    public record Box(int worlds, int varied, int best, int near) {}

    /// A value of one assumption at which the recommended approach would come out best.
    ///
    /// @param now   its value under the view
    /// @param at    the value where the margin turns
    /// @param up    whether beyond it means above it
    /// @param share the distance as a share of the range thought possible
    /// @param inBox whether it lies within what the author's words would bear
    public record Need(String assumption, double now, double at, boolean up, double share, boolean inBox) {}
}
