package parley.simulation;

import java.util.function.LongConsumer;

/// Many small cases for one law.
final class Seeds {

    private Seeds() {}

    /// Tries a law on so many seeds and names the one that fails.
    static void tryEach(int count, LongConsumer law) {
        for (long seed = 100; seed < 100 + count; seed++) {
            try {
                law.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
