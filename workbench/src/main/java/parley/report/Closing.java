package parley.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import parley.experiment.Answer;
import parley.experiment.Answer.Verdict;

/// What a comparison leaves out, how to repeat it, and what to try next.
final class Closing {

    private Closing() {}

    static List<Part> of(Findings findings) {
        var parts = new ArrayList<Part>();
        findings.comparison().notes().forEach(note -> parts.add(new Part.Sentence("Note: " + note)));
        var leavesOut = findings.result().subject().leavesOut();
        if (leavesOut.isEmpty()) {
            parts.add(new Part.Sentence("The case does not say what it leaves out."));
        } else {
            parts.add(new Part.Heading("This leaves out:"));
            parts.add(new Part.Lines(leavesOut));
        }
        parts.add(new Part.Sentence(played(findings)));
        parts.add(new Part.Command(
                findings.repeat(),
                findings.comparison().complete() ? "repeats this" : "the same, without an early stop"));
        parts.addAll(next(findings));
        return parts;
    }

    private static String played(Findings findings) {
        var comparison = findings.comparison();
        var result = findings.result();
        return "If-then, not a forecast: " + Digits.count(comparison.trajectories()) + " runs of "
                + findings.periods(comparison.horizon()) + ", seed " + comparison.seed() + ", case "
                + result.hash().substring(0, Math.min(12, result.hash().length())) + ", parley " + result.version()
                + ".";
    }

    private static List<Part> next(Findings findings) {
        var parts = new ArrayList<Part>();
        String command = findings.again();
        boolean close = findings.answers().stream().map(Answer::verdict).anyMatch(Verdict.TOO_CLOSE::equals);
        if (close && findings.comparison().complete()) {
            var finer = BigDecimal.valueOf(findings.result().plan().precision()).divide(BigDecimal.TWO);
            parts.add(new Part.Command(
                    command + " --precision " + finer.toPlainString(), "plays more runs where it is close"));
        }
        if (!findings.result().plan().respond().equals("worst")) {
            parts.add(new Part.Command(command + " --respond worst", "lets the others do their worst"));
        }
        others(findings).stream()
                .findFirst()
                .ifPresent(party -> parts.add(
                        new Part.Command(command + " --for " + Quoting.word(party), "asks the same for " + party)));
        findings.result().subject().mechanisms().stream()
                .findFirst()
                .ifPresent(mechanism -> parts.add(new Part.Command(
                        command + " --without " + Quoting.word(mechanism.name()), "switches a claim off")));
        return parts.isEmpty() ? parts : withHeading(parts);
    }

    private static List<Part> withHeading(List<Part> parts) {
        parts.addFirst(new Part.Heading("Next"));
        return parts;
    }

    private static List<String> others(Findings findings) {
        var base = findings.result().subject().base();
        return base.parties().stream()
                .map(party -> party.name())
                .filter(name -> !name.equals(findings.comparison().party()))
                .toList();
    }
}
