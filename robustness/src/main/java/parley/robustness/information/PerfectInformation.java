package parley.robustness.information;

import parley.robustness.criteria.Payoffs;

/// What it would be worth to know everything (EVPI, FelliHazen1998): E max_a u_a − max_a E u_a.
///
/// @param worth       never negative
/// @param error       standard error of the worth
/// @param changes     how often the choice would change
public record PerfectInformation(double worth, double error, double changes) {

    /// From a sample of worlds.
    public static PerfectInformation of(Payoffs payoffs) {
        int choice = payoffs.best(payoffs.all());
        double total = 0;
        for (double weight : payoffs.weights()) {
            total += weight;
        }
        double mean = 0;
        double squares = 0;
        double shares = 0;
        double changes = 0;
        for (int world = 0; world < payoffs.worlds(); world++) {
            double best = payoffs.at(choice, world);
            boolean changed = false;
            for (int approach = 0; approach < payoffs.approaches(); approach++) {
                changed |= payoffs.at(approach, world) > payoffs.at(choice, world);
                best = Math.max(best, payoffs.at(approach, world));
            }
            double share = payoffs.weights()[world] / total;
            double gain = best - payoffs.at(choice, world);
            mean += share * gain;
            squares += share * gain * gain;
            shares += share * share;
            changes += changed ? share : 0;
        }
        double variance = Math.max(0, squares - mean * mean);
        return new PerfectInformation(mean, Math.sqrt(variance * shares), changes);
    }
}
