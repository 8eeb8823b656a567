package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Case;
import parley.report.Grid.Column;
import parley.report.Grid.Keep;
import parley.robustness.Cruxes;
import parley.robustness.Learnt;
import parley.robustness.Switched;
import parley.robustness.coalition.Flips.Verdict;

/// The report of a search for cruxes: what would have to be different.
public final class CruxReport {

    private static final int WORTH_SHOWING = 12;
    private static final double NOTHING = 0.0005;

    private CruxReport() {}

    /// All of it, in the order it is read.
    ///
    /// @param repeat the command that asks the same again
    public static List<Part> of(Case subject, Cruxes cruxes, String repeat) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence(sentence(cruxes)));
        parts.addAll(advice(cruxes));
        parts.addAll(TipBlocks.of(cruxes));
        parts.addAll(PairBlocks.of(cruxes.pairs()));
        parts.addAll(regret(cruxes));
        parts.addAll(mechanisms(cruxes));
        parts.addAll(NearestBlocks.of(cruxes));
        parts.addAll(information(cruxes));
        parts.addAll(closing(subject, cruxes, repeat));
        return List.copyOf(parts);
    }

    private static String sentence(Cruxes cruxes) {
        var approaches =
                cruxes.views().stream().map(Cruxes.Advice::approach).distinct().toList();
        if (cruxes.views().isEmpty()) {
            return "Stopped before any view was played.";
        }
        var party = cruxes.inquiry().party();
        if (approaches.size() == 1) {
            return "For " + party + ", in these runs, " + approaches.getFirst() + " does best under "
                    + (cruxes.views().size() == 1 ? "the one view there is." : "every view.");
        }
        var each = approaches.stream()
                .map(approach -> approach + " under "
                        + Words.and(cruxes.views().stream()
                                .filter(advice -> advice.approach().equals(approach))
                                .map(Cruxes.Advice::view)
                                .toList()))
                .toList();
        return "For " + party + ", in these runs, what does best depends on the view: " + String.join("; ", each) + ".";
    }

    private static List<Part> advice(Cruxes cruxes) {
        var columns = List.of(
                new Column("Best", false, Keep.ALWAYS),
                new Column("ahead of the next by", true, Keep.ALWAYS),
                new Column("", false, Keep.DETAIL));
        var rows = cruxes.views().stream()
                .map(advice -> Tables.row(
                        advice.view(),
                        advice.approach(),
                        Figures.estimate(advice.judgement().margin()),
                        closeness(cruxes, advice)))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(Tables.of("View", columns, rows));
    }

    private static String closeness(Cruxes cruxes, Cruxes.Advice advice) {
        if (cruxes.inquiry().approaches().size() == 1) {
            return "the only one";
        }
        if (advice.judgement().verdict() == Verdict.UNDECIDED) {
            return "too close to call";
        }
        return advice.judgement().margin().mean() < cruxes.inquiry().indifference() ? "near tie" : "";
    }

    /// What following one view's advice costs if another is right.
    private static List<Part> regret(Cruxes cruxes) {
        if (cruxes.views().size() < 2) {
            return List.of();
        }
        var columns = cruxes.views().stream()
                .map(right -> new Column(right.view(), true, Keep.ALWAYS))
                .toList();
        var followed = cruxes.views().stream()
                .filter(advice -> cruxes.views().stream()
                        .filter(other -> other.approach().equals(advice.approach()))
                        .findFirst()
                        .filter(advice::equals)
                        .isPresent())
                .toList();
        var rows = followed.stream()
                .map(advice -> Tables.row(
                        advice.approach(),
                        cruxes.views().stream()
                                .map(right -> Figures.utility(cruxes.regret(advice, right)))
                                .toArray(String[]::new)))
                .toList();
        return List.of(
                new Part.Heading("What it costs to follow an approach if a view is right"),
                Tables.of("Approach", columns, rows));
    }

    private static List<Part> mechanisms(Cruxes cruxes) {
        if (cruxes.switched().isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Part>(List.of(new Part.Heading("Claims switched off")));
        for (var advice : cruxes.views()) {
            var own = cruxes.switched().stream()
                    .filter(each -> each.view().equals(advice.view()))
                    .toList();
            var lines = own.stream()
                    .filter(each -> each.verdict() != Verdict.HOLDS)
                    .map(each -> "without \"" + each.mechanism() + "\" (" + each.by() + "): "
                            + (each.verdict() == Verdict.FLIPS
                                    ? "it flips to " + each.best()
                                    : "undecided whether it flips to " + each.best()))
                    .toList();
            long hold = own.stream()
                    .map(Switched::verdict)
                    .filter(Verdict.HOLDS::equals)
                    .count();
            parts.add(new Part.Sentence(advice.view() + " (" + advice.approach() + "): "
                    + (lines.isEmpty()
                            ? "no claim by itself carries the answer; it holds without any one of " + hold + "."
                            : hold == 0
                                    ? "switching any claim off may flip the answer:"
                                    : Words.count((int) hold, "claim")
                                            + " can be switched off without flipping the answer, but")));
            parts.add(new Part.Lines(lines));
        }
        return parts;
    }

    private static List<Part> information(Cruxes cruxes) {
        if (cruxes.learnt().isEmpty()) {
            return List.of();
        }
        var columns = List.of(
                new Column("worth at least", true, Keep.ALWAYS),
                new Column("at most", true, Keep.ALWAYS),
                new Column("±", true, Keep.DETAIL),
                new Column("would change the choice in", true, Keep.ALWAYS),
                new Column("", false, Keep.DETAIL));
        var rows = cruxes.learnt().stream()
                .limit(WORTH_SHOWING)
                .map(each -> Tables.row(
                        each.what(),
                        Figures.utility(Math.clamp(each.split(), 0, each.worth())),
                        Figures.utility(each.worth()),
                        Figures.utility(1.96 * each.error()),
                        Figures.percent(each.changes()),
                        remark(each)))
                .toList();
        return List.of(
                new Part.Heading("What it would be worth to know before choosing"),
                Tables.of("To know", columns, rows),
                new Part.Sentence("In utility, on average over the worlds played, against choosing by the average. "
                        + "\"At most\" lets the same runs choose and pay, so that luck passes for knowledge; \"at"
                        + " least\" lets some choose and others pay. \"unsure\": the two are far apart; more worlds or"
                        + " more runs are needed."));
    }

    private static String remark(Learnt learnt) {
        return learnt.reliable() || learnt.worth() < NOTHING ? "" : "unsure";
    }

    private static List<Part> closing(Case subject, Cruxes cruxes, String repeat) {
        var parts = new ArrayList<Part>();
        if (!cruxes.notes().isEmpty()) {
            parts.add(new Part.Heading("Notes"));
            parts.add(new Part.Lines(cruxes.notes()));
        }
        if (!cruxes.complete()) {
            parts.add(new Part.Sentence("Stopped early: what is missing above was not looked at."));
        }
        if (!subject.leavesOut().isEmpty()) {
            parts.add(new Part.Heading("This leaves out"));
            parts.add(new Part.Lines(subject.leavesOut()));
        }
        parts.add(new Part.Sentence(Digits.count(cruxes.played()) + " runs played, " + Digits.count(cruxes.reused())
                + " reused. If-then analysis: in these runs, never a forecast."));
        parts.add(new Part.Command(repeat, "asks the same again"));
        return parts;
    }
}
