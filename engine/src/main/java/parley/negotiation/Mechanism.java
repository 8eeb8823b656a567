package parley.negotiation;

import java.util.List;
import java.util.Map;

/// A causal claim somebody makes, and how to switch it off.
///
/// @param by      who claims it
/// @param without path → text of the value that switches it off
public record Mechanism(String name, String by, List<Source> sources, Map<String, String> without) {
    public Mechanism {
        sources = List.copyOf(sources);
        without = Map.copyOf(without);
    }
}
