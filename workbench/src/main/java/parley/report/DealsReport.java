package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.analysis.Bargaining;
import parley.analysis.Deals;
import parley.analysis.Valuation;
import parley.analysis.Zone;
import parley.bargain.Solution;
import parley.negotiation.Case;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// The report of what could be agreed: whether anything, where views differ, then the solutions and the frontier.
public final class DealsReport {

    private static final int ROWS = 12;
    private static final int DIGITS = 3;

    private DealsReport() {}

    /// All of it, in the order it is read.
    ///
    /// @param deals one for each view, at least one; the tables show the first
    /// @param again the command so far, to be continued
    public static List<Part> of(Case subject, List<Deals> deals, String again) {
        var first = deals.getFirst();
        var parts = new ArrayList<Part>();
        deals.forEach(each -> parts.add(new Part.Sentence(sentence(each, deals.size() > 1))));
        if (deals.size() > 1) {
            parts.add(views(deals));
        }
        if (first.among().size() > 1) {
            parts.add(new Part.Heading("Who they truly are" + under(first, deals)));
            parts.add(among(first));
        }
        parts.add(new Part.Heading("Points" + under(first, deals)));
        parts.add(points(first.bargaining()));
        parts.add(new Part.Lines(solutions(first.bargaining())));
        parts.addAll(frontier(first.bargaining(), under(first, deals)));
        parts.add(new Part.Heading("How much there is to gain together"));
        parts.add(new Part.Lines(measures(first.bargaining())));
        parts.add(new Part.Heading("What other programs would call by these names"));
        parts.add(new Part.Lines(first.bargaining().elsewhere().stream()
                .map(solution -> elsewhere(first.bargaining().valuation(), solution))
                .toList()));
        parts.addAll(closing(subject, first, again));
        return List.copyOf(parts);
    }

    private static String under(Deals first, List<Deals> deals) {
        return deals.size() > 1 ? ", under " + first.view() : "";
    }

