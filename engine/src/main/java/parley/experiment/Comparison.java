package parley.experiment;

import java.util.List;

/// Everything a comparison found.
///
/// @param party      for whom the answers are
/// @param complete   whether the wanted precision was reached; false where a limit or a cancel ended it early
/// @param reached    the largest 95 % half-width left in an answer cell
/// @param played     trajectories played
/// @param reused     trajectories that were at hand from before and counted like those
/// @param notes      what a reader must know, such as that no equilibrium in pure responses exists
public record Comparison(
        String party,
        long seed,
        int horizon,
        double periodsPerYear,
        List<String> views,
        List<String> approaches,
        List<String> responses,
        List<Cell> cells,
        List<Answer> answers,
        boolean complete,
        double reached,
        long played,
        long reused,
        List<String> notes) {

    public Comparison {
        views = List.copyOf(views);
        approaches = List.copyOf(approaches);
        responses = List.copyOf(responses);
        cells = List.copyOf(cells);
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /// Trajectories that it rests on.
    public long trajectories() {
        return played + reused;
    }

    /// The cell of a view, approach and response.
    ///
    /// @throws IllegalArgumentException where there is none
    public Cell cell(String view, String approach, String response) {
        return cells.stream()
                .filter(cell -> cell.view().equals(view)
                        && cell.approach().equals(approach)
                        && cell.response().equals(response))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no cell " + view + " / " + approach + " / " + response));
    }
}
