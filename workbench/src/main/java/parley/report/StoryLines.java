package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.report.Part.Outline.Item;
import parley.simulation.Chronicle;
import parley.simulation.Chronicle.Entry;
import parley.simulation.Chronicle.Fact;

/// One trajectory in words, period by period.
final class StoryLines {

    /// Beliefs are told again once they have moved so far.
    private static final double TOLD = 0.02;

    private StoryLines() {}

    static List<Part> of(Explanation explanation, Chronicle told) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Heading("Run " + explanation.number() + ", told"));
        parts.add(new Part.Sentence(truth(told)));
        parts.add(new Part.Outline(periods(told, Findings.period(explanation.periodsPerYear()))));
        parts.add(new Part.Sentence("In the end: " + told.fate().words()
                + (told.ending().isEmpty() ? "" : ", " + told.ending()) + ". It was worth "
                + told.utility().entrySet().stream()
                        .filter(entry -> !entry.getKey().contains("."))
                        .map(entry -> Digits.number(entry.getValue(), 3) + " to " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + "."));
        return parts;
    }

    private static String truth(Chronicle told) {
        return told.types().isEmpty()
                ? "One run of many; nothing here is more likely than what it is one of."
                : "In truth "
                        + told.types().entrySet().stream()
                                .map(entry -> entry.getKey() + " is " + entry.getValue())
                                .collect(Collectors.joining(" and "))
                        + ", a combination of chance " + Digits.number(told.chance(), 2) + "; nobody else knows.";
    }

    private static List<Item> periods(Chronicle told, String unit) {
        var items = new ArrayList<Item>();
        Map<String, Double> posture = new LinkedHashMap<>();
        Map<String, Double> beliefs = new LinkedHashMap<>();
        int quiet = 0;
        for (Entry entry : told.periods()) {
            var lines = new ArrayList<String>();
            lines.addAll(changes("posture", entry.posture(), posture, 1e-9));
            lines.addAll(changes("belief that", entry.beliefs(), beliefs, TOLD));
            entry.facts().forEach(fact -> lines.add(words(fact)));
            if (lines.isEmpty()) {
                quiet++;
                continue;
            }
            if (quiet > 0) {
                items.add(new Item(0, Words.count(quiet, "quiet " + unit)));
                quiet = 0;
            }
            items.add(new Item(0, unit + " " + (entry.period() + 1)));
            lines.forEach(line -> items.add(new Item(1, line)));
        }
        if (quiet > 0) {
            items.add(new Item(0, Words.count(quiet, "quiet " + unit)));
        }
        return items;
    }

    /// What has moved since it was last told; `told` is brought up to date.
    private static List<String> changes(String what, Map<String, Double> now, Map<String, Double> told, double enough) {
        var moved = new ArrayList<String>();
        now.forEach((name, value) -> {
            Double before = told.get(name);
            if (before == null ? value != 0 : Math.abs(value - before) > enough) {
                moved.add(name + " " + (before == null ? "" : Digits.number(before, 2) + " to ")
                        + Digits.number(value, 2));
                told.put(name, value);
            } else if (before == null) {
                told.put(name, value);
            }
        });
        return moved.isEmpty() ? List.of() : List.of(what + " " + String.join(", ", moved));
    }

    private static String words(Fact fact) {
        return switch (fact) {
            case Fact.Turned(String party, String approach) -> party + " goes over to " + approach;
            case Fact.Offered(String party, Map<String, String> terms) ->
                party + " offers: " + ExplainReport.terms(terms);
            case Fact.VotedDown() -> "agreed at the table and voted down";
            case Fact.Signed(Map<String, String> terms) -> "signed: " + ExplainReport.terms(terms);
            case Fact.Walked() -> "talks are over for good";
            case Fact.Breached(String party, List<String> issues) ->
                party + " stops performing " + Words.and(issues) + ", unseen";
            case Fact.Lost(boolean withdrawn) ->
                withdrawn ? "the deal is at an end: somebody withdraws" : "the breach is seen, the deal is at an end";
            case Fact.Moved(String stock, double from, double to) ->
                stock + " goes from " + Digits.number(from, 2) + " to " + Digits.number(to, 2);
            case Fact.NewLeader(String party, String type) -> party + " has a new leader, in truth " + type;
            case Fact.Ended(String event, String label) -> event + ": " + label;
        };
    }
}
