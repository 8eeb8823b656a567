package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.report.Golden;

/// What commands that play many worlds have in common, and the map, run on a tiny case with the real engine.
final class ManyWorldsTest {

    @TempDir
    private Path folder;

    private ActingDesk desk;

    @BeforeEach
    void sitDown() throws IOException {
        desk = new ActingDesk(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crux", "map", "robust"})
    void helpLooksTheSameAsBefore(String command) {
        assertThat(desk.run(command, "--help")).isZero();
        Golden.check("help-" + command + ".txt", desk.printed());
    }

    @Test
    void aReportHoldsTheSameInEveryForm() throws IOException {
        for (var form : List.of("html", "md", "json")) {
            assertThat(desk.run("report", "act.yaml", "-n", "64", "--view", "Ada,Bo", "-q", "-o", "sheet." + form))
                    .as(desk.said())
                    .isZero();
        }
        var markdown = Files.readString(folder.resolve("sheet.md"));
        assertThat(markdown)
                .contains("# How it unfolds: ")
                .contains("# What could be agreed, ")
                .contains("# What flips the answer")
                .contains("# Two at once")
                .contains("# Evidence")
                .contains("worth\\_of\\_waiting");
        assertThat(Files.readString(folder.resolve("sheet.json")))
                .contains("\"result\": {")
                .contains("\"unfolding\":", "\"deals\":", "\"cruxes\":", "\"map\":", "\"subject\":");
        assertThat(Files.readString(folder.resolve("sheet.html")))
                .contains("\"unfolding\":", "\"deals\":", "\"cruxes\":", "\"map\":", "\"subject\":");
    }

    @Test
    void theMapShowsTheBorderBetweenTwoApproaches() {
        desk.run("map", "act.yaml", "-n", "256", "--x", "worth_of_waiting", "--y", "worth_of_acting", "--view", "Bo");
        Golden.check("map.txt", desk.printed());
    }

    @Test
    void aRefinedMapIsTheMapThatPlaysEveryNode() {
        var words = new String[] {
            "map", "act.yaml", "-n", "256", "--x", "worth_of_waiting", "--y", "worth_of_acting", "--view", "Bo", "--csv"
        };
        desk.run(words);
        var refined = desk.printed()
                .lines()
                .map(line -> line.replaceAll(",(true|false)$", ""))
                .toList();
        for (var line : refined.subList(1, refined.size())) {
            var cells = line.split(",", -1);
            double ahead = 0.97 * (Double.parseDouble(cells[2]) - Double.parseDouble(cells[1]));
            if (Math.abs(ahead) > 0.05) {
                assertThat(cells[3]).as(line).isEqualTo(ahead > 0 ? "act" : "wait");
                assertThat(cells[4]).as(line).isEqualTo("best");
            }
        }
        assertThat(desk.printed()).contains(",false\n").contains(",true\n");
    }

    @Test
    void aMapAsksForTwoAssumptionsWithRanges() {
        assertThat(desk.run("map", "act.yaml", "--x", "toll", "--y", "toll")).isEqualTo(Exit.USAGE);
        assertThat(desk.run("map", "act.yaml", "--x", "toll", "--y", "tall")).isEqualTo(Exit.USAGE);
        assertThat(desk.run("map", "act.yaml", "--x", "toll=[1, 0]", "--y", "fee"))
                .isEqualTo(Exit.USAGE);
        assertThat(desk.run(
                        "map", "act.yaml", "-n", "64", "--x", "toll=[0, 0.1]", "--y", "fee", "--grid", "2", "--json"))
                .isZero();
    }

    @Test
    void whatOneCommandPlayedTheNextTakesFromTheCache() {
        var commands = List.of(
                "crux act.yaml -n 256 --information 32 --mechanisms --pairs --tipping --json",
                "map act.yaml -n 64 --x worth_of_waiting --y toll --grid 8 --json",
                "robust act.yaml -n 64 --worlds 32 --sobol 16 --json");
        for (var command : commands) {
            desk.run(command.split(" "));
            var without = desk.butCounts();
            var words = (command + " --cache kept").split(" ");
            desk.run(words);
            assertThat(desk.butCounts()).isEqualTo(without);
            assertThat(desk.tight()).doesNotContain("\"played\":0,");
            desk.run(words);
            assertThat(desk.butCounts()).isEqualTo(without);
            assertThat(desk.tight()).containsPattern("\"played\":0[,}]");
        }
        assertThat(desk.run("crux", "act.yaml", "--cache", "act.yaml")).isEqualTo(Exit.USAGE);
        assertThat(desk.said()).contains("cannot be used as a folder");
    }

    @Test
    void aSearchThatWasStoppedGoesOnFromTheCache() {
        desk.step = 1_000_000_000L;
        desk.run("crux", "act.yaml", "-n", "256", "--time-limit", "40s", "--cache", "kept", "--json");
        assertThat(desk.tight()).contains("\"complete\":false");
        desk.step = 0;
        desk.run("crux", "act.yaml", "-n", "256", "--json");
        var whole = desk.butCounts();
        desk.run("crux", "act.yaml", "-n", "256", "--cache", "kept", "--json");
        assertThat(desk.butCounts()).isEqualTo(whole);
        assertThat(desk.tight()).containsPattern("\"reused\":[1-9]");
    }

    @Test
    void aCaseWithoutRangesIsAnsweredInEveryForm() throws IOException {
        Files.writeString(folder.resolve("fixed.yaml"), ActingDesk.CASE.replace(", range: [0, 1]", ""));

        assertThat(desk.run("crux", "fixed.yaml", "-n", "64")).isZero();
        assertThat(desk.printed().replaceAll("\\s+", " "))
                .contains("No assumption has a range, so no tipping value can be looked for");
        assertThat(desk.run("robust", "fixed.yaml", "-n", "64")).isZero();
        assertThat(desk.printed()).contains("No assumption has a range to vary over");
        assertThat(desk.run("robust", "fixed.yaml", "-n", "64", "--json")).isZero();
        assertThat(desk.tight()).startsWith("{").contains("\"space\":[]", "\"worlds\":0", "\"notes\":[\"Noassumption");
        assertThat(desk.run("robust", "fixed.yaml", "-n", "64", "--csv")).isZero();
        assertThat(desk.printed()).isEmpty();
        assertThat(desk.said()).contains("No assumption has a range to vary over");
    }
}
