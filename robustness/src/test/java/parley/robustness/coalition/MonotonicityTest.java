package parley.robustness.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.robustness.coalition.Flips.Verdict;

final class MonotonicityTest {

    /// One or the other flips the answer, both together flip it back.
    private static final Flips EITHER = set -> Long.bitCount(set) == 1 ? Verdict.FLIPS : Verdict.HOLDS;

    @Test
    void saysWhichMoveFlipsTheAnswerBack() {
        assertThat(Monotonicity.of(EITHER, 2).back())
                .containsExactly(new Monotonicity.Back(0b01, 1), new Monotonicity.Back(0b10, 0));
    }

    @Test
    void undecidedSetsProveNothing() {
        Flips unsure = set -> set == 0b11 ? Verdict.UNDECIDED : EITHER.of(set);
        assertThat(Monotonicity.of(unsure, 2).holds()).isTrue();
    }

    @Test
    void flipSetsAboveAnUndecidedSetAreNotCalledMinimal() {
        Flips unsure = set -> set == 0b01 ? Verdict.UNDECIDED : set == 0b11 ? Verdict.FLIPS : Verdict.HOLDS;
        var sets = FlipSets.of(unsure, 2, 2);
        assertThat(sets.minimal()).isEmpty();
        assertThat(sets.undecided()).containsExactly(0b01L, 0b11L);
    }

    @Test
    void whatAlreadyFlipsNeedsNothing() {
        assertThat(FlipSets.of(_ -> Verdict.FLIPS, 3, 3).minimal()).containsExactly(0L);
        assertThat(FlipSearch.one(_ -> true, 3)).hasValue(0L);
    }

    @Test
    void noDisagreementHasNoFlipSet() {
        assertThat(FlipSets.of(_ -> Verdict.HOLDS, 0, 0).minimal()).isEmpty();
        assertThat(FlipSearch.one(_ -> false, 3)).isEmpty();
        assertThat(HittingSets.of(List.of())).containsExactly(0L);
        assertThat(HittingSets.of(List.of(0L))).isEmpty();
    }
}
