package parley.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.experiment.Cell;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;
import parley.simulation.Fate;

/// What became of every run: twenty equally likely runs as twenty letters for each approach and view.
final class FateGrid {

    private static final int RUNS = 20;

    private FateGrid() {}

    static List<Part> of(Findings findings) {
        var column = List.of(new Column("fates", false, Keep.ALWAYS));
        var groups = findings.comparison().views().stream()
                .map(view -> new Group(findings.titled(view), column))
                .toList();
        var rows = new ArrayList<Row>();
        for (String approach : findings.comparison().approaches()) {
            var entries = new ArrayList<Entry>();
            for (String view : findings.comparison().views()) {
                entries.add(new Entry.Text(
                        findings.cell(view, approach).map(FateGrid::strip).orElse("-")));
            }
            rows.add(new Row(approach, entries));
        }
        return List.of(
                new Part.Heading("What became of them, as 20 equally likely runs"),
                new Grid("", groups, rows),
                new Part.Sentence(key(findings)));
    }

    private static String strip(Cell cell) {
        var text = new StringBuilder();
        twentieths(cell.fate())
                .forEach((fate, number) ->
                        text.append(String.valueOf(letter(fate)).repeat(number)));
        return text.toString();
    }

    /// Largest remainders: the numbers add up to twenty (Hamilton's method; ties go to the earlier fate).
    static Map<Fate, Integer> twentieths(Map<Fate, Double> shares) {
        var numbers = new EnumMap<Fate, Integer>(Fate.class);
        var remainders = new EnumMap<Fate, Double>(Fate.class);
        int given = 0;
        for (Fate fate : Fate.values()) {
            double exact = shares.getOrDefault(fate, 0.0) * RUNS;
            int whole = (int) Math.floor(exact + 1e-9);
            numbers.put(fate, whole);
            remainders.put(fate, exact - whole);
            given += whole;
        }
        var order = new ArrayList<>(List.of(Fate.values()));
        order.sort((a, b) -> Double.compare(remainders.getOrDefault(b, 0.0), remainders.getOrDefault(a, 0.0)));
        for (int i = 0; given < RUNS && i < order.size(); i++, given++) {
            numbers.merge(order.get(i), 1, Integer::sum);
        }
        return numbers;
    }

    private static String key(Findings findings) {
        var met = new ArrayList<String>();
        for (Fate fate : Fate.values()) {
            boolean occurs = findings.comparison().cells().stream()
                    .anyMatch(cell -> cell.fate().getOrDefault(fate, 0.0) > 0);
            if (occurs) {
                met.add(letter(fate) + " " + words(fate));
            }
        }
        return String.join("; ", met) + ".";
    }

    private static char letter(Fate fate) {
        return switch (fate) {
            case STANDS -> 'S';
            case OVERTAKEN_IN_FORCE -> 'o';
            case BREACHED -> 'b';
            case WITHDRAWN -> 'w';
            case OVERTAKEN_BEFORE -> 'x';
            case NOT_RATIFIED -> 'v';
            case NOT_REACHED -> 'n';
            case NO_ZONE -> 'z';
            case NO_TALKS -> '-';
        };
    }

    private static String words(Fate fate) {
        return switch (fate) {
            case STANDS -> "deal stands";
            case OVERTAKEN_IN_FORCE -> "deal overtaken by an event";
            case BREACHED -> "deal breached";
            case WITHDRAWN -> "deal openly withdrawn from";
            case OVERTAKEN_BEFORE -> "overtaken before a deal";
            case NOT_RATIFIED -> "voted down";
            case NOT_REACHED -> "deal possible but not reached";
            case NO_ZONE -> "no deal possible";
            case NO_TALKS -> "no talks";
        };
    }
}
