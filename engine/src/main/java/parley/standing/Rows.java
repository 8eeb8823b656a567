package parley.standing;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Short rows of numbers, and exits made of them, each kept once: most are the same for many outcomes and casts.
final class Rows {

    private final ConcurrentHashMap<Row, double[]> known = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Digest.Name, Exits> made = new ConcurrentHashMap<>();

    /// The row first met with these numbers; not to be changed afterwards.
    double[] once(double[] row) {
        var first = known.putIfAbsent(new Row(row), row);
        return first == null ? row : first;
    }

    /// The exits that these figures make, put together when they are first met.
    ///
    /// @param figures may be changed afterwards
    Exits of(double[] figures, boolean deal, Function<double[], Exits> make) {
        var name = new Digest().whole(deal ? 1 : 0).numbers(figures).name();
        var known = made.get(name);
        if (known == null) {
            known = make.apply(figures);
            made.put(name, known);
        }
        return known;
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
