package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.measure.Estimate;
import parley.negotiation.Source;
import parley.report.Grid.Column;
import parley.report.Grid.Keep;
import parley.robustness.Disagreement;
import parley.robustness.PairCrux;
import parley.robustness.coalition.Flips.Verdict;
import parley.robustness.coalition.PivotPower;

/// What flips the answer on the way from one author's values to another's.
final class PairBlocks {

    private static final int SETS = 12;
    private static final int UNDECIDED = 5;
    private static final int LONG = 3;
    private static final int PAIRS = 3;

    private PairBlocks() {}

    /// All of them; what a point of many assumptions stands for is said once for two views.
    static List<Part> of(List<PairCrux> pairs) {
        var parts = new ArrayList<Part>();
        var said = new HashSet<Set<String>>();
        for (var pair : pairs) {
            var views = Set.of(
                    pair.disagreement().from().name(), pair.disagreement().to().name());
            parts.addAll(of(pair, said.add(views)));
        }
        return parts;
    }

    /// @param points whether to list what the points stand for
    private static List<Part> of(PairCrux pair, boolean points) {
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
        if (pair.from().verdict() == Verdict.UNDECIDED) {
            parts.add(new Part.Sentence("Under " + from + " itself " + pair.approach()
                    + " and the next best are too close to call: of no point can it be said for sure that it flips the"
                    + " answer."));
        }
        parts.addAll(sets(pair));
        parts.addAll(points ? points(pair) : List.of());
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
        var open = pair.sets().undecided().stream().filter(set -> set != 0).toList();
        if (!open.isEmpty()) {
            parts.add(new Part.Sentence(undecided(pair, open)));
        }
        return parts;
    }

    /// How many of which size, and the smallest by name.
    private static String undecided(PairCrux pair, List<Long> open) {
        var sizes = new TreeMap<Integer, List<Long>>();
        open.forEach(set -> sizes.computeIfAbsent(Long.bitCount(set), _ -> new ArrayList<>())
                .add(set));
        var smallest = sizes.firstEntry().getValue();
        var named =
                smallest.stream().limit(UNDECIDED).map(set -> label(pair, set)).collect(Collectors.joining("; "));
        var counts = sizes.entrySet().stream()
                .map(size -> size.getValue().size() + " of " + Words.count(size.getKey(), "point"))
                .toList();
        boolean all = smallest.size() == open.size() && smallest.size() <= UNDECIDED;
        return "Undecided whether it flips with "
                + (all
                        ? named + "."
                        : Words.count(open.size(), "other set") + ": " + Words.and(counts) + ". The smallest: " + named
                                + (smallest.size() > UNDECIDED ? "; and so on" : "") + ".");
    }

    private static String label(PairCrux pair, long set) {
        var groups = pair.disagreement().groups();
        return IntStream.range(0, groups.size())
                .filter(i -> (set >>> i & 1) == 1)
                .mapToObj(i -> groups.get(i).label())
                .collect(Collectors.joining(" with "));
    }

    /// What the points stand for that hold many assumptions.
    private static List<Part> points(PairCrux pair) {
        var parts = new ArrayList<Part>();
        for (var group : pair.disagreement().groups()) {
            if (group.items().size() >= LONG) {
                parts.add(new Part.Sentence("By " + Words.name(group.label()) + " is meant:"));
                parts.add(new Part.Lines(
                        group.items().stream().map(PairBlocks::line).toList()));
            }
        }
        return parts;
    }

    /// One set: each of its values with who says so.
    private static List<String> lines(PairCrux pair, long set) {
        var lines = new ArrayList<String>();
        var groups = pair.disagreement().groups();
        for (int i = 0; i < groups.size(); i++) {
            if ((set >>> i & 1) == 1) {
                var group = groups.get(i);
                var said = group.items().size() >= LONG
                        ? List.of(group.label())
                        : group.items().stream().map(PairBlocks::line).toList();
                said.forEach(line -> lines.add((lines.isEmpty() ? "" : "and ") + line));
            }
        }
        return lines;
    }

    private static String line(Disagreement.Item item) {
        return item.path() + ": " + item.from() + said(item.fromSources()) + " -> " + item.to()
                + said(item.toSources());
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
                        pair.disagreement().groups().get(i).label(),
                        Figures.estimate(pair.shares().get(i)),
                        power(pair.powers().get(i))))
                .toList();
        return List.of(Tables.of("What each point does", columns, rows));
    }

    /// With its bounds, where undecided hybrids leave it open.
    private static String power(PivotPower.Bounded bounded) {
        String power = Figures.percent(bounded.power());
        boolean sure = Figures.percent(bounded.low()).equals(Figures.percent(bounded.high()));
        return sure
                ? power
                : power + " [" + Math.round(100 * bounded.low()) + " " + Math.round(100 * bounded.high()) + "]";
    }

    /// What acts together, what flips back, and whether the two directions mirror each other.
    private static List<Part> order(PairCrux pair) {
        var lines = new ArrayList<String>();
        var groups = pair.disagreement().groups();
        pair.pairs().stream()
                .filter(each -> Math.abs(each.interaction().mean()) >= 0.01
                        && Math.abs(each.interaction().mean()) > Digits.halfWidth(each.interaction()))
                .limit(PAIRS)
                .forEach(each -> lines.add(groups.get(each.one()).label() + " with "
                        + groups.get(each.other()).label() + ": together they "
                        + (each.interaction().mean() < 0 ? "take " : "add ")
                        + Figures.estimate(new Estimate(
                                Math.abs(each.interaction().mean()),
                                each.interaction().error()))
                        + " beyond what each does alone"));
        pair.back().filter(each -> !each.holds()).ifPresent(each -> {
            var first = each.back().getFirst();
            lines.add("interaction: flips back in " + Words.count(each.back().size(), "place") + ", first where "
                    + groups.get(first.player()).label() + " is added to " + label(pair, first.set()));
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
