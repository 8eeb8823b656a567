package parley.robustness.information;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.robustness.criteria.Payoffs;

/// What it would be worth to know everything (EVPI, FelliHazen1998): E max_a u_a − max_a E u_a.
///
/// Where payoffs are means of runs, the maximum of noisy means is too large on average: luck is taken for knowledge. So
/// the same is estimated again with choice and payment apart (the double estimator, VanHasselt2010): in every world the
/// approach is chosen by all parts of the runs but one and paid by that one, in turn, and so is the approach chosen
/// without knowledge. Whoever chooses by fewer runs chooses no better than who knows, so this errs downwards. The worth
/// lies between the two, but for sampling.
///
/// @param worth   chosen and paid by the same runs; never negative, errs upwards
/// @param fitted  chosen by some runs and paid by others; errs downwards, may be negative; the worth where runs are not
///                divided
/// @param error   standard error of the worth over the sample of worlds
/// @param changes how often the choice would change, by the same runs as the worth
public record PerfectInformation(double worth, double fitted, double error, double changes) {

    /// From a sample of worlds whose payoffs are exact.
    public static PerfectInformation of(Payoffs payoffs) {
        return of(payoffs, List.of());
    }

    /// From a sample of worlds.
    ///
    /// @param parts the same worlds by parts of their runs, about equally large; none or at least two
    public static PerfectInformation of(Payoffs payoffs, List<Payoffs> parts) {
        int choice = payoffs.best(payoffs.all());
        double total = total(payoffs);
        double mean = 0;
        double squares = 0;
        double shares = 0;
        double changes = 0;
        for (int world = 0; world < payoffs.worlds(); world++) {
            int best = best(payoffs, choice, world);
            double share = payoffs.weights()[world] / total;
            double gain = payoffs.at(best, world) - payoffs.at(choice, world);
            mean += share * gain;
            squares += share * gain * gain;
            shares += share * share;
            changes += best != choice ? share : 0;
        }
        double variance = Math.max(0, squares - mean * mean);
        return new PerfectInformation(
                mean, parts.size() < 2 ? mean : fitted(parts), Math.sqrt(variance * shares), changes);
    }

    private static double total(Payoffs payoffs) {
        return Arrays.stream(payoffs.weights()).sum();
    }

    /// The best there, the one chosen without knowledge on ties.
    private static int best(Payoffs payoffs, int choice, int world) {
        int best = choice;
        for (int approach = 0; approach < payoffs.approaches(); approach++) {
            best = payoffs.at(approach, world) > payoffs.at(best, world) ? approach : best;
        }
        return best;
    }

    private static double fitted(List<Payoffs> parts) {
        double sum = 0;
        for (int payer = 0; payer < parts.size(); payer++) {
            var paid = parts.get(payer);
            var others = new ArrayList<>(parts);
            others.remove(payer);
            var choosing = mean(others);
            int choice = choosing.best(choosing.all());
            double total = total(paid);
            for (int world = 0; world < paid.worlds(); world++) {
                int best = best(choosing, choice, world);
                sum += paid.weights()[world] / total * (paid.at(best, world) - paid.at(choice, world));
            }
        }
        return sum / parts.size();
    }

    private static Payoffs mean(List<Payoffs> parts) {
        var first = parts.getFirst();
        var of = new ArrayList<double[]>();
        for (int approach = 0; approach < first.approaches(); approach++) {
            var means = new double[first.worlds()];
            for (int world = 0; world < means.length; world++) {
                for (var part : parts) {
                    means[world] += part.at(approach, world) / parts.size();
                }
            }
            of.add(means);
        }
        return new Payoffs(of, first.weights());
    }
}
