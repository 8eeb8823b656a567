package parley.standing;

import java.util.Arrays;

/// What is already worked out about one state of affairs: exit probabilities by mind and cast, and what its endings
/// bring each role.
final class Sheet {

    private int stands;
    private boolean deal;
    private long edition = -1;
    private final double[] rate;
    private final double[] chance;
    private final double[] brings;
    private final int casts;

    Sheet(Model model) {
        this.casts = model.casts();
        this.rate = new double[model.minds() * casts];
        this.chance = new double[model.minds() * casts];
        this.brings = new double[model.roles() * casts];
    }

    void reset(int outcome, boolean inForce, long newEdition) {
        edition = newEdition;
        stands = outcome;
        deal = inForce;
        Arrays.fill(rate, Double.NaN);
        Arrays.fill(brings, Double.NaN);
    }

    boolean is(int outcome, boolean inForce, long wanted) {
        return edition == wanted && stands == outcome && deal == inForce;
    }

    /// Σ of the rates of endings, NaN where not yet known.
    double rate(int mind, int cast) {
        return rate[mind * casts + cast];
    }

    void rate(int mind, int cast, double value) {
        rate[mind * casts + cast] = value;
        chance[mind * casts + cast] = Standing.chance(value);
    }

    /// The probability that one of them comes, once their rate is known.
    double chance(int mind, int cast) {
        return chance[mind * casts + cast];
    }

    /// Σ of rate × worth over endings for a role, NaN where not yet known.
    double brings(int role, int cast) {
        return brings[role * casts + cast];
    }

    void brings(int role, int cast, double value) {
        brings[role * casts + cast] = value;
    }
}
