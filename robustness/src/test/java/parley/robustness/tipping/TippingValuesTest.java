package parley.robustness.tipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import parley.robustness.tipping.TippingValues.Root;

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
    void refusesWhatIsNoRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> TippingValues.between(x -> x, 1, 0, 0, 11, 1e-9));
    }
}
