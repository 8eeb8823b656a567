package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.experiment.Answer;
import parley.experiment.Answer.Verdict;
import parley.experiment.Cell;
import parley.measure.Estimate;
import parley.negotiation.View;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// Approaches by views: what each is worth to a party, and whether its deals hold.
final class ValueGrid {

    private ValueGrid() {}

    /// The table of the advised party, with verdicts.
    static List<Part> advised(Findings findings) {
        var columns = List.of(
                new Column("mark", false, Keep.ALWAYS),
                new Column("utility", true, Keep.ALWAYS),
                new Column("95 %", false, Keep.INTERVAL),
                new Column("still standing " + Holding.when(findings), true, Keep.DETAIL),
                new Column("hold mark", false, Keep.ALWAYS));
        var rows = new ArrayList<Row>();
        for (String approach : findings.comparison().approaches()) {
            var entries = new ArrayList<Entry>();
            for (String view : findings.comparison().views()) {
                entries.addAll(advised(findings, view, approach));
            }
            rows.add(new Row(approach, entries));
        }
        String party = findings.comparison().party();
        return List.of(
                new Grid("For " + party, groups(findings, columns), rows),
                new Part.Legend(List.of(Mark.values())),
                new Part.Sentence(meaning(findings)));
    }

    private static String meaning(Findings findings) {
        boolean reconstructed = findings.result().views().stream().anyMatch(View::reconstructed);
        return "Numbers are utilities on the flow scale of the case; n of 20: signed deals still standing "
                + Holding.when(findings)
                + "; [ ]: 95 % sampling interval."
                + (reconstructed ? " [r]: reconstructed, known only through a critic." : "");
    }

    private static List<Entry> advised(Findings findings, String view, String approach) {
        var found = findings.cell(view, approach);
        if (found.isEmpty()) {
            return List.of(Entry.NOTHING, new Entry.Text("-"), Entry.NOTHING, Entry.NOTHING, Entry.NOTHING);
        }
        Cell cell = found.get();
        Estimate utility = utility(cell, findings.comparison().party());
        var holding = Holding.of(cell);
        return List.of(
                mark(findings, view, approach),
                new Entry.Text(Digits.mean(utility)),
                new Entry.Text(Digits.interval(utility)),
                new Entry.Text(holding.map(held -> Chance.ofTwenty(held.share()))
                        .orElse(cell.deal().mean() > 0 ? "not followed" : "no deal")),
                holding.<Entry>map(held -> new Entry.Marked(held.mark())).orElse(Entry.NOTHING));
    }

    private static Entry mark(Findings findings, String view, String approach) {
        return findings.answer(view)
                .filter(answer -> answer.approaches().contains(approach) && findings.decided(view))
                .<Entry>map(answer -> new Entry.Marked(mark(answer)))
                .orElse(Entry.NOTHING);
    }

    private static Mark mark(Answer answer) {
        return answer.verdict() == Verdict.BEST ? Mark.BEST : Mark.CLOSE;
    }

    /// The others' tables, without verdicts: none was asked for.
    static List<Part> others(Findings findings, List<String> parties) {
        var columns = List.of(new Column("utility", true, Keep.ALWAYS), new Column("95 %", false, Keep.INTERVAL));
        var parts = new ArrayList<Part>();
        for (String party : parties) {
            if (party.equals(findings.comparison().party())) {
                continue;
            }
            var rows = new ArrayList<Row>();
            for (String approach : findings.comparison().approaches()) {
                var entries = new ArrayList<Entry>();
                for (String view : findings.comparison().views()) {
                    entries.addAll(plain(findings, view, approach, party));
                }
                rows.add(new Row(approach, entries));
            }
            parts.add(new Grid("For " + party, groups(findings, columns), rows));
        }
        return parts;
    }

    private static List<Entry> plain(Findings findings, String view, String approach, String party) {
        return findings.cell(view, approach)
                .map(cell -> utility(cell, party))
                .<List<Entry>>map(utility ->
                        List.of(new Entry.Text(Digits.mean(utility)), new Entry.Text(Digits.interval(utility))))
                .orElse(List.of(new Entry.Text("-"), Entry.NOTHING));
    }

    private static Estimate utility(Cell cell, String party) {
        return cell.utility().getOrDefault(party, new Estimate(Double.NaN, Double.POSITIVE_INFINITY));
    }

    private static List<Group> groups(Findings findings, List<Column> columns) {
        return findings.comparison().views().stream()
                .map(view -> new Group(findings.titled(view), columns))
                .toList();
    }
}
