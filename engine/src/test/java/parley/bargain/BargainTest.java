package parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BargainTest {

    private static final Bargain THREE = problem(new double[][] {{4, 1}, {1, 4}, {2, 2}}, 0, 0);

    /// Model V16: u1 + u2 ≤ 1, u1 ≤ 1/2.
    private static final Bargain POLYGON = problem(new double[][] {{0, 0}, {0.5, 0}, {0.5, 0.5}, {0, 1}}, 0, 0);

    private static final Bargain NICE_OR_DIE = problem(new double[][] {{0.16, 1}, {1, 0.16}, {0.299, 0.299}}, 0.5, 0.5);

    private static Bargain problem(double[][] outcomes, double... floors) {
        var columns = new double[floors.length][outcomes.length];
        for (int party = 0; party < floors.length; party++) {
            for (int outcome = 0; outcome < outcomes.length; outcome++) {
                columns[party][outcome] = outcomes[outcome][party];
            }
        }
        return new Bargain(columns, floors);
    }

    @Test
    void of_three_equal_products_all_are_nash_points() {
        assertThat(NashPoint.of(THREE)).containsExactly(0, 1, 2);
        assertThat(KalaiSmorodinsky.of(THREE)).containsExactly(2);
        assertThat(Egalitarian.of(THREE)).containsExactly(2);
        assertThat(EqualLoss.of(THREE)).containsExactly(2);
        assertThat(Utilitarian.of(THREE)).containsExactly(0, 1);
    }

    @Test
    void over_lotteries_the_middle_of_the_hull_is_the_solution() {
        var hull = Hull.of(THREE);
        assertThat(hull.vertices()).containsExactly(1, 0);
        assertThat(hull.nash()).hasValue(new Hull.Lottery(1, 0, 0.5, 2.5, 2.5));
        assertThat(hull.kalaiSmorodinsky()).hasValue(new Hull.Lottery(1, 0, 0.5, 2.5, 2.5));
    }

    @Test
    void a_lottery_may_be_rational_where_no_outcome_is() {
        var hull = Hull.of(problem(new double[][] {{4, 1}, {1, 4}}, 2, 2));
        assertThat(hull.nash().orElseThrow().ours()).isCloseTo(2.5, within(1e-12));
        assertThat(hull.kalaiSmorodinsky().orElseThrow().theirs()).isCloseTo(2.5, within(1e-12));
        assertThat(Hull.of(problem(new double[][] {{4, 1}, {1, 4}}, 3, 3)).nash())
                .isEmpty();
        assertThat(Hull.of(problem(new double[][] {{4, 1}, {1, 4}}, 3, 3)).kalaiSmorodinsky())
                .isEmpty();
    }

    @Test
    void the_polygon_of_the_textbooks_has_its_solutions() {
        assertThat(NashPoint.of(POLYGON)).containsExactly(2);
        var hull = Hull.of(POLYGON);
        var nash = hull.nash().orElseThrow();
        assertThat(nash.ours()).isEqualTo(0.5);
        assertThat(nash.theirs()).isEqualTo(0.5);
        var kalai = hull.kalaiSmorodinsky().orElseThrow();
        assertThat(kalai.ours()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(kalai.theirs()).isCloseTo(2.0 / 3, within(1e-15));
    }

    /// GENIUS multiplies two losses here and finds a Nash point.
    @Test
    void where_nothing_is_rational_there_is_no_solution() {
        assertThat(Frontier.of(NICE_OR_DIE.utilities(), 1e-9)).containsExactly(0, 1, 2);
        assertThat(NashPoint.of(NICE_OR_DIE)).isEmpty();
        assertThat(KalaiSmorodinsky.of(NICE_OR_DIE)).isEmpty();
        assertThat(Egalitarian.of(NICE_OR_DIE)).isEmpty();
        assertThat(Utilitarian.of(NICE_OR_DIE)).isEmpty();
        assertThat(EqualLoss.of(NICE_OR_DIE)).isEmpty();
    }

    /// Model V9: two issues worth (.8, .2) and (.3, .7), each shared in tenths.
    @Test
    void a_package_beats_splitting_each_issue_equally() {
        var outcomes = new double[121][];
        for (int i = 0; i < 121; i++) {
            int tenths = i / 11;
            double first = tenths / 10.0;
            double second = (i % 11) / 10.0;
            outcomes[i] = new double[] {0.8 * first + 0.2 * second, 0.3 * (1 - first) + 0.7 * (1 - second)};
        }
        var problem = problem(outcomes, 0, 0);
        assertThat(NashPoint.of(problem)).containsExactly(10 * 11);
        assertThat(outcomes[110]).containsExactly(0.8, 0.7);
        assertThat(outcomes[5 * 11 + 5]).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(Frontier.of(problem.utilities(), 1e-9)).contains(110).doesNotContain(5 * 11 + 5);
    }

    @Test
    void a_party_that_can_gain_nothing_does_not_stop_the_other() {
        var problem = problem(new double[][] {{0.2, 0.5}, {0.9, 0.5}}, 0.1, 0.5);
        assertThat(NashPoint.of(problem)).containsExactly(1);
        assertThat(KalaiSmorodinsky.of(problem)).containsExactly(1);
        assertThat(Hull.of(problem).kalaiSmorodinsky().orElseThrow().ours()).isEqualTo(0.9);
    }

    @Test
    void equal_outcomes_stay_on_the_frontier_and_near_equal_ones_within_tolerance() {
        var utilities = new double[][] {{0.5, 0.5, 0.5 + 1e-16, 0.5 - 1e-12, 0.2}, {0.5, 0.5, 0.3, 0.5, 0.9}};
        assertThat(Frontier.of(utilities, 1e-9)).containsExactly(0, 1, 3, 4);
        assertThat(Frontier.of(utilities, 0)).containsExactly(0, 1, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void the_frontier_is_what_nothing_dominates(int parties) {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var utilities = new double[parties][60];
            for (var column : utilities) {
                Arrays.setAll(column, _ -> random.nextInt(12) / 11.0);
            }
            var byDefinition = IntStream.range(0, 60)
                    .filter(o -> IntStream.range(0, 60).noneMatch(p -> Frontier.dominates(utilities, p, o, 1e-9)))
                    .toArray();
            assertThat(Frontier.of(utilities, 1e-9)).as("seed %d", seed).isEqualTo(byDefinition);
        }
    }

    @Test
    void solutions_do_not_depend_on_the_scale_of_utilities() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var utilities = new double[2][40];
            for (var column : utilities) {
                Arrays.setAll(column, _ -> random.nextDouble());
            }
            var scaled = new double[][] {
                Arrays.stream(utilities[0]).map(u -> 3 * u + 1).toArray(), utilities[1].clone()
            };
            var plain = new Bargain(utilities, new double[] {0.3, 0.4});
            var other = new Bargain(scaled, new double[] {1.9, 0.4});
            assertThat(NashPoint.of(other)).as("seed %d", seed).isEqualTo(NashPoint.of(plain));
            assertThat(KalaiSmorodinsky.of(other)).as("seed %d", seed).isEqualTo(KalaiSmorodinsky.of(plain));
        }
    }

    @Test
    void no_outcome_has_a_larger_product_than_the_best_lottery() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var outcomes = random.doubles(30)
                    .mapToObj(u -> new double[] {u, random.nextDouble()})
                    .toArray(double[][]::new);
            var problem = problem(outcomes, 0.3, 0.3);
            var lottery = Hull.of(problem).nash();
            for (int outcome : NashPoint.of(problem)) {
                double product = (lottery.orElseThrow().ours() - 0.3)
                        * (lottery.orElseThrow().theirs() - 0.3);
                assertThat(NashPoint.product(problem, outcome))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(product + 1e-12);
            }
        }
    }

    @Test
    void the_frontier_of_a_sum_is_the_frontier_of_all_its_outcomes() {
        for (int seed = 0; seed < 20; seed++) {
            var issues = issues(new Random(seed), 4, 4);
            var all = new double[2][256];
            for (int outcome = 0; outcome < 256; outcome++) {
                for (int issue = 0; issue < 4; issue++) {
                    int option = (outcome >> (2 * issue)) & 3;
                    all[0][outcome] += issues.get(issue)[0][option];
                    all[1][outcome] += issues.get(issue)[1][option];
                }
            }
            var expected = Frontier.corners(all).stream().map(o -> all[0][o]).toList();
            assertThat(SumFrontier.of(issues).stream()
                            .map(point -> point.utilities()[0])
                            .toList())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_space_of_a_hundred_million_outcomes_is_not_gone_through() {
        var frontier = SumFrontier.of(issues(new Random(1), 8, 10));
        assertThat(frontier).hasSizeGreaterThan(10);
        assertThat(frontier.getFirst().options()).hasSize(8);
    }

    private static List<double[][]> issues(Random random, int count, int options) {
        var issues = new ArrayList<double[][]>();
        for (int i = 0; i < count; i++) {
            issues.add(new double[][] {
                random.doubles(options).toArray(), random.doubles(options).toArray()
            });
        }
        return issues;
    }

    @Test
    void columns_of_different_length_are_refused() {
        assertThatThrownBy(() -> new Bargain(new double[][] {{1}, {1, 2}}, new double[] {0, 0}))
                .hasMessageContaining("1 and 2");
        assertThatThrownBy(() -> Hull.of(new Bargain(new double[][] {{1}}, new double[] {0})))
                .hasMessageContaining("1 parties");
    }
}
