package parley.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The solutions of any number of parties over lotteries. A lottery is rational where nobody expects less than its
/// floor, even if an outcome in it is below somebody's.
///
/// All but Nash's are linear programs; of lotteries that tie, the one with the largest sum of utilities. For two
/// parties [Hull] finds the same from the corners of the frontier.
public final class Lotteries {

    private static final double SLACK = 1e-12;
    private static final double SMALLEST = 1e-10;
    private static final double GAP = 1e-13;
    private static final double LEAST_STEP = 1e-15;
    private static final int TURNS = 20_000;

    private final Bargain problem;
    private final double[] ideal;

    /// Outcomes drawn by chance.
    ///
    /// @param outcomes  those that may come out
    /// @param shares    one for each: its probability, adding up to 1
    /// @param utilities party → expected utility
    public record Lottery(int[] outcomes, double[] shares, double[] utilities) {}

    /// What a solution makes as large as it can for whoever has least of it: (gain − offset) / scale.
    private record Measure(int party, double offset, double scale) {}

    private Lotteries(Bargain problem) {
        this.problem = problem;
        this.ideal = new double[problem.parties()];
        for (int party = 0; party < ideal.length; party++) {
            ideal[party] = ideal(party);
        }
    }

    /// Over outcomes on the frontier: nothing else is drawn in a solution.
    public static Lotteries of(Bargain problem) {
        return new Lotteries(problem);
    }

    private double ideal(int party) {
        return best(List.of(), 0, problem.utilities()[party])
                .map(lottery -> Math.max(0, lottery.utilities[party] - problem.floors()[party]))
                .orElse(0.0);
    }

    /// The largest sum of utilities (Myerson1981).
    public Optional<Lottery> utilitarian() {
        return best(List.of(), 0, sums());
    }

    /// The largest smallest gain (Kalai1977).
    public Optional<Lottery> egalitarian() {
        return fairest(IntStream.range(0, ideal.length)
                .mapToObj(party -> new Measure(party, 0, 1))
                .toList());
    }

    /// The largest smallest share of the ideal gain, ideal over rational lotteries (KalaiSmorodinsky1975).
    public Optional<Lottery> kalaiSmorodinsky() {
        return fairest(IntStream.range(0, ideal.length)
                .filter(party -> ideal[party] > Bargain.TOLERANCE)
                .mapToObj(party -> new Measure(party, 0, ideal[party]))
                .toList());
    }

    /// The smallest largest loss against the ideal gain (Chun1988).
    public Optional<Lottery> equalLoss() {
        return fairest(IntStream.range(0, ideal.length)
                .mapToObj(party -> new Measure(party, ideal[party], 1))
                .toList());
    }

    /// The largest product of gains (Nash1950), by moving weight from the outcome that adds least to the one that
    /// adds most until no more can be gained (pairwise steps: LacosteJulienJaggi2015). Where not all can gain at
    /// once, every product is 0 and the largest sum of utilities decides.
    public Optional<Lottery> nash() {
        var start = egalitarian();
        boolean all = start.isPresent()
                && IntStream.range(0, ideal.length)
                        .allMatch(party -> start.get().utilities[party] - problem.floors()[party] > Bargain.TOLERANCE);
        if (!all) {
            return utilitarian();
        }
        var weights = new double[problem.outcomes()];
        var lottery = start.get();
        for (int i = 0; i < lottery.outcomes.length; i++) {
            weights[lottery.outcomes[i]] = lottery.shares[i];
        }
        climb(weights);
        return Optional.of(lottery(weights));
    }

    private void climb(double[] weights) {
        for (int turn = 0; turn < TURNS; turn++) {
            var gains = gains(weights);
            int most = 0;
            int least = -1;
            for (int outcome = 0; outcome < weights.length; outcome++) {
                double here = pull(outcome, gains);
                most = here > pull(most, gains) ? outcome : most;
                least = weights[outcome] > 0 && (least < 0 || here < pull(least, gains)) ? outcome : least;
            }
            if (pull(most, gains) - pull(least, gains) <= GAP) {
                return;
            }
            double step = step(gains, most, least, weights[least]);
            if (step < LEAST_STEP) {
                return;
            }
            weights[most] += step;
            weights[least] = step == weights[least] ? 0 : weights[least] - step;
        }
    }

    /// How much an outcome adds to the logarithm of the product, for each unit of weight.
    private double pull(int outcome, double[] gains) {
        double sum = 0;
        for (int party = 0; party < gains.length; party++) {
            sum += problem.gain(party, outcome) / gains[party];
        }
        return sum;
    }

