package parley.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.web.Route.Field;

/// What all questions that are played have in common: the case they are about, how it is read, and the job that is made
/// of them.
final class Asking {

    /// What every such question may say.
    static final List<Field> QUESTION = List.of(
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

    private final Shelf shelf;
    private final Jobs jobs;
    private final Comparing comparing;
    private final int most;

    /// @param most bytes of a request
    Asking(Shelf shelf, Jobs jobs, Comparing comparing, int most) {
        this.shelf = shelf;
        this.jobs = jobs;
        this.comparing = comparing;
        this.most = most;
    }

    Body body(Context request) {
        return Body.of(request, most);
    }

    byte[] content(Asked asked) {
        return asked.caseId().isEmpty()
                ? asked.text().getBytes(StandardCharsets.UTF_8)
                : shelf.read(shelf.entry(asked.caseId()));
    }

    Comparing.Sound sound(Asked asked) {
        if (asked.caseId().isEmpty()) {
            return comparing.sound(asked, "case.yaml", asked.text().getBytes(StandardCharsets.UTF_8));
        }
        var entry = shelf.entry(asked.caseId());
        return comparing.sound(asked, entry.command(), shelf.read(entry));
    }

    Comparing.Sound moved(Asked asked) {
        if (asked.caseId().isEmpty()) {
            return sound(asked);
        }
        var entry = shelf.entry(asked.caseId());
        return comparing.moved(asked, entry.command(), shelf.read(entry));
    }

    void accept(Context request, String kind, Jobs.Work work) {
        accept(request, kind, Jobs.Lane.LONG, work);
    }

    void accept(Context request, String kind, Jobs.Lane lane, Jobs.Work work) {
        var job = jobs.take(kind, lane, work);
        if (String.valueOf(request.header("Accept")).startsWith("text/event-stream")) {
            Stream.owned(job, request.header("Location", "/api/jobs/" + job.id()));
            return;
        }
        request.status(202).header("Location", "/api/jobs/" + job.id());
        Answer.json(request, job.map());
    }
}
