package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.experiment.Cell;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// How long signed deals last: the share still standing so many years after signature, and how many were followed.
final class Lasting {

    private static final List<Integer> YEARS = List.of(1, 2, 3, 5, 10);

    private Lasting() {}

    static List<Part> of(Findings findings) {
        var parts = new ArrayList<Part>();
        for (String view : findings.comparison().views()) {
            var cells = findings.comparison().approaches().stream()
                    .flatMap(approach -> findings.cell(view, approach).stream())
                    .filter(cell -> cell.survival().standing().length > 0)
                    .toList();
            if (!cells.isEmpty()) {
                parts.add(table(findings, view, cells));
            }
        }
        if (!parts.isEmpty()) {
            parts.addFirst(new Part.Heading("How long deals last"));
            parts.add(new Part.Sentence("Share of signed deals still standing so many years after signature, with talks"
                    + " closed; in brackets its 95 % band and how many were followed up to then."));
        }
        return parts;
    }

    private static Grid table(Findings findings, String view, List<Cell> cells) {
        double perYear = findings.comparison().periodsPerYear();
        var years = YEARS.stream()
                .filter(year -> cells.stream()
                        .anyMatch(cell ->
                                Math.round(year * perYear) <= cell.survival().standing().length))
                .toList();
        var groups = years.stream()
                .map(year -> new Group(Words.count(year, "year"), List.of(new Column("", false, Keep.ALWAYS))))
                .toList();
        var rows = cells.stream()
                .map(cell -> new Row(
                        cell.approach(),
                        years.stream()
                                .map(year -> (Entry) new Entry.Text(at(cell, (int) Math.round(year * perYear) - 1)))
                                .toList()))
                .toList();
        return new Grid(findings.titled(view), groups, rows);
    }

    private static String at(Cell cell, int age) {
        var survival = cell.survival();
        if (age < 0 || age >= survival.standing().length) {
            return "-";
        }
        var band = SurvivalBand.of(survival);
        return Digits.number(survival.standing()[age], 2) + " [" + Digits.number(band.low()[age], 2) + " "
                + Digits.number(band.high()[age], 2) + "] (" + Digits.count(survival.atRisk()[age]) + ")";
    }
}
