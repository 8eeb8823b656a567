package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.analysis.Dossier;
import parley.analysis.Opening;
import parley.measure.Reason;
import parley.negotiation.Negotiation;
import parley.standing.Ground;
import parley.standing.Grounds;

/// What values are made of.
final class GroundsTest {

    private static List<Negotiation> worlds() {
        var worlds = new ArrayList<Negotiation>();
        worlds.add(Examples.file("teaching/river-treaty.yaml").base());
        Examples.file("us-iran/2025.yaml").views().forEach(view -> worlds.add(view.negotiation()));
        return worlds;
    }

    @Test
    void everyValueIsTheMeanOfItsGrounds() {
        for (var negotiation : worlds()) {
            var opening = Opening.of(negotiation, Map.of());
            var model = opening.world().model();
            int outcome = lastFeasible(opening);
            var grounds = Grounds.of(opening.perception(), opening.scene(), outcome);
            for (int actor = 0; actor < model.actors(); actor++) {
                for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                    int role = model.role(actor, type);
                    assertThat(mean(grounds.inForce(actor, role)))
                            .isCloseTo(grounds.appraisal().worth(role), within(1e-9));
                    var none = Grounds.noDeal(opening.perception(), opening.scene(), actor, role);
                    assertThat(mean(none)).isCloseTo(opening.perception().noDeal(role), within(1e-9));
                }
            }
            for (int party = 0; party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    performer(grounds, party, type);
                }
            }
        }
    }

    private static void performer(Grounds grounds, int party, int type) {
        var appraisal = grounds.appraisal();
        assertThat(mean(grounds.honour(party, type))).isCloseTo(appraisal.honour(party, type), within(1e-9));
        grounds.breaches(party).stream()
                .mapToDouble(set -> mean(grounds.cheat(party, type, set)))
                .max()
                .ifPresent(best -> assertThat(best).isCloseTo(appraisal.cheat(party, type), within(1e-9)));
    }

    private static int lastFeasible(Opening opening) {
        var space = opening.world().model().space();
        return IntStream.range(0, space.size()).filter(space::feasible).max().orElseThrow();
    }

    private static double mean(List<Ground> grounds) {
        return grounds.stream()
                .mapToDouble(ground -> ground.weight() * ground.value())
                .sum();
    }

    @Test
    void everySideIsExplainedByTermsThatAddUp() {
        for (var negotiation : worlds()) {
            var deals = Examples.deals(negotiation);
            var valuation = deals.bargaining().valuation();
            for (int deal : deals.bargaining().frontier()) {
                var dossier = Dossier.of(deals, valuation.deals().apply(deal));
                for (int actor = 0; actor < valuation.actors().size(); actor++) {
                    var side = dossier.sides().get(actor);
                    assertThat(side.deal().value()).isCloseTo(valuation.values()[actor][deal], within(1e-9));
                    assertThat(side.none().value()).isCloseTo(valuation.floors()[actor], within(1e-9));
                    addsUp(side.deal());
                    addsUp(side.none());
                }
            }
        }
    }

    private static void addsUp(Reason reason) {
        var parts = reason.parts().stream()
                .filter(part -> part.unit() == Reason.Unit.UTILITY)
                .toList();
        assertThat(parts.stream().mapToDouble(Reason::value).sum()).isCloseTo(reason.value(), within(1e-9));
        var earned = parts.getFirst();
        assertThat(earned.parts().stream()
                        .filter(part -> part.unit() == Reason.Unit.UTILITY)
                        .mapToDouble(Reason::value)
                        .sum())
                .isCloseTo(earned.value(), within(1e-9));
    }
}
