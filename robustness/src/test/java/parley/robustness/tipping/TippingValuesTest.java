package parley.robustness.tipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parley.robustness.tipping.TippingValues.Root;
import parley.robustness.tipping.TippingValues.Seen;

final class TippingValuesTest {

    @Test
    void showsSeveralRoots() {
        var tipping = TippingValues.between(x -> (x - 0.2) * (x - 0.55) * (x - 0.9), 0, 1, 0.5, 11, 1e-9);
        assertThat(tipping.roots()).hasSize(3).extracting(Root::rising).containsExactly(true, false, true);
        assertThat(tipping.roots().get(1).value()).isCloseTo(0.55, within(1e-9));
    }

    @Test
    void aMarginThatKeepsItsSignHasNone() {
        assertThat(TippingValues.between(_ -> 1, 0, 1, 0.5, 11, 1e-9).roots()).isEmpty();
        assertThat(TippingValues.between(_ -> 0, 0, 1, 0.5, 11, 1e-9).roots()).isEmpty();
    }

    @Test
    void aRangeWithoutWidthHasNone() {
        var tipping = TippingValues.between(x -> x - 3, 3, 3, 3, 11, 1e-9);
        assertThat(tipping.roots()).isEmpty();
        assertThat(tipping.scanned()).hasSize(1);
    }

    @Test
    void thePresentValueIsLookedAtToo() {
        var tipping = TippingValues.between(x -> Math.abs(x - 0.13) < 0.01 ? 1 : -1, 0, 1, 0.13, 11, 1e-9);
        assertThat(tipping.roots()).hasSize(2);
    }

    @Test
    void aRootIsNotBisectedFurtherThanChanceLeavesIt() {
        var sure = new AtomicInteger();
        var vague = new AtomicInteger();
        var steep = TippingValues.estimated(x -> counted(sure, x, x - 0.33, 0.001), 0, 1, 0, 11, 1.0 / 128);
        var flat = TippingValues.estimated(x -> counted(vague, x, x - 0.33, 0.05), 0, 1, 0, 11, 1.0 / 128);

        assertThat(sure.get() - steep.scanned().size()).isEqualTo(4);
        assertThat(vague.get() - flat.scanned().size()).isEqualTo(1);
        assertThat(steep.roots().getFirst().value()).isCloseTo(0.33, within(1e-12));
        assertThat(steep.roots().getFirst().error()).isCloseTo(0.001, within(1e-12));
        assertThat(flat.roots().getFirst().error()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void valuesOfTheScanAreLeftOutWhereNothingCouldBeSeen() {
        assertThat(TippingValues.between(x -> 5 + x, 0, 1, 0, 11, 1e-9).scanned())
                .hasSize(3);
        assertThat(TippingValues.between(x -> 0.5 - x, 0, 1, 0, 11, 1e-9).scanned())
                .hasSize(11);
        assertThat(TippingValues.estimated(x -> new Seen(x, 0.01 - 0.02 * x, 0.05), 0, 1, 0, 11, 1e-9)
                        .scanned())
                .hasSize(3);
        var dip = TippingValues.between(x -> 20 * (x - 0.3) * (x - 0.3) - 0.1, 0, 1, 0, 11, 1e-9);
        assertThat(dip.roots()).hasSize(2);
    }

    private static Seen counted(AtomicInteger count, double value, double margin, double error) {
        count.incrementAndGet();
        return new Seen(value, margin, error);
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> TippingValues.between(x -> x, 1, 0, 0, 11, 1e-9));
    }
}
