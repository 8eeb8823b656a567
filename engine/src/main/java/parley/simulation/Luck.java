package parley.simulation;

/// Chance as a pure function: every draw is fixed by seed, trajectory, period, purpose and index. Philox4x32-10
/// (Salmon2011), a counter-based generator, so nothing is carried from draw to draw and different approaches meet the
/// same luck.
public class Luck {

    private static final int M0 = 0xD2511F53;
    private static final int M1 = 0xCD9E8D57;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;
    private static final int ROUNDS = 10;

    private final int key0;
    private final int key1;

    /// The luck of a seed.
    public Luck(long seed) {
        this.key0 = (int) seed;
        this.key1 = (int) (seed >>> 32);
    }

    /// What a draw decides; draws for different purposes are independent.
    enum Draw {
        WORLD,
        ROUND,
        SIGN,
        EVENT,
        CARRY_OUT,
        LEADER,
        ACCEPT,
        VOTE,
        KEEP,
        CHOOSE
    }

    /// A number in (0, 1), uniform.
    double uniform(long trajectory, int period, Draw draw, int index) {
        long bits = bits((int) trajectory, (int) (trajectory >>> 32) ^ draw.ordinal() << 24, period, index);
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    /// Whether something of this chance comes about.
    boolean happens(double chance, long trajectory, int period, Draw draw, int index) {
        return uniform(trajectory, period, draw, index) < chance;
    }

    /// Which of several things comes about, each as likely as its weight says; -1 where none does.
    ///
    /// @param chance  that anything comes about
    /// @param weights 0 or more; `sum` is their sum
    int pick(double chance, double[] weights, double sum, long trajectory, int period, Draw draw, int index) {
        double place = uniform(trajectory, period, draw, index);
        if (place >= chance) {
            return -1;
        }
        double mark = place / chance * sum;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                mark -= weights[i];
                if (mark < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /// A number with the standard logistic distribution.
    double logistic(long trajectory, int period, Draw draw, int index) {
        double u = uniform(trajectory, period, draw, index);
        return StrictMath.log(u / (1 - u));
    }

    private long bits(int c0, int c1, int c2, int c3) {
        return halves(key0, key1, c0, c1, c2, c3, true);
    }

    /// Words 0 and 1 of the generator's answer, or words 2 and 3, as one long with the first word in front.
    static long halves(int key0, int key1, int c0, int c1, int c2, int c3, boolean first) {
        int k0 = key0;
        int k1 = key1;
        int x0 = c0;
        int x1 = c1;
        int x2 = c2;
        int x3 = c3;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = (M0 & 0xFFFFFFFFL) * (x0 & 0xFFFFFFFFL);
            long product1 = (M1 & 0xFFFFFFFFL) * (x2 & 0xFFFFFFFFL);
            int next0 = (int) (product1 >>> 32) ^ x1 ^ k0;
            int next2 = (int) (product0 >>> 32) ^ x3 ^ k1;
            x1 = (int) product1;
            x3 = (int) product0;
            x0 = next0;
            x2 = next2;
            k0 += W0;
            k1 += W1;
        }
        long front = first ? x0 : x2;
        long back = (first ? x1 : x3) & 0xFFFFFFFFL;
        return (front << 32) | back;
    }
}
