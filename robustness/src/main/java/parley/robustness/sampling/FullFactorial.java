package parley.robustness.sampling;

import java.util.ArrayList;
import java.util.List;

/// Every combination of evenly spaced levels, ends included; the last coordinate changes fastest.
///
/// Of so many points asked for, the largest number of levels is taken that needs no more; at least two, so that a large
/// dimension may need more points than were asked for.
final class FullFactorial {

    private FullFactorial() {}

    static List<double[]> points(int dimensions, int count) {
        int levels = 2;
        while (size(levels + 1, dimensions) <= count) {
            levels++;
        }
        long all = size(levels, dimensions);
        if (all > Design.MOST) {
            throw new IllegalArgumentException("two levels of " + dimensions + " numbers are " + all
                    + " combinations, more than " + Design.MOST + ": take fewer numbers or another sampler");
        }
        var points = new ArrayList<double[]>();
        for (long number = 0; number < all; number++) {
            var point = new double[dimensions];
            long rest = number;
            for (int i = dimensions - 1; i >= 0; i--) {
                point[i] = (double) (rest % levels) / (levels - 1);
                rest /= levels;
            }
            points.add(point);
        }
        return points;
    }

    private static long size(int levels, int dimensions) {
        long size = 1;
        for (int i = 0; i < dimensions && size <= 1L << 40; i++) {
            size *= levels;
        }
        return size;
    }
}
