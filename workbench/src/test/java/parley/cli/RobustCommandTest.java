package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.report.Golden;

/// `robust`, run on a tiny case with the real engine.
final class RobustCommandTest {

    @TempDir
    private Path folder;

    private ActingDesk desk;

    @BeforeEach
    void sitDown() throws IOException {
        desk = new ActingDesk(folder);
    }

    @Test
    void robustnessIsJudgedByRulesThatMayDisagree() {
        desk.run("robust", "act.yaml", "-n", "64", "--worlds", "128", "--sobol", "64", "--morris", "4");
        Golden.check("robust.txt", desk.printed());
    }

    @Test
    void theLeadIsDividedAmongAssumptions() {
        String[] words = {
            "robust", "act.yaml", "-n", "64", "--worlds", "32", "--shapley", "64", "--group", "dues=toll,fee", "--json"
        };
        assertThat(desk.run(words)).isZero();
        assertThat(desk.tight())
                .containsPattern("\"shapleyDefined\":true,\"shapley\":\\[\\{\"name\":\"dues\",\"value\":0\\.\\d+")
                .containsPattern("\\{\"name\":\"colour\",\"value\":(-?0\\.0|0,|[\\d.-]+E-)");
        desk.run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--shapley", "64");
        assertThat(desk.printed().replaceAll("\\s+", " "))
                .contains("Shapley Assumption effect")
                .contains("--shapley 64");
        desk.run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--only", "colour", "--shapley", "16");
        assertThat(desk.printed()).contains("Shapley effects are undefined: the margin does not vary.");
        assertThat(desk.run("robust", "act.yaml", "--shapley", "8192")).isEqualTo(Exit.USAGE);
        assertThat(desk.said())
                .contains("8192 x 2^5 = 262,144 worlds; 100,000 at most")
                .contains("--group NAME=A,B");
    }

    @Test
    void theRegionWhereTheAnswerIsLostIsFound() {
        desk.run(
                "robust",
                "act.yaml",
                "-n",
                "64",
                "--worlds",
                "256",
                "--only",
                "worth_of_waiting,worth_of_acting",
                "--json");
        assertThat(desk.printed()).contains("\"question\" : \"wait is not the best\"");
        assertThat(desk.tight()).containsPattern("\"bounds\":\\[\\{\"assumption\":\"worth_of_(waiting|acting)\"");
    }

    @Test
    void runsAreKeptResumedAndExtended() throws IOException {
        var runs = folder.resolve("runs.jsonl");
        String[] words = {"robust", "act.yaml", "-n", "64", "--worlds", "32", "--runs", "runs.jsonl", "--csv"};
        desk.run(words);
        var whole = desk.printed();
        var kept = Files.readAllLines(runs);
        assertThat(kept).hasSize(33);
        Files.write(runs, kept.subList(0, 20));
        desk.run(words);
        assertThat(desk.printed()).isEqualTo(whole);
        desk.run("robust", "act.yaml", "-n", "64", "--worlds", "64", "--runs", "runs.jsonl", "--csv");
        assertThat(desk.printed()).startsWith(whole.substring(0, whole.length() - 1));
        assertThat(Files.readAllLines(runs)).hasSize(65);
        assertThat(desk.run("robust", "act.yaml", "-n", "64", "--seed", "9", "--runs", "runs.jsonl"))
                .isEqualTo(Exit.USAGE);
        assertThat(desk.said()).contains("belong to another case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin", "sobol", "montecarlo", "factorial"})
    void everySamplerPlays(String sampler) {
        assertThat(desk.run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--sampler", sampler, "--csv"))
                .isZero();
        assertThat(desk.printed().lines().count()).isGreaterThanOrEqualTo(65);
    }

    @Test
    void spreadsAreCheckedAndSaid() {
        assertThat(desk.run(
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
        assertThat(desk.printed()).contains("--spread 'toll=triangular(0.0, 0.2, 1.0)'");
        assertThat(desk.run("robust", "act.yaml", "--spread", "toll=uniform(1, 0)"))
                .isEqualTo(Exit.USAGE);
        assertThat(desk.run("robust", "act.yaml", "--spread", "toll=flat(0, 1)"))
                .isEqualTo(Exit.USAGE);
        assertThat(desk.run("robust", "act.yaml", "--spread", "tall=uniform(0, 1)"))
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void aMarginThatNothingMovesIsAnsweredInWords() {
        desk.run("robust", "act.yaml", "-n", "64", "--worlds", "32", "--only", "colour", "--sobol", "16");
        assertThat(desk.printed().replaceAll("\\s+", " "))
                .contains("On nothing: the margin is the same in every world")
                .contains("Sobol indices are undefined")
                .contains("Nowhere in these worlds.");
    }
}
