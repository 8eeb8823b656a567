package parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {

    @ParameterizedTest
    @CsvSource({"0,1,1024", "0,3,341", "0,48,21", "0,4096,1", "100,1,1024", "5000,4,256", "1024,1,1024", "1,8,128"})
    void looks_grow_to_the_limit_and_together_spend_five_percent(long fixed, int batchSize, int batchesPerBlock) {
        var looks = Looks.of(new Plan("us", "best", List.of("a"), 1, fixed, 0.01, 0.01), batchSize, batchesPerBlock);
        assertThat(looks.batches()).isSorted().doesNotHaveDuplicates();
        double spent =
                IntStream.rangeClosed(0, looks.last()).mapToDouble(looks::alpha).sum();
        assertThat(spent).isCloseTo(0.05, within(1e-15));
        double most = fixed == 0 ? Plan.MOST : fixed;
        assertThat(looks.batches().getLast() * batchSize * 1.0)
                .isCloseTo(most, within(Math.max(0.01 * most, 4 * batchSize)));
        for (long batches : looks.batches().subList(0, looks.last())) {
            assertThat(batches % batchesPerBlock).isZero();
        }
    }
}
