package parley.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import parley.measure.Reason;
import parley.report.Part.Outline.Item;

/// Numbers that say where they come from, as outlines.
final class Reasons {

    /// Parts smaller than this are left out where they are many: they change no digit that is shown.
    private static final double SHOWN = 0.0005;

    private Reasons() {}

    /// A reason and all its parts, each under what follows from it.
    static List<Item> outline(Reason reason, int depth) {
        var items = new ArrayList<Item>();
        add(reason, depth, items);
        return items;
    }

    private static void add(Reason reason, int depth, List<Item> items) {
        items.add(new Item(depth, number(reason) + "  " + reason.because()));
        int small = 0;
        for (var part : reason.parts()) {
            if (part.unit() == Reason.Unit.UTILITY && Math.abs(part.value()) < SHOWN) {
                small++;
            } else {
                add(part, depth + 1, items);
            }
        }
        if (small > 0) {
            items.add(new Item(depth + 1, Words.count(small, "further part") + " below 0.0005"));
        }
    }

    /// The number with its unit.
    static String number(Reason reason) {
        return switch (reason.unit()) {
            case UTILITY -> Digits.number(reason.value(), 3);
            case PROBABILITY, SHARE -> Digits.number(reason.value(), 2);
            case RATE -> rate(reason.value());
            case PERIODS, YEARS, COUNT -> Digits.number(reason.value(), 1);
        };
    }

    /// Rates span magnitudes: three significant digits.
    static String rate(double rate) {
        if (Double.isInfinite(rate)) {
            return "certain";
        }
        if (rate == 0) {
            return "0";
        }
        var rounded = BigDecimal.valueOf(rate).round(new MathContext(3));
        int magnitude = rounded.precision() - rounded.scale() - 1;
        return Digits.number(rate, Math.clamp(2L - magnitude, 0, 8));
    }
}
