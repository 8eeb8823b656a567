package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import parley.standing.Grounds;
import parley.standing.Model;
import parley.standing.Perception;
import parley.standing.Scene;
import parley.standing.World;

/// The engine's standings against the same standings written down word by word, on random small cases.
final class LiteralTest {

    private static final Offset<Double> EXACT = within(1e-10);

    private static Perception perception(World world, double pressure, Map<String, Double> stocks) {
        var model = world.model();
        var layout = model.layout();
        var key = new Perceptions.Key(layout.length);
        key.situation()[layout.instruments] = pressure;
        for (int s = 0; s < model.negotiation().stocks().size(); s++) {
            key.situation()[layout.stocks + s] =
                    stocks.get(model.negotiation().stocks().get(s).name());
        }
        for (int mind = 0; mind < model.minds(); mind++) {
            for (int party = 0; party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    key.situation()[layout.belief(mind, model.typeStart(party) + type)] =
                            world.believed(mind, party, type);
                }
            }
        }
        return new Perceptions(world).of(key, new Scene(model));
    }

    @Test
    void every_standing_is_what_the_model_says_word_by_word() {
        Seeds.tryEach(60, seed -> {
            var negotiation =
                    RandomCase.of(seed).withNoise(seed % 2 == 0 ? .05 : 0).negotiation();
            var model = Model.of(negotiation);
            var world = World.of(model, new double[negotiation.assumptions().size()]);
            var stocks = Map.of("heat", .37);
            var literal = new Literal(negotiation, model, Map.of("pressure", .6, "guard", 0.0), stocks);
            var perception = perception(world, .6, stocks);
            var scene = new Scene(model);
            for (int outcome = 0; outcome < model.space().size(); outcome++) {
                boolean deal = outcome != model.space().statusQuo();
                for (int actor = 0; actor < model.actors(); actor++) {
                    for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                        int role = model.role(actor, type);
                        var eye = literal.eye(actor, type);
                        if (deal) {
                            int party = model.partyOf(actor);
                            assertThat(perception.revoked(scene, role, party, outcome))
                                    .as("revoked, role %d, outcome %d", role, outcome)
                                    .isCloseTo(literal.revoked(eye, outcome), EXACT);
                        } else {
                            assertThat(perception.noDeal(role))
                                    .as("no deal, role %d", role)
                                    .isCloseTo(literal.noDeal(eye, outcome), EXACT);
                        }
                    }
                }
                if (deal) {
                    compare(literal, perception, scene, outcome);
                }
            }
        });
    }

    private static void compare(Literal literal, Perception perception, Scene scene, int outcome) {
        var model = literal.model();
        var found = Grounds.of(perception, scene, outcome).appraisal();
        var expected = literal.deal(outcome);
        expected.breaches().forEach((who, breach) -> {
            int party = who.getFirst();
            int type = who.getLast();
            var name = "party " + who + ", outcome " + outcome;
            assertThat(found.honour(party, type)).as("honour, " + name).isCloseTo(breach.honour(), EXACT);
            if (Double.isFinite(breach.cheat())) {
                assertThat(found.cheat(party, type)).as("cheat, " + name).isCloseTo(breach.cheat(), EXACT);
            }
            assertThat(found.breach(party, type)).as("breach, " + name).isCloseTo(breach.chance(), within(1e-8));
            if (breach.chance() > 0) {
                assertThat(found.breached(party, type)).as("breached, " + name).isEqualTo(breach.set());
            }
        });
        for (int role : List.of(0, 1, 2, 3, 4, 5)) {
            assertThat(found.worth(role))
                    .as("worth, role %d, outcome %d", role, outcome)
                    .isCloseTo(expected.worth().applyAsDouble(role), EXACT);
        }
        assertThat(model.roles()).isEqualTo(6);
    }
}
