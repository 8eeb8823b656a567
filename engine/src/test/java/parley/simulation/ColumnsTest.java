package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.negotiation.Negotiation;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Scene;
import parley.standing.Stage;
import parley.standing.Surroundings;
import parley.standing.World;

class ColumnsTest {

    @Test
    void appraising_outcomes_side_by_side_gives_what_one_by_one_gives_to_the_last_bit() {
        Seeds.tryEach(
                60,
                seed -> sameOneByOne(
                        RandomCase.of(seed).withNoise(seed % 2 == 0 ? .05 : 0).negotiation()));
    }

    @Test
    void among_three_all_of_whom_may_breach_as_well() {
        Seeds.tryEach(
                60,
                seed -> sameOneByOne(ThreeParties.of(
                        RandomCase.of(seed).withNoise(seed % 2 == 0 ? .05 : 0).negotiation())));
    }

    private static void sameOneByOne(Negotiation negotiation) {
        var sight = Sight.of(negotiation);
        var model = sight.perception().world().model();
        var prospect = sight.prospect();
        int compared = 0;
        for (int i = 0; i < prospect.size(); i++) {
            for (int role = 0; role < model.roles(); role++) {
                if (!Double.isNaN(prospect.surplus(role, i))) {
                    assertThat(prospect.surplus(role, i))
                            .as("candidate %d, role %d", i, role)
                            .isEqualTo(sight.appraisal(i).worth(role) - prospect.floor(role));
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void an_outcome_alone_is_worth_what_its_appraisal_says_whatever_is_on_the_table() {
        Seeds.tryEach(30, seed -> {
            var sight = Sight.of(
                    RandomCase.of(seed).withNoise(seed % 2 == 0 ? .05 : 0).negotiation());
            var perception = sight.perception();
            var model = perception.world().model();
            int issues = model.space().issues();
            int today = model.space().statusQuo();
            var staged = new Position(
                    settling(issues, 0, 1),
                    List.of(settling(issues, 1, issues)),
                    today,
                    Collections.nCopies(model.parties(), today),
                    Collections.nCopies(model.parties(), 0.0),
                    Collections.nCopies(model.parties(), 0.4));
            for (var prospect : List.of(sight.prospect(), Outlook.of(perception, sight.scene(), staged))) {
                for (int i = 0; i < prospect.size(); i++) {
                    int outcome = prospect.outcome(i);
                    for (int role = 0; role < model.roles(); role++) {
                        assertThat(prospect.alone(sight.scene(), role, outcome))
                                .as("outcome %d, role %d", outcome, role)
                                .isEqualTo(perception
                                        .appraisal(sight.scene(), outcome)
                                        .worth(role));
                    }
                }
            }
        });
    }

    /// A stage that settles issues `from` to `to`.
    private static Stage settling(int issues, int from, int to) {
        return new Stage(IntStream.range(0, issues)
                .mapToObj(issue -> from <= issue && issue < to ? Stage.ANY : Stage.OUT)
                .toList());
    }

    @Test
    void a_situation_in_surroundings_met_before_is_appraised_as_if_it_came_first_to_the_last_bit() {
        Seeds.tryEach(40, seed -> {
            var negotiation =
                    RandomCase.of(seed).withNoise(seed % 2 == 0 ? .05 : 0).negotiation();
            var world = Table.of(negotiation, 1).middle();
            var luck = new SplittableRandom(seed);
            var often = new Scene(world.model());
            var around = new Surroundings[6];
            Arrays.setAll(around, number -> new Surroundings(world, situation(world, number, luck), _ -> {}));
            for (int look = 0; look < 30; look++) {
                int number = luck.nextInt(around.length);
                var situation = situation(world, number, luck);
                var again = prospect(new Perception(world, situation, around[number], often), often);
                var fresh = new Scene(world.model());
                var alone = new Surroundings(world, situation, _ -> {});
                var first = prospect(new Perception(world, situation, alone, fresh), fresh);
                for (int role = 0; role < world.model().roles(); role++) {
                    for (int i = 0; i < first.size(); i++) {
                        assertThat(again.surplus(role, i)).isEqualTo(first.surplus(role, i));
                    }
                }
            }
        });
    }

    /// Postures by number, beliefs at random.
    private static double[] situation(World world, int number, SplittableRandom luck) {
        var model = world.model();
        var layout = model.layout();
        var situation = new double[layout.length];
        Arrays.fill(situation, layout.instruments, layout.stocks, 0.2 * number);
        for (int s = layout.stocks; s < layout.time; s++) {
            situation[s] = world.stockStart(s - layout.stocks);
        }
        for (int mind = 0; mind < model.minds(); mind++) {
            for (int party = 0; party < model.parties(); party++) {
                double left = 1;
                for (int type = 0; type < model.types(party); type++) {
                    double belief = type == model.types(party) - 1 ? left : left * luck.nextInt(5) / 4;
                    situation[layout.belief(mind, model.typeStart(party) + type)] = belief;
                    left -= belief;
                }
            }
        }
        return situation;
    }

    private static Prospect prospect(Perception perception, Scene scene) {
        var model = perception.world().model();
        var all = new Stage(Collections.nCopies(model.space().issues(), Stage.ANY));
        return Outlook.of(perception, scene, Position.first(model, all));
    }
}
