package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Two runs side by side: which inputs changed, which answers changed.
final class RunDifference {

    private static final List<String> INPUTS =
            List.of("case", "hash", "seed", "party", "respond", "views", "without", "played", "version");

    private RunDifference() {}

    static Map<String, Object> of(JsonNode before, JsonNode after, JsonNode earlier, JsonNode later) {
        var inputs = new ArrayList<Map<String, Object>>();
        for (String name : INPUTS) {
            change(inputs, name, before.path(name).toString(), after.path(name).toString());
        }
        var set = new LinkedHashSet<String>(before.path("set").propertyNames());
        set.addAll(after.path("set").propertyNames());
        for (String path : set) {
            change(
                    inputs,
                    path,
                    before.path("set").path(path).asString("as the views have it"),
                    after.path("set").path(path).asString("as the views have it"));
        }
        var answers = new ArrayList<Map<String, Object>>();
        int same = answers(earlier, later, answers) + cells(earlier, later, answers);
        var map = new LinkedHashMap<String, Object>();
        map.put("before", before.path("number").asInt());
        map.put("after", after.path("number").asInt());
        map.put("inputs", inputs);
        map.put("answers", answers);
        map.put("unchanged", same);
        return map;
    }

    private static void change(List<Map<String, Object>> changes, String name, String before, String after) {
        if (!before.equals(after)) {
            changes.add(Map.of("what", name, "before", unquoted(before), "after", unquoted(after)));
        }
    }

    private static String unquoted(String text) {
        return text.replaceAll("^\"|\"$", "");
    }

    /// @return how many stayed as they were
    private static int answers(JsonNode earlier, JsonNode later, List<Map<String, Object>> changes) {
        int before = changes.size();
        int all = 0;
        for (var answer : later.path("answers")) {
            for (var other : earlier.path("answers")) {
                if (other.path("view").equals(answer.path("view"))) {
                    all++;
                    change(changes, "answer: " + answer.path("view").asString(), verdict(other), verdict(answer));
                }
            }
        }
        return all - (changes.size() - before);
    }

    private static String verdict(JsonNode answer) {
        var names = new ArrayList<String>();
        answer.path("approaches").forEach(name -> names.add(name.asString()));
        return answer.path("verdict").asString() + ": " + String.join(", ", names);
    }

    /// Values that moved by more than sampling explains: their 95 % intervals do not meet.
    private static int cells(JsonNode earlier, JsonNode later, List<Map<String, Object>> changes) {
        String party = later.path("party").asString();
        int same = 0;
        for (var cell : later.path("cells")) {
            for (var other : earlier.path("cells")) {
                if (!other.path("view").equals(cell.path("view"))
                        || !other.path("approach").equals(cell.path("approach"))) {
                    continue;
                }
                var was = other.path("utility").path(party);
                var is = cell.path("utility").path(party);
                boolean apart = was.path("high").asDouble(0) < is.path("low").asDouble(0)
                        || is.path("high").asDouble(0) < was.path("low").asDouble(0);
                if (apart) {
                    changes.add(Map.of(
                            "what",
                                    cell.path("approach").asString() + " under "
                                            + cell.path("view").asString(),
                            "before", was.path("text").asString(""),
                            "after", is.path("text").asString("")));
                } else {
                    same++;
                }
            }
        }
        return same;
    }
}
