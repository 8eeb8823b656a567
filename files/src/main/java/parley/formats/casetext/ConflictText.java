package parley.formats.casetext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Conflict.Order;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Written;

/// Writes a conflict as a case: each option is an issue with the options "N" and "Y".
final class ConflictText {

    static final String NO = "N";
    static final String YES = "Y";

    private final Conflict conflict;
    private final List<String> issues = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();

    private ConflictText(Conflict conflict) {
        this.conflict = conflict;
        var issueNames = new Yaml.Names();
        conflict.options().forEach(option -> issues.add(issueNames.of(option.name())));
        var partyNames = new Yaml.Names("all");
        conflict.makers().forEach(maker -> parties.add(partyNames.of(maker.name())));
    }

    static Written of(Conflict conflict) {
        return new ConflictText(conflict).written();
    }

    private Written written() {
        long today = conflict.states().getFirst();
        losses.add(Loss.beside("where the conflict stands today, which the file does not say; "
                + "the first feasible state is taken"));
        var lines = new ArrayList<String>();
        lines.add("parties:");
        for (int i = 0; i < parties.size(); i++) {
            lines.add("  " + Yaml.text(parties.get(i)) + ":");
            lines.add("    preferences:");
            order(conflict.makers().get(i).order()).forEach(line -> lines.add("      " + line));
        }
        lines.add("issues:");
        for (int k = 0; k < issues.size(); k++) {
            lines.add("  " + Yaml.text(issues.get(k)) + ": " + issue(k, today));
        }
        if (!conflict.infeasible().isEmpty()) {
            lines.add("infeasible:");
            conflict.infeasible().forEach(combination -> lines.add("  - " + terms(combination)));
        }
        return CaseText.file(conflict.name(), lines, losses);
    }

    private String issue(int option, long today) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("options", Yaml.list(List.of(Yaml.text(NO), Yaml.text(YES))));
        keys.put("status quo", Yaml.text((today >> option & 1) == 1 ? YES : NO));
        IntStream.range(0, parties.size())
                .filter(i -> conflict.makers().get(i).options().contains(option))
                .findFirst()
                .ifPresent(i -> keys.put("performed by", Yaml.text(parties.get(i))));
        switch (conflict.options().get(option).direction()) {
            case FORWARD -> keys.put("irreversible", Yaml.list(List.of(Yaml.text(YES))));
            case BACK -> keys.put("irreversible", Yaml.list(List.of(Yaml.text(NO))));
            case BOTH -> {}
        }
        return Yaml.map(keys);
    }

    private List<String> order(Order order) {
        return switch (order) {
            case Order.Statements(var statements)
            when statements.isEmpty() ->
                // Nothing is said: all states are equally good.
                List.of(
                        "ranking:",
                        "  - "
                                + Yaml.list(conflict.states().stream()
                                        .map(this::state)
                                        .toList()));
            case Order.Statements(var statements) -> {
                var lines = new ArrayList<>(List.of("priorities:"));
                statements.forEach(any ->
                        lines.add("  - " + group(any.stream().map(this::terms).toList())));
                yield lines;
            }
            case Order.Ranking(var best) -> {
                var lines = new ArrayList<>(List.of("ranking:"));
                best.forEach(tied ->
                        lines.add("  - " + group(tied.stream().map(this::state).toList())));
                yield lines;
            }
        };
    }

    private static String group(List<String> pieces) {
        return pieces.size() == 1 ? pieces.getFirst() : Yaml.list(pieces);
    }

    private String terms(Map<Integer, Boolean> combination) {
        var named = new LinkedHashMap<String, String>();
        combination.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> named.put(issues.get(entry.getKey()), Yaml.text(entry.getValue() ? YES : NO)));
        return Yaml.map(named);
    }

    private String state(long state) {
        var whole = new LinkedHashMap<Integer, Boolean>();
        IntStream.range(0, issues.size()).forEach(k -> whole.put(k, (state >> k & 1) == 1));
        return terms(whole);
    }
}
