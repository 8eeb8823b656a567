package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.negotiation.Source;
import parley.report.Grid.Column;
import parley.report.Grid.Keep;
import parley.robustness.Disagreement;
import parley.robustness.PairCrux;

/// What flips the answer on the way from one author's values to another's.
final class PairBlocks {

    private static final int SETS = 12;
    private static final int PAIRS = 3;

    private PairBlocks() {}

    static List<Part> of(PairCrux pair) {
        var parts = new ArrayList<Part>();
        var from = pair.disagreement().from().name();
        var to = pair.disagreement().to().name();
        parts.add(new Part.Heading("From " + from + " to " + to + ": " + pair.approach() + " gives way to "
                + pair.to().best()));
        parts.add(new Part.Sentence(pair.approach() + " is ahead by "
                + Figures.estimate(pair.from().margin())
                + " under " + from + " and behind by "
                + Figures.estimate(new parley.measure.Estimate(
                        -pair.to().margin().mean(), pair.to().margin().error()))
                + " under " + to + ". They differ in "
                + Words.count(pair.disagreement().groups().size(), "point")
                + "; " + Digits.count(pair.hybrids()) + " hybrids of the two views were judged, " + pair.open()
                + " of them undecided"
                + (pair.exact() ? "" : "; sets of more than " + pair.sets().largest() + " were not tried one by one")
                + "."));
        parts.addAll(sets(pair));
        parts.addAll(shares(pair));
        parts.addAll(order(pair));
        return parts;
    }

    private static List<Part> sets(PairCrux pair) {
        var parts = new ArrayList<Part>();
        var minimal = pair.sets().minimal();
        if (minimal.isEmpty()) {
            parts.add(new Part.Sentence(
                    pair.complete()
                            ? "No set of them surely flips the answer."
                            : "No set found so far surely flips it."));
        } else {
            parts.add(
                    new Part.Sentence("It flips if " + pair.disagreement().to().name() + " is right about"
                            + (minimal.size() == 1 ? "" : " any one of these")
                            + (minimal.size() > SETS ? " (the first " + SETS + " of " + minimal.size() + ")" : "")
                            + ":"));
            minimal.stream().limit(SETS).forEach(set -> parts.add(new Part.Lines(lines(pair, set))));
        }
        var open = pair.sets().undecided();
        if (!open.isEmpty()) {
            parts.add(new Part.Sentence("Undecided: "
                    + open.stream()
                            .limit(SETS)
                            .map(set -> set == 0
                                    ? "moving nothing"
                                    : String.join(" with ", pair.disagreement().names(set)))
                            .collect(Collectors.joining("; "))
                    + (open.size() > SETS ? "; and " + (open.size() - SETS) + " more" : "") + "."));
        }
        return parts;
    }

    /// One set: each of its values with who says so.
    private static List<String> lines(PairCrux pair, long set) {
        var lines = new ArrayList<String>();
        var groups = pair.disagreement().groups();
        for (int i = 0; i < groups.size(); i++) {
            for (var item : (set >>> i & 1) == 1 ? groups.get(i).items() : List.<Disagreement.Item>of()) {
                lines.add((lines.isEmpty() ? "" : "and ") + item.path() + ": " + item.from() + said(item.fromSources())
                        + " -> " + item.to() + said(item.toSources()));
            }
        }
        return lines;
    }

    private static String said(List<Source> sources) {
        return sources.isEmpty()
                ? ""
                : " (" + sources.stream().map(PairBlocks::said).collect(Collectors.joining("; ")) + ")";
    }

    private static String said(Source source) {
        return source.document()
                + (source.paragraph() > 0 ? " " + source.paragraph() : "")
                + (source.via().isEmpty() ? "" : ", through " + Words.and(source.via()));
    }

    private static List<Part> shares(PairCrux pair) {
        if (pair.shares().isEmpty()) {
            return List.of();
        }
        var columns = List.of(
                new Column("share in the change", true, Keep.ALWAYS), new Column("power to flip", true, Keep.ALWAYS));
        var rows = IntStream.range(0, pair.shares().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(pair.shares().get(i).mean())))
                .map(i -> Tables.row(
                        pair.disagreement().groups().get(i).name(),
                        Figures.estimate(pair.shares().get(i)),
                        Figures.percent(pair.powers().get(i))))
                .toList();
        return List.of(Tables.of("What each point does", columns, rows));
    }

    /// What acts together, what flips back, and whether the two directions mirror each other.
    private static List<Part> order(PairCrux pair) {
        var lines = new ArrayList<String>();
        var groups = pair.disagreement().groups();
        pair.pairs().stream()
                .filter(each -> Math.abs(each.interaction()) >= 0.01)
                .limit(PAIRS)
                .forEach(each -> lines.add(groups.get(each.one()).name() + " and "
                        + groups.get(each.other()).name() + " together "
                        + (each.interaction() < 0 ? "take " : "add ")
                        + Figures.utility(Math.abs(each.interaction())) + " beyond what each does alone"));
        pair.back().filter(each -> !each.holds()).ifPresent(each -> {
            var first = each.back().getFirst();
            lines.add("interaction: flips back in " + Words.count(each.back().size(), "place") + ", first where "
                    + groups.get(first.player()).name() + " is added to "
                    + String.join(" with ", pair.disagreement().names(first.set())));
        });
        pair.duality()
                .ifPresent(holds -> lines.add(
                        holds
                                ? "seen from the other view, the flip sets are exactly the ways to hit every one of these"
                                : "seen from the other view, the flip sets are not the mirror image of these: more than two approaches"
                                        + " compete, or points interact"));
        return lines.isEmpty() ? List.of() : List.of(new Part.Lines(lines));
    }
}
