package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import parley.standing.Prospect;
import parley.standing.Scene;

/// What is offered and signed, on random small cases.
final class SigningTest {

    @Test
    void the_offer_is_the_one_that_looking_at_every_outcome_finds() {
        Seeds.tryEach(100, seed -> {
            var sight = Sight.of(RandomCase.of(seed).negotiation());
            var model = sight.perception().world().model();
            var none = new Offers.Demands(
                    java.util.Collections.nCopies(model.space().issues(), -1));
            for (int party = 0; party < 2; party++) {
                for (double insight : new double[] {1, .7, .2}) {
                    var stance = new Offers.Stance(model.role(party, 1), party, insight, none, seed % 2 == 0);
                    var offers = Offers.of(sight.prospect(), stance);
                    for (double aspiration : new double[] {0, .3, .6, .9, 1}) {
                        int expected = best(sight.prospect(), stance, aspiration);
                        int found = offers.any() ? offers.at(aspiration) : -1;
                        assertThat(found)
                                .as("party %d, aspiration %f", party, aspiration)
                                .isEqualTo(expected);
                    }
                }
            }
        });
    }

    /// Best for the other as perceived among what reaches the aspiration; ties: better for me, then first.
    private static int best(Prospect prospect, Offers.Stance stance, double aspiration) {
        var model = prospect.perception().world().model();
        int other = 1 - stance.party();
        int hawks = model.role(2, stance.role() - model.role(stance.party(), 0));
        double most = 0;
        var possible = new ArrayList<Integer>();
        for (int i = 0; i < prospect.size(); i++) {
            double mine = prospect.surplus(stance.role(), i);
            double theirs = theirs(prospect, stance, other, i);
            boolean refused = stance.askFirst() && stance.party() == 1 && prospect.surplus(hawks, i) < -1e-9;
            if (mine >= -1e-9 && theirs >= -1e-9 && !refused) {
                possible.add(i);
                most = Math.max(most, mine);
            }
        }
        int found = -1;
        for (int i : possible) {
            double mine = prospect.surplus(stance.role(), i);
            double gain = found < 0 ? 1 : theirs(prospect, stance, other, i) - theirs(prospect, stance, other, found);
            double own = found < 0 ? 1 : mine - prospect.surplus(stance.role(), found);
            if (mine >= aspiration * most - 1e-9 && (gain > 1e-9 || (gain > -1e-9 && own > 1e-12))) {
                found = i;
            }
        }
        return found;
    }

    private static double theirs(Prospect prospect, Offers.Stance stance, int other, int candidate) {
        double mine = prospect.surplus(stance.role(), candidate);
        return stance.insight() * prospect.expected(stance.role(), other)[candidate] - (1 - stance.insight()) * mine;
    }

    @Test
    void every_offer_is_legal_nobody_signs_below_its_floor_and_demands_never_rise() {
        var signed = new int[1];
        Seeds.tryEach(
                60,
                seed -> watch(seed, period -> {
                    var state = period.state;
                    var space = period.match.model.space();
                    for (int party = 0; party < 2; party++) {
                        if (state.lastOffer[party] >= 0) {
                            assertThat(space.feasible(state.lastOffer[party])).isTrue();
                            assertThat(state.lastOffer[party]).isNotEqualTo(space.statusQuo());
                        }
                    }
                    signed[0] += state.justSigned ? 1 : 0;
                }));
        assertThat(signed[0]).isGreaterThan(20);
    }

    /// Plays some trajectories of a quiet case, where every period looks like the first, and checks each period.
    private static void watch(long seed, Consumer<Period> check) {
        var negotiation = RandomCase.of(seed).inQuiet().negotiation();
        var model = parley.standing.Model.of(negotiation);
        var world = parley.standing.World.of(model, new double[0]);
        var profile = RandomCase.profile(negotiation);
        var match = new Match(world, new Luck(seed), new Perceptions(world), profile);
        var period = new Period(match, new Scene(match.model));
        var sight = Sight.of(negotiation);
        for (int trajectory = 0; trajectory < 40; trajectory++) {
            period.state.begin(match, match.first(profile), trajectory, trajectory % model.casts());
            while (period.state.period < match.horizon && period.state.ended < 0) {
                var asked = new double[] {Double.NaN, Double.NaN};
                for (int party = 0; party < 2; party++) {
                    asked[party] = asks(period, sight, party);
                }
                boolean nothing = !period.state.deal(match);
                int stage = period.state.stageBegan;
                period.play(true);
                check.accept(period);
                for (int party = 0; party < 2; party++) {
                    double now = asks(period, sight, party);
                    if (nothing && stage == period.state.stageBegan && !Double.isNaN(asked[party])) {
                        assertThat(now).isLessThanOrEqualTo(asked[party] + 1e-9);
                    }
                    boolean threatened =
                            party == 1 && period.match.scripts.get(0).get(0).threat() >= 0;
                    if (nothing && !threatened && period.state.justSigned && period.state.whole) {
                        assertThat(surplus(period, sight, party, period.state.agreed))
                                .isGreaterThan(-1e-9);
                    }
                }
            }
        }
    }

    private static double asks(Period period, Sight sight, int party) {
        int offer = period.state.lastOffer[party];
        boolean mirrors = period.match.numbers[party][0].reciprocate() > 0;
        return offer < 0 || mirrors ? Double.NaN : surplus(period, sight, party, offer);
    }

    private static double surplus(Period period, Sight sight, int party, int outcome) {
        var model = period.match.model;
        int role = model.role(party, model.typeIn(period.state.cast, party));
        return sight.prospect().surplus(role, sight.prospect().candidate(outcome));
    }
}
