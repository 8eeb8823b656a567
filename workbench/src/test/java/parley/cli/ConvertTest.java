package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of other programs at the command line, with nothing made up.
final class ConvertTest {

    private static final Path FOREIGN = Path.of(System.getProperty("parley.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("files/src/test/resources/foreign");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
    void everyCommandTakesTheFilesOfOtherPrograms(String name) {
        assertThat(run("check", FOREIGN.resolve(name).toString())).as(said()).isEqualTo(Exit.DONE);
        assertThat(printed()).endsWith(name + ": no errors, no warnings.\n");
        assertThat(run("compare", FOREIGN.resolve(name).toString())).isEqualTo(Exit.FAULTY);
        assertThat(said()).contains("has no approaches");
        for (var playing : List.of("crux", "robust", "mechanisms")) {
            assertThat(run(playing, FOREIGN.resolve(name).toString()))
                    .as(playing)
                    .isEqualTo(Exit.FAULTY);
            assertThat(said()).as(playing).contains("has no approaches", "parley deals");
        }
        assertThat(run("report", FOREIGN.resolve(name).toString(), "-o", "sheet.html"))
                .isEqualTo(Exit.FAULTY);
        assertThat(run("deals", FOREIGN.resolve(name).toString(), "--json")).isZero();
        assertThat(printed()).contains("\"outcomes\"", "\"frontier\"", "\"kalai-smorodinsky\"", "\"zone\"");
        assertThat(run("stability", FOREIGN.resolve(name).toString(), "--json")).isZero();
        assertThat(printed()).contains("\"states\"", "\"stable\"", "\"gmr\"");
    }

    @ParameterizedTest
    @CsvSource({
        "genius, genius",
        "boxes, genius",
        "geniusweb, geniusweb",
        "groups, geniusweb",
        "negmas, negmas",
        "negolog, negolog"
    })
    void aScenarioThatCanBeHeldIsWrittenWithoutLoss(String name, String format) {
        assertThat(run("convert", FOREIGN.resolve(name).toString(), "copy", "--to", format))
                .as(said())
                .isZero();
        assertThat(printed()).contains("Wrote copy/", "Nothing is lost.");
        assertThat(run("check", "copy")).as(said()).isZero();
    }

    @Test
    void whatWouldBeLostIsListedAndNothingIsWritten() throws Exception {
        assertThat(run("convert", FOREIGN.resolve("genius").toString(), "fair.yaml"))
                .isEqualTo(Exit.FAULTY);
        assertThat(said())
                .contains("cannot be written as case without loss", "the discount factor 0.9 of 'host'", "--lossy");
        assertThat(folder).isEmptyDirectory();
        assertThat(run("convert", FOREIGN.resolve("genius").toString(), "fair.yaml", "--lossy"))
                .isZero();
        assertThat(printed()).contains("Lost:", "the discount factor 0.9 of 'host'");
        assertThat(run("check", "fair.yaml")).isZero();
        assertThat(Files.readString(folder.resolve("fair.yaml"))).contains("leaves out:");
        assertThat(run("convert", "fair.yaml", "back", "--to", "genius"))
                .as(said())
                .isZero();
        assertThat(run("convert", FOREIGN.resolve("gmcr/dam.gmcr").toString(), "dam.yaml", "--lossy"))
                .isZero();
        assertThat(run("convert", "dam.yaml", "dam.gmcr")).as(said()).isZero();
    }

    @Test
    void aPlayableCaseLosesEverythingAroundTheTable() {
        var river = FOREIGN.getParent().resolve("river-treaty.yaml").toString();
        assertThat(run("convert", river, "river", "--to", "genius", "--lossy"))
                .as(said())
                .isZero();
        assertThat(printed()).contains("events", "approaches", "views", "who performs what");
        assertThat(run("check", "river")).as(said()).isZero();
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Files.writeString(folder.resolve("here.yaml"), "mine\n");
        assertThat(run("convert", FOREIGN.resolve("negolog").toString(), "here.yaml"))
                .isEqualTo(Exit.USAGE);
        assertThat(said()).contains("exists already");
        assertThat(folder.resolve("here.yaml")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "negolog out|Say --to",
                "negolog out.yaml --to genius|name a folder",
                "negolog out --to gmcr|one file",
                "negolog missing/out --to genius|There is no folder",
                "gmcr out --to genius|preferences only",
                "boxes out --to negmas|which are no sum over issues"
            })
    void whatCannotBeDoneIsSaid(String words, String message) {
        var all = new java.util.ArrayList<>(List.of(("convert " + words).split(" ")));
        all.set(1, FOREIGN.resolve(all.get(1)).toString());
        assertThat(run(all.toArray(String[]::new))).isIn(Exit.USAGE, Exit.FAULTY);
        assertThat(said()).contains(message);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFaultyForeignFileIsToldLikeACase() throws Exception {
        Files.writeString(
                folder.resolve("domain.xml"), "<negotiation_template>\n<utility_space>\n</negotiation_template>\n");
        Files.writeString(folder.resolve("a.xml"), "<utility_space/>\n");
        assertThat(run("check", ".")).isEqualTo(Exit.FAULTY);
        assertThat(printed()).contains("domain.xml:3", "error E050");
        assertThat(run("compare", ".")).isEqualTo(Exit.FAULTY);
        assertThat(said()).contains("domain.xml:3", "error E050", "Nothing was run");
        assertThat(run("check", "--format", "json", ".")).isEqualTo(Exit.FAULTY);
        assertThat(printed()).contains("\"E050\"");
    }

    @Test
    void aFolderWithoutAScenarioIsStillAMistake() {
        assertThat(run("check", ".")).isEqualTo(Exit.USAGE);
        assertThat(said()).contains("is a folder without a scenario");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        var surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of(),
                folder,
                List.of(folder.resolve("cases")),
                "1.0",
                "parley 1.0",
                new Terminal(false, false, true, 80),
                Interrupts.ofNobody(),
                System::nanoTime);
        return CommandTree.run(surroundings, Engine.REAL, words);
    }
}
