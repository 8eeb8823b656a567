package parley.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.analysis.Deals;
import parley.report.CruxPicture;
import parley.report.DealsPicture;
import parley.report.Json;
import parley.web.Route.Field;

/// What can be asked of a case besides a comparison: deals, what flips the answer, where it would rest, which approach
/// bears most worlds.
final class SearchRoutes {

    /// Runs per approach and response in each world of a search, where a request does not say.
    private static final long CRUX_RUNS = 512;

    private static final long MAP_RUNS = 128;

    private static final int ROBUST_WORLDS = 64;

    private final Asking asking;
    private final Comparing comparing;
    private final Searching searching;
    private final Judging judging;

    SearchRoutes(Asking asking, Comparing comparing, Searching searching, Judging judging) {
        this.asking = asking;
        this.comparing = comparing;
        this.searching = searching;
        this.judging = judging;
    }

    void into(List<Route> routes) {
        var wider = new ArrayList<>(Asking.QUESTION);
        wider.add(new Field("pairs", "boolean", "also what flips the answer between views; true"));
        routes.add(Answer.post(
                "/deals",
                "Say what could be agreed and whether it would hold, as a job.",
                Asking.QUESTION,
                this::deals));
        routes.add(Answer.post("/crux", "Look for what flips the answer, as a job.", wider, this::crux));
        var over = new ArrayList<>(Asking.QUESTION);
        over.add(new Field("x", "string", "assumption along the one axis"));
        over.add(new Field("y", "string", "assumption along the other"));
        over.add(new Field("steps", "integer", "along each axis; 12"));
        routes.add(Answer.post(
                "/stability",
                "Say, without playing, where the conflict would rest, as a job.",
                Asking.QUESTION,
                this::stability));
        var broad = new ArrayList<>(Asking.QUESTION);
        broad.add(new Field("worlds", "integer", "how many worlds to play; 64"));
        routes.add(Answer.post(
                "/robust",
                "Judge every approach over many worlds by rules that may disagree, as a job.",
                broad,
                this::robust));
        routes.add(
                Answer.post("/map", "Draw which approach does best over two assumptions, as a job.", over, this::map));
    }

    private void deals(Context request) {
        var body = asking.body(request);
        var asked = Asked.of(body);
        body.finish();
        var sound = asking.sound(asked);
        var views = asked.views(sound.subject());
        asking.accept(request, "deals", job -> {
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
        var body = asking.body(request);
        var asked = Asked.of(body);
        boolean pairs = body.flag("pairs", true);
        body.finish();
        var sound = asking.sound(asked);
        comparing.check(asked, sound);
        byte[] content = asking.content(asked);
        long runs = asked.trajectories() == 0 ? CRUX_RUNS : asked.trajectories();
        asking.accept(
                request,
                "crux",
                job -> Json.of(CruxPicture.of(searching.cruxes(job, asked, sound, content, pairs, runs))));
    }

    private void map(Context request) {
        var body = asking.body(request);
        var asked = Asked.of(body);
        var ask = new Searching.Ask(
                body.text("x", ""),
                body.text("y", ""),
                (int) body.whole("steps", 12, 2, 60),
                asked.trajectories() == 0 ? MAP_RUNS : asked.trajectories());
        body.finish();
        var sound = asking.sound(asked);
        comparing.check(asked, sound);
        Searching.axis(sound.subject(), "x", ask.x());
        Searching.axis(sound.subject(), "y", ask.y());
        byte[] content = asking.content(asked);
        asking.accept(request, "map", job -> Json.of(CruxPicture.map(searching.map(job, asked, sound, content, ask))));
    }

    private void stability(Context request) {
        var body = asking.body(request);
        var asked = Asked.of(body);
        body.finish();
        var sound = asking.sound(asked);
        asked.views(sound.subject());
        Judging.fits(sound);
        asking.accept(request, "stability", job -> judging.stability(job, asked, sound));
    }

    private void robust(Context request) {
        var body = asking.body(request);
        var asked = Asked.of(body);
        int worlds = (int) body.whole("worlds", ROBUST_WORLDS, 16, 4_096);
        body.finish();
        var sound = asking.sound(asked);
        comparing.check(asked, sound);
        byte[] content = asking.content(asked);
        asking.accept(request, "robust", job -> judging.robust(job, asked, sound, content, worlds));
    }
}
