package parley.experiment;

import java.util.List;
import java.util.Map;

/// How long signed deals last with talks closed (KaplanMeier1958), with competing causes of failure.
///
/// @param standing   share still standing at the end of each age, in periods from signature
/// @param atRisk     deals followed up to the start of each age
/// @param causes     cause → share of deals ended by it up to each age (cumulative incidence)
/// @param atYears    1, 5 and 10 years → share still standing; a year beyond what was followed is left out
public record Survival(double[] standing, long[] atRisk, Map<String, double[]> causes, List<AtYear> atYears) {

    /// Share still standing so many years after signature.
    public record AtYear(int years, double share) {}
}
