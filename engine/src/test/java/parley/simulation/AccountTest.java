package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.measure.Reason;
import parley.standing.Account;
import parley.standing.Scene;
import parley.standing.Terms;

/// Explanations say what the engine computes, to the last term; a told trajectory is the one that is played.
final class AccountTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theTermsOfAStandingAddUpToIt(long seed) {
        var table = Table.of(RandomCase.of(seed).negotiation(), seed);
        var model = table.model();
        var scene = new Scene(model);
        var perception = table.opening(scene);
        for (int actor = 0; actor < model.actors(); actor++) {
            for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                int role = model.role(actor, type);
                var without = Account.noDeal(perception, scene, role);
                assertThat(without.value()).isEqualTo(perception.noDeal(role), within(1e-12));
                addsUp(without);
                for (int deal = 0; deal < model.space().size(); deal++) {
                    if (deal != model.space().statusQuo() && model.space().feasible(deal)) {
                        var with = Account.inForce(perception, scene, role, deal);
                        addsUp(with);
                        var appraisal = perception.appraisal(scene, deal);
                        if (appraisal.breach(model.partyOf(actor), type) == 0) {
                            assertThat(with.value()).isEqualTo(appraisal.worth(role), within(1e-12));
                        }
                        var terms = Terms.of(table.middle(), role, deal);
                        assertThat(terms.value()).isEqualTo(table.middle().utility(role, deal));
                        addsUp(terms);
                    }
                }
            }
        }
    }

    private static void addsUp(Reason reason) {
        if (!reason.parts().isEmpty()) {
            double sum = reason.parts().stream().mapToDouble(Reason::value).sum();
            assertThat(sum).as(reason.because()).isEqualTo(reason.value(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aToldTrajectoryIsTheOneThatIsPlayed(long seed) {
        var negotiation = RandomCase.of(seed).negotiation();
        var table = Table.of(negotiation, seed);
        var profile = RandomCase.profile(negotiation);
        var play = table.play(profile);
        var block = play.block(0, 3);
        int strata = play.strata().length;
        int repeats = play.batchSize() / strata;
        for (int batch = 0; batch < 3; batch++) {
            for (int stratum = 0; stratum < strata; stratum++) {
                double mean = 0;
                for (int r = 0; r < repeats; r++) {
                    long number = ((long) batch * repeats + r) * strata + stratum;
                    var told = Chronicle.of(table, profile, number);
                    mean += told.utility().get(table.model().actorName(0)) / repeats;
                    assertThat(told.periods()).hasSizeBetween(1, negotiation.horizon());
                }
                assertThat(mean).isEqualTo(block.utility()[0][stratum][batch], within(1e-12));
            }
        }
    }

    @Test
    void everyFateIsToldWithTheFactsThatLedToIt() {
        var fates = new java.util.EnumMap<Fate, Integer>(Fate.class);
        for (long seed = 1; seed <= 8; seed++) {
            var negotiation = RandomCase.of(seed).negotiation();
            var table = Table.of(negotiation, seed);
            for (long number = 0; number < 40; number++) {
                var told = Chronicle.of(table, RandomCase.profile(negotiation), number);
                fates.merge(told.fate(), 1, Integer::sum);
                if (Arrays.asList(Fate.STANDS, Fate.BREACHED, Fate.OVERTAKEN_IN_FORCE)
                        .contains(told.fate())) {
                    assertThat(told.first(Chronicle.Fact.Signed.class)).isPresent();
                }
                assertThat(told.ending().isEmpty())
                        .isEqualTo(told.first(Chronicle.Fact.Ended.class).isEmpty());
            }
        }
        assertThat(fates).hasSizeGreaterThan(2);
    }
}
