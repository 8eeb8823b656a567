package parley.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.report.DealsPicture;
import parley.report.Json;
import parley.report.Picture;
import parley.report.ReportPage;
import parley.web.Route.Field;

/// Comparing approaches, and what is made of a comparison that is done: single runs, a report.
final class CompareRoutes {

    private final Asking asking;
    private final Comparing comparing;
    private final Jobs jobs;
    private final Runs runs;
    private final Finished finished = new Finished();

    CompareRoutes(Asking asking, Comparing comparing, Jobs jobs, Runs runs) {
        this.asking = asking;
        this.comparing = comparing;
        this.jobs = jobs;
        this.runs = runs;
    }

    void into(List<Route> routes) {
        routes.add(
                Answer.post("/compare", "Play every approach under every view, as a job.", question(), this::compare));
        routes.add(Answer.post(
                "/unfold",
                "Trace single runs of one cell of a finished comparison, as a job: fans and real runs.",
                List.of(
                        new Field("job", "string", "the finished comparison"),
                        new Field("view", "string", "of the cell"),
                        new Field("approach", "string", "of the cell"),
                        new Field("runs", "integer", "traced at least; 400")),
                this::unfold));
        routes.add(new Route(
                HandlerType.POST,
                "/report",
                "The report of a finished comparison, as one HTML file that needs nothing else.",
                List.of(
                        new Field("job", "string", "the finished comparison"),
                        new Field("cruxes", "string", "a finished search for what flips the answer"),
                        new Field("map", "string", "a finished map")),
                "text/html",
                this::report));
    }

    private static List<Field> question() {
        return Stream.concat(
                        Asking.QUESTION.stream(),
                        Stream.of(new Field(
                                "instead", "string", "a job that this one takes the place of: it ends first")))
                .toList();
    }

    private void compare(Context request) {
        var body = asking.body(request);
        jobs.end(body.text("instead", ""));
        var asked = Asked.of(body);
        body.finish();
        var sound = asked.refine() ? asking.sound(asked) : asking.moved(asked);
        comparing.check(asked, sound);
        if (!asked.refine()) {
            asking.accept(request, "compare", Jobs.Lane.QUICK, job -> comparing.glance(job, asked, sound));
            return;
        }
        asking.accept(request, "compare", Jobs.Lane.LONG, job -> {
            if (asked.coarse() > 0) {
                String seen = comparing.glance(job, asked, sound);
                if (job.stop() && !seen.isEmpty()) {
                    return seen;
                }
            }
            var findings = comparing.play(job, asked, sound);
            finished.keep(job.id(), findings, sound);
            var picture = Picture.whole(findings);
            if (asked.keep() && !job.cancelled()) {
                picture.put("run", runs.keep(asked.caseId(), findings, job.seconds()));
            }
            return Comparing.json(picture, "done");
        });
    }

    private void unfold(Context request) {
        var body = asking.body(request);
        String id = body.text("job", "");
        String view = body.text("view", "");
        String approach = body.text("approach", "");
        int runs = (int) body.whole("runs", 400, 1, 20_000);
        body.finish();
        var comparison = finished.get(id);
        asking.accept(request, "unfold", job -> Json.of(comparing.unfold(job, comparison, view, approach, runs)));
    }

    private void report(Context request) {
        var body = asking.body(request);
        String id = body.text("job", "");
        var found = new LinkedHashMap<String, String>();
        for (var name : List.of("cruxes", "map")) {
            String job = body.text(name, "");
            if (!job.isEmpty()) {
                found.put(name, job);
            }
        }
        body.finish();
        var findings = finished.get(id).findings();
        var unfolding = ReportPage.leading(findings)
                .flatMap(cell -> comparing.unfolding(finished.get(id), cell.view(), cell.approach(), 400, () -> false));
        var more = new LinkedHashMap<String, Object>();
        ReportPage.deals(findings)
                .ifPresent(deals -> more.put("deals", Map.of("views", List.of(DealsPicture.of(deals)))));
        found.forEach((name, job) -> more.put(name, Body.tree(jobs.job(job).result())));
        request.contentType("text/html; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"parley-report.html\"")
                .result(ReportPage.of(findings, unfolding, more));
    }
}
