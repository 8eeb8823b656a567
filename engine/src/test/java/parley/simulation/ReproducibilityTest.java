package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import parley.approach.Approach;
import parley.experiment.Comparison;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.Watch;
import parley.negotiation.Negotiation;
import parley.negotiation.View;

/// The same seed gives the same bytes, and every trajectory one fate, on random small cases.
final class ReproducibilityTest {

    @Test
    void any_number_of_threads_gives_the_same_comparison() {
        Seeds.tryEach(2, seed -> {
            var negotiation = RandomCase.of(seed).withNoise(.05).negotiation();
            var one = compared(negotiation, seed, 1);

            assertThat(compared(negotiation, seed, 2))
                    .usingRecursiveComparison()
                    .isEqualTo(one);
            assertThat(compared(negotiation, seed, 7))
                    .usingRecursiveComparison()
                    .isEqualTo(one);
        });
    }

    private static Comparison compared(Negotiation negotiation, long seed, int threads) {
        var view = new View("as written", List.of(), false, "", List.of(), negotiation);
        var approaches =
                negotiation.approachesOf("a").stream().map(Approach::name).toList();
        var plan = new Plan("a", "best", approaches, seed, 8_192, .01, .01);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            return Experiment.run(
                    List.of(view),
                    plan,
                    seen -> Table.of(seen.negotiation(), plan.seed())::play,
                    executor,
                    threads,
                    Watch.NOBODY);
        }
    }

    @Test
    void every_trajectory_has_one_fate() {
        Seeds.tryEach(12, seed -> {
            var negotiation = RandomCase.of(seed).withNoise(.05).negotiation();
            var play = Table.of(negotiation, seed).play(RandomCase.profile(negotiation));
            for (var half : play.block(0, play.batchesPerBlock()).halves()) {
                for (var tally : half) {
                    double sum = 0;
                    for (int i = 0; i < play.measures().size(); i++) {
                        sum += play.measures().get(i) instanceof Measure.Became ? tally.sum(i) : 0;
                    }
                    assertThat(sum).isEqualTo((double) tally.trajectories());
                }
            }
        });
    }

    @Test
    void blocks_are_the_same_in_any_order_and_in_any_company() {
        Seeds.tryEach(6, seed -> {
            var negotiation = RandomCase.of(seed).withNoise(.05).negotiation();
            var profile = RandomCase.profile(negotiation);
            var play = Table.of(negotiation, seed).play(profile);
            var forward = List.of(play.block(0, 256), play.block(1, 256), play.block(2, 256));
            var other = Table.of(negotiation, seed).play(profile);
            var backward = List.of(other.block(2, 256), other.block(1, 256), other.block(0, 256));
            var part = Table.of(negotiation, seed).play(profile).block(1, 40);

            assertThat(backward.reversed()).usingRecursiveComparison().isEqualTo(forward);
            for (int party = 0; party < 2; party++) {
                for (int s = 0; s < play.strata().length; s++) {
                    assertThat(forward.get(1).utility()[party][s]).startsWith(part.utility()[party][s]);
                }
            }
        });
    }
}
