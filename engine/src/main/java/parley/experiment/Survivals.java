package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import parley.experiment.Survival.AtYear;
import parley.simulation.Tally;

/// How long deals last: the product-limit estimate (KaplanMeier1958) with, for competing causes, the cumulative
/// incidence of AalenJohansen1978 for a single state.
///
/// With R(a) deals at risk at age a, of which d_c(a) end at that age from cause c, both weighted by strata: S(a) =
/// Π_{b ≤ a} (1 − Σ_c d_c(b)/R(b)), and I_c(a) = Σ_{b ≤ a} S(b − 1)·d_c(b)/R(b). So S(a) + Σ_c I_c(a) = 1.
final class Survivals {

    private static final List<Integer> YEARS = List.of(1, 5, 10);

    private Survivals() {}

    /// Of the deals in a mixture, up to the last age at which any was still followed; empty without deals.
    static Survival of(Mixture mixture, List<String> causes, double periodsPerYear) {
        int ages = mixture.shape().ages();
        int followed = 0;
        while (followed < ages && atRisk(mixture, followed) > 0) {
            followed++;
        }
        var exposed = mixture.means(followed, Tally::atRisk);
        var lost = new double[causes.size()][];
        for (int cause = 0; cause < lost.length; cause++) {
            int from = cause;
            lost[cause] = mixture.means(followed, (tally, age) -> tally.failures(from, age));
        }
        var standing = standing(exposed, lost);
        var byCause = new LinkedHashMap<String, double[]>();
        for (int cause = 0; cause < lost.length; cause++) {
            byCause.put(causes.get(cause), incidence(standing, exposed, lost[cause]));
        }
        var risk = new long[followed];
        Arrays.setAll(risk, age -> atRisk(mixture, age));
        return new Survival(standing, risk, byCause, atYears(standing, ages, periodsPerYear));
    }

    private static double[] standing(double[] exposed, double[][] lost) {
        var standing = new double[exposed.length];
        double left = 1;
        for (int age = 0; age < standing.length; age++) {
            double ended = 0;
            for (var cause : lost) {
                ended += cause[age];
            }
            left *= exposed[age] == 0 ? 1 : Math.max(0, 1 - ended / exposed[age]);
            standing[age] = left;
        }
        return standing;
    }

    private static double[] incidence(double[] standing, double[] exposed, double[] lost) {
        var incidence = new double[standing.length];
        double sum = 0;
        for (int age = 0; age < incidence.length; age++) {
            double before = age == 0 ? 1 : standing[age - 1];
            sum += exposed[age] == 0 ? 0 : before * lost[age] / exposed[age];
            incidence[age] = sum;
        }
        return incidence;
    }

    private static long atRisk(Mixture mixture, int age) {
        long sum = 0;
        for (int stratum = 0; stratum < mixture.responses().size(); stratum++) {
            sum += (long) mixture.sum(stratum, tally -> tally.atRisk(age));
        }
        return sum;
    }

    private static List<AtYear> atYears(double[] standing, int ages, double periodsPerYear) {
        var shares = new ArrayList<AtYear>();
        for (int years : YEARS) {
            int last = (int) Math.round(years * periodsPerYear) - 1;
            if (last >= 0 && last < standing.length) {
                shares.add(new AtYear(years, standing[last]));
            } else if (last >= 0 && last < ages && standing.length > 0 && standing[standing.length - 1] == 0) {
                shares.add(new AtYear(years, 0));
            }
        }
        return List.copyOf(shares);
    }
}
