package parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotteriesTest {

    private static Bargain random(Random random, int parties, int outcomes) {
        var columns = new double[parties][];
        for (int party = 0; party < parties; party++) {
            columns[party] = random.doubles(outcomes).toArray();
        }
        var floors = random.doubles(parties, 0, 0.5).toArray();
        return new Bargain(columns, floors);
    }

    @Test
    void whoeverAloneGetsAThingSharesItByLot() {
        var lotteries = Lotteries.of(new Bargain(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[3]));
        for (var solution : List.of(lotteries.nash(), lotteries.egalitarian(), lotteries.kalaiSmorodinsky())) {
            assertThat(solution.orElseThrow().utilities())
                    .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
        }
        assertThat(lotteries.corners()).containsExactly(0, 1, 2);
    }

    @Test
    void theIdealsDecideKalaiAndSmorodinskys() {
        var lotteries = Lotteries.of(new Bargain(new double[][] {{2, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[3]));
        assertThat(lotteries.kalaiSmorodinsky().orElseThrow().utilities())
                .containsExactly(new double[] {2 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
        assertThat(lotteries.egalitarian().orElseThrow().utilities())
                .containsExactly(new double[] {0.4, 0.4, 0.4}, within(1e-9));
        assertThat(lotteries.utilitarian().orElseThrow().outcomes()).containsExactly(0);
    }

    @Test
    void whereNoLotteryIsRationalThereIsNone() {
        var lotteries = Lotteries.of(new Bargain(
                new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[] {0.4, 0.4, 0.4}));
        assertThat(lotteries.nash()).isEmpty();
        assertThat(lotteries.egalitarian()).isEmpty();
        assertThat(lotteries.kalaiSmorodinsky()).isEmpty();
        assertThat(lotteries.equalLoss()).isEmpty();
        assertThat(lotteries.utilitarian()).isEmpty();
    }

    @Test
    void anOutcomeBelowALotteryIsNoCorner() {
        var lotteries = Lotteries.of(new Bargain(new double[][] {{4, 1, 2}, {1, 4, 2}, {1, 1, 1}}, new double[3]));
        assertThat(lotteries.corners()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void forTwoPartiesTheHullSaysTheSame(int seed) {
        var random = new Random(seed);
        for (int turn = 0; turn < 25; turn++) {
            var whole = random(random, 2, 1 + random.nextInt(12));
            var problem = whole.of(Frontier.of(whole.utilities(), 1e-9));
            var hull = Hull.of(problem);
            var lotteries = Lotteries.of(problem);
            same(hull.nash().map(Hull.Lottery::listed), lotteries.nash(), seed);
            same(hull.kalaiSmorodinsky().map(Hull.Lottery::listed), lotteries.kalaiSmorodinsky(), seed);
            same(hull.egalitarian().map(Hull.Lottery::listed), lotteries.egalitarian(), seed);
            same(hull.equalLoss().map(Hull.Lottery::listed), lotteries.equalLoss(), seed);
            assertThat(lotteries.corners().length)
                    .as("seed %s", seed)
                    .isEqualTo(hull.vertices().size());
        }
    }

    private static void same(
            java.util.Optional<Lotteries.Lottery> one, java.util.Optional<Lotteries.Lottery> other, int seed) {
        assertThat(other.isPresent()).as("seed %s", seed).isEqualTo(one.isPresent());
        one.ifPresent(lottery -> assertThat(other.orElseThrow().utilities())
                .as("seed %s", seed)
                .containsExactly(lottery.utilities(), within(1e-6)));
    }

    /// Nobody's product of gains is higher: moving any weight towards any outcome never adds to it (first-order
    /// conditions of a concave function); and no drawn lottery beats the smallest gain, share or loss.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void forMorePartiesNothingIsBetter(int seed) {
        var random = new Random(seed);
        int parties = 3 + seed % 3;
        var whole = random(random, parties, 40);
        var problem = whole.of(Frontier.of(whole.utilities(), 1e-9));
        var lotteries = Lotteries.of(problem);
        var nash = lotteries.nash().orElseThrow();
        for (int outcome = 0; outcome < problem.outcomes(); outcome++) {
            double pull = 0;
            for (int party = 0; party < parties; party++) {
                pull += problem.gain(party, outcome) / (nash.utilities()[party] - problem.floors()[party]);
            }
            assertThat(pull).as("seed %s", seed).isLessThanOrEqualTo(parties + 1e-6);
        }
        double least = smallest(problem, lotteries.egalitarian().orElseThrow().utilities());
        for (int turn = 0; turn < 20_000; turn++) {
            assertThat(smallest(problem, drawn(problem, random)))
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(least + 1e-9);
        }
    }

    private static double smallest(Bargain problem, double[] utilities) {
        return IntStream.range(0, utilities.length)
                .mapToDouble(party -> utilities[party] - problem.floors()[party])
                .min()
                .orElseThrow();
    }

    private static double[] drawn(Bargain problem, Random random) {
        var weights = IntStream.range(0, problem.outcomes())
                .mapToDouble(_ -> random.nextInt(8) == 0 ? random.nextDouble() : 0)
                .toArray();
        weights[random.nextInt(weights.length)] += 0.1;
        double sum = Arrays.stream(weights).sum();
        var utilities = new double[problem.parties()];
        for (int party = 0; party < utilities.length; party++) {
            for (int outcome = 0; outcome < weights.length; outcome++) {
                utilities[party] += weights[outcome] / sum * problem.utilities()[party][outcome];
            }
        }
        return utilities;
    }

    @Test
    void theShareOfRationalOutcomesIsNearTheTruth() {
        var random = new Random(5);
        var changes = new double[2][6][10];
        for (var party : changes) {
            for (var issue : party) {
                Arrays.setAll(issue, _ -> random.nextDouble());
            }
        }
        var issues = IntStream.range(0, 6)
                .mapToObj(k -> new double[][] {changes[0][k], changes[1][k]})
                .toList();
        var sums = Sums.of(issues);
        double[] floors = {3.2, 3.1};
        var all = new Bargain(Columns.of(sums).utilities(), floors);
        double truth = (double) all.rational().length / all.outcomes();
        var share = RationalShare.of(sums, floors);
        assertThat(sums.size()).isEqualTo(BigInteger.valueOf(1_000_000));
        assertThat(share.share()).isCloseTo(truth, within(1.5 * share.error()));
        assertThat(share.error()).isLessThan(0.004);
    }
}
