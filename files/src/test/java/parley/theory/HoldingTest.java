package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import parley.analysis.Dossier;
import parley.analysis.Keeper;

/// Whether a deal would hold, and what would make it.
final class HoldingTest {

    /// Both sides pay and share, and nobody looks: then the opportunist takes the money and the water.
    private static Keeper opportunist(int[] deal, String... changes) {
        var deals = Examples.deals(Examples.file(Examples.RIVER, changes).base());
        var dossier = Dossier.of(deals, deal);
        return dossier.holding().orElseThrow().keepers().stream()
                .filter(keeper -> keeper.type().equals("opportunist"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withTheVerificationOrPenaltyNamedABreachJustPaysNoMore() {
        var shared = new int[] {1, 0, 1};
        var keeper = opportunist(shared);
        assertThat(keeper.keeps()).isFalse();
        double chance = keeper.verification().orElseThrow();
        var seen = opportunist(shared, "issues.share.verified = " + chance);
        assertThat(seen.margin()).isCloseTo(0, within(1e-6));
        assertThat(opportunist(shared, "issues.share.verified = " + (chance - 0.02))
                        .keeps())
                .isFalse();
        var inspected = new int[] {2, 2, 2};
        double penalty = opportunist(inspected).penalty().orElseThrow();
        assertThat(opportunist(inspected, "parties.upstream.penalty = " + penalty)
                        .margin())
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void theCheapestChangeIsKeptByEverybodyAndInTheZone() {
        var deals = Examples.deals(Examples.file(Examples.RIVER).base());
        var holding = Dossier.of(deals, new int[] {2, 0, 2}).holding().orElseThrow();
        assertThat(holding.selfEnforcing()).isFalse();
        var change = holding.change().orElseThrow();
        var changed = Dossier.of(deals, change.options());
        assertThat(changed.holding().orElseThrow().selfEnforcing()).isTrue();
        assertThat(changed.sides())
                .allSatisfy(side -> assertThat(side.surplus()).isGreaterThanOrEqualTo(-1e-9));
    }

    /// Nothing but a collapse at a constant rate ends the deal: survival is exponential.
    @Test
    void aDealUnderOneConstantRateLivesExponentially() {
        var deals = Examples.deals(Examples.text("""
                parley: 1
                case: Fire
                period: month
                parties: {a: {patience: 0.9 per year}, b: {patience: 0.9 per year}}
                issues: {x: {options: [no, yes], performed by: a}, z: {options: [no, yes], performed by: b}}
                interests:
                  a: {weights: {x: 0.4, z: 0.6}, values: {x: [1, 0], z: [0, 1]}}
                  b: {weights: {x: 0.6, z: 0.4}, values: {x: [0, 1], z: [1, 0]}}
                events: {fire: {rate: 0.02, ends: fire}}
                """.replace("[no, yes]", "[kept, given]")));
        var life = Dossier.of(deals, new int[] {1, 1}).holding().orElseThrow().life();
        assertThat(life.years().getOrDefault(5, 0.0)).isCloseTo(StrictMath.exp(-0.02 * 60), within(1e-12));
        assertThat(life.mean()).isCloseTo(1 / (1 - StrictMath.exp(-0.02)) / 12, within(1e-9));
        assertThat(life.ends()).containsOnlyKeys("fire");
    }
}
