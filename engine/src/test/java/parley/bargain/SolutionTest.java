package parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolutionTest {

    private static final double[] EVEN = {0.5, 0.5};

    private static int[] outcomes(List<Solution> solutions, String name) {
        return solutions.stream()
                .filter(solution -> solution.name().equals(name))
                .findFirst()
                .orElseThrow()
                .outcomes();
    }

    /// The solutions that follow from one formula lie on the frontier, so that searching it alone finds them.
    @Test
    void solutionsOnTheFrontierAreThoseAmongAllOutcomes() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            boolean coarse = seed % 2 == 0;
            var utilities = new double[2 + seed % 3][200];
            for (var column : utilities) {
                Arrays.setAll(column, _ -> coarse ? random.nextInt(13) / 12.0 : random.nextDouble());
            }
            var floors = random.doubles(utilities.length, 0, 0.6).toArray();
            var all = new Bargain(utilities, floors);
            var frontier = Frontier.of(utilities, 1e-12);
            var power = random.doubles(utilities.length).toArray();
            var fromAll = Solution.all(all, power);
            var fromFrontier = Solution.all(all.of(frontier), power);
            for (int i = 0; i < fromAll.size(); i++) {
                var listed = IntStream.of(fromFrontier.get(i).outcomes())
                        .map(index -> frontier[index])
                        .toArray();
                assertThat(listed)
                        .as("seed %d, %s", seed, fromAll.get(i).name())
                        .isEqualTo(fromAll.get(i).outcomes());
            }
        }
    }

    /// `checks.md`: a frontier below everybody's floor has no Nash point; GENIUS multiplies two losses.
    @Test
    void twoLossesMakeNoGainButInGenius() {
        var problem = new Bargain(new double[][] {{0.16, 1, 0.299}, {1, 0.16, 0.299}}, new double[] {0.5, 0.5});
        assertThat(Solution.all(problem, EVEN))
                .allSatisfy(solution -> assertThat(solution.outcomes()).isEmpty());
        assertThat(outcomes(Solution.elsewhere(problem), "Nash (GENIUS, NegMAS)"))
                .containsExactly(2);
    }

    @Test
    void withMorePowerMoreIsGot() {
        var problem = new Bargain(new double[][] {{4, 1, 2}, {1, 4, 2}}, new double[] {0, 0});
        assertThat(MaximalNash.of(problem, new double[] {2, 1})).containsExactly(0);
        assertThat(MaximalNash.of(problem, new double[] {1, 2})).containsExactly(1);
        assertThat(MaximalNash.of(problem, EVEN)).isEqualTo(NashPoint.of(problem));
    }

    @Test
    void whereNotAllCanGainAsManyAsCanDo() {
        var problem = new Bargain(new double[][] {{0, 0.9, 0.2}, {0.9, 0, 0.2}, {0, 0, 0}}, new double[] {0, 0, 0});
        assertThat(MaximalNash.of(problem, new double[] {1, 1, 1})).containsExactly(2);
    }

    /// In the limit of short rounds bargaining by turns ends where patience puts the weights
    /// (BinmoreRubinsteinWolinsky1986).
    @Test
    void whoIsMorePatientIsStronger() {
        var weights = MaximalNash.weights(new double[] {0.99, 0.98});
        assertThat(weights[0] / weights[1]).isCloseTo(StrictMath.log(0.98) / StrictMath.log(0.99), within(1e-12));
        assertThat(weights[0] + weights[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void overLotteriesTheOtherSolutionsOfTheTextbooksAreFoundToo() {
        var hull = Hull.of(new Bargain(new double[][] {{4, 1, 2}, {1, 4, 2}}, new double[] {0, 0}));
        assertThat(hull.egalitarian()).hasValue(new Hull.Lottery(1, 0, 0.5, 2.5, 2.5));
        assertThat(hull.equalLoss()).hasValue(new Hull.Lottery(1, 0, 0.5, 2.5, 2.5));
        var uneven = Hull.of(new Bargain(new double[][] {{4, 0}, {0, 2}}, new double[] {0, 0}));
        assertThat(uneven.egalitarian().orElseThrow().ours()).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(uneven.utilitarian().orElseThrow().ours()).isEqualTo(4);
        assertThat(uneven.equalLoss().orElseThrow().ours()).isCloseTo(8.0 / 3, within(1e-12));
    }

    @Test
    void oppositionIsTheDistanceFromEverybodysIdeal() {
        var problem = new Bargain(new double[][] {{1, 0, 0.6}, {0, 1, 0.8}}, new double[] {0, 0});
        var measures = Integrativeness.of(problem, new int[] {0, 1, 2}, true);
        assertThat(measures.opposition()).isCloseTo(StrictMath.sqrt(0.16 + 0.04), within(1e-12));
        assertThat(measures.conflict()).hasValue(1.0);
        assertThat(measures.agreement()).hasValue(0.0);
        var same = new Bargain(new double[][] {{1, 0, 0.6}, {1, 0, 0.6}}, new double[] {0, 0});
        assertThat(Integrativeness.of(same, new int[] {0}, true).opposition()).isZero();
        assertThat(Integrativeness.of(same, new int[] {0}, true).conflict()).hasValue(0.0);
    }
}
