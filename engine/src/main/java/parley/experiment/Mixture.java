package parley.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import parley.measure.Estimate;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Tally;

/// What an approach gives when the others respond in a certain way: in each stratum the results of the response that
/// the types there picked.
///
/// Picks are valued on batches that had no part in them, or picking would flatter them: what the even batches pick on
/// the odd ones and the other way round, both together (cross-fitting: Chernozhukov2018).
///
/// @param onEven stratum → number of the response valued on the even batches; empty where these do not count
/// @param onOdd  the same for the odd batches
record Mixture(Contender contender, List<Integer> onEven, List<Integer> onOdd) {

    private static final List<Integer> EVEN = List.of(0);
    private static final List<Integer> ODD = List.of(1);
    private static final List<Integer> BOTH = List.of(0, 1);

    Mixture {
        onEven = List.copyOf(onEven);
        onOdd = List.copyOf(onOdd);
    }

    /// The same response in every stratum, valued over all batches.
    static Mixture of(Contender contender, int response) {
        return both(contender, everywhere(contender, response));
    }

    private static Mixture both(Contender contender, List<Integer> responses) {
        return new Mixture(contender, responses, responses);
    }

    /// The same responses, valued on one half of the batches.
    static Mixture on(Contender contender, List<Integer> responses, int half) {
        return half == 0 ? new Mixture(contender, responses, List.of()) : new Mixture(contender, List.of(), responses);
    }

    /// Responses picked on one half of the batches, valued on the other. A single response needed no picking.
    static Mixture valued(Contender contender, List<Integer> responses, int pickedOn) {
        return free(contender) ? both(contender, responses) : on(contender, responses, 1 - pickedOn);
    }

    /// What each half picks, valued on the other.
    static Mixture picked(Contender contender, List<Integer> byEven, List<Integer> byOdd) {
        return free(contender) ? both(contender, byEven) : new Mixture(contender, byOdd, byEven);
    }

    private static boolean free(Contender contender) {
        return contender.played().size() == 1 || contender.batches() < 2;
    }

    /// The responses that the even batches picked, or all were given.
    List<Integer> responses() {
        return onOdd.isEmpty() ? onEven : onOdd;
    }

    /// The halves of the batches that values come from.
    List<Integer> halves() {
        return onEven.isEmpty() ? ODD : onOdd.isEmpty() ? EVEN : BOTH;
    }

    private List<Integer> on(int half) {
        return half == 0 ? onEven : onOdd;
    }

    /// The halves that both are valued on.
    List<Integer> common(List<Integer> others) {
        return halves().stream().filter(others::contains).toList();
    }

    static List<Integer> everywhere(Contender contender, int response) {
        var all = new Integer[contender.strata()];
        Arrays.fill(all, response);
        return List.of(all);
    }

    /// The half of the batches of the response in a stratum that is valued there.
    private Run.Half half(int stratum, int half) {
        return run(stratum, half).half(half);
    }

    private Run run(int stratum, int half) {
        return contender.run(on(half).get(stratum));
    }

    private int strata() {
        return responses().size();
    }

    /// One of its plays; all read off and follow the same.
    Play play() {
        return run(0, halves().getFirst()).play();
    }

    /// One of its tallies; all have the same shape.
    Tally shape() {
        return half(0, halves().getFirst()).tally(0);
    }

    /// Largest number of batches in a unit of any of its series.
    int span() {
        int span = 1;
        for (int stratum = 0; stratum < strata(); stratum++) {
            for (int half : halves()) {
                span = Math.max(span, half(stratum, half).series().span());
            }
        }
        return span;
    }

    /// Units of so many batches in a half.
    int units(int half, int span) {
        return half(0, half).series().count(span);
    }

    /// An actor's utility in a unit: Σ over strata of weight × mean utility, lumped by line-ups.
    double value(int half, int unit, int span, int actor) {
        double sum = 0;
        var lineups = contender.lineups();
        for (int lineup = 0; lineup < lineups.count(); lineup++) {
            var series = half(lineups.stratum(lineup), half).series();
            sum += series.value(unit, span, lineups.utility(actor, lineup));
        }
        return sum;
    }

    /// An actor's utility over all strata.
    Contrast utility(int actor) {
        return Contrast.of(actor, List.of(new Contrast.Term(1, this)));
    }

    /// Batches in the halves used.
    long batches() {
        long batches = 0;
        for (int half : halves()) {
            batches += half(0, half).batches();
        }
        return batches;
    }

    /// Mean weight of a stratum; exact where it does not vary.
    double weight(int stratum) {
        if (!weightsVary()) {
            return half(stratum, halves().getFirst()).firstWeight(stratum);
        }
        double sum = 0;
        for (int half : halves()) {
            sum += half(stratum, half).weight(stratum);
        }
        return sum / batches();
    }

    /// Sum over the halves used of something in a stratum's tallies.
    double sum(int stratum, ToDoubleFunction<Tally> what) {
        double sum = 0;
        for (int half : halves()) {
            sum += what.applyAsDouble(half(stratum, half).tally(stratum));
        }
        return sum;
    }

