package parley.benchmarks;

/// The engine's draws again, for [Straight]: Philox4x32-10 (Salmon2011) on trajectory, period, purpose and index.
final class StraightLuck {

    static final int ROUND = 1;
    static final int SIGN = 2;
    static final int EVENT = 3;
    static final int LEADER = 5;
    static final int ACCEPT = 6;
    static final int VOTE = 7;
    static final int KEEP = 8;
    static final int CHOOSE = 9;

    private final int key0;
    private final int key1;

    StraightLuck(long seed) {
        this.key0 = (int) seed;
        this.key1 = (int) (seed >>> 32);
    }

    double uniform(long trajectory, int period, int purpose, int index) {
        int k0 = key0;
        int k1 = key1;
        int x0 = (int) trajectory;
        int x1 = (int) (trajectory >>> 32) ^ purpose << 24;
        int x2 = period;
        int x3 = index;
        for (int round = 0; round < 10; round++) {
            long product0 = 0xD2511F53L * (x0 & 0xFFFFFFFFL);
            long product1 = 0xCD9E8D57L * (x2 & 0xFFFFFFFFL);
            int next0 = (int) (product1 >>> 32) ^ x1 ^ k0;
            int next2 = (int) (product0 >>> 32) ^ x3 ^ k1;
            x1 = (int) product1;
            x3 = (int) product0;
            x0 = next0;
            x2 = next2;
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }
        long bits = ((long) x0 << 32) | (x1 & 0xFFFFFFFFL);
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    double logistic(long trajectory, int period, int purpose, int index) {
        double u = uniform(trajectory, period, purpose, index);
        return StrictMath.log(u / (1 - u));
    }
}
