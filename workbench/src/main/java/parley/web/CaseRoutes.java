package parley.web;

import io.javalin.http.HandlerType;
import java.util.List;
import parley.web.Route.Field;

/// Listing, reading, checking and saving cases.
final class CaseRoutes {

    private final Cases cases;

    CaseRoutes(Cases cases) {
        this.cases = cases;
    }

    void into(List<Route> routes) {
        routes.add(Answer.get("/cases", "List the cases that can be opened.", cases::list));
        routes.add(
                Answer.get("/cases/{id}", "Read a case: parties, issues, assumptions, views, sources.", cases::read));
        routes.add(new Route(
                HandlerType.GET,
                "/cases/{id}/text",
                "Read the file of a case; of another program's, the one that ?file= names.",
                List.of(),
                "text/yaml",
                cases::text));
        routes.add(new Route(
                HandlerType.PUT,
                "/cases/{id}/text",
                "Save the file of a case; If-Match names the version it replaces.",
                List.of(),
                Answer.JSON,
                cases::save));
        routes.add(Answer.post(
                "/cases/{id}/view",
                "Show the file with changes added as a view; nothing is written.",
                List.of(
                        new Field("name", "string", "of the view"),
                        new Field("set", "map", "path → value or [low, high]")),
                cases::view));
        routes.add(Answer.post(
                "/check",
                "Say everything that is wrong with a case file; nothing is run.",
                List.of(
                        new Field("text", "string", "the file"),
                        new Field("name", "string", "for messages"),
                        new Field("case", "string", "or a case of GET /api/cases")),
                cases::check));
    }
}
