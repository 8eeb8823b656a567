package parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PicksTest {

    /// Two types of one responder: the first wants x, the second y; we get 0.9 where they do not get along, else
    /// 0.1.
    private static Rig types(double gapOfFirst) {
        var types = new LinkedHashMap<String, List<Double>>();
        types.put("us", List.of(1.0));
        types.put("them", List.of(0.25, 0.75));
        var approaches = new LinkedHashMap<String, List<String>>();
        approaches.put("us", List.of("a"));
        approaches.put("them", List.of("x", "y"));
        return new Rig(
                types,
                approaches,
                (party, profile, of, _) -> {
                    boolean x = profile.get("them").equals("x");
                    int type = of.get("them");
                    if (party.equals("us")) {
                        return x ? 0.8 : 0.2;
                    }
                    return type == 0 ? (x ? 0.5 + gapOfFirst : 0.5) : (x ? 0.1 : 0.7);
                },
                0.3,
                0.05,
                1);
    }

    @Test
    void each_type_picks_for_itself() {
        var rig = types(0.3);
        var cell = rig.run(rig.plan("best", 8_192), 5).cell("a view", "a", "best");
        assertThat(cell.chosen())
                .containsExactlyInAnyOrderEntriesOf(Map.of("them of t0", List.of("x"), "them of t1", List.of("y")));
        assertThat(cell.utility().get("us").mean()).isCloseTo(0.25 * 0.8 + 0.75 * 0.2, within(0.02));
        assertThat(cell.utility().get("them").mean()).isCloseTo(0.25 * 0.8 + 0.75 * 0.7, within(0.02));
        assertThat(cell.trajectories()).isEqualTo(8_192);
    }

    /// We are nearly always of the first type, against which x is better; they think the opposite.
    @Test
    void a_responder_picks_by_what_it_believes_but_meets_what_is_true() {
        var types = new LinkedHashMap<String, List<Double>>();
        types.put("us", List.of(0.9, 0.1));
        types.put("them", List.of(1.0));
        var rig = new Rig(
                types,
                Map.of("us", List.of("a"), "them", List.of("x", "y")),
                (_, profile, of, _) -> profile.get("them").equals("x") == (of.get("us") == 0) ? 0.8 : 0.2,
                0.3,
                0.05,
                1);
        var knowing = rig.run(rig.plan("best", 4_096), 5).cell("a view", "a", "best");
        assertThat(knowing.chosen()).containsEntry("them", List.of("x"));
        var mistaken = rig.believing("us", List.of(0.1, 0.9));
        var cell = mistaken.run(mistaken.plan("best", 4_096), 5).cell("a view", "a", "best");
        assertThat(cell.chosen()).containsEntry("them", List.of("y"));
        assertThat(cell.utility().get("them").mean()).isCloseTo(0.9 * 0.2 + 0.1 * 0.8, within(0.02));
    }

    @Test
    void near_equal_responses_tie_and_the_range_over_them_is_told() {
        var rig = types(0);
        var found = rig.run(rig.plan("best", 8_192), 5);
        assertThat(found.cell("a view", "a", "best").chosen().get("them of t0")).containsExactlyInAnyOrder("x", "y");
        var tie = found.answers().getFirst().tie();
        assertThat(tie.low()).isCloseTo(0.2, within(0.02));
        assertThat(tie.high()).isCloseTo(0.25 * 0.8 + 0.75 * 0.2, within(0.02));
    }

    @Test
    void the_worst_response_is_the_worst_for_us() {
        var rig = types(0.3);
        var found = rig.run(rig.plan("worst", 8_192), 5);
        var cell = found.cell("a view", "a", "worst");
        assertThat(cell.chosen()).containsExactly(Map.entry("them", List.of("y")));
        assertThat(cell.utility().get("us").mean()).isCloseTo(0.2, within(0.02));
    }

    @Test
    void a_named_response_is_played_as_it_is() {
        var rig = types(0.3);
        var answer = rig.run(rig.plan("x", 8_192), 5).answers().getFirst();
        assertThat(answer.tie().low()).isEqualTo(answer.tie().high()).isCloseTo(0.8, within(0.02));
    }

    @Test
    void values_do_not_come_from_the_half_that_picked() {
        var rig = Rig.simple(List.of("a"), List.of("p", "q", "r", "s", "t"), (_, _, _, _) -> 0.5)
                .withNoise(0, 1);
        double sum = 0;
        for (int seed = 0; seed < 300; seed++) {
            sum += rig.run(rig.plan("best", 128), seed)
                    .cell("a view", "a", "best")
                    .utility()
                    .get("them")
                    .mean();
        }
        assertThat(sum / 300).isCloseTo(0.5, within(3 / Math.sqrt(64 * 300)));
    }

    private static Rig game(double[][] row, double[][] column) {
        var types = new LinkedHashMap<String, List<Double>>();
        types.put("us", List.of(1.0));
        types.put("row", List.of(1.0));
        types.put("column", List.of(1.0));
        var approaches = new LinkedHashMap<String, List<String>>();
        approaches.put("us", List.of("a"));
        approaches.put("row", List.of("top", "bottom"));
        approaches.put("column", List.of("left", "right"));
        return new Rig(
                types,
                approaches,
                (party, profile, _, _) -> {
                    int i = profile.get("row").equals("top") ? 0 : 1;
                    int j = profile.get("column").equals("left") ? 0 : 1;
                    return switch (party) {
                        case "row" -> row[i][j];
                        case "column" -> column[i][j];
                        default -> 0.1 * (2 * i + j);
                    };
                },
                0.2,
                0.05,
                1);
    }

    @Test
    void a_dilemma_has_one_equilibrium() {
        var rig = game(new double[][] {{0.6, 0}, {1, 0.2}}, new double[][] {{0.6, 1}, {0, 0.2}});
        var found = rig.run(rig.plan("best", 4_096), 5);
        assertThat(found.cell("a view", "a", "best").chosen())
                .containsExactly(Map.entry("row", List.of("bottom")), Map.entry("column", List.of("right")));
        assertThat(found.notes()).anyMatch(note -> note.contains("one equilibrium"));
        assertThat(found.cell("a view", "a", "bottom / right")
                        .utility()
                        .get("us")
                        .mean())
                .isCloseTo(0.3, within(0.02));
    }

    @Test
    void of_two_equilibria_both_are_listed_and_the_worse_for_us_stands() {
        var rig = game(new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 1}});
        var found = rig.run(rig.plan("best", 4_096), 5);
        assertThat(found.notes())
                .anyMatch(note -> note.contains("2 equilibria")
                        && note.contains("row top, column left; or row bottom, column right"));
        assertThat(found.cell("a view", "a", "best").utility().get("us").mean()).isCloseTo(0, within(0.02));
        assertThat(found.answers().getFirst().tie().high()).isCloseTo(0.3, within(0.02));
    }

    @Test
    void matching_pennies_has_none_and_that_is_said() {
        var rig = game(new double[][] {{1, 0}, {0, 1}}, new double[][] {{0, 1}, {1, 0}});
        var found = rig.run(rig.plan("best", 4_096), 5);
        assertThat(found.notes()).anyMatch(note -> note.contains("no equilibrium in pure responses"));
        assertThat(found.cells()).hasSize(5);
    }

    /// Three responders of four types with three approaches each: 3¹² plans. Each wants the approach of its type's
    /// number.
    @Test
    void with_too_many_plans_to_try_replies_are_improved_in_turn_and_that_is_said() {
        var types = new LinkedHashMap<String, List<Double>>();
        types.put("us", List.of(1.0));
        var approaches = new LinkedHashMap<String, List<String>>();
        approaches.put("us", List.of("a"));
        for (var name : List.of("p", "q", "r")) {
            types.put(name, List.of(0.25, 0.25, 0.25, 0.25));
            approaches.put(name, List.of("0", "1", "2"));
        }
        var rig = new Rig(
                types,
                approaches,
                (party, profile, of, _) ->
                        !party.equals("us") && profile.get(party).equals("" + of.get(party) % 3) ? 1 : 0,
                0.2,
                0.05,
                1);
        var found = rig.run(rig.plan("best", 512), 5);
        assertThat(found.notes())
                .anyMatch(note -> note.contains("more than 4096") && note.contains("was found, others"));
        assertThat(found.cell("a view", "a", "best").chosen())
                .hasSize(12)
                .containsEntry("p of t0", List.of("0"))
                .containsEntry("q of t2", List.of("2"))
                .containsEntry("r of t3", List.of("0"));
    }

    @Test
    void a_named_approach_is_followed_by_whoever_has_it_and_the_others_pick() {
        var rig = game(new double[][] {{1, 0}, {0, 1}}, new double[][] {{0, 1}, {1, 0}});
        var answer = rig.run(rig.plan("top", 4_096), 5).answers().getFirst();
        assertThat(answer.tie().low()).isCloseTo(0.1, within(0.02));
        var exact = rig.run(rig.plan("bottom / left", 4_096), 5).answers().getFirst();
        assertThat(exact.tie().low()).isCloseTo(0.2, within(0.02));
    }

    @Test
    void answers_may_be_for_another_party_or_a_faction() {
        var types = new LinkedHashMap<String, List<Double>>();
        types.put("us", List.of(1.0));
        types.put("them", List.of(1.0));
        types.put("us.hawks", List.of(1.0));
        var approaches = Map.of("us", List.of("a", "b"), "them", List.of("x", "y"));
        var worth =
                Map.of("us a", 0.9, "us b", 0.1, "them a", 0.2, "them b", 0.4, "us.hawks a", 0.5, "us.hawks b", 0.8);
        var rig = new Rig(
                types,
                approaches,
                (actor, profile, _, _) -> worth.get(actor + " " + profile.get("us"))
                        + (profile.get("them").equals("x") == actor.equals("them") ? 0.1 : 0),
                0.2,
                0.05,
                1);
        for (var actor : List.of("them", "us.hawks")) {
            var found = rig.run(new Plan(actor, "best", List.of("a", "b"), 7, 4_096, 0.01, 0.01), 5);
            assertThat(found.answers().getFirst().approaches()).containsExactly("b");
            assertThat(found.cell("a view", "b", "best").utility().get(actor).mean())
                    .isCloseTo(worth.get(actor + " b") + (actor.equals("them") ? 0.1 : 0), within(0.02));
        }
    }

    @Test
    void where_nobody_responds_there_is_one_response() {
        var types = new LinkedHashMap<>(Map.of("us", List.of(1.0)));
        var rig = new Rig(types, Map.of("us", List.of("a", "b")), (_, _, _, _) -> 0.5, 0.1, 0, 1);
        var found = rig.run(rig.plan("best", 1_024), 5);
        assertThat(found.responses()).containsExactly(Responses.NOBODY);
        assertThat(found.cell("a view", "a", "best").trajectories()).isEqualTo(1_024);
    }
}
