package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.experiment.Plan;
import parley.experiment.Watch;
import parley.report.Golden;
import parley.report.River;

final class CommandsTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aCaseLiesOnTheDesk() throws IOException {
        desk = new Desk(folder);
        Files.writeString(folder.resolve("river.yaml"), "parley: 1\n");
        Files.writeString(folder.resolve("bad.yaml"), "faulty\n");
        Files.createDirectories(folder.resolve("cases/teaching"));
        Files.writeString(folder.resolve("cases/teaching/river.yaml"), "parley: 1\n");
        Files.writeString(folder.resolve("cases/teaching/worse.yaml"), "faulty\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "compare",
                "deals",
                "stability",
                "check",
                "list",
                "explain",
                "mechanisms",
                "author-test",
                "views",
                "coverage",
                "convert",
                "new",
                "schema",
                "completion",
                "version"
            })
    void helpLooksTheSameAsBefore(String command) {
        int code = command.isEmpty() ? desk.run("--help") : desk.run(command, "--help");
        assertThat(code).isZero();
        Golden.check("help" + (command.isEmpty() ? "" : "-" + command) + ".txt", desk.printed());
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        assertThat(desk.run()).isZero();
        assertThat(desk.printed()).contains("compare", "check", "list", "new", "schema", "completion", "version");
    }

    @Test
    void compareAnswersOnStandardOutputAndIsSilentOtherwise() {
        assertThat(desk.run("compare", "river.yaml", "--seed", "7", "--set", "drought_rate=0.03"))
                .isZero();
        assertThat(desk.printed())
                .startsWith("For downstream, in these runs,")
                .contains("parley compare river.yaml --seed 7");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void eachFormatHasItsBytes() {
        desk.run("compare", "river.yaml", "--json");
        Golden.check("compare.json", desk.printed());
        desk.out.reset();
        desk.run("compare", "river.yaml", "--csv");
        Golden.check("compare.csv", desk.printed());
    }

    @Test
    void theSameCommandPrintsTheSameBytesTwice() {
        desk.run("compare", "river.yaml", "--json");
        String first = desk.printed();
        desk.out.reset();
        desk.run("compare", "river.yaml", "--json");
        assertThat(desk.printed()).isEqualTo(first);
    }

    @Test
    void standardInputIsAFileCalledMinus() {
        desk.input = "parley: 1\n";
        assertThat(desk.run("compare", "-")).isZero();
        assertThat(desk.run("check", "-")).isZero();
    }

    @Test
    void aCaseOfTheCatalogueIsFoundByItsName() {
        assertThat(desk.run("compare", "teaching/river")).isZero();
        assertThat(desk.printed()).contains("parley compare cases/teaching/river.yaml --seed");
    }

    @Test
    void whatIsAskedReachesThePlan() {
        desk.run(
                "compare",
                "river.yaml",
                "-n",
                "4096",
                "--seed",
                "-3",
                "--precision",
                "0.02",
                "--indifference",
                "0",
                "--approach",
                "pressure,Step by step",
                "--respond",
                "stall",
                "--view",
                "Rao 2023",
                "--set",
                "a=1",
                "--without",
                "inspection builds trust");
        assertThat(desk.plans)
                .containsExactly(
                        new Plan("downstream", "stall", List.of("step by step", "pressure"), -3, 4096, 0.02, 0));
        assertThat(desk.views).extracting(view -> view.name()).containsExactly("Rao 2023");
        assertThat(desk.changes.getLast())
                .extracting(change -> change.path() + change.text())
                .containsExactly("a1");
        assertThat(desk.without.getLast()).containsExactly("inspection builds trust");
    }

    @Test
    void theAdvisedPartysApproachesAreWeighedForWhomeverOneAsks() {
        desk.run("compare", "river.yaml", "--for", "donor");
        assertThat(desk.plans.getFirst().party()).isEqualTo("donor");
        assertThat(desk.plans.getFirst().approaches()).isEqualTo(River.APPROACHES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--view Lindqist 2019       | There is no view called 'Lindqist 2019'. Did you mean 'Lindqvist 2019'? The case knows: Lindqvist 2019, Okoye 2021, Rao 2023.",
                "--view Rao                 | Did you mean 'Rao 2023'?",
                "--approach ultimatim       | There is no approach of downstream called 'ultimatim'. Did you mean 'ultimatum'?",
                "--for upsteam              | There is no party or faction called 'upsteam'. Did you mean 'upstream'?",
                "--respond worse            | There is no response called 'worse'. Did you mean 'worst'?",
                "--without trust            | There is no mechanism called 'trust'. Did you mean 'inspection builds trust'?",
                "--set a                    | '--set a' is not of the form --set path=value.",
                "--threads 0x               | '0x' is not a whole number from 1 to 1024",
                "--threads 1025             | '1025' is not a whole number from 1 to 1024",
                "--seed x                   | 'x' is not a whole number from",
                "-n 63                      | '63' is not a whole number from 64 to 16777216",
                "--precision 0              | '0' is not a number from 0.0001 to 1",
                "--precision nan            | 'nan' is not a number",
                "--indifference -1          | '-1' is not a number from 0 to 1",
                "--time-limit soon          | 'soon' is not a time from 1s to 24h",
                "--time-limit 0s            | '0s' is not a time from 1s to 24h",
                "--time-limit 25h           | '25h' is not a time from 1s to 24h",
                "--width 29                 | '29' is not a whole number from 30 to 1000",
                "--json --csv               | mutually exclusive",
                "--jsn                      | did you mean: --json",
                "--fail-if x                | no-winner",
                "--color green              | auto, always, never",
                "-o .                       | it is a folder",
                "-o no/where.json           | there is no folder",
            })
    void aWrongOptionIsExplainedAndNothingIsPlayed(String option, String message) {
        int space = option.indexOf(' ');
        String[] words = space < 0 || option.startsWith("--json")
                ? ("compare river.yaml " + option).split(" ")
                : new String[] {"compare", "river.yaml", option.substring(0, space), option.substring(space + 1)};
        assertThat(desk.run(words)).isEqualTo(Exit.USAGE);
        assertThat(desk.said()).contains(message).startsWith("parley: ");
        assertThat(desk.printed()).isEmpty();
        assertThat(desk.plans).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"compare, nope.yaml", "compare, .", "check, nope.yaml", "list, nope", "new, nope/x.yaml"})
    void aMissingFileIsAMistakeOfTheCommandLine(String command, String file) {
        assertThat(desk.run(command, file)).isEqualTo(Exit.USAGE);
        assertThat(desk.said()).startsWith("parley: ").hasLineCount(1);
    }

    @Test
    void aMisspeltFileGetsTheNearestName() {
        desk.run("compare", "rivr.yaml");
        assertThat(desk.said()).contains("Did you mean 'river.yaml'?");
    }

    @Test
    void aFaultyCaseIsRefusedWithAllItsFaults() {
        assertThat(desk.run("compare", "bad.yaml")).isEqualTo(Exit.FAULTY);
        assertThat(desk.printed()).isEmpty();
        assertThat(desk.said()).contains("E014", "W012").endsWith("1 error, 1 warning in bad.yaml. Nothing was run.\n");
    }

    @Test
    void checkTellsFaultsOfAllFilesAndFailsForErrorsOnly() {
        assertThat(desk.run("check", "river.yaml")).isZero();
        assertThat(desk.run("check", "river.yaml", "bad.yaml")).isEqualTo(Exit.FAULTY);
        assertThat(desk.printed()).endsWith("bad.yaml: 1 error, 1 warning.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "github"})
    void faultsForOtherProgramsLookTheSameAsBefore(String format) {
        assertThat(desk.run("check", "bad.yaml", "river.yaml", "--format", format))
                .isEqualTo(Exit.FAULTY);
        Golden.check("check-" + format + ".txt", desk.printed());
    }

    @Test
    void listShowsTheCatalogueAndMarksFaultyCases() {
        assertThat(desk.run("list")).isZero();
        Golden.check("list.txt", desk.printed());
    }

    @Test
    void newNeverOverwrites() throws IOException {
        assertThat(desk.run("new", "strike-talks.yaml")).isZero();
        assertThat(Files.readString(folder.resolve("strike-talks.yaml"))).contains("Strike talks");
        assertThat(desk.run("new", "strike-talks.yaml", "--from", "teaching/worse"))
                .isEqualTo(Exit.USAGE);
        assertThat(Files.readString(folder.resolve("strike-talks.yaml"))).contains("Strike talks");
        assertThat(desk.run("new", "copy.yaml", "--from", "teaching/worse")).isZero();
        assertThat(folder.resolve("copy.yaml")).hasSameTextualContentAs(folder.resolve("cases/teaching/worse.yaml"));
    }

    @Test
    void aFileIsWrittenWholeAndLeavesNothingBeside() throws IOException {
        Files.writeString(folder.resolve("out.json"), "old");
        assertThat(desk.run("compare", "river.yaml", "--json", "-o", "out.json"))
                .isZero();
        assertThat(folder.resolve("out.json")).content().startsWith("{").endsWith("}\n");
        assertThat(desk.printed()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".parley"));
        }
    }

    @Test
    void anUnfinishedComparisonIsPrintedAndHasItsExitCode() {
        desk.answer = River.stopped();
        assertThat(desk.run("compare", "river.yaml")).isEqualTo(Exit.UNFINISHED);
        assertThat(desk.printed()).contains("known to ±0.041");
    }

    @Test
    void anInterruptedComparisonIsPrintedAndHasItsExitCode() {
        desk.answer = River.stopped();
        desk.player = watch -> {
            assertThat(watch.stop()).isFalse();
            desk.interrupts.request();
            assertThat(watch.stop()).isTrue();
        };
        assertThat(desk.run("compare", "river.yaml")).isEqualTo(Exit.INTERRUPTED);
        assertThat(desk.printed()).contains("known to ±0.041");
    }

    @Test
    void theTimeLimitStopsTheRun() {
        desk.player = watch -> {
            assertThat(watch.stop()).isFalse();
            desk.nanos = 61_000_000_000L;
            assertThat(watch.stop()).isTrue();
        };
        desk.run("compare", "river.yaml", "--time-limit", "1m");
        assertThat(desk.plans).hasSize(1);
    }

    @Test
    void failIfNoWinnerTellsByTheExitCode() {
        assertThat(desk.run("compare", "river.yaml", "--fail-if", "no-winner")).isEqualTo(Exit.CONDITION);
    }

    @Test
    void aTerminalSeesACoarseAnswerAndALineThatRenewsItself() {
        desk.terminal = new Terminal(false, true, true, 80);
        desk.player = this::goOn;
        assertThat(desk.run("compare", "river.yaml")).isZero();
        assertThat(desk.said())
                .contains("A first coarse look", "\r\u001b[K3 of 12 cells settled  2,000 runs  ±0.020  about 3 s left");
        assertThat(desk.said()).endsWith("\r\u001b[K");
        assertThat(desk.printed()).doesNotContain("coarse", "\u001b");
    }

    @Test
    void elsewhereALineIsToldEachTenSecondsOrNoneIfQuiet() {
        desk.player = this::goOn;
        desk.run("compare", "river.yaml");
        assertThat(desk.said()).isEmpty();
        desk.player = watch -> {
            desk.nanos += 11_000_000_000L;
            goOn(watch);
        };
        desk.run("compare", "river.yaml");
        assertThat(desk.said()).startsWith("parley: 3 of 12 cells settled").hasLineCount(1);
        desk.err.reset();
        desk.run("compare", "river.yaml", "-q");
        assertThat(desk.said()).isEmpty();
    }

    private void goOn(Watch watch) {
        desk.nanos += 1_000_000_000L;
        watch.first(() -> River.stopped());
        watch.progress(new Watch.Progress(2_000, 65_536, 0.02, 3, 12));
    }

    @Test
    void coloursFollowTheTerminalTheOptionAndNoColor() {
        desk.run("compare", "river.yaml", "--color", "always");
        assertThat(desk.printed()).contains("\u001b[");
        desk.terminal = new Terminal(true, false, true, 80);
        desk.out.reset();
        desk.run("compare", "river.yaml");
        assertThat(desk.printed()).contains("\u001b[");
        desk.out.reset();
        desk.environment.put("NO_COLOR", "1");
        desk.run("compare", "river.yaml");
        assertThat(desk.printed()).doesNotContain("\u001b[");
    }

    @Test
    void aFullDiskIsOneLineAndItsExitCode() {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(desk.run(full, "compare", "river.yaml")).isEqualTo(Exit.FAILED);
        assertThat(desk.said()).isEqualTo("parley: cannot read or write: No space left on device.\n");
    }

    @Test
    void anInternalErrorIsOneLineAndTheRestIsInAFile() throws IOException {
        desk.player = _ -> {
            throw new IllegalStateException("queue of none\nsecond line");
        };
        assertThat(desk.run("compare", "river.yaml")).isEqualTo(Exit.FAILED);
        assertThat(desk.said())
                .startsWith("parley: internal error: queue of none (all of it: ")
                .hasLineCount(1);
        Path log = Path.of(desk.said().replaceAll("(?s).*all of it: (.*)\\).*", "$1"));
        assertThat(log).content().contains("IllegalStateException", "parley 1.0 on Java 25");
        Files.delete(log);
    }

    @Test
    void outOfMemoryIsOneLine() {
        desk.player = _ -> {
            throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
        };
        assertThat(desk.run("compare", "river.yaml")).isEqualTo(Exit.FAILED);
        assertThat(desk.said()).startsWith("parley: out of memory").hasLineCount(1);
    }

    @Test
    void schemaCompletionAndVersionPrintWhatTheySay() {
        assertThat(desk.run("schema")).isZero();
        assertThat(desk.printed()).contains("json-schema.org");
        desk.out.reset();
        assertThat(desk.run("completion", "bash")).isZero();
        assertThat(desk.printed()).contains("complete -F _complete_parley").contains("--respond");
        desk.out.reset();
        assertThat(desk.run("completion", "zsh")).isZero();
        assertThat(desk.printed()).startsWith("autoload -U +X bashcompinit");
        desk.out.reset();
        assertThat(desk.run("version")).isZero();
        assertThat(desk.printed()).isEqualTo("parley 1.0 on Java 25\n");
    }
}
