package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.report.Grid.Column;
import parley.report.Grid.Keep;
import parley.robustness.Counterfactual;
import parley.robustness.Cruxes;

/// The nearest world in which a view's answer flips: what moves, how far, and how sure that is.
final class NearestBlocks {

    /// Distances that are shown alike.
    private static final double SAME = 0.005;

    private NearestBlocks() {}

    static List<Part> of(Cruxes cruxes) {
        var parts = new ArrayList<Part>();
        for (var nearest : cruxes.nearest()) {
            parts.add(new Part.Heading(
                    "The nearest world in which " + nearest.approach() + " is not the best under " + nearest.view()));
            parts.add(new Part.Sentence(sentence(nearest)));
            if (!nearest.shifts().isEmpty()) {
                parts.add(grid(nearest));
                parts.add(new Part.Sentence(sure(nearest)));
            }
        }
        return parts;
    }

    private static String sentence(Counterfactual nearest) {
        var looked = Words.count(nearest.worlds(), "world") + " looked at"
                + (!nearest.found()
                        ? ""
                        : nearest.complete()
                                ? "; something nearer may have been missed"
                                : "; with more, something nearer may be found");
        if (!nearest.found()) {
            return "None was found within the stated ranges (" + looked + ").";
        }
        if (nearest.shifts().isEmpty()) {
            return "It is not ahead even as the author has it: the answer is a near tie, and nothing need move.";
        }
        return Words.count(nearest.shifts().size(), "number")
                + (nearest.shifts().size() == 1 ? " moves " : " move ")
                + Digits.number(nearest.distance(), 2) + " of "
                + (nearest.shifts().size() == 1 ? "its stated range" : "their stated ranges in all") + ", and "
                + nearest.to() + " takes its place (" + looked + ").";
    }

    private static Grid grid(Counterfactual nearest) {
        var columns = new ArrayList<>(List.of(
                new Column("now", true, Keep.ALWAYS),
                new Column("tips at", true, Keep.ALWAYS),
                new Column("of its range", true, Keep.ALWAYS)));
        if (!nearest.surely().isEmpty()) {
            columns.add(new Column("surely at", true, Keep.ALWAYS));
        }
        var rows = IntStream.range(0, nearest.shifts().size())
                .mapToObj(i -> {
                    var shift = nearest.shifts().get(i);
                    var entries = new ArrayList<>(List.of(
                            Figures.value(shift.now()), Figures.value(shift.at()), Figures.percent(shift.share())));
                    nearest.surely()
                            .forEach(sure -> entries.add(Figures.value(sure.at().get(i))));
                    return Tables.row(shift.assumption(), entries.toArray(String[]::new));
                })
                .toList();
        return Tables.of("Assumption", columns, rows);
    }

    private static String sure(Counterfactual nearest) {
        return nearest.surely().stream()
                .findFirst()
                .map(sure -> "Judged again with twice the runs and fresh luck, " + sure.to() + " is surely better "
                        + (sure.distance() < nearest.distance() + SAME
                                ? "there."
                                : "after " + Digits.number(sure.distance(), 2) + " on the same way, not before."))
                .orElse("Judged again with twice the runs and fresh luck, nothing on the same way, up to five times as"
                        + " far, surely flips it: this is undecided.");
    }
}
