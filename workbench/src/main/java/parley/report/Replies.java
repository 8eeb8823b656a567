package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.experiment.Cell;

/// What the others do against each approach. Replies within the tie margin stand together, the picked one first.
final class Replies {

    private static final int NAMED = 3;

    private Replies() {}

    static List<Part> of(Findings findings) {
        var heading = new Part.Heading("How the others respond");
        String respond = findings.result().plan().respond();
        if (!respond.equals("best") && !respond.equals("worst")) {
            return List.of(heading, new Part.Sentence("With " + respond + " throughout, as asked."));
        }
        String how = respond.equals("best")
                ? "Each with what serves it best by its own lights; \"or\" joins replies it could hardly tell apart."
                : "With what is worst for " + findings.comparison().party() + ".";
        return List.of(heading, new Part.Sentence(how), new Part.Lines(lines(findings)));
    }

    private static List<String> lines(Findings findings) {
        var lines = new ArrayList<String>();
        byReply(perApproach(findings)).forEach((reply, approaches) -> lines.add(Words.and(approaches) + ": " + reply));
        return lines;
    }

    private static Map<String, String> perApproach(Findings findings) {
        var replies = new LinkedHashMap<String, String>();
        for (String approach : findings.comparison().approaches()) {
            var views = new LinkedHashMap<String, List<String>>();
            for (String view : findings.comparison().views()) {
                findings.cell(view, approach)
                        .ifPresent(cell -> views.computeIfAbsent(text(cell), _ -> new ArrayList<>())
                                .add(view));
            }
            replies.put(approach, merged(views));
        }
        return replies;
    }

    /// The most frequent reply first, the views of each named unless all agree.
    private static String merged(Map<String, List<String>> views) {
        if (views.isEmpty()) {
            return "not reached";
        }
        if (views.size() == 1) {
            return views.keySet().iterator().next();
        }
        return views.entrySet().stream()
                .map(entry -> "under " + Words.and(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, List<String>> byReply(Map<String, String> replies) {
        var grouped = new LinkedHashMap<String, List<String>>();
        replies.forEach((approach, reply) ->
                grouped.computeIfAbsent(reply, _ -> new ArrayList<>()).add(approach));
        return grouped;
    }

    private static String among(List<String> replies) {
        return replies.size() <= NAMED
                ? Words.or(replies)
                : Words.name(replies.getFirst()) + " or one of " + (replies.size() - 1) + " others";
    }

    private static String text(Cell cell) {
        if (cell.chosen().isEmpty()) {
            return "no choice to make";
        }
        var by = new LinkedHashMap<String, List<String>>();
        cell.chosen()
                .forEach((who, replies) -> by.computeIfAbsent(among(replies), _ -> new ArrayList<>())
                        .add(who));
        return by.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }
}
