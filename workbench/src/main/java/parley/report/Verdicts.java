package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.experiment.Answer;
import parley.experiment.Answer.Verdict;

/// The answer as sentences: who does best with what, under which views, and where nobody may say.
final class Verdicts {

    private static final int NAMED = 3;

    private Verdicts() {}

    static List<Part> of(Findings findings) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence(sentence(findings)));
        if (!findings.comparison().complete()) {
            parts.add(new Part.Sentence(unfinished(findings)));
        }
        parts.add(new Part.Sentence(asked(findings)));
        return parts;
    }

    /// The sentence alone.
    static String sentence(Findings findings) {
        var text = new StringBuilder("For " + findings.comparison().party() + ", in these runs, ");
        var sentences = new ArrayList<String>();
        winners(findings)
                .forEach((approach, views) ->
                        sentences.add(Words.name(approach) + " does best" + under(findings, views)));
        ties(findings)
                .forEach((approaches, views) -> sentences.add(
                        "it is too close to call between " + shortened(approaches) + under(findings, views)));
        var undecided = findings.comparison().views().stream()
                .filter(view -> !findings.decided(view))
                .map(findings::titled)
                .toList();
        if (!undecided.isEmpty()) {
            sentences.add("nothing can be said yet" + under(findings, undecided) + ": not every approach was played");
        }
        return text.append(String.join("; ", sentences)).append('.').toString();
    }

    private static String asked(Findings findings) {
        var comparison = findings.comparison();
        String respond = findings.result().plan().respond();
        return findings.result().subject().title() + ": "
                + Words.count(comparison.approaches().size(), "approach", "approaches")
                + ", " + Words.count(comparison.views().size(), "view") + ", the others respond "
                + (respond.equals("best")
                        ? "as serves them best"
                        : respond.equals("worst") ? "in the worst way" : "with " + respond)
                + ".";
    }

    private static Map<String, List<String>> winners(Findings findings) {
        var winners = new LinkedHashMap<String, List<String>>();
        for (Answer answer : findings.answers()) {
            if (answer.verdict() == Verdict.BEST && findings.decided(answer.view())) {
                winners.computeIfAbsent(answer.approaches().getFirst(), _ -> new ArrayList<>())
                        .add(findings.titled(answer.view()));
            }
        }
        return byMostViews(winners);
    }

    private static Map<List<String>, List<String>> ties(Findings findings) {
        var ties = new LinkedHashMap<List<String>, List<String>>();
        for (Answer answer : findings.answers()) {
            if (answer.verdict() == Verdict.TOO_CLOSE && findings.decided(answer.view())) {
                ties.computeIfAbsent(answer.approaches(), _ -> new ArrayList<>())
                        .add(findings.titled(answer.view()));
            }
        }
        return byMostViews(ties);
    }

    private static <K> Map<K, List<String>> byMostViews(Map<K, List<String>> groups) {
        var sorted = new LinkedHashMap<K, List<String>>();
        groups.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static String under(Findings findings, List<String> views) {
        int all = findings.comparison().views().size();
        if (all == 1) {
            return " (" + views.getFirst() + ")";
        }
        String named = " (" + String.join(", ", views) + ")";
        return views.size() == all
                ? " under all " + all + " views" + named
                : " under " + views.size() + " of " + all + " views" + named;
    }

    private static String shortened(List<String> approaches) {
        if (approaches.size() <= NAMED + 1) {
            return Words.and(approaches);
        }
        return Words.and(List.of(
                approaches.get(0), approaches.get(1), approaches.get(2), (approaches.size() - NAMED) + " others"));
    }

    private static String unfinished(Findings findings) {
        var plan = findings.result().plan();
        String missed = plan.trajectories() > 0
                ? "Stopped before all " + Digits.count(plan.trajectories()) + " runs of each cell were played"
                : "Stopped before the wanted precision of ±" + Digits.error(plan.precision()) + " was reached";
        double reached = findings.comparison().reached();
        return missed
                + (Double.isFinite(reached) ? ": values are known to ±" + Digits.error(reached) : "")
                + ". With more runs a verdict may still change.";
    }
}
