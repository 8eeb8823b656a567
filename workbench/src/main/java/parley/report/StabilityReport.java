package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.analysis.Resting;
import parley.conflict.Coalitions;
import parley.conflict.Paths;
import parley.conflict.Stability.Concept;
import parley.conflict.Stability.Deterrent;
import parley.negotiation.Case;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// The report of where a conflict would rest: which states are stable, why, and which of them today leads to.
public final class StabilityReport {

    private static final int ROWS = 20;
    private static final int MOST_WHY = 4;
    private static final int MOST_PATHS = 5;

    private StabilityReport() {}

    /// All of it, in the order it is read.
    ///
    /// @param views one for each view, at least one
    /// @param again the command so far
    public static List<Part> of(Case subject, List<Resting> views, String again) {
        var parts = new ArrayList<Part>();
        views.forEach(view -> parts.add(new Part.Sentence(sentence(view, views.size() > 1))));
        for (var view : views) {
            String under = views.size() > 1 ? ", under " + view.view() : "";
            parts.add(new Part.Heading("States that are stable for everybody" + under));
            var stable = Stable.of(view);
            parts.add(stable.table());
            if (stable.states().size() > ROWS) {
                parts.add(new Part.Sentence("The first " + ROWS + " of "
                        + Digits.count(stable.states().size()) + "; --json has all."));
            }
            parts.add(new Part.Heading("Why" + under));
            parts.add(new Part.Lines(why(stable)));
            parts.add(new Part.Heading("From today" + under));
            parts.add(new Part.Lines(fromToday(view)));
        }
        parts.add(new Part.Sentence("nash: nobody can improve alone. gmr: every improvement could be answered by moves"
                + " that leave its maker no better off. smr: and it could not escape that. seq: the answer would be"
                + " improvements itself. sim: the others improve at the same moment. yes: for every party alone; all: for"
                + " every coalition as well, whose members would all have to be better off."));
        if (!subject.leavesOut().isEmpty()) {
            parts.add(new Part.Heading("This leaves out:"));
            parts.add(new Part.Lines(subject.leavesOut()));
        }
        parts.add(new Part.Heading("Next"));
        parts.add(new Part.Command(again + " --json", "every state, party, deterrent and path"));
        return List.copyOf(parts);
    }

