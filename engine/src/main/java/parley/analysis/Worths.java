package parley.analysis;

import java.util.ArrayList;
import java.util.List;
import parley.bargain.Sums;
import parley.deal.Issue;
import parley.standing.Happening;

/// Everybody's interests as sums, ready to say why things are worth what they are.
final class Worths {

    private final Opening opening;
    private final List<String> issues;
    private final Sums sums;
    private final List<Actor> roles = new ArrayList<>();

    Worths(Opening opening) {
        this.opening = opening;
        var model = opening.world().model();
        var negotiation = model.negotiation();
        this.issues = negotiation.issues().stream().map(Issue::name).toList();
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            int faction = model.factionOf(actor);
            String name = negotiation.parties().get(party).name();
            for (int type = 0; type < model.types(party); type++) {
                var own = negotiation.parties().get(party).factions();
                roles.add(new Actor(name, faction < 0 ? "" : own.get(faction).name(), type));
            }
        }
        this.sums = new Stated(negotiation).sums(roles);
    }

    /// The reasons of an actor of a type.
    Worth of(int actor, int type) {
        return new Worth(issues, sums, opening.world().model().role(actor, type));
    }

    /// Names of what can happen.
    List<String> events() {
        return opening.world().model().happenings().stream()
                .map(Happening::name)
                .toList();
    }

    int[] options(int outcome) {
        return Holding.options(opening, outcome);
    }
}
