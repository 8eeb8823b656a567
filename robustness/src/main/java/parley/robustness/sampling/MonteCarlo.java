package parley.robustness.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Points drawn independently, every one a function of seed and number, so that more of them never change the first.
final class MonteCarlo {

    private MonteCarlo() {}

    /// Points from `first` on.
    static List<double[]> points(int dimensions, int first, int count, long seed) {
        var points = new ArrayList<double[]>(count);
        for (int i = first; i < first + count; i++) {
            var random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (i + 1));
            points.add(random.doubles(dimensions).toArray());
        }
        return points;
    }
}
