package parley.robustness.sampling;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.random.SobolSequenceGenerator;

/// The Sobol sequence (Sobol1967) with the direction numbers of JoeKuo2008, as Hipparchus has it: any first 2^k
/// points are spread far more evenly than random ones. The first point is the origin; it is left in, since leaving it
/// out spoils the balance (Owen2020).
final class SobolSequence {

    /// Dimensions for which there are direction numbers.
    static final int MOST = 1_000;

    private SobolSequence() {}

    /// Points from `first` on.
    static List<double[]> points(int dimensions, int first, int count) {
        if (dimensions > MOST) {
            throw new IllegalArgumentException(dimensions + " dimensions: at most " + MOST);
        }
        var generator = new SobolSequenceGenerator(dimensions);
        var points = new ArrayList<double[]>(count);
        if (count > 0) {
            points.add(first == 0 ? generator.nextVector() : generator.skipTo(first));
        }
        while (points.size() < count) {
            points.add(generator.nextVector());
        }
        return points;
    }
}
