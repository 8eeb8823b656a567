package parley.standing;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/// Short rows of numbers, and exits made of them, each kept once: most are the same for many outcomes and casts.
final class Rows {

    private final ConcurrentHashMap<Row, double[]> known = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Exits, Exits> exits = new ConcurrentHashMap<>();

    /// The row first met with these numbers; not to be changed afterwards.
    double[] once(double[] row) {
        var first = known.putIfAbsent(new Row(row), row);
        return first == null ? row : first;
    }

    /// The exits first met with these numbers.
    Exits once(Exits same) {
        var first = exits.putIfAbsent(same, same);
        return first == null ? same : first;
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
