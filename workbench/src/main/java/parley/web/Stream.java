package parley.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import parley.report.Json;

/// A job told as server-sent events: `state` with its place and progress, `picture` with every new picture, and at the
/// end `done`, or `problem`. A line of comment every few seconds keeps the connection alive.
final class Stream {

    private static final long EVERY = 5_000;

    private Stream() {}

    /// Tells until the job is over or nobody listens.
    static void of(Job job, Context request) {
        of(job, request, () -> {});
    }

    /// The same for whoever asked for the job: when nobody listens any more it is ended.
    static void owned(Job job, Context request) {
        of(job, request, job::cancel);
    }

    private static void of(Job job, Context request, Runnable left) {
        var response = request.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            tell(job, response.getOutputStream());
        } catch (IOException _) {
            left.run(); // Else the job goes on for whoever asks next.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Job job, java.io.OutputStream out) throws IOException, InterruptedException {
        long seen = -1;
        long pictures = 0;
        while (true) {
            var sight = job.await(seen, EVERY);
            if (sight.change() == seen) {
                send(out, ": waiting\n\n");
                continue;
            }
            seen = sight.change();
            var state = new LinkedHashMap<String, Object>();
            state.put("id", job.id());
            state.put("state", sight.state().words());
            state.put("place", sight.place());
            state.put("seconds", job.seconds());
            state.put("progress", sight.progress());
            if (sight.pictures() > pictures) {
                pictures = sight.pictures();
                event(out, "picture", sight.picture());
            }
            event(out, "state", Json.of(state));
            if (sight.state().over()) {
                event(out, sight.problem().isEmpty() ? "done" : "problem", end(sight, state));
                return;
            }
        }
    }

    private static String end(Job.Sight sight, LinkedHashMap<String, Object> state) {
        return sight.problem().isEmpty() ? Json.of(state) : sight.problem();
    }

    private static void event(java.io.OutputStream out, String name, String data) throws IOException {
        send(out, "event: " + name + "\ndata: " + data + "\n\n");
    }

    private static void send(java.io.OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
