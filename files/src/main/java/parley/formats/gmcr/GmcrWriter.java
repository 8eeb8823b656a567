package parley.formats.gmcr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Conflict.Order;
import parley.formats.scenario.Document;
import parley.formats.scenario.FileNames;
import parley.formats.scenario.Written;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a conflict as gmcr-py reads it, its options already put together decision maker by decision maker.
public final class GmcrWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Conflict conflict;
    private final List<Integer> order;
    private final Map<Integer, Integer> place = new HashMap<>();

    private GmcrWriter(Conflict conflict) {
        this.conflict = conflict;
        var order = new LinkedHashSet<Integer>();
        conflict.makers().forEach(maker -> order.addAll(maker.options()));
        for (int k = 0; k < conflict.options().size(); k++) {
            order.add(k);
        }
        this.order = List.copyOf(order);
        this.order.forEach(option -> place.put(option, place.size()));
    }

    /// One file.
    public static Written of(Conflict conflict) {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new GmcrWriter(conflict).json()) + "\n";
        var name = new FileNames().of(conflict.name(), ".gmcr");
        return new Written(List.of(new Document(name, text.getBytes(StandardCharsets.UTF_8))), List.of());
    }

    private ObjectNode json() {
        var json = JSON.createObjectNode();
        var options = json.putArray("options");
        for (int index : order) {
            var option = conflict.options().get(index);
            options.addObject()
                    .put("name", option.name())
                    .put(
                            "permittedDirection",
                            switch (option.direction()) {
                                case BOTH -> "both";
                                case FORWARD -> "fwd";
                                case BACK -> "back";
                            });
        }
        boolean ranked = conflict.makers().stream().anyMatch(maker -> maker.order() instanceof Order.Ranking);
        var makers = json.putArray("decisionMakers");
        for (var maker : conflict.makers()) {
            var node = makers.addObject().put("name", maker.name());
            var own = node.putArray("options");
            maker.options().forEach(option -> own.add(place.getOrDefault(option, 0)));
            var preferences = node.putArray("preferences");
            if (maker.order() instanceof Order.Statements(var statements)) {
                statements.forEach(any -> statement(preferences, any));
            }
            if (ranked) {
                ranking(node.putArray("preferenceRanking"), maker.order());
            }
        }
        var infeasible = json.putArray("infeasibles");
        conflict.infeasible().forEach(combination -> all(infeasible.addArray(), combination));
        return json.put("useManualPreferenceRanking", ranked)
                .put("program", "gmcr-py")
                .put("version", "0.3.6");
    }

    private void statement(ArrayNode preferences, List<Map<Integer, Boolean>> any) {
        if (any.size() == 1) {
            all(preferences.addArray(), any.getFirst());
            return;
        }
        var compound = preferences.addObject().put("compound", true);
        var members = compound.putArray("members");
        any.forEach(combination -> all(members.addArray(), combination));
    }

    private void all(ArrayNode node, Map<Integer, Boolean> combination) {
        combination.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> node.addArray()
                        .add(place.getOrDefault(entry.getKey(), 0))
                        .add(entry.getValue() ? "Y" : "N"));
    }

    /// States by their number from 1 in the order of the codes that the file's own options give.
    private void ranking(ArrayNode node, Order order) {
        var codes = new ArrayList<>(conflict.states().stream().map(this::code).toList());
        codes.sort(null);
        for (var tied : ranked(order)) {
            var numbers = tied.stream()
                    .map(state -> codes.indexOf(code(state)) + 1)
                    .sorted()
                    .toList();
            if (numbers.size() == 1) {
                node.add(numbers.getFirst());
            } else {
                var group = node.addArray();
                numbers.forEach(group::add);
            }
        }
    }

    private long code(long state) {
        long code = 0;
        for (int k = 0; k < order.size(); k++) {
            code |= (state >> order.get(k) & 1) << k;
        }
        return code;
    }

    private List<List<Long>> ranked(Order order) {
        return switch (order) {
            case Order.Ranking(var best) -> best;
            case Order.Statements(var statements) -> {
                var byPayoff = new TreeMap<List<Boolean>, List<Long>>(GmcrWriter::bestFirst);
                for (long state : conflict.states()) {
                    var met = statements.stream()
                            .map(any -> any.stream().anyMatch(combination -> meets(state, combination)))
                            .toList();
                    byPayoff.computeIfAbsent(met, _ -> new ArrayList<>()).add(state);
                }
                yield List.copyOf(byPayoff.values());
            }
        };
    }

    private static boolean meets(long state, Map<Integer, Boolean> combination) {
        return combination.entrySet().stream()
                .allMatch(entry -> ((state >> entry.getKey() & 1) == 1) == entry.getValue());
    }

    /// Meeting a statement outweighs all that come after it.
    private static int bestFirst(List<Boolean> one, List<Boolean> other) {
        for (int k = 0; k < one.size(); k++) {
            if (!one.get(k).equals(other.get(k))) {
                return one.get(k) ? -1 : 1;
            }
        }
        return 0;
    }
}
