package parley.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import parley.standing.Hoped;

/// What the gain of taking an opportunity depends on besides the perception: a key that is filled again and again for
/// looking things up, and copied where something is kept under it.
final class Opportunity {

    private final long[] numbers;

    Opportunity() {
        this(new long[6]);
    }

    private Opportunity(long[] numbers) {
        this.numbers = numbers;
    }

    void set(int event, int role, int agreed, int stands, Hoped hoped) {
        numbers[0] = event;
        numbers[1] = role;
        numbers[2] = agreed;
        numbers[3] = stands;
        numbers[4] = Double.doubleToRawLongBits(hoped.rate());
        numbers[5] = Double.doubleToRawLongBits(hoped.worth());
    }

    Opportunity copy() {
        return new Opportunity(numbers.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Opportunity that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
