package parley.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import parley.report.Json;
import parley.web.Route.Field;

/// How the API answers: nearly always with JSON.
final class Answer {

    static final String JSON = "application/json";

    private Answer() {}

    static Route get(String path, String does, Handler handler) {
        return new Route(HandlerType.GET, path, does, List.of(), JSON, handler);
    }

    static Route post(String path, String does, List<Field> fields, Handler handler) {
        return new Route(HandlerType.POST, path, does, fields, JSON, handler);
    }

    static void json(Context request, Map<String, Object> tree) {
        text(request, Json.of(tree));
    }

    static void text(Context request, String json) {
        request.contentType(JSON).result(json);
    }
}
