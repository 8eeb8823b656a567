package parley.standing;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/// Short rows of numbers, each kept once: most of what exits hold is the same for many outcomes and casts.
final class Rows {

    private final ConcurrentHashMap<Row, double[]> known = new ConcurrentHashMap<>();

    /// The row first met with these numbers; not to be changed afterwards.
    double[] once(double[] row) {
        var first = known.putIfAbsent(new Row(row), row);
        return first == null ? row : first;
    }

    private record Row(double[] numbers) {
        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && Arrays.equals(numbers, row.numbers);
        }
    }
}
