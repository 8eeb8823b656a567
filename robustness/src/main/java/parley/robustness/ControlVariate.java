package parley.robustness;

import java.util.Arrays;
import parley.measure.Estimate;

/// Margins in worlds near one that is known better (regression on a control variate, LavenbergWelch1981): what few
/// trajectories miss in the known world they miss nearly alike close by, on the same luck.
///
/// With n units in a world and in the known one, the known one's margin c to be had from N units as well, the margin
/// d is corrected by −b (c̄ₙ − c̄_N), b being the slope of d on c unit by unit. The n are among the N, so the
/// variance that is left is that of d times 1 − (1 − n/N) r², r being their correlation: nothing is gained from a
/// world that is unlike, and in the known world itself the margin is what N units say.
///
/// @param few  the known world with as many trajectories as the others have
/// @param well the same with more; where they are no more, nothing is corrected
record ControlVariate(Trial few, Trial well) {

    /// Fewer units than this give no slope to speak of.
    private static final int FEWEST = 6;

    /// One approach minus another in a world.
    Estimate margin(Trial there, String one, String other) {
        var raw = differences(there, one, other);
        if (!knows(one) || !knows(other) || raw.length < FEWEST) {
            return Trial.estimate(raw);
        }
        var control = differences(few, one, other);
        var many = differences(well, one, other);
        return control.length == raw.length && many.length > raw.length
                ? corrected(raw, control, many)
                : Trial.estimate(raw);
    }

    private static Estimate corrected(double[] raw, double[] control, double[] many) {
        int n = raw.length;
        double mean = mean(raw);
        double known = mean(control);
        double own = 0;
        double others = 0;
        double both = 0;
        for (int i = 0; i < n; i++) {
            own += (raw[i] - mean) * (raw[i] - mean);
            others += (control[i] - known) * (control[i] - known);
            both += (raw[i] - mean) * (control[i] - known);
        }
        if (others == 0) {
            return Trial.estimate(raw);
        }
        double slope = both / others;
        double share = 1 - (double) n / many.length;
        double left = Math.max(0, own - share * both * slope);
        return new Estimate(mean - slope * (known - mean(many)), Math.sqrt(left / (n - 2) / n));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private boolean knows(String approach) {
        return few.approaches().contains(approach) && well.approaches().contains(approach);
    }

    private static double[] differences(Trial trial, String one, String other) {
        return trial.differences(
                trial.approaches().indexOf(one), trial.approaches().indexOf(other));
    }
}
