package parley.situation;

import java.util.Map;
import parley.formula.Formula;

/// What observers learn from.
///
/// @param about      the party whose type it tells of
/// @param likelihood type → probability of the signal given the type, in 0..1
/// @param weight     how far it is believed, in 0..1 (likelihoods are raised to it)
public record Signal(
        String name, Kind kind, Formula when, String about, Map<String, Formula> likelihood, Formula weight) {

    public Signal {
        likelihood = Map.copyOf(likelihood);
    }

    /// How it shows.
    public enum Kind {
        /// Evidence once, in the first period in which the condition holds.
        ACT,
        /// While the condition holds it occurs at random, with the likelihood of the true type; its absence
        /// informs too.
        SIGN
    }
}
