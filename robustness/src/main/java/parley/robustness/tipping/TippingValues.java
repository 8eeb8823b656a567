package parley.robustness.tipping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Where a margin changes its sign along one number.
///
/// The margin is a fixed function of the number (the same luck at every value), so bisection is legal. Since it need
/// not be monotone, the range is scanned first at evenly spaced values and at the present one; between neighbours of
/// opposite sign the root is bisected. Roots closer together than the scan's step may be missed in pairs. A margin of
/// exactly 0 counts as not flipped.
///
/// @param roots      ascending
/// @param scanned    every value looked at in the scan with its margin, ascending
/// @param resolution each root is within so much of a change of sign
public record TippingValues(List<Root> roots, List<Seen> scanned, double resolution) {

    /// Values in a scan.
    public static final int SCAN = 11;

    public TippingValues {
        roots = List.copyOf(roots);
        scanned = List.copyOf(scanned);
    }

    /// One change of sign.
    ///
    /// @param rising whether the margin is below 0 beneath it and above 0 beyond it
    public record Root(double value, boolean rising) {}

    /// A margin that was worked out.
    public record Seen(double value, double margin) {}

    /// Between two ends.
    ///
    /// @param now        the present value, scanned as well where it lies inside
    /// @param resolution bisection stops at intervals of this length
    public static TippingValues between(
            DoubleUnaryOperator margin, double low, double high, double now, int scan, double resolution) {
        if (!(low <= high) || scan < 2 || !(resolution > 0)) {
            throw new IllegalArgumentException(
                    "from " + low + " to " + high + " in " + scan + " values to " + resolution);
        }
        var seen = new ArrayList<Seen>();
        for (double value : values(low, high, now, scan)) {
            seen.add(new Seen(value, margin.applyAsDouble(value)));
        }
        var roots = new ArrayList<Root>();
        for (int i = 1; i < seen.size(); i++) {
            var below = seen.get(i - 1);
            var above = seen.get(i);
            if (below.margin() < 0 != above.margin() < 0) {
                roots.add(bisected(margin, below, above, resolution));
            }
        }
        return new TippingValues(roots, seen, resolution);
    }

    private static List<Double> values(double low, double high, double now, int scan) {
        var values = new ArrayList<Double>();
        for (int i = 0; i < scan; i++) {
            values.add(i == scan - 1 ? high : low + (high - low) * i / (scan - 1));
        }
        if (low < now && now < high) {
            values.add(now);
        }
        return values.stream().distinct().sorted().toList();
    }

    private static Root bisected(DoubleUnaryOperator margin, Seen below, Seen above, double resolution) {
        boolean rising = below.margin() < 0;
        double low = below.value();
        double high = above.value();
        while (high - low > resolution) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (margin.applyAsDouble(middle) < 0 == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Root(low + (high - low) / 2, rising);
    }
}
