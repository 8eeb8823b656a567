package parley.robustness.sensitivity;

import java.util.stream.DoubleStream;

/// The percentile interval (Efron1979): between the 2.5 % and the 97.5 % quantile of an estimate over resampled data,
/// stretched where necessary to hold the estimate itself.
final class Bootstrap {

    private Bootstrap() {}

    static Index interval(double estimate, DoubleStream resampled) {
        var sorted = resampled.sorted().toArray();
        double low = sorted[(int) (0.025 * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(0.975 * (sorted.length - 1))];
        return new Index(estimate, Math.min(low, estimate), Math.max(high, estimate));
    }
}
