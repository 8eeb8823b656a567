package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import parley.simulation.Fate;
import parley.simulation.Measure;
import parley.standing.Standing;

/// Chance in play against its closed form: dispositions, and how long deals last.
final class ChanceTest {

    private static final int BATCHES = 20_000;

    private static void share(Theory theory, Measure measure, double expected) {
        double sigma = Math.sqrt(expected * (1 - expected) / BATCHES);
        assertThat(theory.mean(measure, BATCHES)).isCloseTo(expected, within(3 * sigma));
    }

    /// How likely b and its hawks are to say yes.
    private static double yes(Theory theory) {
        var prospect = theory.prospect();
        double accepts = Standing.propensity(prospect.surplus(theory.role("b", "itself"), 0), .1);
        double ratifies = Standing.propensity(prospect.surplus(theory.role("b.hawks", "itself"), 0), .2);
        assertThat(accepts).isBetween(.3, .45);
        assertThat(ratifies).isBetween(.3, .45);
        return accepts * ratifies;
    }

    @Test
    void a_text_below_the_floor_is_signed_as_often_as_noise_says() {
        var theory = Theory.of("dispositions");

        share(theory, Measure.Plain.DEAL, yes(theory));
    }

    @Test
    void asking_again_does_not_change_the_answer() {
        var theory = Theory.of("dispositions", "horizon = 7");

        share(theory, Measure.Plain.DEAL, yes(theory));
    }

    @Test
    void deals_are_breached_as_often_as_seen_from_outside() {
        var theory = Theory.of("dispositions", "horizon = 7");
        double breach = theory.appraisal(theory.outcome("text: signed")).breach(0, 0);

        assertThat(breach).isCloseTo(Standing.propensity(-.1, .2), within(1e-12));
        share(theory, new Measure.Became(Fate.BREACHED), yes(theory) * breach);
    }

    @Test
    void deals_followed_after_signature_end_at_every_age_as_their_rates_say() {
        var play = Theory.of("lasting-deal").play();
        int fire = play.causes().indexOf("fire");
        int withdrawn = play.causes().indexOf("withdrawn");
        double p = 1 - Math.exp(-.3);
        for (int age = 0; age < 8; age++) {
            double left = 0;
            double burnt = 0;
            double gone = 0;
            for (int block = 0; block < 128; block++) {
                for (var half : play.block(block, play.batchesPerBlock()).halves()) {
                    left += half[0].atRisk(age);
                    burnt += half[0].failures(fire, age);
                    gone += half[0].failures(withdrawn, age);
                }
            }
            assertThat(left).isGreaterThan(100);
            assertThat(burnt / left).isCloseTo(p * 2 / 3, within(3 * Math.sqrt(p * 2 / 3 * (1 - p * 2 / 3) / left)));
            assertThat(gone / left).isCloseTo(p / 3, within(3 * Math.sqrt(p / 3 * (1 - p / 3) / left)));
        }
    }
}
