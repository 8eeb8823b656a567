package parley.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A workbench over a real socket, and somebody who visits it.
final class Visit implements AutoCloseable {

    static final String RIVER = "teaching.river-treaty";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Workbench workbench;
    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    Visit(Path runs, Path... files) {
        this(runs, Settings.Limits.USUAL, "127.0.0.1", "", files);
    }

    Visit(Path runs, Settings.Limits limits, String host, String token, Path... files) {
        Path cases = Path.of(System.getProperty("parley.root", "..")).resolve("cases");
        workbench = Workbench.start(
                new Settings(host, 0, token, List.of(files), List.of(cases), List.of(runs), "1.0", 2, limits));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + workbench.port() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).DELETE());
    }

    /// Asks for a comparison and says the job's identity.
    String compare(String json) throws IOException, InterruptedException {
        return json(post("/api/compare", json)).path("id").asString();
    }

    /// The events of a job until it is over: name and data of each.
    List<Event> events(String job) throws IOException, InterruptedException {
        var response = client.send(
                HttpRequest.newBuilder(at("/api/jobs/" + job + "/events"))
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                BodyHandlers.ofString());
        return Stream.of(response.body().split("\n\n"))
                .filter(text -> text.startsWith("event: "))
                .map(text -> new Event(
                        text.substring("event: ".length(), text.indexOf('\n')),
                        text.substring(text.indexOf("data: ") + "data: ".length())))
                .toList();
    }

    record Event(String name, String data) {
        JsonNode json() {
            return JSON.readTree(data);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /// What comes back for bytes that no honest client would send.
    String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), workbench.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        client.close();
        workbench.close();
    }
}
