package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ApiTest {

    private static final String QUICK = "{\"case\":\"teaching.river-treaty\",\"trajectories\":64}";

    @TempDir
    private Path folder;

    private Path file;
    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("mine.yaml");
        Files.copy(Path.of(System.getProperty("parley.root", "..")).resolve("cases/teaching/river-treaty.yaml"), file);
        visit = new Visit(folder.resolve("runs"), file);
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void namedFilesAndTheCatalogueAreListedAndOnlyNamedOnesCanBeWritten() throws Exception {
        var cases = Visit.json(visit.get("/api/cases")).path("cases");

        assertThat(cases.valueStream().map(each -> each.path("id").asString())).contains("mine", Visit.RIVER);
        assertThat(cases.path(0).path("writable").asBoolean()).isTrue();
        assertThat(cases.path(1).path("writable").asBoolean()).isFalse();
    }

    @Test
    void aCaseTellsItsAssumptionsAndItsApproaches() throws Exception {
        var subject = Visit.json(visit.get("/api/cases/mine")).path("case");

        assertThat(subject.path("advise").asString()).isEqualTo("downstream");
        assertThat(subject.path("assumptions").path(0).path("name").asString()).isEqualTo("seen_by_inspectors");
        assertThat(subject.path("assumptions").path(0).path("value").asDouble()).isEqualTo(0.4);
        assertThat(subject.path("assumptions").path(0).path("high").asDouble()).isEqualTo(0.8);
    }

    @Test
    void aComparisonComesFirstCoarseAndThenWhole() throws Exception {
        var events = visit.events(visit.compare(
                "{\"case\":\"mine\",\"coarse\":32,\"trajectories\":256,\"set\":{\"seen_by_inspectors\":\"0.7\"}}"));

        var pictures = events.stream()
                .filter(event -> event.name().equals("picture"))
                .map(Visit.Event::json)
                .toList();
        assertThat(pictures.getLast().path("stage").asString()).isEqualTo("done");
        assertThat(pictures.getLast().path("cells").size()).isEqualTo(3);
        assertThat(pictures.getLast()
                        .path("cells")
                        .path(0)
                        .path("survival")
                        .path("standing")
                        .size())
                .isPositive();
        assertThat(pictures.getLast().path("set").path("seen_by_inspectors").asString())
                .isEqualTo("0.7");
        assertThat(pictures.getLast().path("sentence").asString()).startsWith("For downstream, in these runs, ");
        assertThat(events.getLast().name()).isEqualTo("done");
    }

    @Test
    void theSameQuestionGivesTheSamePicture() throws Exception {
        String one = visit.compare(QUICK);
        String other = visit.compare(QUICK);
        visit.events(one);
        visit.events(other);

        assertThat(visit.get("/api/jobs/" + one + "/result").body())
                .isEqualTo(visit.get("/api/jobs/" + other + "/result").body());
    }

    @Test
    void aCancelledJobKeepsWhatIsDone() throws Exception {
        String id = visit.compare("{\"case\":\"mine\",\"coarse\":32,\"precision\":0.0001}");
        while (!Visit.json(visit.get("/api/jobs/" + id))
                        .path("progress")
                        .path("settled")
                        .isNumber()
                || Visit.json(visit.get("/api/jobs/" + id))
                                .path("progress")
                                .path("halfWidth")
                                .asDouble(-1)
                        < 0) {
            Thread.sleep(20);
        }
        visit.delete("/api/jobs/" + id);
        var events = visit.events(id);

        assertThat(events.getLast().json().path("state").asString()).isEqualTo("cancelled");
        var picture = Visit.json(visit.get("/api/jobs/" + id + "/result"));
        assertThat(picture.path("cells").size()).isPositive();
        assertThat(picture.path("complete").asBoolean()).isFalse();
    }

    @Test
    void faultsOfACaseAreTheOnesOfTheCommandLine() throws Exception {
        var answer = visit.post("/api/compare", "{\"text\":\"parley: 1\\ncase: X\\nhorizon: -3\\n\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Visit.json(answer)
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("code").asString()))
                .isNotEmpty()
                .allMatch(code -> code.matches("[EW]\\d{3}"));
    }

    @Test
    void everyMistakeOfARequestIsToldAtOnce() throws Exception {
        var answer = visit.post(
                "/api/compare",
                "{\"case\":\"mine\",\"seed\":-1,\"precision\":\"fine\",\"trajectorys\":5,\"trajectories\":63}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visit.json(answer)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("seed", "precision", "trajectorys", "trajectories");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestKnownOne() throws Exception {
        var answer = visit.post("/api/compare", "{\"case\":\"mine\",\"approaches\":[\"handshaek\"]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("did you mean 'handshake'?");
    }

    @Test
    void aCheckTellsEveryFaultWithItsPlace() throws Exception {
        var answer = Visit.json(visit.post("/api/check", "{\"text\":\"parley: 1\\ncase: X\\nhorizn: 3\\n\"}"));

        assertThat(answer.path("sound").asBoolean()).isFalse();
        assertThat(answer.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("line").asInt()))
                .contains(3);
    }

    @Test
    void changesBecomeAViewOfTheFileAndNothingIsWrittenUntilItIsSaved() throws Exception {
        String before = Files.readString(file);
        var shown = Visit.json(visit.post(
                "/api/cases/mine/view", "{\"name\":\"Doubt\",\"set\":{\"seen_by_inspectors\":\"[0.1, 0.2]\"}}"));
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(shown.path("sound").asBoolean()).isTrue();

        String tag =
                visit.get("/api/cases/mine/text").headers().firstValue("etag").orElseThrow();
        var saved = visit.send(HttpRequest.newBuilder(visit.at("/api/cases/mine/text"))
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString(shown.path("text").asString())));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(Files.readString(file)).startsWith(before.strip()).contains("  Doubt:");
        assertThat(Visit.json(visit.get("/api/cases/mine"))
                        .path("case")
                        .path("views")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Doubt");
    }

    @Test
    void aFileThatHasChangedMeanwhileIsNotOverwritten() throws Exception {
        String tag =
                visit.get("/api/cases/mine/text").headers().firstValue("etag").orElseThrow();
        Files.writeString(file, Files.readString(file) + "# by another hand\n");

        var saved = visit.send(HttpRequest.newBuilder(visit.at("/api/cases/mine/text"))
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString("case: lost")));

        assertThat(saved.statusCode()).isEqualTo(412);
        assertThat(Files.readString(file)).endsWith("# by another hand\n");
    }

    @Test
    void theCatalogueIsNeverWritten() throws Exception {
        var saved = visit.send(HttpRequest.newBuilder(visit.at("/api/cases/" + Visit.RIVER + "/text"))
                .header("If-Match", "\"x\"")
                .PUT(BodyPublishers.ofString("case: lost")));

        assertThat(saved.statusCode()).isEqualTo(403);
    }

    @Test
    void keptRunsSurviveARestartAndTellTheirDifference() throws Exception {
        visit.events(visit.compare(QUICK.replace("}", ",\"keep\":true}")));
        visit.events(visit.compare(QUICK.replace("}", ",\"keep\":true,\"set\":{\"seen_by_inspectors\":0.1}}")));
        visit.close();
        visit = new Visit(folder.resolve("runs"), file);

        var runs = Visit.json(visit.get("/api/runs")).path("runs");
        assertThat(runs.valueStream().map(run -> run.path("number").asInt())).containsExactly(2, 1);
        assertThat(Visit.json(visit.get("/api/runs/1")).path("cells").size()).isEqualTo(3);
        var difference = Visit.json(visit.get("/api/runs/1/difference/2"));
        assertThat(difference
                        .path("inputs")
                        .valueStream()
                        .map(input -> input.path("what").asString()))
                .containsExactly("seen_by_inspectors");
    }

    @Test
    void whereItWouldRestAndHowRobustItIsComeAsASheetAndAsTheResultOfTheCommandLine() throws Exception {
        for (var path : java.util.List.of("/api/stability", "/api/robust")) {
            String more = path.endsWith("robust") ? ",\"worlds\":16" : "";
            String job = Visit.json(visit.post(path, "{\"case\":\"mine\"" + more + "}"))
                    .path("id")
                    .asString();
            assertThat(visit.events(job).getLast().name()).as(path).isEqualTo("done");
            var found = Visit.json(visit.get("/api/jobs/" + job + "/result"));

            assertThat(found.path("sheet").path("parts").size()).as(path).isGreaterThan(3);
            assertThat(found.path("found").path("case").asString()).as(path).isNotEmpty();
        }
    }

    @Test
    void aSearchShowsWhatItHasFoundWhileItGoesOn() throws Exception {
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("full}], open: 0.8", "full}], open: eagerness")
                        .replace("assumptions:\n", "assumptions:\n  eagerness: {default: 0.8, range: [0.3, 1]}\n"));
        var found = pictures("/api/crux", "{\"case\":\"mine\",\"trajectories\":64}");
        var drawn = pictures(
                "/api/map",
                "{\"case\":\"mine\",\"trajectories\":64,\"x\":\"seen_by_inspectors\",\"y\":\"eagerness\",\"steps\":40}");

        assertThat(found.getFirst().path("complete").asBoolean(true)).isFalse();
        assertThat(found.getFirst().path("advice").size()).isPositive();
        assertThat(found.getLast().path("complete").asBoolean()).isTrue();
        assertThat(found.getFirst().path("tips").size())
                .isLessThan(found.getLast().path("tips").size());
        assertThat(drawn.getFirst().path("complete").asBoolean(true)).isFalse();
        assertThat(drawn.getLast().path("complete").asBoolean()).isTrue();
        assertThat(drawn.getFirst().path("cells").size())
                .isBetween(1, drawn.getLast().path("cells").size() - 1);
    }

    private List<JsonNode> pictures(String path, String json) throws Exception {
        return visit.events(Visit.json(visit.post(path, json)).path("id").asString()).stream()
                .filter(event -> event.name().equals("picture"))
                .map(Visit.Event::json)
                .toList();
    }

    @Test
    void aJobCanBeHeardInTheAnswerToItsRequestAndEndsWhenNobodyListens() throws Exception {
        var request = HttpRequest.newBuilder(visit.at("/api/compare"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream");
        var heard = visit.send(request.copy().POST(BodyPublishers.ofString(QUICK)));

        assertThat(heard.headers().firstValue("Location").orElseThrow()).startsWith("/api/jobs/");
        assertThat(heard.body()).contains("event: picture\n").contains("event: done\n");

        var left = visit.client.send(
                request.POST(BodyPublishers.ofString("{\"case\":\"mine\",\"precision\":0.0001}"))
                        .build(),
                java.net.http.HttpResponse.BodyHandlers.ofInputStream());
        left.body().close();
        String job = left.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 100 && !visit.get(job).body().contains("cancelled"); i++) {
            Thread.sleep(100);
        }
        assertThat(visit.get(job).body()).contains("cancelled");
    }

    @Test
    void everyRouteOfTheDocumentAnswersAndNoneIsLeftOut() throws Exception {
        var document = Visit.json(visit.get("/api/openapi.json"));

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                var answer =
                        visit.send(HttpRequest.newBuilder(visit.at(path.getKey().replaceAll("\\{\\w+}", "none")))
                                .header("Content-Type", "application/json")
                                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString("{}")));
                boolean refusedByTheRoute =
                        answer.statusCode() != 404 || !answer.body().contains("nothing here");
                assertThat(refusedByTheRoute).as(method + " " + path.getKey()).isTrue();
                assertThat(answer.statusCode()).as(method + " " + path.getKey()).isNotIn(405, 500);
            }
        }
    }
}
