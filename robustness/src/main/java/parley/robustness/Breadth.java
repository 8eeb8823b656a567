package parley.robustness;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.experiment.Comparison;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.simulation.Chronicle;
import parley.simulation.Decisions;
import parley.simulation.Fate;
import parley.simulation.Table;
import parley.situation.Event;
import parley.standing.Scene;

/// Whether a case leaves room for more than one answer: whether one approach or one response is best everywhere,
/// whether keeping one's word sometimes pays and sometimes does not, and whether everything that can become of a run
/// does somewhere.
///
/// @param leaders   view → the approach with the best mean
/// @param responses what others picked, anywhere
/// @param kept      decisions on keeping at the start in which it pays, over all views and approaches that talk
/// @param broken    the same in which it does not
/// @param most      fate → its largest share in any cell
/// @param why       fate → why it cannot be, where the case says so
public record Breadth(
        Map<String, String> leaders,
        Set<String> responses,
        int kept,
        int broken,
        Map<Fate, Double> most,
        Map<Fate, String> why) {

    /// What a comparison of all approaches and views shows, with the decisions at the start.
    public static Breadth of(List<View> views, Comparison comparison, long seed) {
        var leaders = new LinkedHashMap<String, String>();
        comparison
                .answers()
                .forEach(
                        answer -> leaders.put(answer.view(), answer.approaches().getFirst()));
        var responses = new LinkedHashSet<String>();
        var most = new EnumMap<Fate, Double>(Fate.class);
        for (var cell : comparison.cells()) {
            cell.chosen().values().forEach(picked -> responses.add(picked.getFirst()));
            cell.fate().forEach((fate, share) -> most.merge(fate, share, Math::max));
        }
        int kept = 0;
        int broken = 0;
        for (var view : views) {
            for (double margin : margins(view.negotiation(), seed)) {
                kept += margin >= 0 ? 1 : 0;
                broken += margin < 0 ? 1 : 0;
            }
        }
        return new Breadth(
                leaders, responses, kept, broken, most, why(views.getFirst().negotiation()));
    }

    private static List<Double> margins(Negotiation negotiation, long seed) {
        var table = Table.of(negotiation, seed);
        var advised = negotiation.question().advise();
        return negotiation.approachesOf(advised).stream()
                .filter(approach -> !(approach.stages() instanceof Stages.None))
                .flatMap(approach -> {
                    var profile = new LinkedHashMap<String, Approach>();
                    profile.put(advised, approach);
                    negotiation.approaches().forEach((party, all) -> profile.putIfAbsent(party, all.getFirst()));
                    var scene = new Scene(table.model());
                    var look = Chronicle.look(table, profile, 0, 0, scene);
                    return Decisions.at(table, profile, look, scene).decisions().stream()
                            .filter(decision -> decision.name().equals("keep"))
                            .map(Decisions.Decision::margin);
                })
                .toList();
    }

    private static Map<Fate, String> why(Negotiation negotiation) {
        var why = new EnumMap<Fate, String>(Fate.class);
        boolean breaks = negotiation.events().stream()
                .flatMap(event -> event.effects().stream())
                .anyMatch(Event.Effect.Breaks.class::isInstance);
        if (!breaks) {
            why.put(Fate.WITHDRAWN, "no event of the case makes anybody withdraw");
        }
        boolean votes = negotiation.parties().stream()
                .anyMatch(party -> !party.factions().isEmpty());
        if (!votes) {
            why.put(Fate.NOT_RATIFIED, "nobody in the case votes");
        }
        return why;
    }
}
