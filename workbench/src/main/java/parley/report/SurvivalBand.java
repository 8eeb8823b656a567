package parley.report;

import parley.experiment.Survival;

/// A 95 % band about the share of deals still standing: Greenwood's variance on the log(−log) scale, so that the band
/// stays between 0 and 1 (KaplanMeier1958).
///
/// With R(a) followed up to age a and S the product-limit estimate, deals ended at a are d(a) = R(a)(1 − S(a)/S(a−1));
/// V(a) = Σ_{b ≤ a} d/(R(R − d)); the ends are S^exp(±1.96·√V/ln S). R is a count of trajectories over all strata, so
/// that the band is approximate where strata weigh differently.
record SurvivalBand(double[] low, double[] high) {

    private static final double NORMAL = 1.959963984540054;

    static SurvivalBand of(Survival survival) {
        var standing = survival.standing();
        var low = new double[standing.length];
        var high = new double[standing.length];
        double variance = 0;
        for (int age = 0; age < standing.length; age++) {
            double before = age == 0 ? 1 : standing[age - 1];
            double followed = survival.atRisk()[age];
            double ended = before == 0 ? 0 : followed * (1 - standing[age] / before);
            if (ended > 0 && followed > ended) {
                variance += ended / (followed * (followed - ended));
            }
            double logged = StrictMath.log(standing[age]);
            boolean certain = standing[age] <= 0 || standing[age] >= 1;
            double much = certain ? 0 : NORMAL * StrictMath.sqrt(variance) / logged;
            low[age] = certain ? standing[age] : StrictMath.pow(standing[age], StrictMath.exp(-much));
            high[age] = certain ? standing[age] : StrictMath.pow(standing[age], StrictMath.exp(much));
        }
        return new SurvivalBand(low, high);
    }
}
