package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.experiment.Cell;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.measure.Estimate;
import parley.measure.Reason;
import parley.negotiation.View;
import parley.report.Part.Outline.Item;
import parley.simulation.Decisions.Decision;
import parley.simulation.Fate;
import parley.situation.Event;
import parley.standing.SwitchPoint;

/// Why one cell comes out as it does: its numbers, the decisions behind them, where the argument turns, one story.
public final class ExplainReport {

    private static final double COMMON = 0.005;

    private ExplainReport() {}

    /// All of it.
    public static List<Part> of(Explanation explanation, Citations citations) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence(sentence(explanation)));
        parts.addAll(numbers(explanation));
        parts.addAll(decisions(explanation));
        explanation.decision().forEach(decision -> parts.addAll(closely(decision)));
        if (!explanation.decision().isEmpty()) {
            parts.addAll(beliefs(explanation, citations));
        }
        parts.addAll(turns(explanation));
        explanation.told().ifPresent(told -> parts.addAll(StoryLines.of(explanation, told)));
        parts.addAll(closing(explanation));
        return List.copyOf(parts);
    }

    private static String sentence(Explanation explanation) {
        Cell cell = explanation.cell();
        Estimate own = utility(cell, explanation.advised());
        return "Under " + explanation.view().name() + ", " + Words.name(cell.approach()) + " is worth "
                + Digits.mean(own) + " " + Digits.interval(own) + " to " + explanation.advised() + " where the others "
                + (cell.response().equals("best")
                        ? "respond as serves them best"
                        : cell.response().equals("worst")
                                ? "do their worst"
                                : "answer with " + Words.name(cell.response()))
                + "; a deal stands at the end in "
                + Chance.ofTwenty(cell.standing().mean()) + " runs ("
                + Chance.words(cell.standing().mean()) + ").";
    }

    private static Estimate utility(Cell cell, String actor) {
        return cell.utility().getOrDefault(actor, new Estimate(0, 0));
    }

    private static List<Part> numbers(Explanation explanation) {
        Cell cell = explanation.cell();
        var lines = new ArrayList<String>();
        cell.utility()
                .forEach((actor, estimate) -> lines.add(actor + ": " + Digits.mean(estimate) + " "
                        + Digits.interval(estimate) + ", of which "
                        + Digits.mean(cell.tail().getOrDefault(actor, new Estimate(0, 0)))
                        + " for what comes after the horizon"));
        lines.add("signed in " + share(cell.deal().mean()) + " of runs, all stages in "
                + share(cell.full().mean())
                + (cell.deal().mean() > 0
                        ? ", first after " + Digits.number(cell.timeToDeal().mean(), 1) + " periods, at "
                                + share(cell.depth().mean()) + " of what could be gained together"
                        : ""));
        lines.add("what became of them: "
                + cell.fate().entrySet().stream()
                        .filter(entry -> entry.getValue() >= COMMON)
                        .sorted(Map.Entry.<Fate, Double>comparingByValue().reversed())
                        .map(entry -> entry.getKey().words() + " " + share(entry.getValue()))
                        .collect(Collectors.joining(", ")));
        var endings = cell.endings().entrySet().stream()
                .filter(entry -> entry.getValue().mean() >= COMMON)
                .map(entry -> entry.getKey() + " " + share(entry.getValue().mean()))
                .collect(Collectors.joining(", "));
        lines.add(endings.isEmpty() ? "nothing ended it early" : "ended by: " + endings);
        cell.chosen().forEach((who, responses) -> lines.add(who + " answers with " + Words.or(responses)));
        return List.of(new Part.Heading("What it comes to"), new Part.Lines(lines));
    }

    private static String share(double share) {
        return Math.round(100 * share) + " %";
    }

    private static List<Part> decisions(Explanation explanation) {
        var found = explanation.found();
        var lines = new ArrayList<String>();
        for (Decision decision : found.decisions()) {
            lines.add(decision.name() + " (" + decision.who() + "): " + compared(decision));
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading("The decisions, as everybody sees things "
                + (explanation.period() == 0
                        ? "at the start"
                        : "at the start of period " + (explanation.period() + 1))));
        if (!found.text().isEmpty()) {
            parts.add(new Part.Sentence("The text looked at: " + terms(found.text()) + "."));
        }
        parts.add(new Part.Sentence("The others are taken to follow "
                + explanation.profile().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(asked(explanation)))
                        .map(entry -> entry.getValue() + " (" + entry.getKey() + ")")
                        .collect(Collectors.joining(", "))
                + "; dispositions make some decide otherwise, as often as the chance says."));
        parts.add(new Part.Lines(lines));
        return parts;
    }

    private static String asked(Explanation explanation) {
        return explanation.subject().base().question().advise();
    }

    private static String compared(Decision decision) {
        String yes = decision.yes().because();
        return yes + " is worth " + Digits.number(decision.yes().value(), 3) + ", "
                + upToColon(decision.no().because()) + " "
                + Digits.number(decision.no().value(), 3) + ": "
                + (decision.margin() >= 0 ? "yes" : "no") + " by " + Digits.number(Math.abs(decision.margin()), 3)
                + " (chance " + Digits.number(decision.chance(), 2) + ")";
    }

    private static String upToColon(String because) {
        int colon = because.indexOf(':');
        return colon < 0 ? because : because.substring(0, colon);
    }

    static String terms(Map<String, String> terms) {
        return terms.isEmpty()
                ? "nothing is changed"
                : terms.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static List<Part> closely(Decision decision) {
        var items = new ArrayList<Item>();
        items.addAll(Reasons.outline(decision.yes(), 0));
        items.addAll(Reasons.outline(decision.no(), 0));
        items.add(new Item(
                0,
                Digits.number(decision.margin(), 3) + "  the difference; with dispositions of size "
                        + Digits.number(decision.noise(), 3) + " the chance is "
                        + Digits.number(decision.chance(), 2)));
        return List.of(
                new Part.Heading(decision.name() + ": " + decision.who()
                        + (decision.terms().isEmpty() ? "" : ", about " + terms(decision.terms()))),
                new Part.Outline(items));
    }

    /// The author's numbers that the explained standings lead back to: those of the events that occur in them.
    private static List<Part> beliefs(Explanation explanation, Citations citations) {
        var words = new LinkedHashSet<String>();
        explanation.decision().forEach(decision -> {
            collect(decision.yes(), words);
            collect(decision.no(), words);
        });
        var read = explanation.view().negotiation().events().stream()
                .filter(event -> words.contains(event.name()))
                .flatMap(event -> formulas(event).flatMap(formula -> formula.symbols().stream()))
                .collect(Collectors.toSet());
        var items = new ArrayList<Item>();
        for (var setting : explanation.view().settings()) {
            if (read.contains(new Symbol.Assumption(setting.path()))) {
                items.add(new Item(
                        0,
                        setting.path() + " = " + setting.text()
                                + (setting.because().isEmpty() ? "" : ": " + setting.because()) + "; "
                                + Citations.words(setting.sources())));
                citations
                        .passages(setting.sources(), setting.because())
                        .forEach((cited, text) -> items.add(new Item(1, cited + text)));
            }
        }
        return items.isEmpty()
                ? List.of()
                : List.of(
                        new Part.Heading("What " + explanation.view().name() + " says of these events"),
                        new Part.Outline(items));
    }

    private static Stream<Formula> formulas(Event event) {
        var cause = switch (event.cause()) {
            case Event.Cause.Rate natural -> natural.rate();
            case Event.Cause.Chance natural -> natural.chance();
            case Event.Cause.Chosen chosen -> chosen.opportunity();
        };
        return Stream.concat(
                Stream.of(cause), event.endings().stream().flatMap(ending -> ending.worth().values().stream()));
    }

    private static void collect(Reason reason, LinkedHashSet<String> words) {
        words.add(reason.because());
        reason.parts().forEach(part -> collect(part, words));
    }

    /// Who and what → view → where it stands.
    private static List<Part> turns(Explanation explanation) {
        var points = new LinkedHashMap<String, List<String>>();
        put(points, explanation.view(), explanation.found().turns());
        for (var view : explanation.subject().views()) {
            var there = explanation.elsewhere().get(view.name());
            if (there != null) {
                put(points, view, there.turns());
            }
        }
        if (points.isEmpty()) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        points.forEach((point, lines) -> {
            items.add(new Item(0, point));
            lines.forEach(line -> items.add(new Item(1, line)));
        });
        return List.of(
                new Part.Heading("Where the argument turns"),
                new Part.Sentence("In closed form, other exits set aside; the chance is per period."),
                new Part.Outline(items));
    }

    private static void put(Map<String, List<String>> points, View view, Map<String, List<SwitchPoint>> turns) {
        turns.forEach((who, found) -> found.forEach(point -> points.computeIfAbsent(
                        who + ", " + point.about() + ": " + point.kind().words(), _ -> new ArrayList<>())
                .add(view.name() + ": " + turn(point) + ", and believes " + Reasons.rate(point.believed()) + ": "
                        + side(point))));
    }

    /// Below 0 or above 1 no chance is at the turn: every one lies on the same side.
    private static String turn(SwitchPoint point) {
        if (point.threshold() >= 0 && point.threshold() <= 1) {
            return Reasons.rate(point.threshold());
        }
        return (point.threshold() < 0 ? "any chance is above the turn (" : "no chance reaches the turn (")
                + Reasons.rate(point.threshold()) + ")";
    }

    private static String side(SwitchPoint point) {
        return switch (point.kind()) {
            case WAITING -> point.holds() ? "waits" : "settles";
            case DANGER -> point.holds() ? "signs" : "does not sign";
            case FIRST_STEP -> point.holds() ? "takes the step" : "does not take it";
        };
    }

    private static List<Part> closing(Explanation explanation) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading("Next"));
        if (explanation.decision().isEmpty() && !explanation.found().decisions().isEmpty()) {
            var first = explanation.found().decisions().getFirst();
            parts.add(new Part.Command(
                    explanation.again() + " --decision " + Quoting.word(first.name()), "takes a decision apart"));
        }
        if (explanation.told().isEmpty()) {
            parts.add(new Part.Command(explanation.again() + " --trajectory 0", "tells one run, period by period"));
        }
        return parts.size() == 1 ? List.of() : parts;
    }
}
