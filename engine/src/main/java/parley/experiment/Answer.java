package parley.experiment;

import java.util.List;
import java.util.Map;
import parley.measure.Interval;

/// Which approach does best for one party under one view.
///
/// @param verdict    whether one may be named
/// @param approaches the winner, or all that are too close to call, best mean first
/// @param margin     winner against its nearest rival (the two leading ones when too close to call)
/// @param tie        range of the party's utility over the others' near-equal responses to the first approach
/// @param split      the margin split into procedure and posture; empty where it was not played
/// @param differences each other approach → paired difference of the first approach against it
public record Answer(
        String view,
        String party,
        Verdict verdict,
        List<String> approaches,
        Margin margin,
        Interval tie,
        List<Split> split,
        Map<String, Margin> differences) {

    /// Whether a winner may be named.
    public enum Verdict {
        BEST("best"),
        TOO_CLOSE("too close to call");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /// Its name in reports.
        public String words() {
            return words;
        }
    }

    /// A paired difference with its simultaneous 95 % interval.
    public record Margin(double mean, double low, double high) {}

    /// The margin over the rival, split: `procedure` is ours against theirs under the same posture (mean over both
    /// postures), `posture` is our posture against theirs under the same procedure; the two add up to the margin.
    public record Split(String rival, Margin procedure, Margin posture) {}
}
