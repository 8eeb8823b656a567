package parley.situation;

import java.util.Map;
import parley.formula.Formula;

/// Posture a party sets by itself, each period, between 0 and 1.
///
/// @param by      the party that sets it
/// @param against the party it is aimed at; empty where nobody in particular
/// @param costs   party → cost on the flow scale, as a formula of the posture
public record Instrument(String name, String by, String against, Map<String, Formula> costs) {
    public Instrument {
        costs = Map.copyOf(costs);
    }
}
