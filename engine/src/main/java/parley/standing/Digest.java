package parley.standing;

/// A name for content: 128 bits that everything written has gone into.
///
/// Two lanes of 64 bits, each turned over by the finisher of SplitMix64 (SteeleLeaFlood2014) after every word: that two
/// different contents meet in both is as likely as drawing the same 128 bits twice.
public final class Digest {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long one = ODD;
    private long two = ~ODD;

    /// Nothing is written yet.
    public Digest() {}

    /// What was written, by name: equal where it was the same.
    public record Name(long one, long two) {}

    private static long mixed(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /// One word more.
    public Digest whole(long number) {
        one = mixed((one ^ number) + ODD);
        two = mixed(Long.rotateLeft(two, 23) * ODD + number);
        return this;
    }

    /// One number more, by its bits.
    public Digest number(double number) {
        return whole(Double.doubleToRawLongBits(number));
    }

    Digest numbers(double[] numbers) {
        whole(numbers.length);
        for (double number : numbers) {
            number(number);
        }
        return this;
    }

    Digest numbers(double[][] rows) {
        whole(rows.length);
        for (double[] row : rows) {
            numbers(row);
        }
        return this;
    }

    Digest name(Name name) {
        return whole(name.one).whole(name.two);
    }

    /// The name of all that was written so far.
    public Name name() {
        return new Name(one, two);
    }
}
