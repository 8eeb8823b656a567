package parley.standing;

/// e^x by argument reduction and a polynomial of fused multiply-adds: the same bits on every machine, within 1 unit in
/// the last place, several times faster than the library's.
///
/// x = k·ln 2 + r with |r| ≤ ½ ln 2, ln 2 in two parts so that r is exact; e^r by its Taylor polynomial of degree 13,
/// whose remainder is below 1e-17; then scaled by 2^k.
final class Exponential {

    private static final double LOG2E = 1.4426950408889634;
    private static final double LN2_HIGH = 0.6931471803691238;
    private static final double LN2_LOW = 1.9082149292705877e-10;

    private Exponential() {}

    /// e^x.
    static double of(double x) {
        if (!(x > -700 && x < 700)) {
            return x < -746 ? 0 : StrictMath.exp(x);
        }
        double k = Math.rint(x * LOG2E);
        return polynomial(Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x))) * power(k);
    }

    /// In two parts, each small enough to be inlined where the JIT is told to inline little, as the launcher does.
    private static double polynomial(double r) {
        double sum = high(r);
        sum = Math.fma(sum, r, 1.0 / 120);
        sum = Math.fma(sum, r, 1.0 / 24);
        sum = Math.fma(sum, r, 1.0 / 6);
        sum = Math.fma(sum, r, 0.5);
        sum = Math.fma(sum, r, 1);
        sum = Math.fma(sum, r, 1);
        return sum;
    }

    private static double high(double r) {
        double sum = 1.0 / 6227020800.0;
        sum = Math.fma(sum, r, 1.0 / 479001600);
        sum = Math.fma(sum, r, 1.0 / 39916800);
        sum = Math.fma(sum, r, 1.0 / 3628800);
        sum = Math.fma(sum, r, 1.0 / 362880);
        sum = Math.fma(sum, r, 1.0 / 40320);
        sum = Math.fma(sum, r, 1.0 / 5040);
        sum = Math.fma(sum, r, 1.0 / 720);
        return sum;
    }

    /// 2^k.
    private static double power(double k) {
        return Double.longBitsToDouble(((long) k + 1023) << 52);
    }

    /// The first `size` chances 1 − e^−rate, to the same bits as one by one; rates are at least 0.
    ///
    /// @param scratch room for as many
    static void chances(double[] rates, int size, double[] scratch, double[] chances) {
        // Two loops, so that the first, nearly all of the work, is made of vector instructions. At 700 the chance is 1.
        for (int i = 0; i < size; i++) {
            double x = -Math.min(rates[i], 700);
            double k = Math.rint(x * LOG2E);
            scratch[i] = k;
            chances[i] = polynomial(Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x)));
        }
        for (int i = 0; i < size; i++) {
            chances[i] = 1 - chances[i] * power(scratch[i]);
        }
    }

    /// Puts e^x in the place of the first `size` numbers x, to the same bits as one by one.
    ///
    /// @param room for as many
    static void powers(double[] numbers, int size, double[] room) {
        double most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, Math.abs(numbers[i]));
        }
        if (!(most < 700)) {
            for (int i = 0; i < size; i++) {
                numbers[i] = of(numbers[i]);
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            double x = numbers[i];
            double k = Math.rint(x * LOG2E);
            room[i] = k;
            numbers[i] = polynomial(Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x)));
        }
        for (int i = 0; i < size; i++) {
            numbers[i] *= power(room[i]);
        }
    }
}
