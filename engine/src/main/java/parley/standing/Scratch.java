package parley.standing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// Columns lent and given back, so that appraising allocates nothing once it is warm.
final class Scratch {

    private final int length;
    private final Deque<double[]> numbers = new ArrayDeque<>();
    private final Deque<int[]> places = new ArrayDeque<>();
    private final Deque<long[]> sets = new ArrayDeque<>();
    private final Deque<double[][]> looks = new ArrayDeque<>();

    /// Columns of this length.
    Scratch(int length) {
        this.length = length;
    }

    private static <T> T next(Deque<T> spare, Supplier<T> fresh) {
        return spare.isEmpty() ? fresh.get() : spare.pop();
    }

    double[] numbers() {
        return next(numbers, () -> new double[length]);
    }

    int[] places() {
        return next(places, () -> new int[length]);
    }

    long[] sets() {
        return next(sets, () -> new long[length]);
    }

    double[][] looks() {
        return next(looks, () -> new double[length][]);
    }

    void back(double[]... given) {
        for (var column : given) {
            numbers.push(column);
        }
    }

    void back(int[]... given) {
        for (var column : given) {
            places.push(column);
        }
    }

    void back(long[] given) {
        sets.push(given);
    }

    void backLooks(double[][] given) {
        looks.push(given);
    }
}
