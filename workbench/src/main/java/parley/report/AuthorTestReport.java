package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.experiment.Answer;
import parley.measure.Estimate;
import parley.measure.Wilson;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;
import parley.robustness.Advice;
import parley.robustness.Advice.Follows;
import parley.robustness.Advice.Need;
import parley.robustness.Breadth;
import parley.simulation.Fate;

/// Whether each author's advice follows from the author's own numbers.
public final class AuthorTestReport {

    private static final double SEEN = 0.01;

    private AuthorTestReport() {}

    /// All cases, one after the other.
    public static List<Part> of(List<AuthorTest> tests) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence("The author test: does each author's advice come out best under the author's own"
                + " numbers? If not, the argument needs something more, and the nearest such thing is named. A view that"
                + " does not bear out its author is a finding about the argument as it was put into numbers, no verdict"
                + " on the author. If-then, not a forecast."));
        parts.add(
                new Part.Sentence("Margin: the recommended approach minus the best of the others on the same luck, with"
                        + " a 95 % interval shared among the rivals. Box: worlds drawn from everything the author's words would"
                        + " bear; in so many the advice had the best mean (in brackets the share's 95 % interval, in parentheses"
                        + " in how many it was within what counts as alike). Nearest change: one"
                        + " assumption moved within the range thought possible, all else as the author has it; the distance is a"
                        + " share of that range. Procedure and posture add up to the margin."));
        for (var test : tests) {
            parts.addAll(one(test));
        }
        return List.copyOf(parts);
    }

    private static List<Part> one(AuthorTest test) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading(test.title()));
        parts.add(new Part.Sentence(summary(test)));
        parts.add(grid(test.advices()));
        test.breadths().forEach(breadth -> parts.add(new Part.Lines(breadth(breadth))));
        parts.add(new Part.Sentence("Case " + test.name() + ", " + test.hash().substring(0, 12) + "."));
        parts.add(new Part.Command(test.repeat(), "does it again"));
        return parts;
    }

    private static String summary(AuthorTest test) {
        return count(test, Follows.YES) + " of " + Words.count(test.advices().size(), "author")
                + " recommend what comes out best under their own numbers; for " + count(test, Follows.CLOSE)
                + " it is too close to call; for " + count(test, Follows.NO) + " something else does better.";
    }

    private static long count(AuthorTest test, Follows follows) {
        return test.advices().stream()
                .filter(advice -> advice.follows() == follows)
                .count();
    }

    private static Grid grid(List<Advice> advices) {
        return new Grid(
                "view",
                List.of(
                        group("recommends"),
                        group("comes out best"),
                        group("margin"),
                        group("box"),
                        group("nearest change that would make it best"),
                        group("procedure, posture")),
                advices.stream().map(AuthorTestReport::row).toList());
    }

    private static Group group(String title) {
        return new Group(title, List.of(new Column("", false, Keep.ALWAYS)));
    }

    private static Row row(Advice advice) {
        return new Row(
                advice.view() + (advice.reconstructed() ? " [r]" : ""),
                List.of(
                        new Entry.Text(advice.recommended()),
                        new Entry.Text(best(advice)),
                        new Entry.Text(
                                Digits.margin(new Answer.Margin(advice.margin().mean(), advice.low(), advice.high()))),
                        new Entry.Text(box(advice)),
                        new Entry.Text(needs(advice)),
                        new Entry.Text(part(advice.procedure()) + ", " + part(advice.posture()) + " (against "
                                + advice.rival() + ")")));
    }

    private static String best(Advice advice) {
        return switch (advice.follows()) {
            case YES -> "the same";
            case CLOSE -> "too close to call with " + advice.rival();
            case NO -> advice.best();
        };
    }

    private static String box(Advice advice) {
        var box = advice.box();
        if (box.worlds() == 0) {
            return "not tried";
        }
        var share = Wilson.interval(box.best(), box.worlds());
        return box.best() + " of " + box.worlds()
                + String.format(Locale.ROOT, " [%.2f %.2f]", share.low(), share.high())
                + (box.near() > box.best() ? " (" + box.near() + ")" : "");
    }

    private static String needs(Advice advice) {
        if (advice.needs().isEmpty()) {
            return advice.margin().mean() >= 0
                    ? "none needed"
                    : advice.sought() ? "none found that does it alone" : "not looked for";
        }
        return advice.needs().stream().map(AuthorTestReport::need).collect(Collectors.joining("; "));
    }

    private static String need(Need need) {
        return need.assumption() + " " + (need.up() ? "above " : "below ") + figure(need.at()) + " (now "
                + figure(need.now()) + ", " + Math.round(100 * need.share()) + " % of its range"
                + (need.inBox() ? ", within what the author's words bear" : "") + ")";
    }

    private static String figure(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, Math.abs(value) < 0.1 ? "%.2g" : "%.2f", value);
    }

    private static String part(Estimate estimate) {
        return Double.isFinite(estimate.error()) ? Digits.number(estimate.mean(), 3) : "unknown";
    }

    private static List<String> breadth(Breadth breadth) {
        var lines = new ArrayList<String>();
        var leaders = new LinkedHashSet<>(breadth.leaders().values());
        lines.add(
                leaders.size() > 1
                        ? "no approach has the best mean under every view: " + Words.and(List.copyOf(leaders))
                                + " each have it somewhere"
                        : leaders.getFirst() + " has the best mean under every view");
        lines.add(
                breadth.responses().size() > 1
                        ? "no response is picked everywhere: " + Words.and(List.copyOf(breadth.responses()))
                        : "the others always pick the same response");
        lines.add("at the start, over all views and approaches that talk, keeping its word pays in " + breadth.kept()
                + " decisions and does not in " + breadth.broken());
        var seen = breadth.most().entrySet().stream()
                .filter(entry -> entry.getValue() > SEEN)
                .map(entry -> entry.getKey().words() + " (up to " + Math.round(100 * entry.getValue()) + " %)")
                .toList();
        lines.add("fates above 1 % somewhere: " + String.join(", ", seen));
        for (var fate : Fate.values()) {
            if (breadth.most().getOrDefault(fate, 0.0) <= SEEN) {
                lines.add("never above 1 %: " + fate.words() + ", "
                        + breadth.why().getOrDefault(fate, "nothing in these runs led there"));
            }
        }
        return lines;
    }
}