    /// Σ over strata of weight × mean per trajectory.
    double mean(ToDoubleFunction<Tally> what) {
        return means(1, (tally, _) -> what.applyAsDouble(tally))[0];
    }

    /// The same for many numbers at once.
    double[] means(int count, Reading what) {
        var means = new double[count];
        for (int stratum = 0; stratum < strata(); stratum++) {
            double share = weight(stratum) / sum(stratum, Tally::trajectories);
            for (int half : halves()) {
                var tally = half(stratum, half).tally(stratum);
                for (int i = 0; i < count; i++) {
                    means[i] += share * what.of(tally, i);
                }
            }
        }
        return means;
    }

    /// A number in a tally.
    interface Reading {
        double of(Tally tally, int index);
    }

    /// All measures that any of its plays reads off.
    List<Measure> measures() {
        return halves().stream()
                .flatMap(half -> IntStream.range(0, strata()).mapToObj(stratum -> run(stratum, half)))
                .map(run -> run.play().measures())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// Mean of a measure over trajectories; 0 where a play does not read it off, such as a stage it does not know.
    Estimate estimate(Measure measure) {
        return new Estimate(mean(measure), error(stratum -> covariance(stratum, measure, measure)));
    }

    private double mean(Measure measure) {
        double mean = 0;
        for (int stratum = 0; stratum < strata(); stratum++) {
            mean += weight(stratum) * sum(stratum, measure) / sum(stratum, Tally::trajectories);
        }
        return mean;
    }

    /// Mean of a measure that is 0 without a deal, among trajectories with a deal; 0 ± ∞ where there is none. The
    /// error is that of the linearised ratio (delta method).
    Estimate amongDeals(Measure measure) {
        double deals = mean(Measure.Plain.DEAL);
        if (deals == 0) {
            return new Estimate(0, Double.POSITIVE_INFINITY);
        }
        double ratio = mean(measure) / deals;
        double error = error(stratum -> covariance(stratum, measure, measure)
                - 2 * ratio * covariance(stratum, measure, Measure.Plain.DEAL)
                + ratio * ratio * covariance(stratum, Measure.Plain.DEAL, Measure.Plain.DEAL));
        return new Estimate(ratio, error / deals);
    }

    /// √(Σ w²s²/n); where trajectories share draws of assumptions, which makes them dependent, the upper bound Σ
    /// w·s/√B over B batches.
    private double error(IntToDoubleFunction variance) {
        boolean drawn = play().drawn() || weightsVary();
        double squares = 0;
        double bound = 0;
        for (int stratum = 0; stratum < strata(); stratum++) {
            double s2 = Math.max(0, variance.applyAsDouble(stratum));
            squares += weight(stratum) * weight(stratum) * s2 / sum(stratum, Tally::trajectories);
            bound += weight(stratum) * Math.sqrt(s2 / batches());
        }
        return drawn ? bound : Math.sqrt(squares);
    }

    private boolean weightsVary() {
        for (int half : halves()) {
            if (half(0, half).weightsVary()) {
                return true;
            }
        }
        return false;
    }

    /// Between the trajectories of a stratum: of a measure with itself, or with the deal indicator if it is 0
    /// without a deal, since then its product with the indicator is the measure itself.
    private double covariance(int stratum, Measure first, Measure second) {
        double n = sum(stratum, Tally::trajectories);
        double products = first.equals(second) ? squares(stratum, first) : sum(stratum, first);
        double one = sum(stratum, first);
        return n < 2 ? Double.POSITIVE_INFINITY : (products - one * sum(stratum, second) / n) / (n - 1);
    }

    private double sum(int stratum, Measure measure) {
        return sum(stratum, measure, Tally::sum);
    }

    private double squares(int stratum, Measure measure) {
        return sum(stratum, measure, Tally::square);
    }

    private double sum(int stratum, Measure measure, Reading what) {
        double sum = 0;
        for (int half : halves()) {
            int column = run(stratum, half).column(measure);
            sum += column < 0 ? 0 : what.of(half(stratum, half).tally(stratum), column);
        }
        return sum;
    }

    /// Standard deviation of the conditional mean of an actor's utility over draws of the view's ranges: what is
    /// left of the variance between batches once the part that comes from the luck within a batch is taken off; 0
    /// without ranges.
    double spread(int actor, String name) {
        if (!play().drawn() || batches() < 2) {
            return 0;
        }
        double luck = 0;
        for (int stratum = 0; stratum < strata(); stratum++) {
            int each = play().turns()[stratum];
            double means = 0;
            for (int half : halves()) {
                means += half(stratum, half).square(actor, stratum);
            }
            double within = squares(stratum, new Measure.Utility(name)) - each * means;
            double perTrajectory = Math.max(0, within) / (batches() * (each - 1.0));
            luck += weight(stratum) * weight(stratum) * perTrajectory / each;
        }
        return Math.sqrt(Math.max(0, utility(actor).batchVariance() - luck));
    }
}