    private static String sentence(Resting view, boolean several) {
        var stability = view.stability();
        String where = several ? "Under " + view.view() + ", " : "";
        String who = view.types().isEmpty()
                ? ""
                : "if "
                        + view.types().entrySet().stream()
                                .map(entry -> entry.getKey() + " is " + entry.getValue())
                                .collect(Collectors.joining(" and "))
                        + ", ";
        int rest = stability.equilibria(Concept.NASH).length;
        int deterred = stability.equilibria(Concept.SEQ).length - rest;
        var today = IntStream.of(stability.equilibria(Concept.SEQ)).anyMatch(state -> state == view.today());
        String text = where + who + Digits.count(rest) + " of "
                + Digits.count(stability.conflict().size()) + " states " + (rest == 1 ? "rests" : "rest")
                + " by themselves, " + Digits.count(deterred) + " more because improving would be answered; today's is "
                + (today ? "one of these." : "none of these.");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// States that are stable for everybody by some concept, by the most concepts first.
    ///
    /// @param together concept → states from which no coalition can improve either; none where they are not
    /// searched
    private record Stable(Resting view, Map<Concept, int[]> together, List<Integer> states) {

        static Stable of(Resting view) {
            var conflict = view.stability().conflict();
            var together = Coalitions.fits(conflict) ? Coalitions.equilibria(conflict) : Map.<Concept, int[]>of();
            var strength = new int[conflict.size()];
            for (var concept : Concept.values()) {
                IntStream.of(view.stability().equilibria(concept)).forEach(state -> strength[state]++);
                IntStream.of(together.getOrDefault(concept, new int[0])).forEach(state -> strength[state]++);
            }
            return new Stable(
                    view,
                    together,
                    IntStream.range(0, strength.length)
                            .filter(state -> strength[state] > 0)
                            .boxed()
                            .sorted(Comparator.comparingInt(state -> -strength[state]))
                            .toList());
        }

        Part table() {
            var groups = Stream.of(Concept.values())
                    .map(concept -> new Group(concept.label(), List.of(new Column("", false, Keep.ALWAYS))))
                    .toList();
            var rows = states.stream()
                    .limit(ROWS)
                    .map(state -> new Row(state + "  " + view.words(state), marks(state)))
                    .toList();
            return new Grid("", groups, rows);
        }

        private List<Entry> marks(int state) {
            var entries = new ArrayList<Entry>();
            for (var concept : Concept.values()) {
                boolean all =
                        IntStream.of(together.getOrDefault(concept, new int[0])).anyMatch(each -> each == state);
                entries.add(new Entry.Text(all ? "all" : everybody(concept, state) ? "yes" : "-"));
            }
            return entries;
        }

        boolean everybody(Concept concept, int state) {
            return IntStream.range(0, view.parties().size())
                    .allMatch(party -> view.stability().stable(concept, party, state));
        }
    }

    /// What deters the parties in states that rest only because improving would be answered.
    private static List<String> why(Stable stable) {
        var view = stable.view();
        var stability = view.stability();
        var lines = new ArrayList<String>();
        for (int state : stable.states()) {
            for (int party = 0;
                    stable.everybody(Concept.SEQ, state)
                            && party < view.parties().size()
                            && lines.size() < MOST_WHY * 3;
                    party++) {
                var deterrents = stability.why(Concept.SEQ, party, state);
                if (!deterrents.isEmpty()) {
                    lines.add(state + "  " + view.parties().get(party) + " could improve by "
                            + deterrents.stream()
                                    .limit(MOST_WHY)
                                    .map(deterrent -> deterred(view, state, deterrent))
                                    .collect(Collectors.joining("; or by ")));
                }
            }
        }
        return lines.isEmpty() ? List.of("nobody can improve from a state that is stable by sequences") : lines;
    }

    private static String deterred(Resting view, int state, Deterrent deterrent) {
        return view.change(state, deterrent.improvement()) + ", but the answer would be "
                + view.change(deterrent.improvement(), deterrent.sanction());
    }

    private static List<String> fromToday(Resting view) {
        var lines = new ArrayList<String>();
        var conflict = view.stability().conflict();
        var alone = Paths.from(conflict, view.today(), false);
        lines.addAll(lines(view, alone, "by improvements of single parties"));
        if (Coalitions.fits(conflict)) {
            var together = Paths.from(conflict, view.today(), true);
            together.keySet().removeAll(alone.keySet());
            lines.addAll(lines(view, together, "only if coalitions move too"));
        } else {
            lines.add("coalitions are not searched in so large a conflict");
        }
        return lines;
    }

    private static List<String> lines(Resting view, Map<Integer, List<Paths.Step>> paths, String how) {
        var rests = IntStream.of(view.stability().equilibria(Concept.SEQ))
                .filter(paths::containsKey)
                .boxed()
                .toList();
        if (rests.isEmpty()) {
            return List.of("no resting point is reached " + how);
        }
        var lines = new ArrayList<>(rests.stream()
                .limit(MOST_PATHS)
                .map(state -> state + "  " + view.words(state) + " is reached " + how + ": "
                        + path(view, view.today(), paths.getOrDefault(state, List.of())))
                .toList());
        if (rests.size() > MOST_PATHS) {
            lines.add(rests.size() - MOST_PATHS + " more resting points are reached " + how);
        }
        return lines;
    }

    private static String path(Resting view, int today, List<Paths.Step> steps) {
        if (steps.isEmpty()) {
            return "it is today's";
        }
        var words = new ArrayList<String>();
        int at = today;
        for (var step : steps) {
            String movers = step.movers().stream().map(view.parties()::get).collect(Collectors.joining(" with "));
            words.add(movers + ": " + view.change(at, step.to()));
            at = step.to();
        }
        return String.join("; then ", words);
    }
}
