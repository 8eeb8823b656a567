package parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.analysis.Bargaining;
import parley.analysis.Valuation;
import parley.bargain.Lotteries.Lottery;
import parley.bargain.Solution;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// What theories of bargaining single out under one view: the points, over outcomes and over lotteries, the frontier,
/// how much there is to gain together, and what other programs call by the same names.
final class PointsReport {

    private static final int ROWS = 12;
    private static final int DIGITS = 3;
    private static final int SHORT = 36;

    private final Bargaining bargaining;
    private final Valuation valuation;
    private final List<Part> parts = new ArrayList<>();

    private PointsReport(Bargaining bargaining) {
        this.bargaining = bargaining;
        this.valuation = bargaining.valuation();
    }

    /// All of it.
    ///
    /// @param under under which view, to follow a heading; may be empty
    static List<Part> of(Bargaining bargaining, String under) {
        var report = new PointsReport(bargaining);
        report.points(under);
        report.frontier(under);
        report.measures();
        report.parts.add(new Part.Heading("What other programs would call by these names"));
        report.parts.add(new Part.Lines(report.elsewhere()));
        return List.copyOf(report.parts);
    }

    /// No deal, and every solution, with what each is worth to everybody.
    private void points(String under) {
        parts.add(new Part.Heading("Points" + under));
        var rows = new ArrayList<Row>();
        rows.add(row("no deal", valuation.floors()));
        bargaining.solutions().stream()
                .filter(solution -> solution.outcomes().length > 0)
                .forEach(solution -> rows.add(row(solution.name(), solution.outcomes()[0])));
        bargaining
                .lotteries()
                .forEach((name, lottery) -> lottery.ifPresent(found -> rows.add(row(name + " by lot", found))));
        parts.add(table("", rows));
        parts.add(new Part.Lines(grouped()));
    }

    private Part table(String corner, List<Row> rows) {
        return Tables.of(
                corner,
                valuation.actors().stream()
                        .map(actor -> new Column(actor, true, Keep.ALWAYS))
                        .toList(),
                rows);
    }

    private Row row(String label, int deal) {
        return row(
                label,
                IntStream.range(0, valuation.actors().size())
                        .mapToDouble(actor -> valuation.values()[actor][deal])
                        .toArray());
    }

    private Row row(String label, Lottery lottery) {
        var expected = new double[valuation.actors().size()];
        for (int actor = 0; actor < expected.length; actor++) {
            for (int i = 0; i < lottery.outcomes().length; i++) {
                expected[actor] += lottery.shares()[i] * valuation.values()[actor][lottery.outcomes()[i]];
            }
        }
        return row(label, expected);
    }

    private static Row row(String label, double[] numbers) {
        return new Row(
                label,
                Arrays.stream(numbers)
                        .mapToObj(number -> (Entry) new Entry.Text(Digits.number(number, DIGITS)))
                        .toList());
    }

    /// The terms of every point, those with the same terms together.
    private List<String> grouped() {
        var names = new LinkedHashMap<String, List<String>>();
        for (var solution : bargaining.solutions()) {
            String terms = solution.outcomes().length == 0 ? "none; " + bargaining.none() : listed(solution.outcomes());
            names.computeIfAbsent(terms, _ -> new ArrayList<>()).add(solution.name());
        }
        bargaining.lotteries().forEach((name, lottery) -> {
            String terms = lottery.map(this::listed).orElse("none; no lottery is individually rational");
            names.computeIfAbsent(terms, _ -> new ArrayList<>()).add(name + " by lot");
        });
        return names.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .toList();
    }

    private String listed(int[] deals) {
        var shown = IntStream.of(deals).limit(3).mapToObj(this::words);
        return shown.collect(Collectors.joining("; or "))
                + (deals.length > 3 ? "; and " + Digits.count(deals.length - 3) + " more that tie" : "");
    }

    /// A sure thing in words; of a lottery, which outcomes come out how often.
    private String listed(Lottery lottery) {
        if (lottery.outcomes().length == 1) {
            return words(lottery.outcomes()[0]);
        }
        return IntStream.range(0, lottery.outcomes().length)
                .mapToObj(i -> Digits.number(lottery.shares()[i], DIGITS) + " of " + named(lottery.outcomes()[i]))
                .collect(Collectors.joining(", "));
    }

    /// Its number on the frontier, or its terms.
    private String named(int deal) {
        return IntStream.range(0, bargaining.frontier().length)
                .filter(i -> bargaining.frontier()[i] == deal)
                .mapToObj(i -> "frontier " + (i + 1))
                .findFirst()
                .orElseGet(() -> words(deal));
    }

    private String words(int deal) {
        return DealsReport.words(valuation, deal);
    }

    /// Outcomes by their numbers, as `--deal` takes them; terms beside the number where they are short.
    private void frontier(String under) {
        int size = bargaining.frontier().length;
        parts.add(new Part.Heading("Frontier" + under + ": " + Digits.count(size) + " outcome" + (size == 1 ? "" : "s")
                + (valuation.bound() > 0
                        ? ", nothing beyond them by more than " + String.format(Locale.ROOT, "%.2g", valuation.bound())
                        : "")));
        var terms = new LinkedHashMap<Integer, String>();
        IntStream.range(0, Math.min(size, ROWS))
                .map(i -> size <= ROWS ? i : (int) Math.round((double) i * (size - 1) / (ROWS - 1)))
                .forEach(i -> terms.put(i, words(bargaining.frontier()[i])));
        boolean brief = terms.values().stream().allMatch(words -> words.length() <= SHORT);
        parts.add(table(
                "number",
                terms.entrySet().stream()
                        .map(entry -> row(
                                entry.getKey() + 1 + (brief ? "  " + entry.getValue() : ""),
                                bargaining.frontier()[entry.getKey()]))
                        .toList()));
        if (!brief) {
            parts.add(new Part.Lines(numbered(terms)));
        }
        if (size > ROWS) {
            parts.add(new Part.Sentence(ROWS + " of them, evenly spread; --json has all."));
        }
    }

    private static List<String> numbered(Map<Integer, String> terms) {
        return terms.entrySet().stream()
                .map(entry -> entry.getKey() + 1 + "  " + entry.getValue())
                .toList();
    }

    private void measures() {
        var measures = bargaining.measures();
        var lines = new ArrayList<String>();
        lines.add("opposition " + Digits.number(measures.opposition(), DIGITS)
                + ": how far the best outcome stays from everybody's ideal (0: one outcome is best for all)");
        measures.conflict()
                .ifPresent(conflict -> lines.add("conflict " + Digits.number(conflict, DIGITS) + ", agreement "
                        + Digits.number(measures.agreement().orElse(0), DIGITS)
                        + ": share of pairs of outcomes that the two order oppositely, and alike"));
        parts.add(new Part.Heading("How much there is to gain together"));
        parts.add(new Part.Lines(lines));
    }

    private List<String> elsewhere() {
        return bargaining.elsewhere().stream()
                .map(solution -> solution.name() + " (" + solution.rule() + "): "
                        + (solution.outcomes().length == 0 ? "none" : same(solution)))
                .toList();
    }

    /// The point of ours that it is, or its terms.
    private String same(Solution solution) {
        return bargaining.solutions().stream()
                .filter(ours -> Arrays.equals(ours.outcomes(), solution.outcomes()))
                .findFirst()
                .map(ours -> "our " + ours.name())
                .orElseGet(() -> listed(solution.outcomes()));
    }
}
