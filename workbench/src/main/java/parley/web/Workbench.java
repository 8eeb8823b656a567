package parley.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;

/// A running workbench: the page at `/`, the API at `/api`.
public final class Workbench implements AutoCloseable {

    /// A connection on which nothing comes or goes for so long is closed.
    private static final int IDLE_MILLISECONDS = 20_000;

    private final Settings settings;
    private final Jobs jobs;
    private final ExecutorService players;
    private final ExecutorService glancers;
    private final ExecutorService rest;
    private final Javalin server;

    private Workbench(Settings settings) {
        this.settings = settings;
        this.jobs = new Jobs(settings.limits());
        this.players = pool("player-", settings.threads());
        this.glancers = pool("glancer-", settings.threads());
        this.rest = pool("rest-", Math.max(1, settings.threads() - 1));
        this.server = Javalin.create(this::configure);
    }

    private static ExecutorService pool(String name, int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 1).factory());
    }

    /// Starts a workbench.
    ///
    /// @throws IllegalStateException where the port is taken
    public static Workbench start(Settings settings) {
        var workbench = new Workbench(settings);
        try {
            workbench.server.start(settings.host(), settings.port());
        } catch (RuntimeException refused) {
            workbench.close();
            throw new IllegalStateException(
                    "port " + settings.port() + " of " + settings.host() + " is taken", refused);
        }
        return workbench;
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// Where a browser finds it.
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String token = settings.token().isEmpty() ? "" : "?token=" + settings.token();
        return "http://" + host + ":" + port() + "/" + token;
    }

    @Override
    public void close() {
        jobs.close();
        server.stop();
        players.shutdownNow();
        glancers.shutdownNow();
        rest.shutdownNow();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = settings.limits().body();
        config.http.asyncTimeout = 0;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(Workbench::http);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(500);
            for (var connector : server.getConnectors()) {
                if (connector instanceof org.eclipse.jetty.server.AbstractConnector each) {
                    each.setIdleTimeout(IDLE_MILLISECONDS);
                }
            }
        });
        var doors = new Doors(settings);
        var files = new PageFiles();
        config.routes.before(request -> {
            headers(request, files);
            doors.check(request, port());
        });
        for (Route route : new Api(settings, jobs, players, glancers, rest).routes()) {
            config.routes.addHttpHandler(route.method(), "/api" + route.path(), route.handler());
        }
        pages(config, files);
        problems(config);
    }

    private static void http(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setIdleTimeout(IDLE_MILLISECONDS);
        http.setRequestHeaderSize(8 * 1024);
    }

    private static void headers(Context request, PageFiles files) {
        request.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", files.policy());
        if (request.path().startsWith("/api/")) {
            request.header("Cache-Control", "no-store");
        }
    }

    /// Every screen has an address of its own; all of them are the one page.
    private static void pages(JavalinConfig config, PageFiles files) {
        for (String path : List.of("/", "/runs", "/docs", "/api", "/case/{id}", "/case/{id}/{screen}")) {
            config.routes.get(path, request -> files.file(request, "index.html"));
        }
        config.routes.get("/favicon.ico", request -> files.file(request, "favicon.svg"));
        config.routes.get("/page/<name>", request -> files.file(request, request.pathParam("name")));
    }

    private static void problems(JavalinConfig config) {
        config.routes.exception(Problem.class, (problem, request) -> tell(request, problem));
        config.routes.exception(
                HttpResponseException.class, (refused, request) -> tell(request, of(refused.getStatus(), request)));
        config.routes.exception(Exception.class, (failure, request) -> tell(request, Doors.internal(failure)));
        for (int status : List.of(404, 405, 413)) {
            config.routes.error(status, request -> {
                if (!String.valueOf(request.res().getContentType()).startsWith(Problem.TYPE)) {
                    tell(request, of(status, request));
                }
            });
        }
    }

    private static Problem of(int status, Context request) {
        return switch (status) {
            case 404 -> new Problem(404, "There is nothing here.", "GET /api/openapi.json lists what can be asked.");
            case 405 ->
                new Problem(
                        405,
                        "That cannot be done here.",
                        request.method() + " is not known at " + request.path() + ".");
            case 413 -> new Problem(413, "The request is too large.", "Send less.");
            default -> new Problem(status, "The request was refused.", "Status " + status + ".");
        };
    }

    private static void tell(Context request, Problem problem) {
        if (problem.status() == 503) {
            request.header("Retry-After", "5");
        }
        request.status(problem.status()).contentType(Problem.TYPE).result(problem.json());
    }
}
