package parley.robustness.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import parley.robustness.tipping.TippingValues;

/// A margin with one decisive assumption, one additive and a pair that acts only together: M = −.5 + 1.5x1 − .8x2 −
/// .9x3x4, view P = (1,0,0,0), view Q = (0,1,1,1). Every number below follows by hand.
final class CruxToyTest {

    private static final double[] P = {1, 0, 0, 0};
    private static final double[] Q = {0, 1, 1, 1};

    private static double margin(double... x) {
        return -0.5 + 1.5 * x[0] - 0.8 * x[1] - 0.9 * x[2] * x[3];
    }

    /// The margin of P's approach, moving from one view to the other.
    private static SetFunction from(double[] start, double[] end) {
        return set -> {
            var hybrid = start.clone();
            for (int i = 0; i < 4; i++) {
                hybrid[i] = (set >>> i & 1) == 1 ? end[i] : start[i];
            }
            return margin(hybrid);
        };
    }

    private static final SetFunction THERE = from(P, Q);
    private static final SetFunction BACK = set -> -from(Q, P).of(set);

    @Test
    void hasTheMarginsStated() {
        assertThat(margin(P)).isCloseTo(1, within(1e-12));
        assertThat(margin(Q)).isCloseTo(-2.2, within(1e-12));
    }

    @Test
    void findsAllMinimalFlipSetsInBothDirections() {
        assertThat(FlipSets.of(Flips.exact(THERE), 4, 4).minimal()).containsExactly(0b0001L, 0b1110L);
        assertThat(FlipSets.of(Flips.exact(BACK), 4, 4).minimal()).containsExactly(0b0011L, 0b0101L, 0b1001L);
    }

    @Test
    void theMinimalSetsBackAreTheMinimalHittingSetsOfThoseThere() {
        var there = FlipSets.of(Flips.exact(THERE), 4, 4).minimal();
        var back = FlipSets.of(Flips.exact(BACK), 4, 4).minimal();
        assertThat(HittingSets.of(there)).isEqualTo(back);
        assertThat(HittingSets.of(back)).containsExactlyInAnyOrderElementsOf(there);
        assertThat(Monotonicity.of(Flips.exact(THERE), 4).holds()).isTrue();
    }

    @Test
    void dividesTheChangeOfMargin() {
        assertThat(ShapleyValue.of(THERE.table(4)))
                .containsExactly(new double[] {-1.5, -0.8, -0.45, -0.45}, within(1e-12));
    }

    @Test
    void dividesThePowerToFlip() {
        var table = THERE.table(4);
        var flips = new boolean[16];
        for (int set = 0; set < 16; set++) {
            flips[set] = table[set] < 0;
        }
        assertThat(PivotPower.of(flips))
                .containsExactly(new double[] {9 / 12.0, 1 / 12.0, 1 / 12.0, 1 / 12.0}, within(1e-12));
    }

    /// By trying every way in which the open sets may turn out.
    @Test
    void powersAreBoundedByWhatOpenSetsMayTurnOutToBe() {
        var random = new java.util.SplittableRandom(7);
        for (int game = 0; game < 50; game++) {
            var flips = new boolean[8];
            var open = new boolean[8];
            for (int set = 0; set < 8; set++) {
                flips[set] = random.nextBoolean();
                open[set] = random.nextInt(3) == 0;
            }
            var low = new double[] {9, 9, 9};
            var high = new double[] {-9, -9, -9};
            for (int turned = 0; turned < 256; turned++) {
                var world = flips.clone();
                boolean possible = true;
                for (int set = 0; set < 8; set++) {
                    world[set] ^= (turned >> set & 1) != 0;
                    possible &= open[set] || world[set] == flips[set];
                }
                var powers = PivotPower.of(world);
                for (int player = 0; possible && player < 3; player++) {
                    low[player] = Math.min(low[player], powers[player]);
                    high[player] = Math.max(high[player], powers[player]);
                }
            }
            var bounded = PivotPower.of(flips, open);
            for (int player = 0; player < 3; player++) {
                assertThat(bounded.get(player).power()).isEqualTo(PivotPower.of(flips)[player]);
                assertThat(bounded.get(player).low()).isCloseTo(low[player], within(1e-12));
                assertThat(bounded.get(player).high()).isCloseTo(high[player], within(1e-12));
            }
        }
    }

    @Test
    void namesThePairThatActsOnlyTogether() {
        var pairs = Interactions.pairs(THERE.table(4));
        assertThat(pairs[2][3]).isCloseTo(-0.9, within(1e-12));
        assertThat(pairs[0][1]).isCloseTo(0, within(1e-12));
        var dividends = Interactions.dividends(THERE.table(4));
        assertThat(dividends[0b1100]).isCloseTo(-0.9, within(1e-12));
        assertThat(dividends[0b0001]).isCloseTo(-1.5, within(1e-12));
    }

    @Test
    void tipsAtOneThird() {
        var tipping = TippingValues.between(x -> margin(x, 0, 0, 0), 0, 1, 1, TippingValues.SCAN, 1e-9);
        assertThat(tipping.roots()).singleElement().satisfies(root -> {
            assertThat(root.value()).isCloseTo(1 / 3.0, within(1e-9));
            assertThat(root.rising()).isTrue();
        });
    }

    @Test
    void searchesFindTheSameSetsWithoutTryingAll() {
        assertThat(FlipSearch.all(set -> THERE.of(set) < 0, 4, 1_000).minimal()).containsExactly(0b0001L, 0b1110L);
        assertThat(FlipSearch.one(set -> BACK.of(set) < 0, 4).orElseThrow()).isIn(0b0011L, 0b0101L, 0b1001L);
    }
}
