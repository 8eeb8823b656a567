package parley.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.approach.Approach;
import parley.negotiation.Negotiation;
import parley.party.Party;

/// What could be agreed under one view: among parties of the types named, or of the most likely ones, and whether the
/// zone of agreement is open among others.
///
/// @param view    its name
/// @param types   party at the table → its type
/// @param indices the same as indices
/// @param chance  how likely this view holds that combination of types
/// @param among   every combination of true types, with its zone
/// @param opening how the case looks; none where there is no world around the table
/// @param asked   what was asked beside the case
public record Deals(
        String view,
        Map<String, String> types,
        Map<String, Integer> indices,
        double chance,
        Bargaining bargaining,
        List<Among> among,
        Optional<Opening> opening,
        Asked asked) {

    public Deals {
        among = List.copyOf(among);
    }

    /// The zone among parties of one combination of types.
    ///
    /// @param chance how likely the combination is
    public record Among(Map<String, String> types, double chance, Zone zone) {}

    /// What is asked beside the case.
    ///
    /// @param types    party → the type it is taken to be of; a party left out is of its likeliest
    /// @param weights  party → bargaining power; empty: what patience gives
    /// @param postures party → the approach whose posture it takes; a party left out takes none
    public record Asked(Map<String, String> types, Map<String, Double> weights, Map<String, Approach> postures) {
        public static final Asked NOTHING = new Asked(Map.of(), Map.of(), Map.of());
    }

    /// What could be agreed in a negotiation as a view has it.
    ///
    /// @throws IllegalArgumentException for a name that the case does not know
    public static Deals of(String view, Negotiation negotiation, Asked asked) {
        return Stated.fits(negotiation) ? stated(view, negotiation, asked) : standing(view, negotiation, asked);
    }

    private static Deals stated(String view, Negotiation negotiation, Asked asked) {
        var numbers = new Numbers(negotiation);
        var combinations = new ArrayList<Map<String, Integer>>();
        combinations.add(Map.of());
        for (var party : negotiation.parties()) {
            var wider = new ArrayList<Map<String, Integer>>();
            for (var before : combinations) {
                for (int type = 0; type < party.types().size(); type++) {
                    var combination = new LinkedHashMap<>(before);
                    combination.put(party.name(), type);
                    wider.add(combination);
                }
            }
            combinations.clear();
            combinations.addAll(wider);
        }
        var chances = combinations.stream()
                .mapToDouble(types -> chance(negotiation, numbers, types))
                .toArray();
        int chosen = chosen(negotiation, combinations, chances, asked);
        var valuation = Valuation.stated(negotiation, combinations.get(chosen));
        var bargaining = Bargaining.of(valuation, weights(valuation, asked));
        var among = new ArrayList<Among>();
        for (int i = 0; i < combinations.size(); i++) {
            var zone = i == chosen ? bargaining.zone() : Zone.of(Valuation.stated(negotiation, combinations.get(i)));
            among.add(new Among(names(negotiation, combinations.get(i)), chances[i], zone));
        }
        var chosenNames = names(negotiation, combinations.get(chosen));
        return new Deals(
                view,
                chosenNames,
                combinations.get(chosen),
                chances[chosen],
                bargaining,
                among,
                Optional.empty(),
                asked);
    }

    private static Deals standing(String view, Negotiation negotiation, Asked asked) {
        var opening = Opening.of(negotiation, asked.postures);
        var model = opening.world().model();
        var combinations = new ArrayList<Map<String, Integer>>();
        var chances = new double[model.casts()];
        for (int cast = 0; cast < model.casts(); cast++) {
            var types = new LinkedHashMap<String, Integer>();
            for (int party = 0; party < model.parties(); party++) {
                types.put(model.actorName(party), model.typeIn(cast, party));
            }
            combinations.add(types);
            chances[cast] = opening.chance(cast);
        }
        int chosen = chosen(negotiation, combinations, chances, asked);
        var prospect = opening.prospect();
        var valuation = Valuation.standing(opening, prospect, chosen);
        var bargaining = Bargaining.of(valuation, weights(valuation, asked));
        var among = new ArrayList<Among>();
        for (int cast = 0; cast < chances.length; cast++) {
            if (chances[cast] > 0 || cast == chosen) {
                var zone = cast == chosen ? bargaining.zone() : Zone.of(Valuation.standing(opening, prospect, cast));
                among.add(new Among(names(negotiation, combinations.get(cast)), chances[cast], zone));
            }
        }
        return new Deals(
                view,
                names(negotiation, combinations.get(chosen)),
                combinations.get(chosen),
                chances[chosen],
                bargaining,
                among,
                Optional.of(opening),
                asked);
    }

    private static double chance(Negotiation negotiation, Numbers numbers, Map<String, Integer> types) {
        double chance = 1;
        for (var party : negotiation.parties()) {
            chance *= numbers.of(
                    party.types().get(types.getOrDefault(party.name(), 0)).prior());
        }
        return chance;
    }

    /// The likeliest combination in which everybody is of the type asked for; the first of several.
    private static int chosen(
            Negotiation negotiation, List<Map<String, Integer>> combinations, double[] chances, Asked asked) {
        asked.types.forEach((party, type) -> index(negotiation.party(party), type));
        int best = -1;
        for (int i = 0; i < chances.length; i++) {
            var names = names(negotiation, combinations.get(i));
            boolean fits = asked.types.entrySet().stream()
                    .allMatch(entry -> entry.getValue().equals(names.getOrDefault(entry.getKey(), entry.getValue())));
            best = fits && (best < 0 || chances[i] > chances[best] + 1e-12) ? i : best;
        }
        return best;
    }

    private static int index(Party party, String type) {
        for (int i = 0; i < party.types().size(); i++) {
            if (party.types().get(i).name().equals(type)) {
                return i;
            }
        }
        throw new IllegalArgumentException(party.name() + " has no type called " + type);
    }

    private static Map<String, String> names(Negotiation negotiation, Map<String, Integer> types) {
        var names = new LinkedHashMap<String, String>();
        for (var party : negotiation.parties()) {
            if (party.types().size() > 1) {
                names.put(
                        party.name(),
                        party.types().get(types.getOrDefault(party.name(), 0)).name());
            }
        }
        return names;
    }

    private static double[] weights(Valuation valuation, Asked asked) {
        if (asked.weights.isEmpty()) {
            return new double[0];
        }
        var weights = new double[valuation.parties()];
        for (int party = 0; party < weights.length; party++) {
            weights[party] = asked.weights.getOrDefault(valuation.actors().get(party), 1.0);
        }
        return weights;
    }

    /// The combination of types as a number, in a world around the table.
    int cast() {
        return cast(opening.orElseThrow());
    }

    /// The same in the world of another opening.
    int cast(Opening other) {
        var model = other.world().model();
        int cast = 0;
        for (int party = 0; party < model.parties(); party++) {
            cast = model.castWith(cast, party, indices.getOrDefault(model.actorName(party), 0));
        }
        return cast;
    }

    /// How likely the zone is open, over the types that the parties may be of.
    public double openness() {
        return among.stream()
                .filter(each -> each.zone().open())
                .mapToDouble(Among::chance)
                .sum();
    }
}
