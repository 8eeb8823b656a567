package parley.robustness.sampling;

import java.util.ArrayList;
import java.util.List;

/// Points of the unit cube in a fixed order, and how to make them again.
///
/// @param sampler    how they were chosen
/// @param dimensions coordinates of a point
/// @param count      how many points there are
/// @param seed       of what is random in the choice; the Sobol sequence and the factorial have nothing
/// @param points     `count` points
public record Design(Sampler sampler, int dimensions, int count, long seed, List<double[]> points) {

    /// No more points than this.
    public static final int MOST = 1 << 22;

    public Design {
        if (points.size() != count || points.stream().anyMatch(point -> point.length != dimensions)) {
            throw new IllegalArgumentException(
                    points.size() + " points are no design of " + count + " × " + dimensions);
        }
        points = points.stream().map(double[]::clone).toList();
    }

    /// A sampler's points.
    public static Design of(Sampler sampler, int dimensions, int count, long seed) {
        if (dimensions < 1 || count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    dimensions + " dimensions, " + count + " points: from 1 on, at most " + MOST);
        }
        var points = sampler.points(dimensions, count, seed);
        return new Design(sampler, dimensions, points.size(), seed, points);
    }

    /// The same points and more of them, so that what was worked out for the first remains of use.
    ///
    /// @throws IllegalArgumentException where the sampler cannot add points
    public Design extended(int more) {
        var extension = new ArrayList<>(points);
        extension.addAll(sampler.more(this, more));
        return new Design(sampler, dimensions, extension.size(), seed, extension);
    }

    /// A point's numbers.
    public double[] values(int point, List<Distribution> distributions) {
        var values = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            values[i] = distributions.get(i).quantile(points.get(point)[i]);
        }
        return values;
    }
}
