package parley.robustness.tipping;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/// Where a margin changes its sign along one number.
///
/// The margin is a fixed function of the number (the same luck at every value), so bisection is legal. Since it need
/// not be monotone, the range is scanned first at evenly spaced values and at the present one; between neighbours of
/// opposite sign the root is bisected. Beyond the ends, the middle and the present value, a value of the scan is left
/// out where the margin around it changes by less than chance, or is further from 0 than twice what it changes by.
/// Roots closer together than the values looked at may be missed in pairs. A margin of exactly 0 counts as not flipped.
///
/// @param roots      ascending
/// @param scanned    every value looked at in the scan with its margin, ascending
/// @param resolution each root is within so much of a change of sign, unless chance leaves it less certain
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
    /// @param error  how far it may be off for chance, to first order: the margin's standard error close by over
    /// the
    ///               slope of the margin between the values of the scan around it
    public record Root(double value, boolean rising, double error) {}

    /// A margin that was worked out.
    ///
    /// @param error its standard error
    public record Seen(double value, double margin, double error) {}

    /// Between two ends.
    ///
    /// @param margin     exact
    /// @param now        the present value, scanned as well where it lies inside
    /// @param resolution bisection stops at intervals of this length
    public static TippingValues between(
            DoubleUnaryOperator margin, double low, double high, double now, int scan, double resolution) {
        return estimated(value -> new Seen(value, margin.applyAsDouble(value), 0), low, high, now, scan, resolution);
    }

    /// Between two ends, where margins are known but for chance: a root is bisected no further than chance leaves
    /// it,
    /// which is the standard error over the slope.
    public static TippingValues estimated(
            DoubleFunction<Seen> look, double low, double high, double now, int scan, double resolution) {
        if (!(low <= high) || scan < 2 || !(resolution > 0)) {
            throw new IllegalArgumentException(
                    "from " + low + " to " + high + " in " + scan + " values to " + resolution);
        }
        var seen = scanned(look, values(low, high, now, scan), now);
        var roots = new ArrayList<Root>();
        for (int i = 1; i < seen.size(); i++) {
            var below = seen.get(i - 1);
            var above = seen.get(i);
            if (below.margin() < 0 != above.margin() < 0) {
                roots.add(bisected(look, below, above, resolution));
            }
        }
        return new TippingValues(roots, seen, resolution);
    }

    /// Both ends, the middle and the present value first; then every other value, then what lies between those,
    /// unless nothing could be seen there.
    private static List<Seen> scanned(DoubleFunction<Seen> look, List<Double> values, double now) {
        int last = values.size() - 1;
        var seen = new TreeMap<Double, Seen>();
        for (int i : new int[] {0, last / 2, last, values.indexOf(now)}) {
            if (i >= 0) {
                seen.computeIfAbsent(values.get(i), look::apply);
            }
        }
        for (int step = 2; step > 0; step--) {
            var coarse = List.copyOf(seen.values());
            for (int i = 0; i < last; i += step) {
                double value = values.get(i);
                if (!seen.containsKey(value) && !idle(coarse, value)) {
                    seen.put(value, look.apply(value));
                }
            }
        }
        return List.copyOf(seen.values());
    }

    private static boolean idle(List<Seen> coarse, double value) {
        int above = 1;
        while (coarse.get(above).value() < value) {
            above++;
        }
        double change = 0;
        for (int i = Math.max(1, above - 1); i <= Math.min(coarse.size() - 1, above + 1); i++) {
            change = Math.max(
                    change, Math.abs(coarse.get(i).margin() - coarse.get(i - 1).margin()));
        }
        var one = coarse.get(above - 1);
        var other = coarse.get(above);
        double chance = Math.max(one.error(), other.error());
        boolean same = one.margin() < 0 == other.margin() < 0;
        double nearest = Math.min(Math.abs(one.margin()), Math.abs(other.margin())) - 2 * chance;
        return change < chance || (same && nearest > 2 * change);
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

    private static Root bisected(DoubleFunction<Seen> look, Seen below, Seen above, double resolution) {
        boolean rising = below.margin() < 0;
        double slope = Math.abs(above.margin() - below.margin()) / (above.value() - below.value());
        double blur = Math.max(below.error(), above.error()) / slope;
        var low = below;
        var high = above;
        while (high.value() - low.value() > Math.max(resolution, blur)) {
            double middle = low.value() + (high.value() - low.value()) / 2;
            if (middle == low.value() || middle == high.value()) {
                break;
            }
            var between = look.apply(middle);
            if (between.margin() < 0 == rising) {
                low = between;
            } else {
                high = between;
            }
        }
        double share = low.margin() / (low.margin() - high.margin());
        var nearest = share < 0.5 ? low : high;
        return new Root(low.value() + share * (high.value() - low.value()), rising, nearest.error() / slope);
    }
}
