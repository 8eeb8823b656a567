package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import parley.negotiation.Negotiation;
import parley.party.Party;

/// What widens and narrows the zone of agreement and the margins of those who perform, on random small cases.
final class ZoneTest {

    @Test
    void a_veto_faction_with_more_to_lose_never_enlarges_the_zone() {
        var shrunk = new int[1];
        Seeds.tryEach(200, seed -> {
            var before = Sight.of(RandomCase.of(seed).negotiation());
            var after = Sight.of(RandomCase.of(seed).withGrudge(.1).negotiation());
            for (int cast = 0; cast < before.casts(); cast++) {
                assertThat(before.zone(cast)).containsAll(after.zone(cast));
                shrunk[0] += before.zone(cast).size() - after.zone(cast).size();
            }
        });
        assertThat(shrunk[0]).isPositive();
    }

    /// What the advised party signs hangs on its trust; nobody else's breaches do, for it keeps its own word.
    @Test
    void less_trust_never_enlarges_the_zone_and_somewhere_shrinks_it() {
        var shrunk = new int[1];
        Seeds.tryEach(200, seed -> {
            var before = Sight.of(honest(RandomCase.of(seed).inQuiet().negotiation(), "a"));
            var after =
                    Sight.of(honest(RandomCase.of(seed).inQuiet().withTrust(.5).negotiation(), "a"));
            for (int cast = 0; cast < before.casts(); cast++) {
                assertThat(before.zone(cast)).containsAll(after.zone(cast));
                shrunk[0] += before.zone(cast).size() - after.zone(cast).size();
            }
        });
        assertThat(shrunk[0]).isPositive();
    }

    @Test
    void better_inspection_never_lowers_a_margin_where_cheating_is_worth_no_deal_or_more() {
        var raised = new int[1];
        Seeds.tryEach(200, seed -> {
            var before = Sight.of(honest(RandomCase.of(seed).inQuiet().negotiation(), "b"));
            var after = Sight.of(
                    honest(RandomCase.of(seed).inQuiet().withInspection(.6).negotiation(), "b"));
            int role = before.perception().world().model().role(0, 1);
            for (int i = 0; i < before.prospect().size(); i++) {
                double cheat = before.appraisal(i).cheat(0, 1);
                double margin = before.appraisal(i).honour(0, 1) - cheat;
                double later =
                        after.appraisal(i).honour(0, 1) - after.appraisal(i).cheat(0, 1);
                if (cheat >= before.perception().noDeal(role)) {
                    assertThat(later).isGreaterThanOrEqualTo(margin - 1e-12);
                    raised[0] += later > margin + 1e-6 ? 1 : 0;
                }
            }
        });
        assertThat(raised[0]).isPositive();
    }

    /// The case with a party of which every type keeps its word.
    private static Negotiation honest(Negotiation negotiation, String name) {
        var parties = new ArrayList<Party>();
        for (var party : negotiation.parties()) {
            var types = party.types().stream()
                    .map(type -> new parley.party.Type(
                            type.name(),
                            type.prior(),
                            type.believed(),
                            type.keepsWord() || party.name().equals(name),
                            type.carriesOut(),
                            type.believes(),
                            type.interests()))
                    .toList();
            parties.add(new Party(
                    party.name(),
                    party.atTable(),
                    party.patience(),
                    party.noise(),
                    party.losses(),
                    types,
                    party.factions(),
                    party.quota(),
                    party.leaderRate(),
                    party.keepsBeliefs(),
                    party.penalty(),
                    party.coolOff(),
                    party.foresight(),
                    party.believes(),
                    party.widening(),
                    party.reservation(),
                    party.preferences()));
        }
        return RandomCase.with(negotiation, parties, negotiation.issues());
    }
}
