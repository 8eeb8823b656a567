package parley.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.formula.Formula;
import parley.negotiation.Negotiation;
import parley.party.Faction;
import parley.party.Interests;
import parley.party.Party;
import parley.party.Type;

/// A random case with a third party `c` at the table, of one type that keeps its word and of two that may not, which
/// wants what `a` or what `b` wants and performs an issue `w` of its own.
final class ThreeParties {

    private static final String THIRD = "c";

    private ThreeParties() {}

    static Negotiation of(Negotiation two) {
        var a = two.parties().getFirst();
        var b = two.parties().getLast();
        var types = List.of(
                type("keeper", a.types().getFirst(), .3),
                type("free", a.types().getLast(), .4),
                type("other", b.types().getLast(), .3));
        var c = with(THIRD, a, types, List.of());
        var issues = new ArrayList<Issue>(two.issues());
        var x = two.issues().getFirst();
        issues.add(new Issue(
                "w",
                List.of("today", "done"),
                0,
                new Performer.One(THIRD),
                x.verified(),
                x.reversal(),
                Map.of(),
                java.util.Set.of()));
        var approaches = new LinkedHashMap<>(two.approaches());
        approaches.put(THIRD, approaches.getOrDefault(b.name(), List.of()));
        var parties = List.of(wanting(a, 1), wanting(b, 1), wanting(c, -.6));
        return new Negotiation(
                two.periodsPerYear(),
                two.horizon(),
                two.tempo(),
                two.question(),
                parties,
                issues,
                two.infeasible(),
                two.instruments(),
                two.stocks(),
                two.events(),
                two.signals(),
                approaches,
                two.assumptions());
    }

    private static Type type(String name, Type like, double chance) {
        return new Type(
                name,
                Formula.of(chance),
                Formula.of(chance),
                like.keepsWord(),
                like.carriesOut(),
                like.believes(),
                like.interests());
    }

    /// Whom it pleases by so much that `w` is done.
    private static Party wanting(Party party, double gain) {
        var types = party.types().stream()
                .map(type -> new Type(
                        type.name(),
                        type.prior(),
                        type.believed(),
                        type.keepsWord(),
                        type.carriesOut(),
                        type.believes(),
                        wanting(type.interests(), gain)))
                .toList();
        var factions = party.factions().stream()
                .map(faction -> new Faction(
                        faction.name(),
                        faction.weight(),
                        faction.veto(),
                        faction.believes(),
                        faction.interests().stream()
                                .map(own -> wanting(own, gain))
                                .toList()))
                .toList();
        return with(party.name(), party, types, factions);
    }

    private static Interests wanting(Interests interests, double gain) {
        var weights = new LinkedHashMap<>(interests.weights());
        weights.put("w", Formula.of(.2));
        var values = new LinkedHashMap<>(interests.values());
        values.put("w", List.of(Formula.of(Math.max(0, -gain)), Formula.of(Math.max(0, gain))));
        return new Interests(
                weights, values, interests.links(), interests.gates(), interests.drift(), interests.gains());
    }

    private static Party with(String name, Party like, List<Type> types, List<Faction> factions) {
        return new Party(
                name,
                like.atTable(),
                like.patience(),
                like.noise(),
                like.losses(),
                types,
                factions,
                like.quota(),
                like.leaderRate(),
                like.keepsBeliefs(),
                like.penalty(),
                like.coolOff(),
                like.foresight(),
                like.believes(),
                like.widening(),
                like.reservation(),
                like.preferences());
    }
}
