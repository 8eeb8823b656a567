package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import parley.experiment.Answer;
import parley.experiment.Cell;
import parley.experiment.Comparison;

/// Comparisons of single views put side by side, as if they had been played together: views share nothing but the
/// plan.
final class Joined {

    private Joined() {}

    /// @param single at least one, in the order of the views
    static Comparison of(List<Comparison> single) {
        var any = single.getFirst();
        var views = new ArrayList<String>();
        var approaches = new LinkedHashSet<String>();
        var cells = new ArrayList<Cell>();
        var answers = new ArrayList<Answer>();
        var notes = new LinkedHashSet<String>();
        boolean complete = true;
        double reached = 0;
        long played = 0;
        long reused = 0;
        for (var each : single) {
            views.addAll(each.views());
            approaches.addAll(each.approaches());
            cells.addAll(each.cells());
            answers.addAll(each.answers());
            notes.addAll(each.notes());
            complete &= each.complete();
            reached = Math.max(reached, each.reached());
            played += each.played();
            reused += each.reused();
        }
        return new Comparison(
                any.party(),
                any.seed(),
                any.horizon(),
                any.periodsPerYear(),
                views,
                List.copyOf(approaches),
                any.responses(),
                cells,
                answers,
                complete,
                reached,
                played,
                reused,
                List.copyOf(notes));
    }
}
