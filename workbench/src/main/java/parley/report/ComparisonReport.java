package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.experiment.Answer;
import parley.experiment.Answer.Split;
import parley.party.Party;

/// The report of a comparison: the sentence, the table, what stands behind it, what to try next.
public final class ComparisonReport {

    private ComparisonReport() {}

    /// All of it, in the order it is read.
    public static List<Part> of(Findings findings) {
        var parts = new ArrayList<Part>(Verdicts.of(findings));
        parts.addAll(ValueGrid.advised(findings));
        parts.addAll(ViewLines.of(findings));
        parts.addAll(FateGrid.of(findings));
        parts.addAll(Replies.of(findings));
        parts.addAll(others(findings));
        parts.addAll(NotKnowing.of(findings));
        parts.addAll(split(findings));
        parts.addAll(Closing.of(findings));
        return List.copyOf(parts);
    }

    /// The first look of a comparison that goes on: the sentence and the table alone.
    public static List<Part> coarse(Findings findings) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence("A first coarse look, while more runs are played: values are known to ±"
                + Digits.error(findings.comparison().reached()) + "."));
        parts.add(new Part.Sentence(Verdicts.sentence(findings)));
        parts.addAll(ValueGrid.advised(findings));
        return List.copyOf(parts);
    }

    private static List<Part> others(Findings findings) {
        var names = findings.result().subject().base().parties().stream()
                .map(Party::name)
                .toList();
        var grids = ValueGrid.others(findings, names);
        if (grids.isEmpty()) {
            return grids;
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading("For whom else (no verdict is drawn here)"));
        parts.addAll(grids);
        return parts;
    }

    /// Posture often does the work that a procedure gets the credit for: margins taken apart where that was played.
    private static List<Part> split(Findings findings) {
        var lines = new ArrayList<String>();
        for (Answer answer : findings.answers()) {
            for (Split split : answer.split()) {
                lines.add(answer.view() + ": " + answer.approaches().getFirst() + " over " + split.rival() + " is "
                        + Digits.margin(split.procedure()) + " by procedure under the same posture, "
                        + Digits.margin(split.posture()) + " by posture");
            }
        }
        return lines.isEmpty() ? List.of() : List.of(new Part.Heading("Procedure or posture"), new Part.Lines(lines));
    }
}
