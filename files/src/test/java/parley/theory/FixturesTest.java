package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import parley.simulation.Measure;
import parley.standing.Appraisal;
import parley.standing.Standing;
import parley.standing.Threat;

/// Standings computed by an independent implementation.
final class FixturesTest {

    private static final Offset<Double> EXACT = within(1e-14);

    @Test
    void a_standing_is_a_weighted_mean_of_its_flow_and_its_exits() {
        var theory = Theory.of("standing");

        assertThat(theory.noDeal(theory.role("a", "itself"))).isCloseTo(.5819705651830362, EXACT);
        assertThat(Standing.weightOfFlow(.95, Standing.chance(.12))).isCloseTo(.31761038056361396, EXACT);
    }

    @Test
    void a_certain_exit_leaves_the_others_nothing() {
        var theory = Theory.of("standing", "truce_rate = 0", "flood_chance = 1");

        assertThat(theory.noDeal(theory.role("a", "itself"))).isCloseTo(.21, EXACT);
    }

    @Test
    void being_cheated_leads_through_exposure_back_to_no_deal() {
        var theory = Theory.of("trust-and-reversal");
        int a = theory.role("a", "steady");
        int deal = theory.outcome("own: done", "other: done");
        int own = theory.outcome("own: done");
        var model = theory.model();
        int cheated = model.castWith(model.castWith(0, 0, 0), 1, 1);
        double infinite = Double.POSITIVE_INFINITY;

        assertThat(theory.noDeal(a)).isCloseTo(.16518612791090834, EXACT);
        assertThat(theory.opening().leftover(theory.scene(), a, 0, own, infinite))
                .isCloseTo(-.06404014693338864, EXACT);
        assertThat(theory.opening().revoked(theory.scene(), a, 0, deal)).isCloseTo(.05982458303605531, EXACT);
        assertThat(Appraisal.given(theory.opening(), theory.scene(), deal)[a][cheated])
                .isCloseTo(.04800211161918863, EXACT);
        assertThat(theory.appraisal(deal).worth(a)).isCloseTo(.3219627500730533, EXACT);
        assertThat(theory.appraisal(deal).breach(1, 1)).isEqualTo(1);
    }

    @Test
    void the_margin_is_honour_less_the_best_breach() {
        var theory = Theory.of("trust-and-reversal");
        var appraisal = theory.appraisal(theory.outcome("own: done", "other: done"));

        assertThat(appraisal.cheat(0, 1)).isCloseTo(.21782754571893914, EXACT);
        assertThat(appraisal.honour(0, 1) - appraisal.cheat(0, 1)).isCloseTo(.10413520435411416, EXACT);
        assertThat(appraisal.breach(0, 1)).isCloseTo(.030143655902089266, EXACT);
        assertThat(appraisal.breach(0, 0)).isZero();
    }

    @Test
    void a_party_stands_exposed_as_long_as_its_step_takes_to_reverse() {
        var theory = Theory.of("revoked");
        int a = theory.role("a", "itself");

        assertThat(theory.noDeal(a)).isCloseTo(.3, EXACT);
        assertThat(theory.opening().revoked(theory.scene(), a, 0, theory.outcome("slow: done")))
                .isCloseTo(.2654068989934563, EXACT);
        assertThat(theory.opening().revoked(theory.scene(), a, 0, theory.outcome("never: done")))
                .isCloseTo(-.1, EXACT);
        assertThat(theory.opening().revoked(theory.scene(), a, 0, theory.outcome("swift: done")))
                .isCloseTo(.3, EXACT);
    }

    @Test
    void a_threat_weighs_as_much_as_it_is_believed() {
        var theory = Theory.of("threatened");
        int weak = theory.role("weak", "itself");
        int strike = 1;
        int today = theory.model().space().statusQuo();

        assertThat(Threat.refusing(theory.opening(), theory.scene(), weak, 1, 0, strike, today))
                .isCloseTo(.2012, EXACT);
    }

    @Test
    void a_threat_less_credible_than_the_demand_is_refused_and_carried_out_as_often_as_announced() {
        var theory = Theory.of("threatened", "credibility = 0.3", "horizon = 1");

        assertThat(theory.mean(Measure.Plain.DEAL, 4)).isZero();
        assertThat(theory.mean(new Measure.Ending("strike"), 10_000)).isCloseTo(.3, within(.014));
    }

    @Test
    void gains_beside_the_core_are_held_back_until_it_is_met_and_losses_are_not() {
        var theory = Theory.of("gate-and-losses");
        int a = theory.role("a", "itself");

        assertThat(theory.noDeal(a)).isCloseTo(.2, EXACT);
        assertThat(worth(theory, a, "money: some")).isCloseTo(.2 + .2 * .3, EXACT);
        assertThat(worth(theory, a, "core: half", "money: some")).isCloseTo(.2 + .2 + .2 * .3, EXACT);
        assertThat(worth(theory, a, "core: granted", "money: some")).isCloseTo(.2 + .5 + .3, EXACT);
        assertThat(worth(theory, a, "burden: some")).isCloseTo(0, EXACT);
        assertThat(worth(theory, a, "money: some", "burden: some")).isCloseTo(.2 + .2 * (.3 + .1) - .2, EXACT);
    }

    @Test
    void losses_against_today_weigh_more_than_gains() {
        var theory = Theory.of("gate-and-losses");
        int b = theory.role("b", "itself");

        assertThat(theory.noDeal(b)).isCloseTo(.64, EXACT);
        assertThat(worth(theory, b, "money: some")).isCloseTo(.64 + .6, EXACT);
        assertThat(worth(theory, b, "core: granted")).isCloseTo(.64 - 2 * .8, EXACT);
    }

    private static double worth(Theory theory, int role, String... terms) {
        return theory.appraisal(theory.outcome(terms)).worth(role);
    }
}
