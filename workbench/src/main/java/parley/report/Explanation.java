package parley.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.experiment.Cell;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.simulation.Chronicle;
import parley.simulation.Decisions;

/// Everything an explanation of one cell rests on.
///
/// @param cell      the view, approach and response played
/// @param advised   for whom
/// @param profile   party → the approach it follows in decisions and trajectory
/// @param found     decisions under the view
/// @param elsewhere other view → its decisions and switch points under the same approaches
/// @param decision  the decisions to explain to the last term; empty where none was asked for
/// @param told      none, or one trajectory
/// @param number    its number
/// @param period    the period the decisions are looked at, from 0
public record Explanation(
        Case subject,
        View view,
        Cell cell,
        String advised,
        double periodsPerYear,
        Map<String, String> profile,
        Decisions.Found found,
        Map<String, Decisions.Found> elsewhere,
        List<Decisions.Decision> decision,
        Optional<Chronicle> told,
        long number,
        int period,
        String again) {

    public Explanation {
        decision = List.copyOf(decision);
    }
}
