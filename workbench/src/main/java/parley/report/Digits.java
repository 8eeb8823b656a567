package parley.report;

import java.util.Locale;
import parley.experiment.Answer;
import parley.measure.Estimate;
import parley.measure.Interval;

/// Numbers with no more digits than the sampling error allows: 0.6, not 0.618, where the 95 % half-width is 0.03.
///
/// The last digit shown of a mean is worth at least the half-width; an interval shows one digit more.
final class Digits {

    private static final double NORMAL_95 = 1.959963984540054;
    private static final int MOST = 3;
    private static final double EXACT = 1e-9;

    private Digits() {}

    static double halfWidth(Estimate estimate) {
        return NORMAL_95 * estimate.error();
    }

    /// How many decimals a mean with this 95 % half-width may show, 1 to 3.
    static int decimals(double halfWidth) {
        if (halfWidth <= 0) {
            return MOST;
        }
        return (int) Math.clamp(Math.floor(-Math.log10(halfWidth) + 1e-9), 1, MOST);
    }

    static String mean(Estimate estimate) {
        return number(estimate.mean(), decimals(halfWidth(estimate)));
    }

    /// The 95 % interval of the mean; nothing where the mean is exact.
    static String interval(Estimate estimate) {
        double half = halfWidth(estimate);
        if (half < EXACT) {
            return "";
        }
        if (!Double.isFinite(half)) {
            return "[unknown]";
        }
        return interval(estimate.mean() - half, estimate.mean() + half, decimals(half) + 1);
    }

    static String interval(Interval interval, int decimals) {
        return interval(interval.low(), interval.high(), decimals);
    }

    private static String interval(double low, double high, int decimals) {
        return "[" + number(low, decimals) + " " + number(high, decimals) + "]";
    }

    /// A difference with its interval; as the interval stands beside it, both show the same digits, and one more
    /// where an end that is not zero would look like it.
    static String margin(Answer.Margin margin) {
        double half = (margin.high() - margin.low()) / 2;
        if (!Double.isFinite(half)) {
            return number(margin.mean(), 1) + " [unknown]";
        }
        if (half < EXACT) {
            return number(margin.mean(), MOST);
        }
        int decimals = decimals(half) + 1;
        boolean decided = margin.low() > 0 || margin.high() < 0;
        double nearest = Math.min(Math.abs(margin.low()), Math.abs(margin.high()));
        if (decided && isZero(number(nearest, decimals))) {
            decimals++;
        }
        return number(margin.mean(), decimals) + " " + interval(margin.low(), margin.high(), decimals);
    }

    /// A half-width itself: two significant digits are enough.
    static String error(double halfWidth) {
        if (!Double.isFinite(halfWidth)) {
            return "unknown";
        }
        return number(halfWidth, halfWidth >= 0.095 ? 2 : 3);
    }

    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return isZero(text) ? text.replace("-", "") : text;
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    }
}
