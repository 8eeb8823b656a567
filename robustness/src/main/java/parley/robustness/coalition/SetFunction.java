package parley.robustness.coalition;

import java.util.HashMap;
import java.util.stream.IntStream;

/// A number for every set of players.
@FunctionalInterface
public interface SetFunction {

    /// The most players whose sets are all tried.
    int MOST_EXHAUSTIVE = 16;

    /// The set's number.
    ///
    /// @param set bit i says whether player i is in
    double of(long set);

    /// The same function, asked once per set.
    static SetFunction memoised(SetFunction function) {
        var known = new HashMap<Long, Double>();
        return set -> {
            var value = known.get(set);
            if (value == null) {
                value = function.of(set);
                known.put(set, value);
            }
            return value;
        };
    }

    /// All 2^m numbers, the set being the index.
    ///
    /// @param players at most [#MOST_EXHAUSTIVE]
    default double[] table(int players) {
        if (players < 0 || players > MOST_EXHAUSTIVE) {
            throw new IllegalArgumentException(players + " players: from 0 to " + MOST_EXHAUSTIVE);
        }
        return IntStream.range(0, 1 << players).mapToDouble(this::of).toArray();
    }

    /// The function of a table of all 2^m numbers.
    static SetFunction of(double[] table) {
        var own = table.clone();
        return set -> own[(int) set];
    }
}
