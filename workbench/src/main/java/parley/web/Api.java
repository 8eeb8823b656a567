package parley.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import parley.analysis.Deals;
import parley.report.CruxPicture;
import parley.report.DealsPicture;
import parley.report.Json;
import parley.report.ReportPage;
import parley.standing.Common;
import parley.web.Route.Field;

/// All that the API can be asked.
final class Api {

    private static final String JSON = "application/json";

    /// Runs per approach and response in each world of a search, where a request does not say.
    private static final long CRUX_RUNS = 512;

    private static final long MAP_RUNS = 128;

    private static final int ROBUST_WORLDS = 64;

    private static final List<Field> QUESTION = List.of(
            new Field("case", "string", "a case of GET /api/cases"),
            new Field("text", "string", "or a case file itself"),
            new Field("set", "map", "path → value, formula or [low, high], in every view"),
            new Field("without", "texts", "mechanisms switched off"),
            new Field("views", "texts", "only these views"),
            new Field("for", "string", "party, or party.faction"),
            new Field("approaches", "texts", "only these approaches"),
            new Field("respond", "string", "best, worst, or the name of a response"),
            new Field("seed", "integer", "which luck the runs meet; 1"),
            new Field("trajectories", "integer", "runs per cell; 0 for what the precision needs"),
            new Field("precision", "number", "wanted 95 % half-width; 0.01"),
            new Field("indifference", "number", "margins below this name no winner; 0.01"),
            new Field("coarse", "integer", "runs per cell of a first quick look; 0 for none"),
            new Field("refine", "boolean", "go on from the quick look to the full precision; true"),
            new Field("look", "string", "the view on screen, played first"),
            new Field("first", "texts", "the approaches in contention, which the quick look plays first"),
            new Field("narrow", "texts", "the responses to which the quick look's first picture keeps; all"),
            new Field("keep", "boolean", "keep the finished run in the history"));

    private final Settings settings;
    private final Shelf shelf;
    private final Jobs jobs;
    private final Runs runs;
    private final Tables tables = new Tables();
    private final Cases cases;
    private final Comparing comparing;
    private final Searching searching;
    private final Judging judging;
    private final Finished finished = new Finished();

    Api(Settings settings, Jobs jobs, ExecutorService players, ExecutorService glancers, ExecutorService rest) {
        this.settings = settings;
        this.jobs = jobs;
        this.shelf = new Shelf(settings.files(), settings.catalogue());
        this.runs = new Runs(settings.runs());
        this.cases = new Cases(shelf, tables, settings.limits().body());
        var common = new Common();
        this.searching = new Searching(players, common);
        this.judging = new Judging(players, settings.version(), common);
        this.comparing = new Comparing(
                tables,
                new Glance(glancers, rest, Math.max(1, settings.threads() / 2), tables.shelf(), common),
                jobs.polite(players),
                settings.threads(),
                settings.version());
    }

