package parley.robustness.criteria;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What each approach gives in each of a sample of worlds, weighted.
///
/// @param of      approach → world → payoff
/// @param weights world → weight, 0 or more, not all 0
public record Payoffs(List<double[]> of, double[] weights) {

    public Payoffs {
        of = of.stream().map(double[]::clone).toList();
        weights = weights.clone();
        int worlds = weights.length;
        if (of.isEmpty() || worlds == 0 || of.stream().anyMatch(each -> each.length != worlds)) {
            throw new IllegalArgumentException(of.size() + " approaches in " + worlds + " worlds are no payoffs");
        }
        if (!(Arrays.stream(weights).sum() > 0) || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("weights must be 0 or more, and not all 0");
        }
    }

    /// All worlds equally likely.
    public static Payoffs equallyLikely(List<double[]> of) {
        var weights = new double[of.isEmpty() ? 0 : of.getFirst().length];
        Arrays.fill(weights, 1);
        return new Payoffs(of, weights);
    }

    /// How many approaches.
    public int approaches() {
        return of.size();
    }

    /// How many worlds.
    public int worlds() {
        return weights.length;
    }

    /// An approach's payoff in a world.
    public double at(int approach, int world) {
        return of.get(approach)[world];
    }

    /// An approach's mean over some worlds.
    public double mean(int approach, int[] worlds) {
        double sum = 0;
        double weight = 0;
        for (int world : worlds) {
            sum += weights[world] * of.get(approach)[world];
            weight += weights[world];
        }
        return weight > 0 ? sum / weight : 0;
    }

    /// The approach with the best mean over some worlds, the first on ties.
    public int best(int[] worlds) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int approach = 0; approach < approaches(); approach++) {
            double mean = mean(approach, worlds);
            if (mean > most) {
                most = mean;
                best = approach;
            }
        }
        return best;
    }

    /// All worlds.
    public int[] all() {
        return IntStream.range(0, worlds()).toArray();
    }
}
