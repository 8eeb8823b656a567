package parley.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;

/// Jobs as they go, and the history of runs that were kept.
final class JobRoutes {

    private final Jobs jobs;
    private final Runs runs;

    JobRoutes(Jobs jobs, Runs runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    void into(List<Route> routes) {
        jobs(routes);
        history(routes);
    }

    private void jobs(List<Route> routes) {
        routes.add(Answer.get("/jobs", "List the jobs.", this::allJobs));
        routes.add(Answer.get(
                "/jobs/{id}",
                "Say where a job stands.",
                request -> Answer.json(request, job(request).map())));
        routes.add(new Route(
                HandlerType.GET,
                "/jobs/{id}/events",
                "Tell a job as it goes: state, picture, done, problem.",
                List.of(),
                "text/event-stream",
                request -> Stream.of(job(request), request)));
        routes.add(Answer.get("/jobs/{id}/result", "What a job found, or has found so far.", this::result));
        routes.add(new Route(
                HandlerType.DELETE,
                "/jobs/{id}",
                "End a job, keeping what is done.",
                List.of(),
                Answer.JSON,
                this::cancel));
    }

    private void history(List<Route> routes) {
        routes.add(Answer.get(
                "/runs", "List the finished runs that were kept.", request -> Answer.text(request, runs.list())));
        routes.add(Answer.get(
                "/runs/{number}",
                "Read a run.",
                request -> Answer.text(request, runs.picture(number(request, "number")))));
        routes.add(Answer.get(
                "/runs/{before}/difference/{after}",
                "Say what is different between two runs: inputs, then answers.",
                request -> Answer.text(request, runs.difference(number(request, "before"), number(request, "after")))));
    }

    private Job job(Context request) {
        return jobs.job(request.pathParam("id"));
    }

    private void allJobs(Context request) {
        Answer.json(request, Map.of("jobs", jobs.all().stream().map(Job::map).toList()));
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
        Answer.text(request, job.result());
    }

    private void cancel(Context request) {
        var job = job(request);
        job.cancel();
        Answer.json(request, job.map());
    }

    private static int number(Context request, String name) {
        try {
            return Integer.parseInt(request.pathParam(name));
        } catch (NumberFormatException _) {
            throw new Problem(404, "There is no such run.", "Runs have whole numbers; GET /api/runs lists them.");
        }
    }
}
