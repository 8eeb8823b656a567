package parley.experiment;

import java.util.ArrayList;
import java.util.List;
import parley.measure.Estimate;
import parley.measure.StudentQuantile;

/// A sum of one actor's utilities in several mixtures, such as one approach's minus another's, *paired*: the mixtures
/// met the same luck, so the sum is formed unit by unit before its error is estimated.
///
/// @param units how many units it was formed over
/// @param error standard error of the mean; infinite with fewer than two units
/// @param span  batches in a unit
record Contrast(double mean, double error, int units, int span) {

    /// One summand.
    record Term(double factor, Mixture mixture) {}

    /// Over the batches that all mixtures have played.
    static Contrast of(int actor, List<Term> terms) {
        int span = terms.stream().mapToInt(term -> term.mixture().span()).max().orElseThrow();
        var values = new ArrayList<Double>();
        var halves = terms.getFirst().mixture().halves();
        for (var term : terms) {
            halves = term.mixture().common(halves);
        }
        for (int half : halves) {
            int units = terms.stream()
                    .mapToInt(term -> term.mixture().units(half, span))
                    .min()
                    .orElseThrow();
            for (int unit = 0; unit < units; unit++) {
                values.add(value(terms, half, unit, span, actor));
            }
        }
        return of(values, span);
    }

    /// What is added and what is taken are summed apart: equal mixtures then cancel exactly.
    private static double value(List<Term> terms, int half, int unit, int span, int actor) {
        double added = 0;
        double taken = 0;
        for (var term : terms) {
            double part = term.factor() * term.mixture().value(half, unit, span, actor);
            if (term.factor() > 0) {
                added += part;
            } else {
                taken -= part;
            }
        }
        return added - taken;
    }

    /// `first` minus `second`.
    static Contrast between(Mixture first, Mixture second, int actor) {
        return of(actor, List.of(new Term(1, first), new Term(-1, second)));
    }

    /// From values unit by unit.
    static Contrast of(List<Double> values, int span) {
        int units = values.size();
        double mean = values.stream().mapToDouble(value -> value).sum() / units;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = units < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (units - 1) / units);
        return new Contrast(mean, error, units, span);
    }

    /// Variance of one batch's value.
    double batchVariance() {
        return error * error * units * span;
    }

    Estimate estimate() {
        return new Estimate(mean, error);
    }

    /// Half the length of the interval that misses the truth with chance `level` (Student's t over the units).
    double halfWidth(double level) {
        return units < 2 ? Double.POSITIVE_INFINITY : StudentQuantile.twoSided(level, units - 1) * error;
    }

    /// Whether the interval keeps within so much of 0.
    boolean within(double much, double level) {
        return Math.abs(mean) + halfWidth(level) <= much;
    }

    Answer.Margin margin(double level) {
        double half = halfWidth(level);
        return new Answer.Margin(mean, mean - half, mean + half);
    }
}
