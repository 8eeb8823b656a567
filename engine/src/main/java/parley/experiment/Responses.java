package parley.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.approach.Approach;
import parley.negotiation.Negotiation;
import parley.party.Party;

/// All ways the others may respond: one approach for each party, other than the advised one, that has approaches.
///
/// Responses are numbered with the last responder's approach changing fastest.
///
/// @param parties the responders, in the case's order
/// @param choices responder → its approaches
record Responses(List<String> parties, List<List<Approach>> choices) {

    /// What the only response is called where nobody else has approaches.
    static final String NOBODY = "nobody responds";

    Responses {
        parties = List.copyOf(parties);
        choices = List.copyOf(choices);
    }

    static Responses to(String advised, Negotiation negotiation) {
        var parties = negotiation.parties().stream()
                .map(Party::name)
                .filter(name ->
                        !name.equals(advised) && !negotiation.approachesOf(name).isEmpty())
                .toList();
        return new Responses(
                parties, parties.stream().map(negotiation::approachesOf).toList());
    }

    /// How many there are, at least 1.
    int count() {
        return choices.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    }

    /// Responder → index of its approach.
    int[] choicesIn(int response) {
        var chosen = new int[choices.size()];
        int rest = response;
        for (int i = chosen.length - 1; i >= 0; i--) {
            chosen[i] = rest % choices.get(i).size();
            rest /= choices.get(i).size();
        }
        return chosen;
    }

    /// The response in which each responder takes this approach.
    int of(int[] chosen) {
        int response = 0;
        for (int i = 0; i < chosen.length; i++) {
            response = response * choices.get(i).size() + chosen[i];
        }
        return response;
    }

    /// Names of the approaches, joined by " / ".
    String name(int response) {
        if (parties.isEmpty()) {
            return NOBODY;
        }
        return String.join(
                " / ", profile(response).values().stream().map(Approach::name).toList());
    }

    List<String> names() {
        var names = new ArrayList<String>();
        for (int response = 0; response < count(); response++) {
            names.add(name(response));
        }
        return List.copyOf(names);
    }

    /// Responder → its approach, in the case's order.
    Map<String, Approach> profile(int response) {
        var chosen = choicesIn(response);
        var profile = new LinkedHashMap<String, Approach>();
        for (int i = 0; i < chosen.length; i++) {
            profile.put(parties.get(i), choices.get(i).get(chosen[i]));
        }
        return profile;
    }
}
