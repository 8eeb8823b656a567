package parley.robustness.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A box: for every coordinate a lowest and a highest value, both inside; infinite where it is not bounded.
public record Box(double[] low, double[] high) {

    public Box {
        low = low.clone();
        high = high.clone();
    }

    /// The box that holds everything.
    public static Box everything(int dimensions) {
        var low = new double[dimensions];
        var high = new double[dimensions];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        return new Box(low, high);
    }

    /// Whether it holds a point.
    public boolean contains(double[] point) {
        for (int i = 0; i < low.length; i++) {
            if (point[i] < low[i] || point[i] > high[i]) {
                return false;
            }
        }
        return true;
    }

    /// The coordinates it bounds.
    public List<Integer> bounded() {
        return IntStream.range(0, low.length)
                .filter(i -> Double.isFinite(low[i]) || Double.isFinite(high[i]))
                .boxed()
                .toList();
    }

    Box withLow(int dimension, double value) {
        var box = new Box(low, high);
        box.low[dimension] = value;
        return box;
    }

    Box withHigh(int dimension, double value) {
        var box = new Box(low, high);
        box.high[dimension] = value;
        return box;
    }

    Box without(int dimension) {
        return withLow(dimension, Double.NEGATIVE_INFINITY).withHigh(dimension, Double.POSITIVE_INFINITY);
    }
}