    private static String sentence(Deals deals, boolean several) {
        var zone = deals.bargaining().zone();
        String where = several ? "Under " + deals.view() + ", " : "";
        String who = deals.types().isEmpty()
                ? ""
                : "if " + types(deals.types()) + " (" + Digits.number(deals.chance(), 2) + " likely), ";
        String text = where + who + (zone.open() ? open(deals) : closed(deals));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String open(Deals deals) {
        var valuation = deals.bargaining().valuation();
        var zone = deals.bargaining().zone();
        return zone.size().isPresent()
                ? Digits.count(zone.size().getAsLong()) + " of "
                        + Digits.count(valuation.outcomes().longValueExact()) + " outcomes leave"
                        + (zone.size().getAsLong() == 1 ? "s" : "") + " nobody worse off than no deal."
                : "some of about " + rounded(valuation) + " outcomes leave nobody worse off than no deal.";
    }

    private static String rounded(Valuation valuation) {
        String digits = valuation.outcomes().toString();
        return digits.length() < 10 ? digits : digits.charAt(0) + "e" + (digits.length() - 1);
    }

    private static String closed(Deals deals) {
        var zone = deals.bargaining().zone();
        if (zone.openings().isEmpty()) {
            return "there is nothing to agree on.";
        }
        var nearest = zone.openings().getFirst();
        var valuation = deals.bargaining().valuation();
        return "no outcome is better than no deal for everybody: " + names(zone) + " close"
                + (zone.closedBy().size() == 1 ? "s" : "") + " the zone. It opens with "
                + words(valuation, nearest.deal()) + " if no deal were worth "
                + nearest.lower().entrySet().stream()
                        .map(entry -> Digits.number(entry.getValue(), 4) + " less to " + entry.getKey())
                        .collect(Collectors.joining(" and "))
                + ".";
    }

    private static String names(Zone zone) {
        return String.join(zone.openings().size() > 1 ? " or " : " and ", zone.closedBy());
    }

    private static String types(Map<String, String> types) {
        return types.entrySet().stream()
                .map(entry -> entry.getKey() + " is " + entry.getValue())
                .collect(Collectors.joining(" and "));
    }

    /// What a deal changes; `as today` where it changes nothing.
    static String words(Valuation valuation, int deal) {
        var terms = valuation.terms(deal);
        var words = valuation.negotiation().issues().stream()
                .filter(issue -> !issue.options().get(issue.statusQuo()).equals(terms.get(issue.name())))
                .map(issue -> issue.name() + "=" + terms.get(issue.name()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "as today" : words;
    }

    private static Part views(List<Deals> deals) {
        var rows = new ArrayList<Row>();
        for (var each : deals) {
            var entries = new ArrayList<Entry>();
            entries.add(text(each.bargaining().zone().open() ? "open" : "closed"));
            entries.add(text(size(each.bargaining().zone())));
            entries.add(text(Digits.number(each.openness(), 2)));
            entries.add(text(
                    each.bargaining().zone().open()
                            ? ""
                            : names(each.bargaining().zone())));
            rows.add(new Row(each.view(), entries));
        }
        return new Grid(
                "View",
                List.of(
                        group("zone", false),
                        group("deals", true),
                        group("open for types", true),
                        group("closed by", false)),
                rows);
    }

    private static String size(Zone zone) {
        return zone.size().isPresent() ? Digits.count(zone.size().getAsLong()) : "not counted";
    }

    private static Part among(Deals deals) {
        var rows = deals.among().stream()
                .map(each -> new Row(
                        String.join(" / ", each.types().values()),
                        List.of(
                                text(Digits.number(each.chance(), 2)),
                                text(each.zone().open() ? "open" : "closed"),
                                text(size(each.zone())),
                                text(each.zone().open() ? "" : names(each.zone())))))
                .toList();
        String corner = String.join(" / ", deals.types().keySet());
        return new Grid(
                corner,
                List.of(group("likely", true), group("zone", false), group("deals", true), group("closed by", false)),
                rows);
    }

    private static Group group(String title, boolean right) {
        return new Group(title, List.of(new Column("", right, Keep.ALWAYS)));
    }

    private static Entry text(String text) {
        return new Entry.Text(text);
    }

    /// No deal, and every solution, with what each is worth to everybody.
    private static Part points(Bargaining bargaining) {
        var valuation = bargaining.valuation();
        var rows = new ArrayList<Row>();
        rows.add(new Row(
                "no deal",
                IntStream.range(0, valuation.actors().size())
                        .mapToObj(actor -> text(Digits.number(valuation.floors()[actor], DIGITS)))
                        .toList()));
        bargaining.solutions().stream()
                .filter(solution -> solution.outcomes().length > 0)
                .forEach(solution -> rows.add(row(valuation, solution.name(), solution.outcomes()[0])));
        bargaining
                .lotteries()
                .forEach((name, lottery) ->
                        lottery.ifPresent(found -> rows.add(new Row(name + " by lot", lottery(valuation, found)))));
        return new Grid("", groups(valuation), rows);
    }

    private static List<Group> groups(Valuation valuation) {
        return valuation.actors().stream().map(actor -> group(actor, true)).toList();
    }

    private static List<Entry> lottery(Valuation valuation, Bargaining.Lottery lottery) {
        return IntStream.range(0, valuation.actors().size())
                .mapToObj(actor -> text(Digits.number(
                        lottery.share() * valuation.values()[actor][lottery.first()]
                                + (1 - lottery.share()) * valuation.values()[actor][lottery.second()],
                        DIGITS)))
                .toList();
    }

    private static Row row(Valuation valuation, String label, int deal) {
        return new Row(
                label,
                IntStream.range(0, valuation.actors().size())
                        .mapToObj(actor -> text(Digits.number(valuation.values()[actor][deal], DIGITS)))
                        .toList());
    }

    private static List<String> solutions(Bargaining bargaining) {
        var lines = new ArrayList<String>();
        for (var solution : bargaining.solutions()) {
            if (solution.outcomes().length == 0) {
                lines.add(solution.name() + ": none; " + bargaining.none());
            } else {
                lines.add(solution.name() + ": " + listed(bargaining.valuation(), solution.outcomes()));
            }
        }
        return lines;
    }

    private static String listed(Valuation valuation, int[] deals) {
        var shown = IntStream.of(deals).limit(3).mapToObj(deal -> words(valuation, deal));
        return shown.collect(Collectors.joining("; or "))
                + (deals.length > 3 ? "; and " + Digits.count(deals.length - 3) + " more that tie" : "");
    }

    private static List<Part> frontier(Bargaining bargaining, String under) {
        var valuation = bargaining.valuation();
        int size = bargaining.frontier().length;
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading("Frontier" + under + ": " + Digits.count(size) + " outcome" + (size == 1 ? "" : "s")
                + (valuation.bound() > 0
                        ? ", nothing beyond them by more than "
                                + String.format(java.util.Locale.ROOT, "%.2g", valuation.bound())
                        : "")));
        var rows = IntStream.range(0, Math.min(size, ROWS))
                .map(i -> size <= ROWS ? i : (int) Math.round((double) i * (size - 1) / (ROWS - 1)))
                .mapToObj(i -> row(
                        valuation,
                        words(valuation, bargaining.frontier()[i]),
                        bargaining.frontier()[i]))
                .toList();
        parts.add(new Grid("", groups(valuation), rows));
        if (size > ROWS) {
            parts.add(new Part.Sentence(ROWS + " of them, evenly spread; --json has all."));
        }
        return parts;
    }

    private static List<String> measures(Bargaining bargaining) {
        var measures = bargaining.measures();
        return Stream.of(
                        Optional.of(
                                "opposition " + Digits.number(measures.opposition(), DIGITS)
                                        + ": how far the best outcome stays from everybody's ideal (0: one outcome is best for all)"),
                        measures.conflict().isPresent()
                                ? Optional.of("conflict "
                                        + Digits.number(measures.conflict().getAsDouble(), DIGITS) + ", agreement "
                                        + Digits.number(measures.agreement().orElse(0), DIGITS)
                                        + ": share of pairs of outcomes that the two order oppositely, and alike")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private static String elsewhere(Valuation valuation, Solution solution) {
        return solution.name() + " (" + solution.rule() + "): "
                + (solution.outcomes().length == 0 ? "none" : listed(valuation, solution.outcomes()));
    }

    private static List<Part> closing(Case subject, Deals deals, String again) {
        var parts = new ArrayList<Part>();
        if (!subject.leavesOut().isEmpty()) {
            parts.add(new Part.Heading("What this leaves out"));
            parts.add(new Part.Lines(subject.leavesOut()));
        }
        parts.add(new Part.Heading("Next"));
        var bargaining = deals.bargaining();
        var point = bargaining.solutions().stream()
                .filter(solution -> solution.outcomes().length > 0)
                .findFirst();
        point.ifPresent(solution -> parts.add(new Part.Command(
                again + " --deal " + Quoting.word(words(bargaining.valuation(), solution.outcomes()[0])),
                "why it is worth what it is, and whether it would hold")));
        return parts;
    }
}
