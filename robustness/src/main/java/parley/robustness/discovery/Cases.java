package parley.robustness.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Points, and for each whether it is of interest.
///
/// @param points each with the same number of coordinates
/// @param of     point → whether it is of interest
public record Cases(List<double[]> points, boolean[] of) {

    public Cases {
        points = List.copyOf(points);
        of = of.clone();
        if (points.size() != of.length) {
            throw new IllegalArgumentException(points.size() + " points, " + of.length + " answers");
        }
    }

    /// How many points.
    public int count() {
        return of.length;
    }

    /// How many coordinates.
    public int dimensions() {
        return points.isEmpty() ? 0 : points.getFirst().length;
    }

    double at(int point, int dimension) {
        return points.get(point)[dimension];
    }

    int[] all() {
        return IntStream.range(0, count()).toArray();
    }

    int interesting(int[] some) {
        return (int) Arrays.stream(some).filter(point -> of[point]).count();
    }

    /// How many are of interest in all.
    public int interesting() {
        return interesting(all());
    }

    int[] inside(Box box) {
        return IntStream.range(0, count())
                .filter(point -> box.contains(points.get(point)))
                .toArray();
    }

    Cases only(int[] some) {
        var answers = new boolean[some.length];
        for (int i = 0; i < some.length; i++) {
            answers[i] = of[some[i]];
        }
        return new Cases(Arrays.stream(some).mapToObj(points::get).toList(), answers);
    }
}
