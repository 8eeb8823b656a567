package parley.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import parley.standing.Common;

/// All that the API can be asked.
final class Api {

    private final Settings settings;
    private final Shelf shelf;
    private final CaseRoutes cases;
    private final CompareRoutes compare;
    private final SearchRoutes search;
    private final JobRoutes history;

    Api(Settings settings, Jobs jobs, ExecutorService players, ExecutorService glancers, ExecutorService rest) {
        this.settings = settings;
        this.shelf = new Shelf(settings.files(), settings.catalogue());
        var tables = new Tables();
        var runs = new Runs(settings.runs());
        var common = new Common();
        var comparing = new Comparing(
                tables,
                new Glance(glancers, rest, Math.max(1, settings.threads() / 2), tables.shelf(), common),
                jobs.polite(players),
                settings.threads(),
                settings.version());
        var asking = new Asking(shelf, jobs, comparing, settings.limits().body());
        this.cases = new CaseRoutes(new Cases(shelf, tables, settings.limits().body()));
        this.compare = new CompareRoutes(asking, comparing, jobs, runs);
        this.search = new SearchRoutes(
                asking, comparing, new Searching(players, common), new Judging(players, settings.version(), common));
        this.history = new JobRoutes(jobs, runs);
    }

    /// What can be asked, in the order it is documented.
    List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(Answer.get("/health", "Say that the server is there, and which.", this::health));
        routes.add(Answer.get(
                "/openapi.json",
                "This document.",
                request -> Answer.json(request, OpenApi.of(routes, settings.version()))));
        cases.into(routes);
        compare.into(routes);
        search.into(routes);
        history.into(routes);
        return routes;
    }

    private void health(Context request) {
        Answer.json(
                request,
                Map.of("version", settings.version(), "cases", shelf.entries().size()));
    }
}
