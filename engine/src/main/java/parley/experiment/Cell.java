package parley.experiment;

import java.util.List;
import java.util.Map;
import parley.measure.Estimate;
import parley.simulation.Fate;

/// One view × approach × response, or one view × approach under the response that serves the others best (or us
/// worst).
///
/// @param response     name of the response, or `best` or `worst`
/// @param chosen       under `best`: `party` or `party of type` → responses within the tie margin, the picked one
///                     first
/// @param deal         any stage signed
/// @param full         all stages signed
/// @param stages       so many stages signed or more, from the first
/// @param standing     a deal stands unbreached at the horizon
/// @param depth        share of the surplus reached, among trajectories with a deal
/// @param timeToDeal   periods until the first deal, among trajectories with a deal
/// @param utility      party and `party.faction` → discounted utility on the flow scale
/// @param tail         the same → the part paid at the horizon
/// @param spread       the same → standard deviation of the conditional mean over the view's own ranges; 0 without
///                     ranges
/// @param endings      label → share
/// @param fate         adds up to 1
/// @param survival     of signed deals, with talks closed
/// @param paths        stock, instrument or belief → mean per period
public record Cell(
        String view,
        String approach,
        String response,
        Map<String, List<String>> chosen,
        long trajectories,
        Estimate deal,
        Estimate full,
        List<Estimate> stages,
        Estimate standing,
        Estimate depth,
        Estimate timeToDeal,
        Map<String, Estimate> utility,
        Map<String, Estimate> tail,
        Map<String, Double> spread,
        Map<String, Estimate> endings,
        Map<Fate, Double> fate,
        Survival survival,
        Map<String, double[]> paths) {}
