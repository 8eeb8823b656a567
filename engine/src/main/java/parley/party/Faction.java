package parley.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.formula.Formula;

/// A group inside a party that votes on what the party has negotiated.
///
/// @param weight    its weight in the vote; may read stocks, beliefs and time
/// @param veto      whether nothing is ratified without it
/// @param believes  its own values of assumptions, on top of the party's and the type's
/// @param interests complete, one per type of the party in its order: the type's with this faction's overrides applied
public record Faction(
        String name, Formula weight, boolean veto, Map<String, Formula> believes, List<Interests> interests) {
    public Faction {
        believes = Map.copyOf(believes);
        interests = List.copyOf(interests);
    }

    /// The same, holding an assumption otherwise.
    Faction believing(String assumption, Formula value) {
        var others = new HashMap<>(believes);
        others.put(assumption, value);
        return new Faction(name, weight, veto, others, interests);
    }
}
