package parley.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.analysis.Deals;
import parley.analysis.Ordinals;
import parley.analysis.RangeShare;
import parley.analysis.Shift;
import parley.analysis.Valuation;
import parley.analysis.Zone;
import parley.bargain.Solution;
import parley.negotiation.Case;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// The report of what could be agreed: whether anything, where views differ, what would open a zone that is closed,
/// then the points of the theories of bargaining.
public final class DealsReport {

    private static final int SHIFTS = 6;
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
        var ranking = Ordinals.of(first.bargaining().valuation().negotiation());
        if (!ranking.isEmpty() && first.opening().isEmpty()) {
            parts.add(new Part.Sentence("The case only says which outcomes " + String.join(" and ", ranking)
                    + " prefer" + (ranking.size() == 1 ? "s" : "")
                    + ": values are ranks, 0 for the worst, 1 for the best. The zone and the frontier over outcomes hold"
                    + " for any values that rank alike, the points and lotteries do not."));
        }
        if (deals.size() > 1) {
            parts.add(views(subject, deals));
            parts.add(
                    new Part.Sentence(
                            "of ranges: at how many of so many points, spread evenly over the ranges of a view or,"
                                    + " where it has none, over those its assumptions are thought possible in, the zone is open."));
        }
        if (deals.size() > 1) {
            parts.add(new Part.Heading("What no deal is worth"));
            parts.add(floors(deals));
        }
        if (first.among().size() > 1) {
            parts.add(new Part.Heading("Who they truly are" + under(first, deals)));
            parts.add(among(first));
        }
        deals.forEach(each -> parts.addAll(opening(each, deals)));
        parts.addAll(PointsReport.of(first.bargaining(), under(first, deals)));
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
                : drawn(zone) + " of about " + rounded(valuation) + " outcomes leave nobody worse off than no deal.";
    }

    private static String drawn(Zone zone) {
        if (zone.share().isEmpty()) {
            return "some";
        }
        var share = zone.share().get();
        return share.rational() == 0
                ? "some, but none of " + Digits.count(share.drawn()) + " drawn evenly,"
                : Digits.number(100 * share.share(), 2) + " % (within " + Digits.number(100 * share.error(), 2) + ")";
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
                + words(valuation, nearest.deal()) + " if no deal were worth " + lower(nearest) + ".";
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

    private static Part views(Case subject, List<Deals> deals) {
        var rows = new ArrayList<Row>();
        for (var each : deals) {
            var entries = new ArrayList<Entry>();
            entries.add(text(each.bargaining().zone().open() ? "open" : "closed"));
            entries.add(text(size(each.bargaining().zone())));
            entries.add(text(Digits.number(each.openness(), 2)));
            var ranges = RangeShare.of(subject, each);
            entries.add(text(ranges.points() == 0 ? "" : ranges.open() + "/" + ranges.points()));
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
                        group("of ranges", true),
                        group("closed by", false)),
                rows);
    }

    private static Part floors(List<Deals> deals) {
        var actors = deals.getFirst().bargaining().valuation().actors();
        return new Grid(
                "View",
                actors.stream().map(actor -> group(actor, true)).toList(),
                deals.stream()
                        .map(each -> new Row(
                                each.view(),
                                Arrays.stream(each.bargaining().valuation().floors())
                                        .mapToObj(floor -> text(Digits.number(floor, DIGITS)))
                                        .toList()))
                        .toList());
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

    /// What would open a zone that is closed: less for those without whom there is no deal, or one number of the
    /// case.
    private static List<Part> opening(Deals deals, List<Deals> all) {
        var zone = deals.bargaining().zone();
        if (zone.open() || zone.openings().isEmpty()) {
            return List.of();
        }
        var valuation = deals.bargaining().valuation();
        var lines = new ArrayList<String>();
        zone.openings()
                .forEach(opener -> lines.add(
                        "no deal worth " + lower(opener) + ": opens with " + words(valuation, opener.deal())));
        var shifts = Shift.of(deals);
        shifts.stream().limit(SHIFTS).forEach(shift -> lines.add(words(shift)));
        if (shifts.size() > SHIFTS) {
            lines.add(shifts.size() - SHIFTS + " more; --json has all");
        }
        if (shifts.isEmpty() && hasRanges(valuation)) {
            lines.add("no single assumption opens it within the range it is thought possible in");
        }
        return List.of(new Part.Heading("What would open the zone" + under(deals, all)), new Part.Lines(lines));
    }

    private static boolean hasRanges(Valuation valuation) {
        return valuation.negotiation().assumptions().stream().anyMatch(each -> each.low() < each.high());
    }

    private static String lower(Zone.Opener opener) {
        return opener.lower().entrySet().stream()
                .map(entry -> Digits.number(entry.getValue(), 4) + " less to " + entry.getKey())
                .collect(Collectors.joining(" and "));
    }

    private static String words(Shift shift) {
        String unit = shift.unit().isEmpty() ? "" : " " + shift.unit();
        return shift.what() + " " + Figures.value(shift.to()) + " instead of "
                + Figures.value(shift.from()) + unit + (shift.forAll() ? "" : ", as believed by " + shift.by())
                + " (" + Digits.number(100 * shift.way(), 0) + " % of its range)";
    }

    private static Group group(String title, boolean right) {
        return new Group(title, List.of(new Column("", right, Keep.ALWAYS)));
    }

    private static Entry text(String text) {
        return new Entry.Text(text);
    }

    private static List<Part> closing(Case subject, Deals deals, String again) {
        var parts = new ArrayList<Part>();
        if (!subject.leavesOut().isEmpty()) {
            parts.add(new Part.Heading("What this leaves out"));
            parts.add(new Part.Lines(subject.leavesOut()));
        }
        var bargaining = deals.bargaining();
        bargaining.solutions().stream()
                .filter(solution -> solution.outcomes().length > 0)
                .findFirst()
                .map(Solution::name)
                .or(() -> bargaining.frontier().length > 0 ? Optional.of("1") : Optional.empty())
                .ifPresent(point -> {
                    parts.add(new Part.Heading("Next"));
                    parts.add(new Part.Command(
                            again + " --deal " + point, "why it is worth what it is, and whether it would hold"));
                });
        return parts;
    }
}
