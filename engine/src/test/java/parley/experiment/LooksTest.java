package parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {

    private static Looks looks(long fixed, int batchSize, int batchesPerBlock) {
        return Looks.of(new Plan("us", "best", List.of("a"), 1, fixed, 0.01, 0.01), batchSize, batchesPerBlock);
    }

    /// Every look of a contender that never knows how many batches are enough.
    private static List<Long> all(Looks looks) {
        var all = new ArrayList<>(List.of(looks.first()));
        while (all.getLast() < looks.last()) {
            all.add(looks.after(all.getLast()));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"0,1,1024", "0,3,341", "0,48,21", "0,4096,1", "100,1,1024", "5000,4,256", "1024,1,1024", "1,8,128"})
    void looks_grow_to_the_limit_and_together_spend_five_percent(long fixed, int batchSize, int batchesPerBlock) {
        var looks = looks(fixed, batchSize, batchesPerBlock);
        var all = all(looks);
        assertThat(all).isSorted().doesNotHaveDuplicates();
        double spent = 0;
        for (int look = 0; look < all.size(); look++) {
            spent += looks.alpha(look, look == all.size() - 1);
        }
        // where numbers are free, either of two contenders may be the one whose look it is
        assertThat(spent).isCloseTo(fixed == 0 ? 0.025 : 0.05, within(1e-15));
        double most = fixed == 0 ? Plan.MOST : fixed;
        assertThat(looks.last() * batchSize * 1.0).isCloseTo(most, within(Math.max(0.01 * most, 4 * batchSize)));
        for (long batches : all.subList(0, all.size() - 1)) {
            assertThat(batches % batchesPerBlock).isZero();
        }
    }

    @Test
    void a_look_comes_sooner_where_fewer_batches_should_be_enough() {
        var looks = looks(0, 12, 11);
        assertThat(looks.after(220)).isEqualTo(330);
        assertThat(looks.after(220, 250)).isEqualTo(253);
        assertThat(looks.after(220, 100))
                .as("a sixteenth at least, in whole blocks")
                .isEqualTo(242);
        assertThat(looks.after(220, 400)).isEqualTo(330);
        assertThat(looks.after(220, Double.POSITIVE_INFINITY)).isEqualTo(330);
        assertThat(looks.after(looks.last() - 11, 1e9)).isEqualTo(looks.last());
    }
}