    /// What can be asked, in the order it is documented.
    List<Route> routes() {
        var routes = new ArrayList<Route>();
        routes.add(get("/health", "Say that the server is there, and which.", this::health));
        routes.add(get(
                "/openapi.json", "This document.", request -> json(request, OpenApi.of(routes, settings.version()))));
        routes.add(get("/cases", "List the cases that can be opened.", cases::list));
        routes.add(get("/cases/{id}", "Read a case: parties, issues, assumptions, views, sources.", cases::read));
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
                JSON,
                cases::save));
        routes.add(post(
                "/cases/{id}/view",
                "Show the file with changes added as a view; nothing is written.",
                List.of(
                        new Field("name", "string", "of the view"),
                        new Field("set", "map", "path → value or [low, high]")),
                cases::view));
        routes.add(post(
                "/check",
                "Say everything that is wrong with a case file; nothing is run.",
                List.of(
                        new Field("text", "string", "the file"),
                        new Field("name", "string", "for messages"),
                        new Field("case", "string", "or a case of GET /api/cases")),
                cases::check));
        routes.add(post("/compare", "Play every approach under every view, as a job.", QUESTION, this::compare));
        routes.add(post(
                "/unfold",
                "Trace single runs of one cell of a finished comparison, as a job: fans and real runs.",
                List.of(
                        new Field("job", "string", "the finished comparison"),
                        new Field("view", "string", "of the cell"),
                        new Field("approach", "string", "of the cell"),
                        new Field("runs", "integer", "traced at least; 400")),
                this::unfold));
        var wider = new ArrayList<>(QUESTION);
        wider.add(new Field("pairs", "boolean", "also what flips the answer between views; true"));
        routes.add(
                post("/deals", "Say what could be agreed and whether it would hold, as a job.", QUESTION, this::deals));
        routes.add(post("/crux", "Look for what flips the answer, as a job.", wider, this::crux));
        var over = new ArrayList<>(QUESTION);
        over.add(new Field("x", "string", "assumption along the one axis"));
        over.add(new Field("y", "string", "assumption along the other"));
        over.add(new Field("steps", "integer", "along each axis; 12"));
        routes.add(post(
                "/stability",
                "Say, without playing, where the conflict would rest, as a job.",
                QUESTION,
                this::stability));
        var broad = new ArrayList<>(QUESTION);
        broad.add(new Field("worlds", "integer", "how many worlds to play; 64"));
        routes.add(post(
                "/robust",
                "Judge every approach over many worlds by rules that may disagree, as a job.",
                broad,
                this::robust));
        routes.add(post("/map", "Draw which approach does best over two assumptions, as a job.", over, this::map));
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
        jobs(routes);
        history(routes);
        return routes;
    }

    private void jobs(List<Route> routes) {
        routes.add(get("/jobs", "List the jobs.", this::allJobs));
        routes.add(get(
                "/jobs/{id}",
                "Say where a job stands.",
                request -> json(request, job(request).map())));
        routes.add(new Route(
                HandlerType.GET,
                "/jobs/{id}/events",
                "Tell a job as it goes: state, picture, done, problem.",
                List.of(),
                "text/event-stream",
                request -> Stream.of(job(request), request)));
        routes.add(get("/jobs/{id}/result", "What a job found, or has found so far.", this::result));
        routes.add(new Route(
                HandlerType.DELETE, "/jobs/{id}", "End a job, keeping what is done.", List.of(), JSON, this::cancel));
    }

    private void history(List<Route> routes) {
        routes.add(get("/runs", "List the finished runs that were kept.", request -> text(request, runs.list())));
        routes.add(get(
                "/runs/{number}", "Read a run.", request -> text(request, runs.picture(number(request, "number")))));
        routes.add(get(
                "/runs/{before}/difference/{after}",
                "Say what is different between two runs: inputs, then answers.",
                request -> text(request, runs.difference(number(request, "before"), number(request, "after")))));
    }

    private static Route get(String path, String does, io.javalin.http.Handler handler) {
        return new Route(HandlerType.GET, path, does, List.of(), JSON, handler);
    }

    private static Route post(String path, String does, List<Field> fields, io.javalin.http.Handler handler) {
        return new Route(HandlerType.POST, path, does, fields, JSON, handler);
    }

    private void health(Context request) {
        json(
                request,
                Map.of("version", settings.version(), "cases", shelf.entries().size()));
    }

    private void compare(Context request) {
        var body = Body.of(request, settings.limits().body());
        var asked = Asked.of(body);
        body.finish();
        var sound = asked.refine() ? sound(asked) : moved(asked);
        comparing.check(asked, sound);
        if (!asked.refine()) {
            accept(request, "compare", Jobs.Lane.QUICK, job -> comparing.glance(job, asked, sound));
            return;
        }
        accept(request, "compare", Jobs.Lane.LONG, job -> {
            if (asked.coarse() > 0) {
                String seen = comparing.glance(job, asked, sound);
                if (job.stop() && !seen.isEmpty()) {
                    return seen;
                }
            }
            var findings = comparing.play(job, asked, sound);
            finished.keep(job.id(), findings, sound);
            var picture = parley.report.Picture.whole(findings);
            if (asked.keep() && !job.cancelled()) {
                picture.put("run", runs.keep(asked.caseId(), findings, job.seconds()));
            }
            return Comparing.json(picture, "done");
        });
    }

    private void unfold(Context request) {
        var body = Body.of(request, settings.limits().body());
        String id = body.text("job", "");
        String view = body.text("view", "");
        String approach = body.text("approach", "");
        int runs = (int) body.whole("runs", 400, 1, 20_000);
        body.finish();
        var comparison = finished.get(id);
        accept(request, "unfold", job -> Json.of(comparing.unfold(job, comparison, view, approach, runs)));
    }

    private void deals(Context request) {
        var body = Body.of(request, settings.limits().body());
        var asked = Asked.of(body);
        body.finish();
        var sound = sound(asked);
        var views = asked.views(sound.subject());
        accept(request, "deals", job -> {
            var pictures = new ArrayList<Map<String, Object>>();
            for (var view : views) {
                if (!job.stop()) {
                    var deals = Deals.of(view.name(), view.negotiation(), Deals.Asked.NOTHING);
                    pictures.add(DealsPicture.of(deals));
                    job.show(Json.of(Map.of("views", pictures)));
                }
            }
            return Json.of(Map.of("views", pictures));
        });
    }

    private void crux(Context request) {
        var body = Body.of(request, settings.limits().body());
        var asked = Asked.of(body);
        boolean pairs = body.flag("pairs", true);
        body.finish();
        var sound = sound(asked);
        comparing.check(asked, sound);
        byte[] content = content(asked);
        long runs = asked.trajectories() == 0 ? CRUX_RUNS : asked.trajectories();
        accept(
                request,
                "crux",
                job -> Json.of(CruxPicture.of(searching.cruxes(job, asked, sound, content, pairs, runs))));
    }

    private void map(Context request) {
        var body = Body.of(request, settings.limits().body());
        var asked = Asked.of(body);
        var ask = new Searching.Ask(
                body.text("x", ""),
                body.text("y", ""),
                (int) body.whole("steps", 12, 2, 60),
                asked.trajectories() == 0 ? MAP_RUNS : asked.trajectories());
        body.finish();
        var sound = sound(asked);
        comparing.check(asked, sound);
        Searching.axis(sound.subject(), "x", ask.x());
        Searching.axis(sound.subject(), "y", ask.y());
        byte[] content = content(asked);
        accept(request, "map", job -> Json.of(CruxPicture.map(searching.map(job, asked, sound, content, ask))));
    }

    private void stability(Context request) {
        var body = Body.of(request, settings.limits().body());
        var asked = Asked.of(body);
        body.finish();
        var sound = sound(asked);
        asked.views(sound.subject());
        Judging.fits(sound);
        accept(request, "stability", job -> judging.stability(job, asked, sound));
    }

    private void robust(Context request) {
        var body = Body.of(request, settings.limits().body());
        var asked = Asked.of(body);
        int worlds = (int) body.whole("worlds", ROBUST_WORLDS, 16, 4_096);
        body.finish();
        var sound = sound(asked);
        comparing.check(asked, sound);
        byte[] content = content(asked);
        accept(request, "robust", job -> judging.robust(job, asked, sound, content, worlds));
    }

    private byte[] content(Asked asked) {
        return asked.caseId().isEmpty()
                ? asked.text().getBytes(StandardCharsets.UTF_8)
                : shelf.read(shelf.entry(asked.caseId()));
    }

    private void report(Context request) {
        var body = Body.of(request, settings.limits().body());
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

    private Comparing.Sound sound(Asked asked) {
        if (asked.caseId().isEmpty()) {
            return comparing.sound(asked, "case.yaml", asked.text().getBytes(StandardCharsets.UTF_8));
        }
        var entry = shelf.entry(asked.caseId());
        return comparing.sound(asked, entry.command(), shelf.read(entry));
    }

    private Comparing.Sound moved(Asked asked) {
        if (asked.caseId().isEmpty()) {
            return sound(asked);
        }
        var entry = shelf.entry(asked.caseId());
        return comparing.moved(asked, entry.command(), shelf.read(entry));
    }

    private void accept(Context request, String kind, Jobs.Work work) {
        accept(request, kind, Jobs.Lane.LONG, work);
    }

    private void accept(Context request, String kind, Jobs.Lane lane, Jobs.Work work) {
        var job = jobs.take(kind, lane, work);
        if (String.valueOf(request.header("Accept")).startsWith("text/event-stream")) {
            Stream.owned(job, request.header("Location", "/api/jobs/" + job.id()));
            return;
        }
        request.status(202).header("Location", "/api/jobs/" + job.id());
        json(request, job.map());
    }

    private Job job(Context request) {
        return jobs.job(request.pathParam("id"));
    }

    private void allJobs(Context request) {
        json(request, Map.of("jobs", jobs.all().stream().map(Job::map).toList()));
    }

    private void result(Context request) {
        var job = job(request);
        if (!job.problem().isEmpty()) {
            throw new Problem(409, "The job failed.", "GET /api/jobs/" + job.id() + "/events tells why.");
        }
        if (job.result().isEmpty()) {
            throw new Problem(
                    409, "There is no result yet.", "The job is " + job.state().words() + ".");
        }
        text(request, job.result());
    }

    private void cancel(Context request) {
        var job = job(request);
        job.cancel();
        json(request, job.map());
    }

    private static int number(Context request, String name) {
        try {
            return Integer.parseInt(request.pathParam(name));
        } catch (NumberFormatException _) {
            throw new Problem(404, "There is no such run.", "Runs have whole numbers; GET /api/runs lists them.");
        }
    }

    private static void json(Context request, Map<String, Object> tree) {
        text(request, Json.of(tree));
    }

    private static void text(Context request, String json) {
        request.contentType(JSON).result(json);
    }
}
