package parley.robustness.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.robustness.coalition.Flips.Verdict;

/// What holds for every game, over seeded random ones.
final class RandomGamesTest {

    static LongStream seeds() {
        return LongStream.range(1, 41);
    }

    private static double[] table(SplittableRandom random, int players) {
        return random.doubles(1 << players).map(value -> 2 * value - 1).toArray();
    }

    /// Flips where a random family of sets is contained, which is monotone.
    private static Flips monotone(SplittableRandom random, int players) {
        var family = random.longs(1 + random.nextInt(5), 1, 1L << players).toArray();
        return set -> Arrays.stream(family).anyMatch(each -> (each & set) == each) ? Verdict.FLIPS : Verdict.HOLDS;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAddUpToTheWholeChange(long seed) {
        var random = new SplittableRandom(seed);
        int players = 1 + random.nextInt(9);
        var table = table(random, players);
        double whole = table[table.length - 1] - table[0];
        assertThat(Arrays.stream(ShapleyValue.of(table)).sum()).isCloseTo(whole, within(1e-12));
        var sampled = ShapleyValue.sampled(SetFunction.of(table), players, 20, seed);
        assertThat(sampled.stream().mapToDouble(each -> each.mean()).sum()).isCloseTo(whole, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sampledSharesSurroundTheExactOnes(long seed) {
        var random = new SplittableRandom(seed);
        int players = 3 + random.nextInt(5);
        var table = table(random, players);
        var exact = ShapleyValue.of(table);
        var sampled = ShapleyValue.sampled(SetFunction.of(table), players, 400, seed);
        for (int i = 0; i < players; i++) {
            assertThat(sampled.get(i).within(5).contains(exact[i])).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dividendsOfAllSubsetsAddUpToTheSet(long seed) {
        var random = new SplittableRandom(seed);
        int players = 1 + random.nextInt(7);
        var table = table(random, players);
        var dividends = Interactions.dividends(table);
        for (int set = 0; set < table.length; set++) {
            int whole = set;
            double sum = IntStream.range(0, table.length)
                    .filter(part -> (part & whole) == part)
                    .mapToDouble(part -> dividends[part])
                    .sum();
            assertThat(sum).isCloseTo(table[set], within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dualityHoldsInMonotoneGames(long seed) {
        var random = new SplittableRandom(seed);
        int players = 2 + random.nextInt(8);
        var there = monotone(random, players);
        long all = (1L << players) - 1;
        Flips back = set -> there.of(all & ~set) == Verdict.FLIPS ? Verdict.HOLDS : Verdict.FLIPS;
        var thereSets = FlipSets.of(there, players, players).minimal();
        assertThat(Monotonicity.of(there, players).holds()).isTrue();
        assertThat(FlipSets.of(back, players, players).minimal())
                .containsExactlyInAnyOrderElementsOf(HittingSets.of(thereSets));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void searchesAgreeWithTryingAllInMonotoneGames(long seed) {
        var random = new SplittableRandom(seed);
        int players = 2 + random.nextInt(10);
        var flips = monotone(random, players);
        var all = FlipSets.of(flips, players, players).minimal();
        var found = FlipSearch.all(set -> flips.of(set) == Verdict.FLIPS, players, 100_000);
        assertThat(found.complete()).isTrue();
        assertThat(found.minimal()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(FlipSearch.one(set -> flips.of(set) == Verdict.FLIPS, players))
                .hasValueSatisfying(one -> assertThat(all).contains(one));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void minimalSetsFlipAndNoneOfTheirSubsetsDoes(long seed) {
        var random = new SplittableRandom(seed);
        int players = 2 + random.nextInt(7);
        var verdicts = Verdict.values();
        var table = random.ints(1L << players, 0, 3).toArray();
        Flips flips = set -> verdicts[table[(int) set]];
        var sets = FlipSets.of(flips, players, players);
        for (long set : sets.minimal()) {
            assertThat(flips.of(set)).isEqualTo(Verdict.FLIPS);
            assertThat(LongStream.range(0, set).filter(part -> (part & set) == part))
                    .allSatisfy(part -> assertThat(flips.of(part)).isEqualTo(Verdict.HOLDS));
        }
        for (long set : sets.undecided()) {
            assertThat(flips.of(set)).isNotEqualTo(Verdict.HOLDS);
        }
    }
}
