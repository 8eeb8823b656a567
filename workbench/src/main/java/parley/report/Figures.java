package parley.report;

import java.util.Locale;
import parley.measure.Estimate;

/// Numbers of searches, as people write them.
final class Figures {

    private Figures() {}

    /// A margin with its 95 % half-width.
    static String estimate(Estimate estimate) {
        double half = Digits.halfWidth(estimate);
        if (!Double.isFinite(half)) {
            return Digits.number(estimate.mean(), 2) + " (not known how well)";
        }
        int decimals = Math.max(2, Digits.decimals(half) + 1);
        return Digits.number(estimate.mean(), decimals) + " ±" + Digits.number(half, decimals);
    }

    /// A difference of utilities.
    static String utility(double value) {
        return Digits.number(value, 3);
    }

    /// A share.
    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /// The value of an assumption: three significant digits.
    static String value(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.isFinite(value) ? "0" : "?";
        }
        int decimals = Math.clamp(2 - (int) Math.floor(StrictMath.log10(Math.abs(value))), 0, 6);
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    /// The same with its 95 % half-width.
    static String value(double value, double error) {
        double half = 1.96 * error;
        if (!Double.isFinite(half)) {
            return value(value) + " (not known how well)";
        }
        int decimals = half == 0 ? 0 : Math.clamp(1 - (int) Math.floor(StrictMath.log10(half)), 0, 6);
        return half == 0 ? value(value) : Digits.number(value, decimals) + " ±" + Digits.number(half, decimals);
    }

    /// A distance in spreads, with a bar.
    static String distance(double spreads) {
        return Digits.number(spreads, 1) + " sd";
    }
}
