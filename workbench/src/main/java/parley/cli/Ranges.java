package parley.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import parley.experiment.Plan;
import parley.report.Screen;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Numbers of the command line, each with the range in which it makes sense.
final class Ranges {

    private Ranges() {}

    /// Any whole number that fits 64 bits.
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /// `auto` (0), or a number.
    static final class Trajectories implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return text.equals("auto") ? 0 : whole(text, Plan.FEWEST_GIVEN, Plan.MOST_GIVEN);
        }
    }

    /// A half-width on the flow scale.
    static final class Precision implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, Plan.FINEST, Plan.COARSEST);
        }
    }

    /// A margin on the flow scale.
    static final class Indifference implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, 0, 1);
        }
    }

    /// How many blocks are played at once.
    static final class Threads implements ITypeConverter<Integer> {
        static final int MOST = 1024;

        @Override
        public Integer convert(String text) {
            return (int) whole(text, 1, MOST);
        }
    }

    /// A port to listen on; 0 is any free one.
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, 0, 65_535);
        }
    }

    /// Columns of a page.
    static final class Width implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, Screen.NARROWEST, 1000);
        }
    }

    /// `90`, `90s`, `5m` or `1h`.
    static final class Limit implements ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})(s|m|h|)");
        private static final Duration LONGEST = Duration.ofHours(24);

        @Override
        public Duration convert(String text) {
            var form = FORM.matcher(text);
            if (form.matches()) {
                long number = Long.parseLong(form.group(1));
                var duration = switch (form.group(2)) {
                    case "h" -> Duration.ofHours(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                };
                if (number > 0 && duration.compareTo(LONGEST) <= 0) {
                    return duration;
                }
            }
            throw new TypeConversionException("'" + text + "' is not a time from 1s to 24h, such as 60s, 5m or 1h");
        }
    }

    static long whole(String text, long low, long high) {
        try {
            long value = Long.parseLong(text);
            if (low <= value && value <= high) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below, with the range.
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from " + low + " to " + high);
    }

    static double number(String text, double low, double high) {
        try {
            double value = Double.parseDouble(text);
            if (low <= value && value <= high) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below, with the range.
        }
        throw new TypeConversionException("'" + text + "' is not a number from " + plain(low) + " to " + plain(high));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
