package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.bargain.Bargain;
import parley.bargain.Hull;
import parley.simulation.Fate;
import parley.simulation.Measure;
import parley.simulation.Play;

/// The rows V1 to V17 of the model's table of what it must reproduce.
final class ClosedFormsTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Offset<Double> SWITCH = within(1e-8);

    // ---- V1: competing constant rates

    @Test
    void causes_share_the_end_in_proportion_to_their_rates() {
        int batches = 20_000;
        for (var name : List.of("competing-rates", "competing-rates-split")) {
            var theory = Theory.of(name);
            share(theory, "fire", .2, batches);
            share(theory, "flood", .5, batches);
            share(theory, "storm", .3, batches);
        }
    }

    private static void share(Theory theory, String ending, double expected, int batches) {
        double sigma = Math.sqrt(expected * (1 - expected) / batches);
        assertThat(theory.mean(new Measure.Ending(ending), batches)).isCloseTo(expected, within(3 * sigma));
    }

    @Test
    void the_mean_number_of_periods_is_one_over_the_exit_probability() {
        for (var name : List.of("competing-rates", "competing-rates-split")) {
            double rate = name.endsWith("split") ? .05 : .1;
            double p = 1 - Math.exp(-rate);
            var lasted = lasting(Theory.of(name).play(), 20);
            double sigma = Math.sqrt(1 - p) / p / Math.sqrt(lasted.count());

            assertThat(lasted.mean()).isCloseTo(1 / p, within(3 * sigma));
        }
    }

    @Test
    void splitting_a_period_leaves_survival_as_it_is() {
        double whole = ended(Theory.of("competing-rates", "horizon = 10"));
        double split = ended(Theory.of("competing-rates-split", "horizon = 20"));
        double exact = 1 - Math.exp(-1);
        double sigma = Math.sqrt(exact * (1 - exact) / 20_000);

        assertThat(whole).isCloseTo(exact, within(3 * sigma));
        assertThat(split).isCloseTo(exact, within(3 * sigma));
    }

    private static double ended(Theory theory) {
        return DoubleStream.of(
                        theory.mean(new Measure.Ending("fire"), 20_000),
                        theory.mean(new Measure.Ending("flood"), 20_000),
                        theory.mean(new Measure.Ending("storm"), 20_000))
                .sum();
    }

    private record Lasted(double mean, int count) {}

    /// How long trajectories lasted, from the stock that ages with them.
    private static Lasted lasting(Play play, int blocks) {
        int age = play.paths().indexOf("age");
        double sum = 0;
        int count = 0;
        for (int block = 0; block < blocks; block++) {
            for (var half : play.block(block, play.batchesPerBlock()).halves()) {
                sum += half[0].path(age, half[0].periods() - 1);
                count += Math.toIntExact(half[0].trajectories());
            }
        }
        return new Lasted(sum / count, count);
    }

    // ---- V2: a standing with exits

    @ParameterizedTest
    @CsvSource({".95, .02, .1, 0", ".5, .3, 0, .2", ".99, .01, .005, .004", "0, .5, .5, .5"})
    void a_standing_is_what_summing_over_time_gives(double patience, double fire, double truce, double flood) {
        var theory = Theory.of(
                "standing",
                "patience = " + patience,
                "fire_rate = " + fire,
                "truce_rate = " + truce,
                "flood_chance = " + flood);
        double chance = -Math.log(1 - flood);
        double rate = fire + truce + chance;
        double p = 1 - Math.exp(-rate);
        double after = (fire * -.5 + truce * .9 + chance * .2) / rate;
        double value = 0;
        double here = 1;
        double discount = 1;
        for (int t = 0; t < 20_000; t++) {
            value += here * discount * ((1 - patience) * .4 + patience * p * after);
            here *= 1 - p;
            discount *= patience;
        }

        assertThat(theory.noDeal(theory.role("a", "itself"))).isCloseTo(value, EXACT);
    }

    // ---- V3 and V4: war

    @Test
    void the_zone_lies_between_the_values_of_war() {
        var zone = Theory.of("war").zone();

        assertThat(zone).hasSize(31);
        assertThat(zone.getFirst()).isEqualTo("0.5");
        assertThat(zone.getLast()).isEqualTo("0.8");
    }

    @Test
    void who_does_not_know_the_cost_of_war_asks_for_more_than_is_safe() {
        var theory = Theory.of("war-of-unknown-cost");
        double agreed = theory.mean(Measure.Plain.DEAL, 1);
        double value = theory.mean(new Measure.Utility("one"), 1);

        assertThat(1 - agreed).isCloseTo(.4, EXACT);
        assertThat((value - .4 * .5) / agreed).isCloseTo(.8, EXACT);
    }

    // ---- V5, V6: trust and evidence

    @Test
    void to_perform_is_worth_it_where_trust_is_a_half_or_more() {
        double point = Theory.switchPoint(0, 1, "trust-game", "trusted", ClosedFormsTest::margin);

        assertThat(point).isCloseTo(.5, SWITCH);
    }

    private static double margin(Theory theory) {
        var appraisal = theory.appraisal(theory.outcome("own step: done", "other step: done"));
        return appraisal.honour(0, 0) - appraisal.cheat(0, 0);
    }

    @Test
    void a_sign_and_its_absence_move_belief_by_the_rule_of_bayes() {
        assertThat(beliefs("bayes", 0, "weight = 1")).containsExactlyInAnyOrder(.4909091, .0666667);
        assertThat(beliefs("bayes", 0, "weight = 0")).containsExactly(.3);
    }

    @Test
    void an_act_is_evidence_once() {
        assertThat(beliefs("act", 0, "weight = 1")).containsExactly(.3);
        assertThat(beliefs("act", 1, "weight = 1")).containsExactly(.4909091);
        assertThat(beliefs("act", 3, "weight = 1")).containsExactly(.4909091);
    }

    /// The different beliefs met in a period over some trajectories, to seven digits.
    private static List<Double> beliefs(String name, int period, String change) {
        var play = Theory.of(name, change).play();
        int path = play.paths().indexOf("belief that observed is plotter");
        var found = new ArrayList<Double>();
        for (int block = 0; block < 20; block++) {
            for (var half : play.block(block, 1).halves()) {
                for (var tally : half) {
                    if (tally.trajectories() == 1) {
                        found.add(Math.rint(tally.path(path, period) * 1e7) / 1e7);
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    // ---- V7, V14: repeated deals

    @ParameterizedTest
    @CsvSource({"1, .5", ".5, .6666666666666667", ".25, .8"})
    void a_deal_is_kept_where_patience_and_inspection_suffice(double verified, double expected) {
        double point = Theory.switchPoint(
                0, .999, "repeated-deal", "patience", theory -> margin(theory), "verified = " + verified);

        assertThat(point).isCloseTo(expected, SWITCH);
    }

    @Test
    void a_guarantor_makes_even_the_impatient_keep_their_word() {
        assertThat(margin(Theory.of("repeated-deal", "patience = 0", "penalty = 1/3")))
                .isCloseTo(0, EXACT);
        assertThat(margin(Theory.of("repeated-deal", "patience = 0", "penalty = 0.33")))
                .isNegative();
        assertThat(margin(Theory.of("repeated-deal", "patience = 0.01", "penalty = 1/3")))
                .isPositive();
    }

    // ---- V8, V9, V16: what a set of outcomes holds

    @Test
    void the_winset_holds_what_every_veto_player_prefers() {
        var zone = Theory.of("veto-players").zone();

        assertThat(zone).hasSize(16);
        assertThat(zone.getFirst()).isEqualTo("0.05");
        assertThat(zone.getLast()).isEqualTo("0.8");
    }

    @Test
    void a_package_beats_splitting_every_issue() {
        var theory = Theory.of("package");
        var whole = theory.prospect();
        int a = theory.role("a", "itself");
        int b = theory.role("b", "itself");
        int bought = whole.candidate(whole.expectedOutcome(a));
        int first = theory.prospect("first").expectedOutcome(a);
        int second = theory.prospect("second").expectedOutcome(a);
        int split = whole.candidate(first + second - theory.model().space().statusQuo());

        assertThat(whole.surplus(a, bought)).isCloseTo(.8, EXACT);
        assertThat(whole.surplus(b, bought)).isCloseTo(.7, EXACT);
        assertThat(whole.surplus(a, split)).isCloseTo(.5, EXACT);
        assertThat(whole.surplus(b, split)).isCloseTo(.5, EXACT);
    }

    @Test
    void a_reservation_stands_for_no_deal_where_no_world_gives_it() {
        var theory = Theory.of("package", "reserve = 0.75");
        int a = theory.role("a", "itself");
        var prospect = theory.prospect();

        assertThat(theory.noDeal(a)).isCloseTo(.75, EXACT);
        assertThat(prospect.surplus(a, prospect.candidate(prospect.expectedOutcome(a))) + .75)
                .isBetween(.75, 1.0);
    }

    @Test
    void nash_halves_a_bounded_pie_and_kalai_and_smorodinsky_do_not() {
        var theory = Theory.of("bounded-pie");
        var prospect = theory.prospect();
        var utilities = new double[][] {column(theory, "one"), column(theory, "two")};
        var hull = Hull.of(new Bargain(utilities, new double[2]));
        int nash = prospect.candidate(prospect.expectedOutcome(theory.role("one", "itself")));
        var kalai = hull.kalaiSmorodinsky().orElseThrow();

        assertThat(utilities[0][nash]).isCloseTo(.5, EXACT);
        assertThat(utilities[1][nash]).isCloseTo(.5, EXACT);
        assertThat(hull.nash().orElseThrow().ours()).isCloseTo(.5, EXACT);
        assertThat(kalai.ours()).isCloseTo(1 / 3.0, EXACT);
        assertThat(kalai.theirs()).isCloseTo(2 / 3.0, EXACT);
    }

    private static double[] column(Theory theory, String actor) {
        var prospect = theory.prospect();
        int role = theory.role(actor, "itself");
        return IntStream.range(0, prospect.size())
                .mapToDouble(i -> prospect.surplus(role, i))
                .toArray();
    }

    // ---- V10 to V13: switch points

    @Test
    void waiting_for_a_new_regime_pays_above_this_hazard() {
        double point = Theory.switchPoint(0, 1, "waiting-for-a-new-regime", "hazard", ClosedFormsTest::waiting);

        assertThat(point).isCloseTo(.4 / 6.65, SWITCH).isCloseTo(.0601504, within(5e-8));
    }

    private static double waiting(Theory theory) {
        int a = theory.role("a", "itself");
        return theory.noDeal(a)
                - theory.appraisal(theory.outcome("text: signed")).worth(a);
    }

    @Test
    void disarming_pays_below_this_hazard() {
        double point = Theory.switchPoint(0, 1, "disarming", "hazard", theory -> {
            int a = theory.role("a", "itself");
            return theory.noDeal(a)
                    - theory.appraisal(theory.outcome("arms: given up")).worth(a);
        });

        assertThat(point).isCloseTo(.0191388, within(5e-8));
    }

    @ParameterizedTest
    @CsvSource({"demand-and-strike, .6", "threatened, .3643724696356275"})
    void a_demand_is_met_above_this_credibility(String name, double expected) {
        double point = Theory.switchPoint(0, 1, name, "credibility", theory -> theory.mean(Measure.Plain.DEAL, 1) - .5);

        assertThat(point).isCloseTo(expected, SWITCH);
    }

    @Test
    void a_tactical_step_is_taken_where_hope_outweighs_its_cost() {
        // cost per period k(1 − δ) = cost, core V(1 − δ) = (1 − cost)/2 − cost: hope needed is cost/(δ·V)
        double point = Theory.switchPoint(
                0, .25, "tactical-step", "cost", theory -> .5 - theory.mean(new Measure.Stage(1), 1));
        double hope = (1 - .9) * point / (.9 * ((1 - point) / 2 - point));

        assertThat(hope).isCloseTo(.2, within(1e-7));
    }

    @Test
    void a_first_step_is_kept_as_long_as_the_second_is_hoped_for() {
        var kept = new Measure.Became(Fate.STANDS);

        assertThat(Theory.of("kept-in-hope").mean(kept, 1)).isEqualTo(1);
        assertThat(Theory.of("kept-in-hope", "failures = 100").mean(kept, 1)).isZero();
        assertThat(Theory.of("kept-in-hope", "failures = 100").mean(new Measure.Became(Fate.BREACHED), 1))
                .isEqualTo(1);
    }

    // ---- V15: alternating offers

    @ParameterizedTest
    @CsvSource({"1, 1", "2, .2", "3, .92", "4, .344", "5, .8624"})
    void alternating_offers_end_as_backward_induction_says(int periods, double expected) {
        var theory = Theory.of("alternating-offers", "horizon = " + periods);

        assertThat(theory.mean(new Measure.Utility("one"), 1)).isCloseTo(expected, EXACT);
        assertThat(theory.mean(new Measure.Utility("two"), 1)).isCloseTo(1 - expected, EXACT);
    }

    @Test
    void with_many_rounds_alternating_offers_near_the_limit() {
        var theory = Theory.of("alternating-offers", "horizon = 61");

        assertThat(theory.mean(new Measure.Utility("one"), 1)).isCloseTo(.2 / .28, within(.002));
    }

    // ---- V17: a shift of power

    @Test
    void a_shift_of_power_leaves_no_zone_beyond_this_point() {
        double point = Theory.switchPoint(
                .4, 1, "shift-of-power", "later", theory -> theory.zone().isEmpty() ? 1 : -1);

        assertThat(point).isCloseTo(.457 / .9, SWITCH).isCloseTo(.5077778, within(5e-8));
    }
}
