package parley.formats.scenario;

import java.util.List;

/// One party: what it makes of outcomes, and of none.
///
/// @param discount what is left of a utility at the end of the talks, in 0..1; 1 is no discount
public record Profile(String name, Worth worth, Floor floor, double discount) {

    /// What no deal is worth.
    public sealed interface Floor {

        /// Nothing is said about it: 0, as the programs that leave it out mean it.
        record None() implements Floor {}

        /// Less than anything: every deal will do.
        record Least() implements Floor {}

        /// This utility.
        record Value(double utility) implements Floor {}

        /// As much as this outcome.
        record Bid(List<Integer> options) implements Floor {
            public Bid {
                options = List.copyOf(options);
            }
        }
    }

    /// What no deal is worth: 0 where nothing is said, −∞ where every deal will do.
    public double floor(List<Topic> topics) {
        return switch (floor) {
            case Floor.None _ -> 0;
            case Floor.Least _ -> Double.NEGATIVE_INFINITY;
            case Floor.Value value -> value.utility();
            case Floor.Bid bid ->
                worth.of(
                        topics,
                        bid.options().stream().mapToInt(Integer::intValue).toArray());
        };
    }
}
