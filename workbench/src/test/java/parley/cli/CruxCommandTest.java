package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.report.Golden;

/// The commands that play many worlds, run on a tiny case with the real engine.
final class CruxCommandTest {

    /// One opportunity, taken or not: waiting is worth `worth_of_waiting`, acting ends it at `worth_of_acting`,
    /// less `toll` and `fee` where both are due.
    private static final String CASE = """
            parley: 1
            case: To act or to wait
            period: month
            horizon: 6
            question: {advise: us}
            parties:
              us: {patience: 0.5 per month}
              them: {patience: 0.5 per month}
            issues:
              price: {options: [high, low], performed by: them, verified: 1, reverses in: 1}
            interests:
              us: {weights: {price: 1}, values: {price: [0, 1]}, drift: worth_of_waiting}
              them: {weights: {price: 1}, values: {price: [1, 0]}}
            instruments:
              acting: {by: us}
            events:
              it is done: {rate: 50 * acting, ends: done, worth: {us: worth_of_acting - toll * fee, them: 0}}
            approaches:
              us:
                wait: {stages: none}
                act: {stages: none, posture: {acting: 1}}
            assumptions:
              worth_of_waiting: {default: 0.3, range: [0, 1]}
              worth_of_acting: {default: 0.6, range: [0, 1]}
              toll: {default: 0, range: [0, 1]}
              fee: {default: 0, range: [0, 1]}
              colour: {default: 0.5, range: [0, 1]}
            mechanisms:
              waiting pays: {by: Ada, without: {worth_of_waiting: 0}}
            views:
              Ada:
                set: {worth_of_waiting: 0.5, worth_of_acting: 0.4}
              Bo:
                set: {worth_of_waiting: 0.2, worth_of_acting: 0.6, colour: 0.9}
              Cy:
                set: {worth_of_waiting: 0.2, worth_of_acting: 0.6, toll: 0.9, fee: 0.9}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long step;

    @BeforeEach
    void aCaseLiesOnTheDesk() throws IOException {
        Files.writeString(folder.resolve("act.yaml"), CASE);
        Files.writeString(folder.resolve("alone.yaml"), CASE.substring(0, CASE.indexOf("views:")));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        long[] now = new long[1];
        var surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of(),
                folder,
                List.of(),
                "1.0",
                "parley 1.0 on Java 25",
                new Terminal(false, false, true, 80),
                Interrupts.ofNobody(),
                () -> now[0] += step);
        return CommandTree.run(surroundings, Engine.REAL, words);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The JSON without its white space.
    private String tight() {
        return printed().replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"crux", "map", "robust"})
    void helpLooksTheSameAsBefore(String command) {
        assertThat(run(command, "--help")).isZero();
        Golden.check("help-" + command + ".txt", printed());
    }

    @Test
    void aReportHoldsTheSameInEveryForm() throws IOException {
        for (var form : List.of("html", "md", "json")) {
            assertThat(run("report", "act.yaml", "-n", "64", "--view", "Ada,Bo", "-q", "-o", "sheet." + form))
                    .as(err.toString(StandardCharsets.UTF_8))
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
    void findsWhatFlipsTheAnswerBetweenTwoAuthors() {
        assertThat(run("crux", "act.yaml", "-n", "256", "--view", "Ada,Bo", "--json"))
                .isZero();
        assertThat(tight())
                .contains("\"from\":\"Ada\",\"to\":\"Bo\",\"approach\":\"wait\",\"becomes\":\"act\"")
                .contains("\"flipSets\":[[\"worth_of_waiting\"],[\"worth_of_acting\"]],\"undecided\":[]")
                .contains("\"from\":\"Bo\",\"to\":\"Ada\"")
                .contains("\"flipSets\":[[\"worth_of_waiting\",\"worth_of_acting\"]],\"undecided\":[]")
                .contains("\"duality\":true")
                .contains("\"complete\":true");
    }

    @Test
    void twoAssumptionsThatActOnlyTogetherFlipItTogether() {
        assertThat(run("crux", "act.yaml", "-n", "256", "--view", "Bo,Cy", "--pairs", "--json"))
                .isZero();
        assertThat(tight()).contains("\"flipSets\":[[\"toll\",\"fee\"]],\"undecided\":[]");
    }

    @Test
    void findsTheTippingValueAndSaysWhatHasNone() {
        run("crux", "act.yaml", "-n", "256", "--view", "Ada", "--tipping", "--indifference", "0", "--json");
        assertThat(tight())
                .containsPattern("\"assumption\":\"worth_of_waiting\",\"now\":0.5,\"at\":\\[0\\.(39|40)\\d*]"
                        + ",\"errors\":\\[0\\.0\\],\"to\":\"act\",\"verdict\":\"flips\"")
                .contains(
                        "\"assumption\":\"colour\",\"now\":0.5,\"at\":[],\"errors\":[],\"to\":\"\",\"verdict\":\"doesnot\"");
    }

    /// Waiting is worth what it is worth, acting half of that and half of its own worth: they are equal where both
    /// worths are, at 0.6 or at 0.2.
    @Test
    void theNearestNeedsOfAnAdviceAreWhereTheWorthsMeet() throws IOException {
        Files.writeString(folder.resolve("bo.yaml"), CASE.replace("  Bo:\n", "  Bo:\n    recommends: [wait]\n"));

        assertThat(run("author-test", "bo.yaml", "--view", "Bo", "-n", "128", "--sketch", "64", "--json"))
                .isZero();

        assertThat(tight())
                .containsPattern("\"assumption\":\"worth_of_acting\",\"now\":0\\.6,\"at\":0\\.1[89]\\d*")
                .containsPattern("\"assumption\":\"worth_of_waiting\",\"now\":0\\.2,\"at\":0\\.6[0-2]\\d*");
    }

    @Test
    void thePageIsTheSameAsBefore() {
        run("crux", "act.yaml", "-n", "256", "--mechanisms", "--pairs", "--tipping");
        Golden.check("crux.txt", printed());
    }

    @Test
    void theSameCommandPrintsTheSameBytesOnAnyNumberOfThreads() {
        run("crux", "act.yaml", "-n", "256", "--information", "64", "--threads", "1", "--json");
        var first = printed();
        run("crux", "act.yaml", "-n", "256", "--information", "64", "--threads", "4", "--json");
        assertThat(printed()).isEqualTo(first);
    }

    @Test
    void findsTheNearestWorldInWhichTheAnswerFlips() {
        assertThat(run("crux", "act.yaml", "-n", "256", "--view", "Ada", "--counterfactual", "200", "--json"))
                .isZero();
        assertThat(tight())
                .containsPattern(
                        "\"counterfactuals\":\\[\\{\"view\":\"Ada\",\"approach\":\"wait\",\"found\":true,\"to\":\"act\","
                                + "\"distance\":0\\.1[12]\\d*,\"shifts\":\\[\\{\"assumption\":\"worth_of_(waiting|acting)\"")
                .doesNotContain("\"assumption\":\"colour\"")
                .contains("\"afresh\":{\"verdict\"")
                .contains("\"surely\":[{\"distance\"");
    }

    @Test
    void theNearestWorldIsSaidInWords() {
        run("crux", "act.yaml", "-n", "256", "--counterfactual", "200");
        Golden.check("counterfactual.txt", printed());
    }

    @Test
    void aCaseWithoutViewsIsAnsweredInWords() {
        assertThat(run("crux", "alone.yaml", "-n", "256")).isZero();
        assertThat(printed()).contains("There is only one view, so no two authors disagree.");
    }

    @Test
    void viewsThatAgreeAreAnsweredInWords() {
        assertThat(run("crux", "act.yaml", "-n", "256", "--view", "Ada,Cy", "--pairs"))
                .isZero();
        assertThat(printed()).contains("All views say to take the same approach");
    }

    @Test
    void assumptionsMayBePutTogether() {
        run("crux", "act.yaml", "-n", "64", "--view", "Bo,Cy", "--pairs", "--together", "toll,fee", "--json");
        assertThat(tight()).contains("\"flipSets\":[[\"toll+fee\"]]");
        run(
                "crux",
                "act.yaml",
                "-n",
                "64",
                "--view",
                "Bo,Cy",
                "--pairs",
                "--together",
                "what is due=toll,fee",
                "--json");
        assertThat(tight()).contains("\"flipSets\":[[\"whatisdue\"]]").contains("\"assumption\":\"toll\"");
        assertThat(printed()).contains("\"name\" : \"colour\"");
        assertThat(run("crux", "act.yaml", "--together", "toll,fie")).isEqualTo(Exit.USAGE);
        assertThat(run("crux", "act.yaml", "--together", "dues=")).isEqualTo(Exit.USAGE);
    }

    @Test
    void onlyTheNamedPairsOfAuthorsAreAskedAbout() {
        run("crux", "act.yaml", "-n", "64", "--between", "Ada,Bo", "--between", "Ada,Cy", "--json");
        assertThat(tight()).contains("\"from\":\"Ada\",\"to\":\"Bo\"").doesNotContain("\"from\":\"Bo\",\"to\":\"Cy\"");
        assertThat(printed()).contains("Under Ada and under Cy the same approach does best: wait.");
        assertThat(run("crux", "act.yaml", "--between", "Ada")).isEqualTo(Exit.USAGE);
        assertThat(run("crux", "act.yaml", "--between", "Ada,Dee")).isEqualTo(Exit.USAGE);
    }

    @Test
    void aConditionOnCruxesIsAnExitCode() {
        assertThat(run("crux", "act.yaml", "-n", "256", "--fail-if", "crux")).isEqualTo(Exit.CONDITION);
    }

    @Test
    void atTheTimeLimitItSaysWhatIsDone() {
        step = 1_000_000_000L;
        assertThat(run("crux", "act.yaml", "-n", "256", "--time-limit", "20s")).isEqualTo(Exit.UNFINISHED);
        assertThat(printed()).contains("Stopped early");
    }

    @Test
    void wrongWordsAreRefused() {
        assertThat(run("crux", "act.yaml", "--hybrids", "1")).isEqualTo(Exit.USAGE);
        assertThat(run("crux", "act.yaml", "-n", "auto")).isEqualTo(Exit.USAGE);
        assertThat(run("crux", "act.yaml", "--view", "Dee")).isEqualTo(Exit.USAGE);
    }

    @Test
    void theMapShowsTheBorderBetweenTwoApproaches() {
        run("map", "act.yaml", "-n", "256", "--x", "worth_of_waiting", "--y", "worth_of_acting", "--view", "Bo");
        Golden.check("map.txt", printed());
    }

    @Test
    void aRefinedMapIsTheMapThatPlaysEveryNode() {
        var words = new String[] {
            "map", "act.yaml", "-n", "256", "--x", "worth_of_waiting", "--y", "worth_of_acting", "--view", "Bo", "--csv"
        };
        run(words);
        var refined = printed()
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
        assertThat(printed()).contains(",false\n").contains(",true\n");
    }

    @Test
    void aMapAsksForTwoAssumptionsWithRanges() {
        assertThat(run("map", "act.yaml", "--x", "toll", "--y", "toll")).isEqualTo(Exit.USAGE);
        assertThat(run("map", "act.yaml", "--x", "toll", "--y", "tall")).isEqualTo(Exit.USAGE);
        assertThat(run("map", "act.yaml", "--x", "toll=[1, 0]", "--y", "fee")).isEqualTo(Exit.USAGE);
        assertThat(run("map", "act.yaml", "-n", "64", "--x", "toll=[0, 0.1]", "--y", "fee", "--grid", "2", "--json"))
                .isZero();
    }

    @Test
    void robustnessIsJudgedByRulesThatMayDisagree() {
        run("robust", "act.yaml", "-n", "64", "--worlds", "128", "--sobol", "64", "--morris", "4");
        Golden.check("robust.txt", printed());
    }

    @Test
    void theLeadIsDividedAmongAssumptions() {
        String[] words = {
            "robust", "act.yaml", "-n", "64", "--worlds", "32", "--shapley", "64", "--group", "dues=toll,fee", "--json"
        };
        assertThat(run(words)).isZero();
        assertThat(tight())
                .containsPattern("\"shapleyDefined\":true,\"shapley\":\\[\\{\"name\":\"dues\",\"value\":0\\.\\d+")
                .containsPattern("\\{\"name\":\"colour\",\"value\":(-?0\\.0|0,|[\\d.-]+E-)");
        run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--shapley", "64");
        assertThat(printed().replaceAll("\\s+", " "))
                .contains("Shapley Assumption effect")
                .contains("--shapley 64");
        run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--only", "colour", "--shapley", "16");
        assertThat(printed()).contains("Shapley effects are undefined: the margin does not vary.");
        assertThat(run("robust", "act.yaml", "--shapley", "8192")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("8192 x 2^5 = 262,144 worlds; 100,000 at most")
                .contains("--group NAME=A,B");
    }

    @Test
    void whatItIsWorthToKnowIsGivenFromBothSides() {
        run("crux", "act.yaml", "-n", "64", "--information", "64", "--json");
        assertThat(tight())
                .containsPattern("\"what\":\"everything\",\"worth\":0\\.\\d+,\"error\":0\\.\\d+,\"split\":0\\.\\d+");
        run("crux", "act.yaml", "-n", "64", "--information", "64");
        assertThat(printed().replaceAll("\\s+", " "))
                .contains("worth at would change To know least at most")
                .contains("which view is right");
    }

    @Test
    void theRegionWhereTheAnswerIsLostIsFound() {
        run(
                "robust",
                "act.yaml",
                "-n",
                "64",
                "--worlds",
                "256",
                "--only",
                "worth_of_waiting,worth_of_acting",
                "--json");
        assertThat(printed()).contains("\"question\" : \"wait is not the best\"");
        assertThat(tight()).containsPattern("\"bounds\":\\[\\{\"assumption\":\"worth_of_(waiting|acting)\"");
    }

    @Test
    void runsAreKeptResumedAndExtended() throws IOException {
        var runs = folder.resolve("runs.jsonl");
        String[] words = {"robust", "act.yaml", "-n", "64", "--worlds", "32", "--runs", "runs.jsonl", "--csv"};
        run(words);
        var whole = printed();
        var kept = Files.readAllLines(runs);
        assertThat(kept).hasSize(33);
        Files.write(runs, kept.subList(0, 20));
        run(words);
        assertThat(printed()).isEqualTo(whole);
        run("robust", "act.yaml", "-n", "64", "--worlds", "64", "--runs", "runs.jsonl", "--csv");
        assertThat(printed()).startsWith(whole.substring(0, whole.length() - 1));
        assertThat(Files.readAllLines(runs)).hasSize(65);
        assertThat(run("robust", "act.yaml", "-n", "64", "--seed", "9", "--runs", "runs.jsonl"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("belong to another case");
    }

    /// The JSON but for what was played and what was reused.
    private String butCounts() {
        return printed().replaceAll("\"(played|reused)\" : \\d+", "");
    }

    @Test
    void whatOneCommandPlayedTheNextTakesFromTheCache() {
        var commands = List.of(
                "crux act.yaml -n 256 --information 32 --mechanisms --pairs --tipping --json",
                "map act.yaml -n 64 --x worth_of_waiting --y toll --grid 8 --json",
                "robust act.yaml -n 64 --worlds 32 --sobol 16 --json");
        for (var command : commands) {
            run(command.split(" "));
            var without = butCounts();
            var words = (command + " --cache kept").split(" ");
            run(words);
            assertThat(butCounts()).isEqualTo(without);
            assertThat(tight()).doesNotContain("\"played\":0,");
            run(words);
            assertThat(butCounts()).isEqualTo(without);
            assertThat(tight()).containsPattern("\"played\":0[,}]");
        }
        assertThat(run("crux", "act.yaml", "--cache", "act.yaml")).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be used as a folder");
    }

    @Test
    void aSearchThatWasStoppedGoesOnFromTheCache() {
        step = 1_000_000_000L;
        run("crux", "act.yaml", "-n", "256", "--time-limit", "40s", "--cache", "kept", "--json");
        assertThat(tight()).contains("\"complete\":false");
        step = 0;
        run("crux", "act.yaml", "-n", "256", "--json");
        var whole = butCounts();
        run("crux", "act.yaml", "-n", "256", "--cache", "kept", "--json");
        assertThat(butCounts()).isEqualTo(whole);
        assertThat(tight()).containsPattern("\"reused\":[1-9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin", "sobol", "montecarlo", "factorial"})
    void everySamplerPlays(String sampler) {
        assertThat(run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--sampler", sampler, "--csv"))
                .isZero();
        assertThat(printed().lines().count()).isGreaterThanOrEqualTo(65);
    }

    @Test
    void spreadsAreCheckedAndSaid() {
        assertThat(run(
                        "robust",
                        "act.yaml",
                        "-n",
                        "64",
                        "--worlds",
                        "32",
                        "--spread",
                        "toll=triangular(0, 0.2, 1)",
                        "--spread",
                        "fee=beta(2, 3, 0, 1)",
                        "--space",
                        "stated"))
                .isZero();
        assertThat(printed()).contains("--spread 'toll=triangular(0.0, 0.2, 1.0)'");
        assertThat(run("robust", "act.yaml", "--spread", "toll=uniform(1, 0)")).isEqualTo(Exit.USAGE);
        assertThat(run("robust", "act.yaml", "--spread", "toll=flat(0, 1)")).isEqualTo(Exit.USAGE);
        assertThat(run("robust", "act.yaml", "--spread", "tall=uniform(0, 1)")).isEqualTo(Exit.USAGE);
    }

    @Test
    void aCaseWithoutRangesIsAnsweredInEveryForm() throws IOException {
        Files.writeString(folder.resolve("fixed.yaml"), CASE.replace(", range: [0, 1]", ""));

        assertThat(run("crux", "fixed.yaml", "-n", "64")).isZero();
        assertThat(printed().replaceAll("\\s+", " "))
                .contains("No assumption has a range, so no tipping value can be looked for");
        assertThat(run("robust", "fixed.yaml", "-n", "64")).isZero();
        assertThat(printed()).contains("No assumption has a range to vary over");
        assertThat(run("robust", "fixed.yaml", "-n", "64", "--json")).isZero();
        assertThat(tight()).startsWith("{").contains("\"space\":[]", "\"worlds\":0", "\"notes\":[\"Noassumption");
        assertThat(run("robust", "fixed.yaml", "-n", "64", "--csv")).isZero();
        assertThat(printed()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No assumption has a range to vary over");
    }

    @Test
    void aMarginThatNothingMovesIsAnsweredInWords() {
        run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--only", "colour", "--sobol", "16");
        assertThat(printed().replaceAll("\\s+", " "))
                .contains("On nothing: the margin is the same in every world")
                .contains("Sobol indices are undefined")
                .contains("Nowhere in these worlds.");
    }
}
