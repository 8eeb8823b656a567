package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no honest page sends.
final class HostileTest {

    @TempDir
    private Path folder;

    private Visit visit;

    @BeforeEach
    void open() {
        visit = new Visit(folder.resolve("runs"));
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/../../../etc/passwd",
                "/page/..%2f..%2fetc/passwd",
                "/page/%2e%2e/%2e%2e/etc/passwd",
                "/page/lib/../../parley/web/Workbench.class",
                "/page//etc/passwd",
                "/page/META-INF/MANIFEST.MF",
                "/api/cases/..%2F..%2Fetc%2Fpasswd/text",
                "/api/cases/%2Fetc%2Fpasswd/text",
                "/api/runs/..%2F1",
                "/api/runs/1%00"
            })
    void noPathLeadsOutOfWhatIsOpen(String path) throws IOException {
        String answer = visit.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + visit.workbench.port()
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("root:");
    }

    @Test
    void aLinkOutOfAnOpenedFolderIsNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "case: secret");
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.createSymbolicLink(open.resolve("innocent.yaml"), secret);
        try (var other = new Visit(folder.resolve("runs"), open)) {
            assertThat(other.get("/api/cases").body()).doesNotContain("innocent");
            assertThat(other.get("/api/cases/innocent/text").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "127.0.0.1:1", "", "127.0.0.1@evil.example"})
    void anotherHostIsRefused(String host) throws IOException {
        String answer = visit.raw("GET /api/cases HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4(21|00) .*").doesNotContain("river");
    }

    @Test
    void anotherOriginIsRefused() throws Exception {
        for (String origin : List.of("http://evil.example", "null", "https://127.0.0.1:" + visit.workbench.port())) {
            var answer =
                    visit.send(HttpRequest.newBuilder(visit.at("/api/cases")).header("Origin", origin));
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
        }
        var own = visit.send(HttpRequest.newBuilder(visit.at("/api/cases"))
                .header("Origin", "http://127.0.0.1:" + visit.workbench.port()));
        assertThat(own.statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherPageCannotStartAnything() throws Exception {
        var answer = visit.send(HttpRequest.newBuilder(visit.at("/api/compare"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"case\":\"" + Visit.RIVER + "\"}")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"case\":\"a\",\"case\":\"b\"}", "{} {}", "nonsense", "", "{\"seed\":1e999}"})
    void malformedJsonIsRefusedWithItsPlace(String json) throws Exception {
        var answer = visit.post("/api/compare", json);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void deeplyNestedJsonIsRefused() throws Exception {
        var answer = visit.post("/api/compare", "{\"set\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aHugeBodyIsRefusedWithoutBeingRead() throws Exception {
        String announced = visit.raw("POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:" + visit.workbench.port()
                + "\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n{");
        assertThat(announced).startsWith("HTTP/1.1 413");

        byte[] large = new byte[3 * 1024 * 1024];
        var streamed = visit.send(HttpRequest.newBuilder(visit.at("/api/check"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    @Test
    void aSlowClientIsNotWaitedForAndHoldsNobodyUp() throws Exception {
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), visit.workbench.port())) {
            slow.setSoTimeout(60_000);
            slow.getOutputStream()
                    .write(("POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:" + visit.workbench.port()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            var drip = Thread.ofVirtual().start(() -> drip(slow));
            assertThat(visit.get("/api/health").statusCode()).isEqualTo(200);
            var answer = new byte[12];
            int read = slow.getInputStream().readNBytes(answer, 0, answer.length);
            assertThat(new String(answer, 0, read, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
            drip.interrupt();
        }
    }

    private static void drip(Socket slow) {
        try {
            for (int i = 0; i < 100; i++) {
                Thread.sleep(500);
                slow.getOutputStream().write(' ');
                slow.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException _) {
            // Shut out, as it should be.
        }
    }

    @Test
    void aThousandConnectionsAtOnceAreAllAnswered() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 1000; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), visit.workbench.port());
                socket.setSoTimeout(60_000);
                sockets.add(socket);
            }
            byte[] request = ("GET /api/health HTTP/1.1\r\nHost: 127.0.0.1:" + visit.workbench.port() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            for (var socket : sockets) {
                socket.getOutputStream().write(request);
            }
            for (var socket : sockets) {
                byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
                assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void fiftyComparisonsAtOnceAreAllDoneAndTheWaitingOnesKnowTheirPlace() throws Exception {
        var ids = new ArrayList<String>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 50)
                    .mapToObj(seed -> senders.submit(() -> visit.compare(
                            "{\"case\":\"" + Visit.RIVER + "\",\"trajectories\":64,\"seed\":" + seed + "}")))
                    .toList();
            for (Future<String> each : sent) {
                ids.add(each.get());
            }
            var places = Visit.json(visit.get("/api/jobs"))
                    .path("jobs")
                    .valueStream()
                    .filter(job -> job.path("state").asString().equals("waiting"))
                    .map(job -> job.path("place").asInt())
                    .toList();
            assertThat(places).allMatch(place -> place > 0).doesNotHaveDuplicates();
        }
        for (String id : ids) {
            assertThat(visit.events(id).getLast().name()).isEqualTo("done");
            assertThat(Visit.json(visit.get("/api/jobs/" + id + "/result"))
                            .path("cells")
                            .size())
                    .isEqualTo(3);
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void aFullQueueSaysSo() throws Exception {
        var tight = new Settings.Limits(1 << 20, 1, 1, 4, Duration.ofMinutes(1));
        try (var other = new Visit(folder.resolve("runs"), tight, "127.0.0.1", "")) {
            String endless = "{\"case\":\"" + Visit.RIVER + "\",\"precision\":0.0001}";
            String first = other.compare(endless);
            String second = other.compare(endless);
            var third = other.post("/api/compare", endless);

            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("retry-after")).isPresent();
            other.delete("/api/jobs/" + second);
            other.delete("/api/jobs/" + first);
            assertThat(other.events(first).getLast().json().path("state").asString())
                    .isEqualTo("cancelled");
        }
    }

    @Test
    void aJobThatTakesTooLongEndsWithWhatIsDone() throws Exception {
        var brief = new Settings.Limits(1 << 20, 1, 1, 4, Duration.ofMillis(300));
        try (var other = new Visit(folder.resolve("runs"), brief, "127.0.0.1", "")) {
            String id = other.compare("{\"case\":\"" + Visit.RIVER + "\",\"precision\":0.0001}");

            assertThat(other.events(id).getLast().name()).isEqualTo("done");
            assertThat(Visit.json(other.get("/api/jobs/" + id + "/result"))
                            .path("complete")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void withATokenNobodyComesInWithoutIt() throws Exception {
        try (var other = new Visit(folder.resolve("runs"), Settings.Limits.USUAL, "127.0.0.1", "s3cret")) {
            assertThat(other.get("/api/cases").statusCode()).isEqualTo(401);
            assertThat(other.get("/").statusCode()).isEqualTo(401);
            assertThat(other.get("/?token=wrong").statusCode()).isEqualTo(401);
            var bearer =
                    other.send(HttpRequest.newBuilder(other.at("/api/cases")).header("Authorization", "Bearer s3cret"));
            assertThat(bearer.statusCode()).isEqualTo(200);
            var door = other.get("/?token=s3cret");
            String cookie = door.headers().firstValue("set-cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
            var inside = other.send(HttpRequest.newBuilder(other.at("/api/cases"))
                    .header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
            assertThat(inside.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHostileCaseCostsNothing() throws Exception {
        String bomb = "a: &a [x, x]\\nb: [*a, *a]\\n";
        var aliases = visit.post("/api/compare", "{\"text\":\"" + bomb + "\"}");
        assertThat(aliases.statusCode()).isEqualTo(422);

        var deep = visit.post("/api/check", "{\"text\":\"" + "[".repeat(50_000) + "\"}");
        assertThat(deep.statusCode()).isEqualTo(200);
        assertThat(Visit.json(deep).path("sound").asBoolean()).isFalse();
    }

    @Test
    void whoeverStopsListeningHoldsNothingUp() throws Exception {
        String id = visit.compare("{\"case\":\"" + Visit.RIVER + "\",\"precision\":0.0001}");
        CompletableFuture<?> gone = visit.client.sendAsync(
                HttpRequest.newBuilder(visit.at("/api/jobs/" + id + "/events")).build(), BodyHandlers.ofString());
        Thread.sleep(300);
        gone.cancel(true);
        visit.delete("/api/jobs/" + id);

        assertThat(visit.events(id).getLast().json().path("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void everyAnswerForbidsScriptsFromElsewhere() throws Exception {
        for (String path : List.of("/", "/api/cases", "/page/none.js", "/nowhere")) {
            var headers = visit.get(path).headers();
            assertThat(headers.firstValue("content-security-policy").orElse("")).contains("default-src 'none'");
            assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        }
    }
}
