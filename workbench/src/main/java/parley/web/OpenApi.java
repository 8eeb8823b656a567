package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The API described by an OpenAPI 3.1 document, made from the very routes that answer.
final class OpenApi {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static Map<String, Object> of(List<Route> routes, String version) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (Route route : routes) {
            paths.computeIfAbsent("/api" + route.path(), _ -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("openapi", "3.1.0");
        map.put(
                "info",
                Map.of(
                        "title",
                        "Parley",
                        "version",
                        version,
                        "description",
                        "Which approach reaches a deal that holds, for whom, and under whose view. If-then"
                                + " analysis, never a forecast."));
        map.put("paths", paths);
        map.put("components", Map.of("schemas", Map.of("Problem", problem())));
        return map;
    }

    private static Map<String, Object> operation(Route route) {
        var map = new LinkedHashMap<String, Object>();
        map.put("summary", route.does());
        var parameters = new ArrayList<Map<String, Object>>();
        PARAMETER
                .matcher(route.path())
                .results()
                .forEach(found -> parameters.add(Map.of(
                        "name", found.group(1), "in", "path", "required", true, "schema", Map.of("type", "string"))));
        map.put("parameters", parameters);
        if (!route.fields().isEmpty()) {
            map.put(
                    "requestBody",
                    Map.of("required", true, "content", Map.of("application/json", Map.of("schema", schema(route)))));
        }
        map.put(
                "responses",
                Map.of(
                        "200",
                        Map.of("description", "Done.", "content", Map.of(route.answers(), Map.of())),
                        "default",
                        Map.of(
                                "description",
                                "Refused, and why.",
                                "content",
                                Map.of(
                                        Problem.TYPE,
                                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
        return map;
    }

    private static Map<String, Object> schema(Route route) {
        var properties = new LinkedHashMap<String, Object>();
        route.fields().forEach(field -> properties.put(field.name(), type(field)));
        return Map.of("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> type(Route.Field field) {
        var map = new LinkedHashMap<String, Object>();
        switch (field.type()) {
            case "texts" -> {
                map.put("type", "array");
                map.put("items", Map.of("type", "string"));
            }
            case "map" -> {
                map.put("type", "object");
                map.put("additionalProperties", Map.of("type", List.of("string", "number")));
            }
            default -> map.put("type", field.type());
        }
        map.put("description", field.meaning());
        return map;
    }

    private static Map<String, Object> problem() {
        var fault = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "line", Map.of("type", "integer"),
                        "column", Map.of("type", "integer"),
                        "code", Map.of("type", "string"),
                        "what", Map.of("type", "string"),
                        "why", Map.of("type", "string"),
                        "remedy", Map.of("type", "string")));
        return Map.of(
                "type", "object",
                "description", "RFC 9457; 'faults' are those of the case, with the codes of parley check.",
                "properties",
                        Map.of(
                                "title", Map.of("type", "string"),
                                "status", Map.of("type", "integer"),
                                "detail", Map.of("type", "string"),
                                "errors", Map.of("type", "array"),
                                "faults", Map.of("type", "array", "items", fault)));
    }
}
