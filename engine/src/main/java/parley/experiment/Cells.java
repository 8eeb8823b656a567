package parley.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.measure.Estimate;
import parley.simulation.Fate;
import parley.simulation.Measure;
import parley.simulation.Measure.Plain;

/// Everything a mixture gave, as a cell of the comparison.
final class Cells {

    private Cells() {}

    /// One cell per response, one for what the others pick, and one for what is asked for if it is neither: the
    /// worst, or an approach that only some responders have.
    static List<Cell> of(Stand stand, String respond) {
        var contender = stand.contender();
        var cells = new ArrayList<Cell>();
        for (int response : contender.played()) {
            var name = contender.responses().name(response);
            cells.add(of(Mixture.of(contender, response), name, Map.of()));
        }
        cells.add(of(stand.best(), Stand.BEST, stand.picks().chosen()));
        if (!respond.equals(Stand.BEST) && !contender.responses().names().contains(respond)) {
            cells.add(of(stand.asked(), respond, named(stand.asked())));
        }
        return cells;
    }

    private static Map<String, List<String>> named(Mixture mixture) {
        var named = new LinkedHashMap<String, List<String>>();
        mixture.contender()
                .responses()
                .profile(mixture.responses().getFirst())
                .forEach((party, approach) -> named.put(party, List.of(approach.name())));
        return named;
    }

    private static Cell of(Mixture mixture, String response, Map<String, List<String>> chosen) {
        var contender = mixture.contender();
        var utility = new LinkedHashMap<String, Estimate>();
        var tail = new LinkedHashMap<String, Estimate>();
        var endings = new LinkedHashMap<String, Estimate>();
        var fates = new EnumMap<Fate, Double>(Fate.class);
        var stages = new ArrayList<Estimate>();
        for (var measure : mixture.measures()) {
            switch (measure) {
                case Plain _ -> {}
                case Measure.Stage _ -> stages.add(mixture.estimate(measure));
                case Measure.Utility(var name) -> {
                    int actor = contender.actors().indexOf(name);
                    utility.put(name, mixture.utility(actor).estimate());
                }
                case Measure.Tail(var name) -> tail.put(name, mixture.estimate(measure));
                case Measure.Ending(var label) -> endings.put(label, mixture.estimate(measure));
                case Measure.Became(var fate) ->
                    fates.put(fate, mixture.estimate(measure).mean());
            }
        }
        return new Cell(
                contender.view().name(),
                contender.approach().name(),
                response,
                chosen,
                mixture.batches() * contender.batchSize(),
                mixture.estimate(Plain.DEAL),
                mixture.estimate(Plain.FULL),
                stages,
                mixture.estimate(Plain.STANDING),
                mixture.amongDeals(Plain.DEPTH),
                mixture.amongDeals(Plain.TIME_TO_DEAL),
                utility,
                tail,
                spread(mixture),
                endings,
                fates,
                survival(mixture),
                paths(mixture));
    }

    private static Map<String, Double> spread(Mixture mixture) {
        var spread = new LinkedHashMap<String, Double>();
        var names = mixture.contender().actors();
        for (int actor = 0; actor < names.size(); actor++) {
            spread.put(names.get(actor), mixture.spread(actor, names.get(actor)));
        }
        return spread;
    }

    private static Survival survival(Mixture mixture) {
        double perYear = mixture.contender().view().negotiation().periodsPerYear();
        return Survivals.of(mixture, mixture.play().causes(), perYear);
    }

    private static Map<String, double[]> paths(Mixture mixture) {
        var paths = new LinkedHashMap<String, double[]>();
        var names = mixture.play().paths();
        for (int path = 0; path < names.size(); path++) {
            int which = path;
            paths.put(
                    names.get(path),
                    mixture.means(mixture.shape().periods(), (tally, period) -> tally.path(which, period)));
        }
        return paths;
    }
}
