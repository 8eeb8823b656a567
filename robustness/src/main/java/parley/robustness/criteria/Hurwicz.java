package parley.robustness.criteria;

import java.util.ArrayList;
import java.util.List;

/// Between the best and the worst that may happen (Hurwicz1951): α·max u + (1 − α)·min u over worlds of positive
/// weight. α = 0 is the maximin rule (Wald1950), α = 1 the maximax rule.
///
/// @param optimism α, in 0..1
public record Hurwicz(double optimism) implements Criterion {

    public Hurwicz {
        if (!(optimism >= 0 && optimism <= 1)) {
            throw new IllegalArgumentException("optimism " + optimism + ": from 0 to 1");
        }
    }

    @Override
    public String name() {
        return optimism == 0 ? "worst case" : optimism == 1 ? "best case" : "Hurwicz " + optimism;
    }

    @Override
    public String meaning() {
        return optimism == 0
                ? "what it gives in its worst world"
                : optimism == 1
                        ? "what it gives in its best world"
                        : "between its worst and its best world, " + Math.round(100 * optimism) + " % towards the best";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int world = 0; world < payoffs.worlds(); world++) {
            if (payoffs.weights()[world] > 0) {
                least = Math.min(least, payoffs.at(approach, world));
                most = Math.max(most, payoffs.at(approach, world));
            }
        }
        return optimism * most + (1 - optimism) * least;
    }

    /// From this optimism on the approach is chosen.
    public record Choice(double from, int approach) {}

    /// The choice at every optimism, from 0 on: the upper envelope of the approaches' straight lines.
    public static List<Choice> choices(Payoffs payoffs) {
        var worst = new Hurwicz(0);
        var best = new Hurwicz(1);
        var choices = new ArrayList<Choice>();
        double from = 0;
        int chosen = leader(payoffs, worst, best, 0);
        choices.add(new Choice(0, chosen));
        while (true) {
            double next = Double.POSITIVE_INFINITY;
            int successor = chosen;
            for (int other = 0; other < payoffs.approaches(); other++) {
                double slope = slope(payoffs, worst, best, other) - slope(payoffs, worst, best, chosen);
                double behind = worst.of(payoffs, chosen) - worst.of(payoffs, other);
                double meets = slope > 0 ? behind / slope : Double.POSITIVE_INFINITY;
                boolean steeper =
                        meets == next && slope(payoffs, worst, best, other) > slope(payoffs, worst, best, successor);
                if (meets >= from && (meets < next || steeper)) {
                    next = meets;
                    successor = other;
                }
            }
            if (next > 1) {
                return List.copyOf(choices);
            }
            from = next;
            chosen = successor;
            choices.add(new Choice(from, chosen));
        }
    }

    /// The best at an optimism; of equals the one that gains most from more of it.
    private static int leader(Payoffs payoffs, Hurwicz worst, Hurwicz best, double optimism) {
        var rule = new Hurwicz(optimism);
        int leader = 0;
        for (int other = 1; other < payoffs.approaches(); other++) {
            double ahead = rule.of(payoffs, other) - rule.of(payoffs, leader);
            if (ahead > 0 || (ahead == 0 && slope(payoffs, worst, best, other) > slope(payoffs, worst, best, leader))) {
                leader = other;
            }
        }
        return leader;
    }

    private static double slope(Payoffs payoffs, Hurwicz worst, Hurwicz best, int approach) {
        return best.of(payoffs, approach) - worst.of(payoffs, approach);
    }
}
