package parley.formats.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What a party makes of the options of one issue, taken by itself.
public sealed interface Curve {

    /// The value of an option.
    double at(Topic.Range range, int option);

    /// A value for each option, in their order.
    record Listed(List<Double> values) implements Curve {
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public double at(Topic.Range range, int option) {
            return values.get(option);
        }
    }

    /// slope · (x − from) + offset, cut to 0..1 where that is asked.
    record Line(double slope, double offset, double from, boolean cut) implements Curve {
        @Override
        public double at(Topic.Range range, int option) {
            double value = slope == 0 ? offset : slope * (range.number(option) - from) + offset;
            return cut ? Math.clamp(value, 0, 1) : value;
        }
    }

    /// From 0 at low up to 1 at top and down to 0 at high.
    record Peak(double low, double high, double top) implements Curve {
        @Override
        public double at(Topic.Range range, int option) {
            double x = range.number(option);
            if (x < low || x > high) {
                return 0;
            }
            if (x < top) {
                return (x - low) / (top - low);
            }
            return x == top ? 1 : 1 - (x - top) / (high - top);
        }
    }

    /// A straight line between two points in exact decimals, to 8 decimals; 0 outside.
    record Ramp(BigDecimal lowValue, BigDecimal lowUtility, BigDecimal highValue, BigDecimal highUtility)
            implements Curve {
        @Override
        public double at(Topic.Range range, int option) {
            var x = range instanceof Topic.Steps steps ? steps.exactly(option) : new BigDecimal(range.option(option));
            if (x.compareTo(lowValue) < 0 || x.compareTo(highValue) > 0) {
                return 0;
            }
            if (lowValue.compareTo(highValue) == 0) {
                return lowUtility.doubleValue();
            }
            return highUtility
                    .subtract(lowUtility)
                    .multiply(x.subtract(lowValue))
                    .divide(highValue.subtract(lowValue), 8, RoundingMode.HALF_UP)
                    .add(lowUtility)
                    .doubleValue();
        }
    }

    /// The values of all options of an issue.
    default double[] over(Topic.Range range) {
        var values = new double[range.size()];
        for (int option = 0; option < values.length; option++) {
            values[option] = at(range, option);
        }
        return values;
    }
}
