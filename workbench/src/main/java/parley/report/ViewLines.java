package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.experiment.Answer;
import parley.experiment.Answer.Verdict;
import parley.experiment.Cell;
import parley.negotiation.View;

/// View by view: what comes out best and by how much, what its deals come to, and what the author argues for.
final class ViewLines {

    private ViewLines() {}

    static List<Part> of(Findings findings) {
        var lines = new ArrayList<String>();
        for (Answer answer : findings.answers()) {
            lines.add(findings.titled(answer.view()) + ": "
                    + (findings.decided(answer.view()) ? decided(findings, answer) : undecided(findings, answer)));
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading(findings.comparison().views().size() == 1 ? "By how much" : "View by view"));
        parts.add(new Part.Lines(lines));
        return parts;
    }

    private static String decided(Findings findings, Answer answer) {
        return outcome(answer) + chance(findings, answer) + recommends(findings, answer);
    }

    private static String undecided(Findings findings, Answer answer) {
        return findings.played(answer.view()) + " of "
                + Words.count(findings.comparison().approaches().size(), "approach", "approaches")
                + " played so far; of these " + answer.approaches().getFirst() + " leads.";
    }

    private static String outcome(Answer answer) {
        String first = Words.name(answer.approaches().getFirst());
        Optional<String> rival = rival(answer);
        if (answer.verdict() == Verdict.TOO_CLOSE) {
            return "too close to call: " + first
                    + rival.map(name -> " over " + Words.name(name) + " by " + Digits.margin(answer.margin()))
                            .orElse("")
                    + ".";
        }
        return first + " does best"
                + rival.map(name -> ", by " + Digits.margin(answer.margin()) + " over " + Words.name(name))
                        .orElse("")
                + ".";
    }

    /// Whom the margin is against: the runner-up of a tie, else the rival with the smallest difference.
    private static Optional<String> rival(Answer answer) {
        if (answer.approaches().size() > 1) {
            return Optional.of(answer.approaches().get(1));
        }
        return answer.differences().entrySet().stream()
                .min((a, b) -> Double.compare(a.getValue().mean(), b.getValue().mean()))
                .map(entry -> entry.getKey());
    }

    private static String chance(Findings findings, Answer answer) {
        return findings.cell(answer.view(), answer.approaches().getFirst())
                .map(cell -> " Under it a deal stands at the end in " + share(cell) + ".")
                .orElse("");
    }

    private static String share(Cell cell) {
        double share = cell.standing().mean();
        return Chance.ofTwenty(share) + " runs (" + Chance.words(share) + ")";
    }

    private static String recommends(Findings findings, Answer answer) {
        var recommended = findings.view(answer.view()).map(View::recommends).orElse(List.of());
        if (recommended.isEmpty()) {
            return "";
        }
        String text = " The author recommends " + Words.or(recommended);
        boolean agrees = answer.approaches().stream().anyMatch(recommended::contains);
        if (!agrees) {
            return text + ", which these runs do not bear out.";
        }
        return answer.verdict() == Verdict.BEST ? text + " too." : text + ", which is among them.";
    }
}
