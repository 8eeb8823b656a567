package parley.measure;

/// Two-sided quantiles of Student's t.
///
/// Algorithm 396 (Hill1970): exact for one and two degrees of freedom, else an expansion about the normal quantile
/// or, far out in the tail, about the exact limit; at least five significant digits from five degrees of freedom on,
/// three below.
public final class StudentQuantile {

    private StudentQuantile() {}

    /// The t with P(|T| > t) = p.
    ///
    /// @param p       in 0..1, without 0
    /// @param freedom degrees of freedom, at least 1
    public static double twoSided(double p, double freedom) {
        if (!(p > 0 && p <= 1) || !(freedom >= 1)) {
            throw new IllegalArgumentException(
                    "probability " + p + " in ]0, 1], degrees of freedom " + freedom + " ≥ 1");
        }
        if (freedom == 1) {
            return StrictMath.cos(p * Math.PI / 2) / StrictMath.sin(p * Math.PI / 2);
        }
        if (freedom == 2) {
            return Math.sqrt(2 / (p * (2 - p)) - 2);
        }
        return Math.sqrt(freedom * square(p, freedom));
    }

    /// t²/n, in Hill's letters.
    private static double square(double p, double n) {
        double a = 1 / (n - 0.5);
        double b = 48 / (a * a);
        double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
        double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * n;
        double y = StrictMath.pow(d * p, 2 / n);
        if (y > 0.05 + a) {
            return nearNormal(p, n, a, b, c, d);
        }
        double inner = 1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4);
        return (inner * y - 1) * (n + 1) / (n + 2) + 1 / y;
    }

    private static double nearNormal(double p, double n, double a, double b, double c, double d) {
        double x = NormalQuantile.of(p / 2);
        double y = x * x;
        double shifted = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
        double e = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + shifted;
        double z = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / e - y - 3) / b + 1) * x;
        return StrictMath.expm1(a * z * z);
    }
}
