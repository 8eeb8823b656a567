package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of other programs over the API, with nothing made up.
final class ForeignTest {

    private static final Path FILES = Path.of(System.getProperty("parley.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("files/src/test/resources");

    @TempDir
    private Path folder;

    private final List<Visit> visits = new ArrayList<>();

    @AfterEach
    void close() {
        visits.forEach(Visit::close);
    }

    private Visit open(Path... files) {
        var visit = new Visit(folder.resolve("runs"), files);
        visits.add(visit);
        return visit;
    }

    @Test
    void everyScenarioOfAFolderIsListedOnceWithItsFormat() throws Exception {
        var visit = open(FILES.resolve("foreign"));

        var cases = Visit.json(visit.get("/api/cases")).path("cases");
        var found = cases.valueStream()
                .filter(each -> !each.path("format").asString().isEmpty())
                .map(each ->
                        each.path("id").asString() + " " + each.path("format").asString())
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "boxes genius",
                        "genius genius",
                        "geniusweb geniusweb",
                        "gmcr.dam gmcr",
                        "groups geniusweb",
                        "negmas negmas",
                        "negmas-json negmas",
                        "negolog negolog",
                        "ranking.pd gmcr",
                        "rules genius");
        assertThat(cases.valueStream()
                        .filter(each -> !each.path("format").asString().isEmpty())
                        .map(each -> each.path("errors").asInt()))
                .containsOnly(0);
        assertThat(cases.valueStream().map(each -> each.path("id").asString())).contains(Visit.RIVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genius",
                "genius/fair.xml",
                "boxes",
                "geniusweb",
                "geniusweb/jobs.json",
                "groups",
                "negmas",
                "negmas-json",
                "negolog",
                "rules",
                "gmcr",
                "gmcr/dam.gmcr",
                "ranking/pd.gmcr"
            })
    void whatTheCommandLineTakesCanBeOpenedShownAndAnalysed(String name) throws Exception {
        var visit = open(FILES.resolve("foreign").resolve(name));
        var card = Visit.json(visit.get("/api/cases")).path("cases").path(0);
        String id = card.path("id").asString();

        assertThat(card.path("writable").asBoolean()).isFalse();
        var opened = Visit.json(visit.get("/api/cases/" + id));
        assertThat(opened.path("case").path("parties").size()).isGreaterThan(1);
        for (var file : opened.path("files")) {
            var text = visit.get(
                    "/api/cases/" + id + "/text?file=" + URLEncoder.encode(file.asString(), StandardCharsets.UTF_8));
            assertThat(text.body()).isEqualTo(Files.readString(Path.of(file.asString())));
        }
        assertThat(visit.get("/api/cases/" + id + "/text").body()).contains("parley: 1");
        assertThat(Visit.json(visit.post("/api/check", "{\"case\":\"" + id + "\"}"))
                        .path("sound")
                        .asBoolean())
                .isTrue();
        for (var path : List.of("/api/deals", "/api/stability")) {
            String job = Visit.json(visit.post(path, "{\"case\":\"" + id + "\"}"))
                    .path("id")
                    .asString();
            assertThat(visit.events(job).getLast().name()).as(path).isEqualTo("done");
        }
        var refused = visit.post("/api/compare", "{\"case\":\"" + id + "\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Visit.json(refused).path("title").asString()).isEqualTo("There is nothing to compare.");
    }

    @ParameterizedTest
    @CsvSource({"negmas-no-value, E037, seller.yml, 7", "geniusweb-weights, E017, employee.json, 10"})
    void faultsHaveTheCodesAndPlacesOfTheCommandLine(String name, String code, String file, int line) throws Exception {
        var visit = open(FILES.resolve("foreign-faulty").resolve(name));

        assertThat(Visit.json(visit.get("/api/cases"))
                        .path("cases")
                        .path(0)
                        .path("errors")
                        .asInt())
                .isPositive();
        var opened = Visit.json(visit.get("/api/cases/" + name));
        var checked = Visit.json(visit.post("/api/check", "{\"case\":\"" + name + "\"}"));
        var refused = visit.post("/api/deals", "{\"case\":\"" + name + "\"}");
        assertThat(opened.path("files").size()).isGreaterThan(1);
        assertThat(checked.path("sound").asBoolean()).isFalse();
        assertThat(refused.statusCode()).isEqualTo(422);
        for (var faults : List.of(opened, checked, Visit.json(refused))) {
            var fault = faults.path("faults").path(0);
            assertThat(fault.path("code").asString()).isEqualTo(code);
            assertThat(fault.path("file").asString()).endsWith(file);
            assertThat(fault.path("line").asInt()).isEqualTo(line);
        }
    }

    @Test
    void anotherProgramsFilesAreNeverWritten() throws Exception {
        var visit = open(FILES.resolve("foreign/genius"));

        var saved = visit.send(HttpRequest.newBuilder(visit.at("/api/cases/genius/text"))
                .header("If-Match", "\"x\"")
                .PUT(BodyPublishers.ofString("lost")));

        assertThat(saved.statusCode()).isEqualTo(403);
        assertThat(saved.body()).contains("another program's");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotReadAndNoOtherFileCanBeNamed() throws Exception {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        for (var name : List.of("fair.xml", "host.xml")) {
            Files.copy(FILES.resolve("foreign/genius").resolve(name), inside.resolve(name));
        }
        Path secret = Files.copy(FILES.resolve("foreign/genius/visitor.xml"), folder.resolve("visitor.xml"));
        Files.createSymbolicLink(inside.resolve("visitor.xml"), secret);
        var visit = open(inside);

        var opened = Visit.json(visit.get("/api/cases/inside"));
        assertThat(opened.path("files").toString()).doesNotContain("visitor");
        for (var file : List.of(secret.toString(), inside.resolve("visitor.xml").toString(), "../visitor.xml")) {
            var text = visit.get("/api/cases/inside/text?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8));
            assertThat(text.statusCode()).as(file).isEqualTo(404);
        }
    }

    @Test
    void aFileThatIsMendedIsReadAnew() throws Exception {
        for (var name : List.of("buyer.yml", "seller.yml", "trade-domain.yml")) {
            Files.copy(FILES.resolve("foreign-faulty/negmas-no-value").resolve(name), folder.resolve(name));
        }
        var visit = open(folder);
        String id = String.valueOf(folder.getFileName());
        assertThat(visit.get("/api/cases/" + id).body()).contains("E037");
        assertThat(errors(visit, id)).isPositive().isEqualTo(errors(visit, id));

        Path seller = folder.resolve("seller.yml");
        Files.copy(
                FILES.resolve("foreign/negmas/seller.yml"), seller, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(visit.get("/api/cases/" + id).body()).doesNotContain("E037").contains("\"case\"");
        assertThat(errors(visit, id)).isZero();
    }

    private static int errors(Visit visit, String id) throws Exception {
        return Visit.json(visit.get("/api/cases"))
                .path("cases")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .mapToInt(each -> each.path("errors").asInt())
                .findFirst()
                .orElseThrow();
    }
}
