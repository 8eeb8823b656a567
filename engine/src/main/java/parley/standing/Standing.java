package parley.standing;

/// The one value function: what a state of affairs is worth that lasts until an exit takes it elsewhere.
///
/// With flow `u`, discount factor δ and exits of rate r_e ≥ 0 and payoff Z_e: R = Σr_e, p = 1 − e^(−R), h_e =
/// p·r_e/R, and V = [(1−δ)u + δ·Σh_e·Z_e] / [(1−δ) + δp], a weighted mean of the flow and of what may follow it. The
/// flow of a period is earned before that period's exit. Infinite rates share p = 1 equally and leave finite ones
/// nothing.
public final class Standing {

    private Standing() {}

    /// Values closer than this are equal.
    public static final double TOLERANCE = 1e-9;

    /// The value from the exit probability `p` and the sum `exits` = Σh_e·Z_e.
    public static double value(double patience, double flow, double p, double exits) {
        return ((1 - patience) * flow + patience * exits) / (1 - patience + patience * p);
    }

    /// Σh_e·Z_e from the exit probability `p`, the finite rate of all exits and Σr_e·Z_e: no exits bring nothing.
    static double brought(double p, double rates, double weighed) {
        return p / Math.max(rates, Double.MIN_NORMAL) * weighed + 0.0;
    }

    /// The first `n` values side by side.
    ///
    /// @param weighed Σr_e·Z_e, which may be `out`
    static void values(
            double patience, double[] flow, double[] rates, double[] p, double[] weighed, int n, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = value(patience, flow[i], p[i], brought(p[i], rates[i], weighed[i]));
        }
    }

    /// How much of the value is the flow's: where this is small, interests hardly matter and endings decide.
    public static double weightOfFlow(double patience, double p) {
        return (1 - patience) / (1 - patience + patience * p);
    }

    /// The value over exits given one by one.
    ///
    /// @param rates per period, 0 or more, infinite allowed
    /// @param worths what each exit leads to, of the same length
    public static double value(double patience, double flow, double[] rates, double[] worths) {
        double sum = java.util.Arrays.stream(rates).sum();
        return sum == 0 ? flow : value(patience, flow, chance(sum), brings(rates, worths));
    }

    /// Σh_e·Z_e over exits given one by one.
    static double brings(double[] rates, double[] worths) {
        int sure = 0;
        double sum = 0;
        double weighed = 0;
        double certain = 0;
        for (int e = 0; e < rates.length; e++) {
            if (Double.isInfinite(rates[e])) {
                sure++;
                certain += worths[e];
            } else {
                sum += rates[e];
                weighed += rates[e] * worths[e];
            }
        }
        return sure > 0 ? certain / sure : brought(chance(sum), sum, weighed);
    }

    /// The probability per period of a rate: 1 − e^(−r).
    public static double chance(double rate) {
        return 1 - Exponential.of(-rate);
    }

    /// The rate of a probability per period: −ln(1 − q), infinite for 1.
    public static double rate(double chance) {
        return chance >= 1 ? Double.POSITIVE_INFINITY : -StrictMath.log(1 - chance);
    }

    /// How likely somebody prefers `gain` to `loss` given its noise λ: the logistic of the difference, a step for λ
    /// = 0.
    public static double propensity(double difference, double noise) {
        if (noise <= 0) {
            return difference >= -TOLERANCE ? 1 : 0;
        }
        return 1 / (1 + Exponential.of(-difference / noise));
    }

    /// The first `n` propensities side by side, to the same bits; `out` may be `gain`.
    ///
    /// @param room for as many
    static void propensities(double[] gain, double[] loss, double noise, int n, double[] room, double[] out) {
        if (noise <= 0) {
            for (int i = 0; i < n; i++) {
                out[i] = propensity(gain[i] - loss[i], noise);
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = -(gain[i] - loss[i]) / noise;
        }
        Exponential.powers(out, n, room);
        for (int i = 0; i < n; i++) {
            out[i] = 1 / (1 + out[i]);
        }
    }
}