    /// How much weight to move between two outcomes: up to where the product no longer rises.
    private double step(double[] gains, int to, int from, double most) {
        double low = 0;
        double high = most;
        if (slope(gains, to, from, high) >= 0) {
            return high;
        }
        for (int i = 0; i < 100 && low < high; i++) {
            double middle = (low + high) / 2;
            if (slope(gains, to, from, middle) >= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double slope(double[] gains, int to, int from, double step) {
        double slope = 0;
        for (int party = 0; party < gains.length; party++) {
            double change = problem.utilities()[party][to] - problem.utilities()[party][from];
            double gain = gains[party] + step * change;
            if (gain <= 0) {
                return Double.NEGATIVE_INFINITY;
            }
            slope += change / gain;
        }
        return slope;
    }

    private double[] gains(double[] weights) {
        var gains = new double[ideal.length];
        for (int party = 0; party < gains.length; party++) {
            for (int outcome = 0; outcome < weights.length; outcome++) {
                gains[party] += weights[outcome] * problem.gain(party, outcome);
            }
        }
        return gains;
    }

    /// Outcomes that no lottery over others is better than for all: the corners of the frontier of lotteries, and
    /// what lies straight between them.
    public int[] corners() {
        return IntStream.range(0, problem.outcomes()).filter(this::isCorner).toArray();
    }

    private boolean isCorner(int outcome) {
        var rows = IntStream.range(0, ideal.length)
                .mapToObj(party -> new Measure(party, problem.gain(party, outcome), 1))
                .toList();
        double here = sums()[outcome];
        return program(rows, -SLACK, false, sums()).stream()
                .noneMatch(lottery -> Arrays.stream(lottery.utilities).sum() > here + Bargain.TOLERANCE);
    }

    /// The largest smallest measure, and of those the largest sum of utilities.
    private Optional<Lottery> fairest(List<Measure> measures) {
        return level(measures).flatMap(level -> best(measures, level - SLACK, sums()));
    }

    private Optional<Lottery> best(List<Measure> measures, double level, double[] values) {
        return program(measures, level, true, values);
    }

    private double[] sums() {
        var sums = new double[problem.outcomes()];
        for (var column : problem.utilities()) {
            for (int outcome = 0; outcome < sums.length; outcome++) {
                sums[outcome] += column[outcome];
            }
        }
        return sums;
    }

    /// The most of some value that lotteries have which reach a level of some measures.
    private Optional<Lottery> program(List<Measure> measures, double level, boolean rational, double[] values) {
        var rows = rows(measures, rational, 0);
        var least = new double[rows.size()];
        Arrays.fill(least, 0, measures.size(), level);
        return solved(rows, least, Arrays.copyOf(values, columns(rows, 0))).map(this::lottery);
    }

    /// The largest level that all measures can reach together.
    private Optional<Double> level(List<Measure> measures) {
        if (measures.isEmpty()) {
            return Optional.of(0.0);
        }
        double low = measures.stream()
                .mapToDouble(each -> IntStream.range(0, problem.outcomes())
                        .mapToDouble(outcome -> measured(each, outcome))
                        .min()
                        .orElse(0))
                .min()
                .orElseThrow();
        var rows = rows(measures, true, 1);
        var least = new double[rows.size()];
        Arrays.fill(least, 0, measures.size(), low);
        for (int row = 0; row < measures.size(); row++) {
            rows.get(row)[problem.outcomes()] = -1;
        }
        var values = new double[columns(rows, 1)];
        values[problem.outcomes()] = 1;
        return solved(rows, least, values).map(x -> low + x[problem.outcomes()]);
    }

    private double measured(Measure measure, int outcome) {
        return (problem.gain(measure.party, outcome) - measure.offset) / measure.scale;
    }

    private int columns(List<double[]> rows, int more) {
        return problem.outcomes() + more + rows.size();
    }

    /// One row for each measure, then for each party's gain where lotteries must be rational.
    private List<double[]> rows(List<Measure> measures, boolean rational, int more) {
        var all = new ArrayList<>(measures);
        for (int party = 0; rational && party < ideal.length; party++) {
            all.add(new Measure(party, 0, 1));
        }
        var rows = new ArrayList<double[]>();
        for (var measure : all) {
            var row = new double[problem.outcomes() + more + all.size()];
            for (int outcome = 0; outcome < problem.outcomes(); outcome++) {
                row[outcome] = measured(measure, outcome);
            }
            row[problem.outcomes() + more + rows.size()] = -1;
            rows.add(row);
        }
        return rows;
    }

    private Optional<double[]> solved(List<double[]> rows, double[] least, double[] values) {
        var a = new double[rows.size() + 1][];
        for (int row = 0; row < rows.size(); row++) {
            a[row] = rows.get(row);
        }
        a[rows.size()] = new double[values.length];
        Arrays.fill(a[rows.size()], 0, problem.outcomes(), 1);
        var b = Arrays.copyOf(least, a.length);
        b[rows.size()] = 1;
        return problem.outcomes() == 0 ? Optional.empty() : LinearProgram.maximise(values, a, b);
    }

    private Lottery lottery(double[] weights) {
        var outcomes = IntStream.range(0, problem.outcomes())
                .filter(outcome -> weights[outcome] > SMALLEST)
                .toArray();
        double sum =
                IntStream.of(outcomes).mapToDouble(outcome -> weights[outcome]).sum();
        var shares = IntStream.of(outcomes)
                .mapToDouble(outcome -> weights[outcome] / sum)
                .toArray();
        var utilities = new double[ideal.length];
        for (int party = 0; party < utilities.length; party++) {
            for (int i = 0; i < outcomes.length; i++) {
                utilities[party] += shares[i] * problem.utilities()[party][outcomes[i]];
            }
        }
        return new Lottery(outcomes, shares, utilities);
    }
}
