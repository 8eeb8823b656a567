package parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums with links, gates, impossible combinations and attitudes to losses: listed and merged, against each other.
class SumsTest {

    /// Random sums of 2 to 4 parties; utilities in twelfths, so that ties abound.
    private static Sums random(int seed) {
        var random = new Random(seed);
        int parties = 2 + seed % 3;
        var options = IntStream.range(0, 2 + random.nextInt(4))
                .map(_ -> 2 + random.nextInt(3))
                .toArray();
        var starts = new double[parties];
        var changes = new double[parties][options.length][];
        var gates = new ArrayList<Sums.Gate>();
        var attitudes = new ArrayList<Sums.Attitude>();
        for (int party = 0; party < parties; party++) {
            starts[party] = twelfths(random);
            for (int k = 0; k < options.length; k++) {
                changes[party][k] = new double[options[k]];
                for (int option = 1; option < options[k]; option++) {
                    changes[party][k][option] = twelfths(random) - 0.5;
                }
            }
            gates.add(random.nextInt(3) > 0 ? Sums.Gate.NONE : gate(random, options));
            attitudes.add(random.nextInt(4) > 0 ? Sums.Attitude.NONE : new Sums.Attitude(2.25, 0.88));
        }
        var links = new ArrayList<Sums.Link>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var bounds = Sums.Bounds.atLeast(some(random, options));
            if (random.nextInt(3) == 0) {
                bounds = new Sums.Bounds(
                        bounds.low(), Sums.Bounds.exactly(some(random, options)).high());
            }
            links.add(new Sums.Link(random.nextInt(parties), bounds, twelfths(random) - 0.4, 0));
        }
        var impossible = new ArrayList<Sums.Bounds>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var combination = some(random, options);
            if (Arrays.stream(combination).anyMatch(option -> option > 0)) {
                impossible.add(Sums.Bounds.exactly(combination));
            }
        }
        return new Sums(options, starts, changes, gates, links, impossible, attitudes);
    }

    private static Sums.Gate gate(Random random, int[] options) {
        int core = random.nextInt(options.length);
        var shut = new boolean[options[core]];
        for (int option = 0; option < shut.length; option++) {
            shut[option] = random.nextBoolean();
        }
        return new Sums.Gate(core, shut, random.nextInt(4) / 4.0);
    }

    private static int[] some(Random random, int[] options) {
        var named = new int[options.length];
        for (int k = 0; k < named.length; k++) {
            named[k] = random.nextInt(3) == 0 ? -1 : random.nextInt(options[k]);
        }
        return named;
    }

    private static double twelfths(Random random) {
        return random.nextInt(13) / 12.0;
    }

    @Test
    void columnsHoldTheUtilityOfEveryPossibleOutcome() {
        for (int seed = 0; seed < 300; seed++) {
            var sums = random(seed);
            var columns = Columns.of(sums);
            int next = 0;
            for (int number = 0; number < sums.size().intValueExact(); number++) {
                var outcome = sums.outcome(number);
                if (sums.possible(outcome)) {
                    assertThat(columns.outcomes()[next]).as("seed %d", seed).isEqualTo(number);
                    for (int party = 0; party < sums.parties(); party++) {
                        assertThat(columns.utilities()[party][next])
                                .as("seed %d", seed)
                                .isEqualTo(sums.utility(party, outcome));
                    }
                    next++;
                }
            }
            assertThat(columns.outcomes()).as("seed %d", seed).hasSize(next);
            assertThat(SumFrontier.count(sums)).as("seed %d", seed).isEqualTo(BigInteger.valueOf(next));
        }
    }

    /// Every undominated outcome has a point of the merged frontier with its utilities, and every such point is
    /// undominated.
    @Test
    void theMergedFrontierIsThatOfAllOutcomes() {
        for (int seed = 0; seed < 3_000; seed++) {
            var sums = random(seed);
            var columns = Columns.of(sums);
            if (columns.outcomes().length == 0) {
                continue;
            }
            var expected = points(columns.utilities(), Frontier.of(columns.utilities(), 1e-12));
            var merged = SumFrontier.of(sums);
            assertThat(merged.bound()).isZero();
            var found =
                    merged.points().stream().map(SumFrontier.Point::utilities).toList();
            merged.points()
                    .forEach(point -> assertThat(sums.possible(point.options())).isTrue());
            alike(seed, found, expected);
            alike(seed, expected, found);
        }
    }

    private static List<double[]> points(double[][] utilities, int[] outcomes) {
        return IntStream.of(outcomes)
                .mapToObj(outcome -> Arrays.stream(utilities)
                        .mapToDouble(column -> column[outcome])
                        .toArray())
                .toList();
    }

    private static void alike(int seed, List<double[]> ones, List<double[]> others) {
        for (var one : ones) {
            assertThat(others.stream().anyMatch(other -> close(one, other)))
                    .as("seed %d: %s", seed, Arrays.toString(one))
                    .isTrue();
        }
    }

    private static boolean close(double[] one, double[] other) {
        return one.length == other.length
                && IntStream.range(0, one.length).allMatch(party -> Math.abs(one[party] - other[party]) <= 1e-9);
    }

    @Test
    void aThinnedFrontierMatchesEveryOutcomeToWithinItsBound() {
        for (int seed = 0; seed < 300; seed++) {
            var sums = fine(seed);
            var columns = Columns.of(sums);
            var thin = SumFrontier.of(sums, 8);
            for (int outcome = 0; outcome < columns.outcomes().length; outcome++) {
                int here = outcome;
                assertThat(thin.points())
                        .as("seed %d", seed)
                        .anyMatch(point -> IntStream.range(0, sums.parties())
                                .allMatch(party -> point.utilities()[party]
                                        >= columns.utilities()[party][here] - thin.bound() - 1e-9));
            }
        }
    }

    /// Plain sums whose frontiers are long.
    private static Sums fine(int seed) {
        var random = new Random(seed);
        var issues = new ArrayList<double[][]>();
        for (int k = 0; k < 4; k++) {
            var issue = new double[2 + seed % 2][4];
            for (var column : issue) {
                Arrays.setAll(column, _ -> random.nextDouble());
            }
            issues.add(issue);
        }
        return Sums.of(issues);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40})
    void aSpaceWithMoreOutcomesThanAtomsIsMerged(int count) {
        var random = new Random(1);
        var issues = new ArrayList<double[][]>();
        for (int k = 0; k < count; k++) {
            issues.add(new double[][] {
                random.doubles(10).toArray(), random.doubles(10).toArray()
            });
        }
        var merged = SumFrontier.of(Sums.of(issues));
        assertThat(merged.bound()).isZero();
        assertThat(merged.points()).hasSizeGreaterThan(100);
        assertThat(SumFrontier.count(Sums.of(issues))).isEqualTo(BigInteger.TEN.pow(count));
    }

    @Test
    void aSieveDropsNothingThatIsUndominated() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            boolean coarse = seed % 2 == 0;
            var utilities = new double[2 + seed % 3][2_000];
            for (var column : utilities) {
                Arrays.setAll(column, _ -> coarse ? random.nextInt(40) / 39.0 : random.nextDouble());
            }
            var expected = IntStream.range(0, 2_000)
                    .filter(o -> IntStream.range(0, 2_000).noneMatch(p -> Frontier.dominates(utilities, p, o, 1e-9)))
                    .toArray();
            assertThat(Frontier.of(utilities, 1e-9)).as("seed %d", seed).isEqualTo(expected);
        }
    }
}
