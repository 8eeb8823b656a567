package parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.negotiation.Negotiation;
import parley.party.Interests;
import parley.party.Party;

/// Somebody on whom a deal depends: a party at the table, or a faction of one that can veto.
///
/// @param faction its name, empty for the party itself
/// @param type    which of its types the party is of
record Actor(String party, String faction, int type) {

    /// `party` or `party.faction`.
    String name() {
        return faction.isEmpty() ? party : party + "." + faction;
    }

    Party party(Negotiation negotiation) {
        return negotiation.party(party);
    }

    Interests interests(Negotiation negotiation) {
        var own = party(negotiation);
        return own.factions().stream()
                .filter(candidate -> candidate.name().equals(faction))
                .map(candidate -> candidate.interests().get(type))
                .findFirst()
                .orElseGet(() -> own.types().get(type).interests());
    }

    /// Parties at the table, then their veto factions.
    ///
    /// @param types party → the type it is of; the first where it is left out
    static List<Actor> all(Negotiation negotiation, Map<String, Integer> types) {
        var actors = new ArrayList<Actor>();
        var table = negotiation.parties().stream().filter(Party::atTable).toList();
        table.forEach(party -> actors.add(new Actor(party.name(), "", types.getOrDefault(party.name(), 0))));
        for (var party : table) {
            for (var faction : party.factions()) {
                if (faction.veto()) {
                    actors.add(new Actor(party.name(), faction.name(), types.getOrDefault(party.name(), 0)));
                }
            }
        }
        return List.copyOf(actors);
    }
}
