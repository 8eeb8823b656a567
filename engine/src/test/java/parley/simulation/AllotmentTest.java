package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Shares of trajectories change how precisely strata are known, never what is played in them.
final class AllotmentTest {

    @Test
    void halfGoesToAllAlikeAndHalfByTheChances() {
        assertThat(turns(0.9, 0.1)).containsExactly(3, 1);
        assertThat(turns(0.5, 0.5)).containsExactly(1, 1);
        assertThat(turns(1, 0)).containsExactly(3, 1);
        assertThat(turns(0.6, 0.3, 0.1)).containsExactly(3, 2, 1);
        assertThat(turns(0.25, 0.25, 0.25, 0.25)).containsExactly(1, 1, 1, 1);
        assertThat(Allotment.EQUAL.turns(new int[][] {{0}, {1}, {2}})).containsExactly(1, 1, 1);
    }

    @Test
    void chancesOfSeveralPartiesAreMultiplied() {
        var allotment = new Allotment(new double[][] {{0.8, 0.2}, {1}, {0.5, 0.5}});

        assertThat(allotment.turns(new int[][] {{0, 0, 0}, {0, 0, 1}, {1, 0, 0}, {1, 0, 1}}))
                .containsExactly(3, 3, 1, 1);
    }

    @Test
    void aMeanHasAtMostTwiceTheVarianceOfEitherShare() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 1_000; i++) {
            var chances = random.doubles(1 + i % 7, 0.01, 1).map(x -> x * x).toArray();
            double sum = Arrays.stream(chances).sum();
            var shares = Arrays.stream(chances).map(x -> x / sum).toArray();
            var turns = turns(shares);
            double all = Arrays.stream(turns).sum();
            double variance = IntStream.range(0, shares.length)
                    .mapToDouble(s -> shares[s] * shares[s] * all / turns[s])
                    .sum();
            double equal = shares.length * Arrays.stream(shares).map(x -> x * x).sum();

            assertThat(variance).isLessThanOrEqualTo(2 * Math.min(1, equal) + 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameTrajectoriesArePlayedWhateverTheShares(long seed) {
        var negotiation = RandomCase.of(seed).negotiation();
        var table = Table.of(negotiation, seed);
        var profile = RandomCase.profile(negotiation);
        var shared = table.play(profile, Allotment.of(table));
        var turns = shared.turns();
        int most = Arrays.stream(turns).max().orElseThrow();
        var block = shared.block(0, 5);
        var alike = table.play(profile).block(0, table.play(profile).drawn() ? 5 : 5 * most);

        for (int stratum = 0; stratum < turns.length; stratum++) {
            for (int batch = 0; batch < 5; batch++) {
                int of = shared.drawn() ? 1 : turns[stratum];
                int first = batch * of;
                int s = stratum;
                double mean = IntStream.range(first, first + of)
                        .mapToDouble(each -> alike.utility()[0][s][each])
                        .average()
                        .orElseThrow();
                assertThat(block.utility()[0][stratum][batch]).isEqualTo(mean, within(1e-12));
            }
        }
    }

    private static int[] turns(double... chances) {
        var strata = IntStream.range(0, chances.length)
                .mapToObj(type -> new int[] {type})
                .toArray(int[][]::new);
        return new Allotment(new double[][] {chances}).turns(strata);
    }
}
