package parley.robustness.sampling;

import org.hipparchus.distribution.continuous.BetaDistribution;
import parley.measure.NormalQuantile;

/// How an uncertain number is spread.
public sealed interface Distribution {

    /// The number below which it lies with chance `p`.
    ///
    /// @param p in 0..1; where the spread is unbounded, 0 and 1 give the 1e-9 quantiles
    double quantile(double p);

    /// Its standard deviation.
    double deviation();

    /// Always the same.
    record Fixed(double value) implements Distribution {
        @Override
        public double quantile(double p) {
            return value;
        }

        @Override
        public double deviation() {
            return 0;
        }
    }

    /// Every value between two ends equally likely.
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            require(low <= high, "uniform from " + low + " to " + high);
        }

        @Override
        public double quantile(double p) {
            return low + (high - low) * p;
        }

        @Override
        public double deviation() {
            return (high - low) / Math.sqrt(12);
        }
    }

    /// Likeliest at `mode`, falling off straight to both ends.
    record Triangular(double low, double mode, double high) implements Distribution {
        public Triangular {
            require(low <= mode && mode <= high && low < high, "triangular " + low + ", " + mode + ", " + high);
        }

        @Override
        public double quantile(double p) {
            double turn = (mode - low) / (high - low);
            return p < turn
                    ? low + Math.sqrt(p * (high - low) * (mode - low))
                    : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
        }

        @Override
        public double deviation() {
            double sum = low * low + mode * mode + high * high - low * mode - low * high - mode * high;
            return Math.sqrt(Math.max(0, sum) / 18);
        }
    }

    /// Normal, with nine chances in ten to lie between two numbers.
    record Normal90(double low, double high) implements Distribution {
        public Normal90 {
            require(low < high, "90 % from " + low + " to " + high);
        }

        @Override
        public double quantile(double p) {
            return (low + high) / 2 + deviation() * NormalQuantile.of(inside(p));
        }

        @Override
        public double deviation() {
            return (high - low) / (2 * NormalQuantile.of(0.95));
        }
    }

    /// Lognormal, with nine chances in ten to lie between two positive numbers.
    record LogNormal90(double low, double high) implements Distribution {
        public LogNormal90 {
            require(0 < low && low < high, "90 % lognormal from " + low + " to " + high);
        }

        private Normal90 logarithm() {
            return new Normal90(StrictMath.log(low), StrictMath.log(high));
        }

        @Override
        public double quantile(double p) {
            return StrictMath.exp(logarithm().quantile(p));
        }

        @Override
        public double deviation() {
            double mean = (logarithm().low() + logarithm().high()) / 2;
            double variance = logarithm().deviation() * logarithm().deviation();
            return StrictMath.exp(mean + variance / 2) * Math.sqrt(StrictMath.expm1(variance));
        }
    }

    /// Beta with two shapes, stretched over a range.
    record Beta(double alpha, double beta, double low, double high) implements Distribution {
        public Beta {
            require(
                    alpha > 0 && beta > 0 && low < high,
                    "beta " + alpha + ", " + beta + " from " + low + " to " + high);
        }

        @Override
        public double quantile(double p) {
            return low + (high - low) * new BetaDistribution(alpha, beta).inverseCumulativeProbability(p);
        }

        @Override
        public double deviation() {
            double sum = alpha + beta;
            return (high - low) * Math.sqrt(alpha * beta / (sum * sum * (sum + 1)));
        }
    }

    private static double inside(double p) {
        return Math.clamp(p, 1e-9, 1 - 1e-9);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is no distribution");
        }
    }
}
