package parley.formats.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// One issue, and what it can be.
public record Topic(String name, Range range) {

    /// What an issue can be, in order.
    public sealed interface Range {

        /// How many options there are.
        int size();

        /// The name of an option.
        String option(int index);

        /// The number an option stands for; not a number where it stands for none.
        double number(int index);
    }

    /// Named options.
    public record Listed(List<String> options) implements Range {
        public Listed {
            options = List.copyOf(options);
        }

        @Override
        public int size() {
            return options.size();
        }

        @Override
        public String option(int index) {
            return options.get(index);
        }

        @Override
        public double number(int index) {
            return Double.NaN;
        }
    }

    /// Every integer from one to another.
    public record Whole(int low, int high) implements Range {
        public Whole {
            if (low > high) {
                throw new IllegalArgumentException(low + " .. " + high + " is empty");
            }
        }

        @Override
        public int size() {
            return high - low + 1;
        }

        @Override
        public String option(int index) {
            return Integer.toString(low + index);
        }

        @Override
        public double number(int index) {
            return low + index;
        }
    }

    /// Exact decimals low, low + step, ... up to high.
    public record Steps(BigDecimal low, BigDecimal high, BigDecimal step) implements Range {
        public Steps {
            if (step.signum() <= 0 || low.compareTo(high) > 0) {
                throw new IllegalArgumentException(low + " .. " + high + " by " + step + " is empty");
            }
        }

        /// How many steps there are from low to high, in the worst case more than an `int`.
        public static BigDecimal count(BigDecimal low, BigDecimal high, BigDecimal step) {
            return high.subtract(low).divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        }

        @Override
        public int size() {
            return count(low, high, step).intValueExact();
        }

        /// The number of an option, exactly.
        public BigDecimal exactly(int index) {
            return low.add(step.multiply(BigDecimal.valueOf(index)));
        }

        @Override
        public String option(int index) {
            var number = exactly(index).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
        }

        @Override
        public double number(int index) {
            return exactly(index).doubleValue();
        }
    }

    /// Every real number from one to another, looked at in 21 points.
    public record Span(double low, double high) implements Range {

        /// How many steps lie between the points.
        public static final int STEPS = 20;

        public Span {
            if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(low + " .. " + high + " is empty");
            }
        }

        @Override
        public int size() {
            return STEPS + 1;
        }

        @Override
        public String option(int index) {
            return BigDecimal.valueOf(number(index)).stripTrailingZeros().toPlainString();
        }

        @Override
        public double number(int index) {
            return low + (high - low) * index / STEPS;
        }
    }
}
