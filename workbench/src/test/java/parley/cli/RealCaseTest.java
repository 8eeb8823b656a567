package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.report.Golden;

/// The commands on the cases that come with Parley, with nothing made up.
final class RealCaseTest {

    private static final Path ROOT =
            Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();
    private static final String RIVER = "cases/teaching/river-treaty.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theSameBytesOnAnyNumberOfThreads() {
        String one = printed("compare", RIVER, "-n", "256", "--json", "--threads", "1", "-q");
        String two = printed("compare", RIVER, "-n", "256", "--json", "--threads", "2", "-q");
        assertThat(two).isEqualTo(one);
    }

    @Test
    void theTeachingCaseIsAnsweredWithASentenceFirst() {
        assertThat(printed("compare", RIVER, "-n", "256", "-q")).startsWith("For downstream, in these runs,");
    }

    /// A copy of a teaching case, so that work on the catalogue leaves this alone; work on the engine does not.
    @Test
    void theWholeWayFromAFileToAPageLooksTheSameAsBefore() {
        Golden.check(
                "river.txt", printed("compare", "workbench/src/test/resources/cases/river.yaml", "-n", "256", "-q"));
    }

    @Test
    void changingANumberOrAViewChangesTheAnswer() {
        String plain = printed("compare", RIVER, "-n", "256", "--csv", "-q");
        assertThat(printed("compare", RIVER, "-n", "256", "--csv", "-q", "--set", "tempo=0.05"))
                .isNotEqualTo(plain);
        assertThat(printed("compare", RIVER, "-n", "256", "--csv", "-q", "--seed", "2"))
                .isNotEqualTo(plain);
    }

    @Test
    void aNumberThatCannotBeSetIsAMistakeWithItsPlace() {
        assertThat(run("compare", RIVER, "-n", "256", "--set", "tmpo=0.05")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("tmpo").contains("tempo");
    }

    @Test
    void whatCouldBeAgreedIsSaidWithoutPlaying() {
        assertThat(printed("deals", RIVER)).contains("leave nobody worse off", "nash", "Frontier");
        assertThat(printed("deals", RIVER, "--deal", "share=40/60, payment=full", "--plain"))
                .contains("breaks first", "cheapest change of terms", "Why, for upstream");
        assertThat(printed("deals", RIVER, "--deal", "nash", "--json"))
                .contains("\"outcomes\" : 26", "\"closed by\"", "\"cheapestChange\"", "\"because\"");
        assertThat(run("deals", RIVER, "--deal", "share=70/30")).isEqualTo(Exit.USAGE);
        assertThat(run("deals", RIVER, "--types", "upstream=saint")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("70/30", "opportunist");
    }

    @Test
    void whereTheConflictWouldRestIsSaidWithoutPlaying() {
        assertThat(printed("stability", RIVER)).contains("rest by themselves", "From today");
        assertThat(printed("stability", RIVER, "--json"))
                .contains("\"states\" : [", "\"stable\" : {", "\"as written\"", "\"sim\"", "\"deterred\"");
    }

    @Test
    void whatIsSaidWithoutPlayingIsTheSameAsBefore() {
        Golden.check("deals.txt", page("deals", RIVER));
        Golden.check("deal.txt", page("deals", RIVER, "--deal", "nash"));
        Golden.check("stability.txt", page("stability", RIVER));
        Golden.check(
                "deals-closed.txt",
                page(
                        "deals",
                        RIVER,
                        "--set",
                        "seen_by_inspectors=0",
                        "--set",
                        "parties.upstream.types.keeper.believed=0.02",
                        "--set",
                        "parties.upstream.types.opportunist.believed=0.98"));
    }

    private String page(String... words) {
        return printed(words)
                        .lines()
                        .takeWhile(line -> !line.startsWith("Next"))
                        .collect(Collectors.joining("\n")) + "\n";
    }

    @Test
    void aStarterCaseIsSoundAndAnswers() throws Exception {
        Path folder = Files.createTempDirectory("parley-starter-");
        Path file = folder.resolve("strike.yaml");
        assertThat(run("new", file.toString())).isZero();
        assertThat(printed("check", file.toString())).endsWith("no errors, no warnings.\n");
        assertThat(run("compare", file.toString(), "-n", "256", "-q")).isZero();
        Files.delete(file);
        Files.delete(folder);
    }

    @Test
    void aCaseWithoutApproachesIsSoundAndCompareSaysWhatIsMissing() throws Exception {
        Path file = Files.createTempFile("parley-worldless-", ".yaml");
        Files.writeString(file, """
                parley: 1
                case: A price
                parties: {a: {reservation: 0.2}, b: {}}
                issues: {price: {options: [low, high]}}
                interests:
                  a: {weights: {price: 1}, values: {price: [0, 1]}}
                  b: {weights: {price: 1}, values: {price: [1, 0]}}
                """);
        assertThat(printed("check", file.toString())).endsWith("no errors, no warnings.\n");
        assertThat(run("compare", file.toString())).isEqualTo(Exit.FAULTY);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("has no approaches", "'approaches'", "'question'", "'events'");
        Files.delete(file);
    }

    @ParameterizedTest
    @MethodSource
    void theCommandsInTheDocumentsRun(String line) {
        var words = new ArrayList<>(words(line));
        if (words.getFirst().equals("compare")) {
            words.addAll(List.of("-q", "--time-limit", "1s"));
        }
        assertThat(run(words.toArray(String[]::new)))
                .as("%s%n%s", line, err.toString(StandardCharsets.UTF_8))
                .isIn(Exit.DONE, Exit.UNFINISHED);
    }

    /// Every line of a block marked `sh` that calls Parley, but for the tests themselves.
    static Stream<String> theCommandsInTheDocumentsRun() throws Exception {
        var commands = new ArrayList<String>();
        for (String document : List.of("README.md", "docs/manual.md")) {
            boolean shell = false;
            for (String line : Files.readAllLines(ROOT.resolve(document))) {
                shell = line.startsWith("```") ? line.equals("```sh") : shell;
                if (shell && line.startsWith("./parley ") && !line.equals("./parley test")) {
                    commands.add(line.substring("./parley ".length()));
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(5);
        return commands.stream();
    }

    /// The words of a line, as a shell would take it apart; only single quotes occur.
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        var pieces = line.split("'", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i % 2 == 1) {
                words.add(pieces[i]);
            } else {
                Stream.of(pieces[i].split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
            }
        }
        return words;
    }

    private String printed(String... words) {
        out.reset();
        assertThat(run(words)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        var surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of(),
                ROOT,
                List.of(ROOT.resolve("cases")),
                "1.0",
                "parley 1.0",
                new Terminal(false, false, true, 80),
                Interrupts.ofNobody(),
                System::nanoTime);
        return CommandTree.run(surroundings, Engine.REAL, words);
    }
}
