package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import parley.report.Grid.Column;
import parley.report.Grid.Keep;
import parley.robustness.Cruxes;
import parley.robustness.Tip;
import parley.robustness.coalition.Flips.Verdict;

/// Tipping values view by view: nearest first, in the unit of the assumption and in its own spread.
final class TipBlocks {

    private static final int BAR = 24;

    private TipBlocks() {}

    static List<Part> of(Cruxes cruxes) {
        var parts = new ArrayList<Part>();
        for (var advice : cruxes.views()) {
            var own = cruxes.tips().stream()
                    .filter(tip -> tip.view().equals(advice.view()))
                    .toList();
            if (!own.isEmpty()) {
                parts.add(new Part.Heading("What would flip " + advice.approach() + " under " + advice.view()
                        + ", one assumption at a time"));
                parts.addAll(block(cruxes, own));
            }
        }
        return parts;
    }

    private static List<Part> block(Cruxes cruxes, List<Tip> tips) {
        var parts = new ArrayList<Part>();
        var flips = tips.stream()
                .filter(tip -> !tip.at().isEmpty())
                .sorted(Comparator.comparingDouble(Tip::spreads))
                .toList();
        if (!flips.isEmpty()) {
            parts.add(grid(flips));
        }
        parts.add(new Part.Sentence(others(tips)));
        var sides = flips.stream()
                .map(tip -> sides(cruxes, tip))
                .filter(line -> !line.isEmpty())
                .toList();
        if (!sides.isEmpty()) {
            parts.add(new Part.Lines(sides));
        }
        return parts;
    }

    private static Grid grid(List<Tip> flips) {
        var columns = List.of(
                new Column("now", true, Keep.ALWAYS),
                new Column("flips at", true, Keep.ALWAYS),
                new Column("distance", true, Keep.ALWAYS),
                new Column("", false, Keep.INTERVAL),
                new Column("to", false, Keep.ALWAYS),
                new Column("", false, Keep.DETAIL));
        var rows = flips.stream()
                .map(tip -> Tables.row(
                        tip.assumption(),
                        Figures.value(tip.now()),
                        at(tip),
                        Figures.distance(tip.spreads()),
                        "#".repeat(Math.clamp(Math.round(8 * tip.spreads()), 1, BAR)),
                        tip.to(),
                        tip.verdict() == Verdict.FLIPS
                                ? ""
                                : "? " + tip.verdict().words()))
                .toList();
        return Tables.of("Assumption", columns, rows);
    }

    private static String at(Tip tip) {
        double nearest = tip.at().getFirst();
        var first = (nearest < tip.now() ? "< " : "> ")
                + Figures.value(nearest, tip.errors().getFirst());
        return tip.at().size() == 1
                ? first
                : first + " (also "
                        + tip.at().stream().skip(1).map(Figures::value).collect(Collectors.joining(", ")) + ")";
    }

    private static String others(List<Tip> tips) {
        long none = tips.stream()
                .filter(tip -> tip.at().isEmpty() && tip.verdict() == Verdict.HOLDS)
                .count();
        long open = tips.stream()
                .filter(tip -> tip.at().isEmpty() && tip.verdict() != Verdict.HOLDS)
                .count();
        long unread =
                tips.stream().filter(tip -> tip.at().isEmpty() && !tip.read()).count();
        return Words.count((int) none, "assumption") + ": no flip anywhere in the stated range"
                + (unread > 0 ? ", " + unread + " of them without any effect in these runs" : "")
                + (open > 0 ? "; " + open + " undecided" : "") + ".";
    }

    /// Which other authors stand beyond the nearest flip.
    private static String sides(Cruxes cruxes, Tip tip) {
        double root = tip.at().getFirst();
        var across = cruxes.tips().stream()
                .filter(other -> other.assumption().equals(tip.assumption())
                        && !other.view().equals(tip.view())
                        && (other.now() < root) != (tip.now() < root))
                .map(other -> other.view() + " (" + Figures.value(other.now()) + ")")
                .toList();
        return across.isEmpty()
                ? ""
                : tip.assumption() + ": " + Words.and(across) + (across.size() == 1 ? " stands" : " stand")
                        + " on the other side.";
    }
}
