package parley.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import parley.measure.Estimate;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Tally;

/// What an approach gives when the others respond in a certain way: in each stratum the results of the response that
/// the
/// types there picked.
///
/// @param responses stratum → number of the response
/// @param halves    the halves of the batches that values come from: the odd ones where the even ones did the picking
record Mixture(Contender contender, List<Integer> responses, List<Integer> halves) {

    private static final List<Integer> BOTH = List.of(0, 1);

    Mixture {
        responses = List.copyOf(responses);
        halves = List.copyOf(halves);
    }

    /// The same response in every stratum, valued over all batches.
    static Mixture of(Contender contender, int response) {
        return new Mixture(contender, everywhere(contender, response), BOTH);
    }

    /// Responses that were picked on the even batches, valued on the odd ones. A single response needed no picking.
    static Mixture picked(Contender contender, List<Integer> responses) {
        boolean free = contender.played().size() == 1 || contender.batches() < 2;
        return new Mixture(contender, responses, free ? BOTH : List.of(1));
    }

    static List<Integer> everywhere(Contender contender, int response) {
        var all = new Integer[contender.strata()];
        Arrays.fill(all, response);
        return List.of(all);
    }

    private Run run(int stratum) {
        return contender.run(responses.get(stratum));
    }

    /// One of its plays; all read off and follow the same.
    Play play() {
        return run(0).play();
    }

    /// One of its tallies; all have the same shape.
    Tally shape() {
        return run(0).half(halves.getFirst()).tally(0);
    }

    /// Largest number of batches in a unit of any of its series.
    int span() {
        int span = 1;
        for (int stratum = 0; stratum < responses.size(); stratum++) {
            for (int half : halves) {
                span = Math.max(span, run(stratum).half(half).series().span());
            }
        }
        return span;
    }

    /// Units of so many batches in a half.
    int units(int half, int span) {
        return run(0).half(half).series().count(span);
    }

    /// A party's utility in a unit: Σ over strata of weight × mean utility.
    double value(int half, int unit, int span, int party) {
        double sum = 0;
        for (int stratum = 0; stratum < responses.size(); stratum++) {
            sum += run(stratum).half(half).series().weighted(unit, span, party, stratum);
        }
        return sum;
    }

    /// A party's utility over all strata.
    Contrast utility(int party) {
        return Contrast.of(party, List.of(new Contrast.Term(1, this)));
    }

    /// Batches in the halves used.
    long batches() {
        return halves.stream().mapToLong(half -> run(0).half(half).batches()).sum();
    }

    /// Mean weight of a stratum.
    double weight(int stratum) {
        return halves.stream()
                        .mapToDouble(half -> run(stratum).half(half).weight(stratum))
                        .sum()
                / batches();
    }

    /// Sum over the halves used of something in a stratum's tallies.
    double sum(int stratum, ToDoubleFunction<Tally> what) {
        return halves.stream()
                .mapToDouble(half -> what.applyAsDouble(run(stratum).half(half).tally(stratum)))
                .sum();
    }

    /// Σ over strata of weight × mean per trajectory.
    double mean(ToDoubleFunction<Tally> what) {
        return means(1, (tally, _) -> what.applyAsDouble(tally))[0];
    }

    /// The same for many numbers at once.
    double[] means(int count, Reading what) {
        var means = new double[count];
        for (int stratum = 0; stratum < responses.size(); stratum++) {
            double share = weight(stratum) / sum(stratum, Tally::trajectories);
            for (int half : halves) {
                var tally = run(stratum).half(half).tally(stratum);
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

    /// Mean of a measure over trajectories.
    Estimate estimate(Measure measure) {
        int column = column(measure);
        return new Estimate(mean(tally -> tally.sum(column)), error(stratum -> variance(stratum, column, column)));
    }

    /// Mean of a measure that is 0 without a deal, among trajectories with a deal; 0 ± ∞ where there is none. The
    /// error is
    /// that of the linearised ratio (delta method).
    Estimate amongDeals(Measure measure) {
        int above = column(measure);
        int below = column(Measure.Plain.DEAL);
        double deals = mean(tally -> tally.sum(below));
        if (deals == 0) {
            return new Estimate(0, Double.POSITIVE_INFINITY);
        }
        double ratio = mean(tally -> tally.sum(above)) / deals;
        double error = error(stratum -> variance(stratum, above, above)
                - 2 * ratio * covarianceWithDeal(stratum, above, below)
                + ratio * ratio * variance(stratum, below, below));
        return new Estimate(ratio, error / deals);
    }

    private int column(Measure measure) {
        int column = run(0).play().measures().indexOf(measure);
        if (column < 0) {
            throw new IllegalArgumentException("plays do not read off " + measure);
        }
        return column;
    }

    /// √(Σ w²s²/n); where trajectories share draws of assumptions, which makes them dependent, the upper bound Σ
    /// w·s/√B
    /// over B batches.
    private double error(IntToDoubleFunction variance) {
        boolean drawn = contender.batchSize() > contender.strata() || weightsVary();
        double squares = 0;
        double bound = 0;
        for (int stratum = 0; stratum < responses.size(); stratum++) {
            double s2 = Math.max(0, variance.applyAsDouble(stratum));
            squares += weight(stratum) * weight(stratum) * s2 / sum(stratum, Tally::trajectories);
            bound += weight(stratum) * Math.sqrt(s2 / batches());
        }
        return drawn ? bound : Math.sqrt(squares);
    }

    private boolean weightsVary() {
        return halves.stream().anyMatch(half -> run(0).half(half).weightsVary());
    }

    /// Variance of a measure between the trajectories of a stratum.
    private double variance(int stratum, int first, int second) {
        return covariance(stratum, first, second, sum(stratum, tally -> tally.square(first)));
    }

    /// A measure that is 0 without a deal has as product with the deal indicator itself.
    private double covarianceWithDeal(int stratum, int measure, int deal) {
        return covariance(stratum, measure, deal, sum(stratum, tally -> tally.sum(measure)));
    }

    private double covariance(int stratum, int first, int second, double products) {
        double n = sum(stratum, Tally::trajectories);
        double one = sum(stratum, tally -> tally.sum(first));
        double other = sum(stratum, tally -> tally.sum(second));
        return n < 2 ? Double.POSITIVE_INFINITY : (products - one * other / n) / (n - 1);
    }

    /// Standard deviation of the conditional mean of a party's utility over draws of the view's ranges: what is
    /// left of
    /// the variance between batches once the part that comes from the luck within a batch is taken off; 0 without
    /// ranges.
    double spread(int party, String name) {
        int each = contender.batchSize() / contender.strata();
        if (each < 2 || batches() < 2) {
            return 0;
        }
        int column = column(new Measure.Utility(name));
        double luck = 0;
        for (int stratum = 0; stratum < responses.size(); stratum++) {
            double means = 0;
            for (int half : halves) {
                means += run(stratum).half(half).square(party, stratum);
            }
            double within = sum(stratum, tally -> tally.square(column)) - each * means;
            double perTrajectory = Math.max(0, within) / (batches() * (each - 1.0));
            luck += weight(stratum) * weight(stratum) * perTrajectory / each;
        }
        return Math.sqrt(Math.max(0, utility(party).batchVariance() - luck));
    }
}
