package parley.robustness.criteria;

import java.util.Comparator;
import java.util.stream.IntStream;

/// How much is lost at worst by an approach that turns out not to have been the best (Savage1951): r(a, x) = max_b
/// u(b, x) − u(a, x), and of that the maximum over worlds, or a quantile of it, which a single odd world cannot
/// decide.
///
/// @param quantile 1 is the maximum (minimax regret)
public record Regret(double quantile) implements Criterion {

    public Regret {
        if (!(quantile > 0 && quantile <= 1)) {
            throw new IllegalArgumentException("quantile " + quantile + ": above 0, at most 1");
        }
    }

    @Override
    public String name() {
        return quantile == 1 ? "worst regret" : Math.round(100 * quantile) + " % regret";
    }

    @Override
    public String meaning() {
        return quantile == 1
                ? "the most that is lost against the best approach of a world"
                : "what is lost against the best approach, exceeded in " + Math.round(100 * (1 - quantile))
                        + " % of worlds";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        var order = IntStream.of(payoffs.all())
                .boxed()
                .sorted(Comparator.comparingDouble(world -> in(payoffs, approach, world)))
                .toList();
        double wanted = quantile * java.util.Arrays.stream(payoffs.weights()).sum();
        double passed = 0;
        double regret = 0;
        for (int world : order) {
            if (payoffs.weights()[world] > 0 && passed < wanted * (1 - 1e-12)) {
                regret = in(payoffs, approach, world);
                passed += payoffs.weights()[world];
            }
        }
        return regret;
    }

    /// The regret in one world.
    public static double in(Payoffs payoffs, int approach, int world) {
        double best = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < payoffs.approaches(); other++) {
            best = Math.max(best, payoffs.at(other, world));
        }
        return best - payoffs.at(approach, world);
    }
}
