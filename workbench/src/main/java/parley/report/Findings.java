package parley.report;

import java.util.List;
import java.util.Optional;
import parley.experiment.Answer;
import parley.experiment.Cell;
import parley.experiment.Comparison;
import parley.negotiation.View;
import parley.resultfile.Result;

/// What a report is about: a result, and how it was asked for.
///
/// @param again  the command that compares the same case with the same changes, all else by default
/// @param repeat the command that repeats it exactly
public record Findings(Result result, String again, String repeat) {

    Comparison comparison() {
        return result.comparison();
    }

    /// The cell that answers for a view and approach; none where the comparison was stopped before it.
    public Optional<Cell> cell(String view, String approach) {
        return comparison().cells().stream()
                .filter(cell -> cell.view().equals(view)
                        && cell.approach().equals(approach)
                        && cell.response().equals(result.plan().respond()))
                .findFirst();
    }

    /// The answers for the party asked about.
    List<Answer> answers() {
        return comparison().answers().stream()
                .filter(answer -> answer.party().equals(comparison().party()))
                .toList();
    }

    /// The answer for the party asked about under a view.
    Optional<Answer> answer(String view) {
        return answers().stream().filter(answer -> answer.view().equals(view)).findFirst();
    }

    /// How many approaches were played under a view.
    int played(String view) {
        return (int) comparison().approaches().stream()
                .filter(approach -> cell(view, approach).isPresent())
                .count();
    }

    /// Whether every approach was played under a view, so that a verdict may be passed.
    boolean decided(String view) {
        return played(view) == comparison().approaches().size();
    }

    /// One of the views played.
    public Optional<View> view(String name) {
        return result.views().stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /// A view's name, marked where it is known only through a critic.
    String titled(String view) {
        boolean reconstructed = view(view).map(View::reconstructed).orElse(false);
        return reconstructed ? view + " [r]" : view;
    }

    /// So many periods in words: `60 months`.
    String periods(int number) {
        return Words.count(number, period(comparison().periodsPerYear()));
    }

    static String period(double perYear) {
        if (perYear == 1) {
            return "year";
        }
        if (perYear == 12) {
            return "month";
        }
        if (perYear == 52) {
            return "week";
        }
        return perYear == 365 ? "day" : "period";
    }
}
