package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.report.Golden;

/// `crux`, run on a tiny case with the real engine.
final class CruxCommandTest {

    @TempDir
    private Path folder;

    private ActingDesk desk;

    @BeforeEach
    void sitDown() throws IOException {
        desk = new ActingDesk(folder);
    }

    @Test
    void findsWhatFlipsTheAnswerBetweenTwoAuthors() {
        assertThat(desk.run("crux", "act.yaml", "-n", "256", "--view", "Ada,Bo", "--json"))
                .isZero();
        assertThat(desk.tight())
                .contains("\"from\":\"Ada\",\"to\":\"Bo\",\"approach\":\"wait\",\"becomes\":\"act\"")
                .contains("\"flipSets\":[[\"worth_of_waiting\"],[\"worth_of_acting\"]],\"undecided\":[]")
                .contains("\"from\":\"Bo\",\"to\":\"Ada\"")
                .contains("\"flipSets\":[[\"worth_of_waiting\",\"worth_of_acting\"]],\"undecided\":[]")
                .contains("\"duality\":true")
                .contains("\"complete\":true");
    }

    @Test
    void twoAssumptionsThatActOnlyTogetherFlipItTogether() {
        assertThat(desk.run("crux", "act.yaml", "-n", "256", "--view", "Bo,Cy", "--pairs", "--json"))
                .isZero();
        assertThat(desk.tight()).contains("\"flipSets\":[[\"toll\",\"fee\"]],\"undecided\":[]");
    }

    @Test
    void findsTheTippingValueAndSaysWhatHasNone() {
        desk.run("crux", "act.yaml", "-n", "256", "--view", "Ada", "--tipping", "--indifference", "0", "--json");
        assertThat(desk.tight())
                .containsPattern("\"assumption\":\"worth_of_waiting\",\"now\":0.5,\"at\":\\[0\\.(39|4)\\d*]"
                        + ",\"errors\":\\[0\\.0\\],\"to\":\"act\",\"verdict\":\"flips\"")
                .contains(
                        "\"assumption\":\"colour\",\"now\":0.5,\"at\":[],\"errors\":[],\"to\":\"\",\"verdict\":\"doesnot\"");
    }

    /// Waiting is worth what it is worth, acting half of that and half of its own worth: they are equal where both
    /// worths are, at 0.6 or at 0.2.
    @Test
    void theNearestNeedsOfAnAdviceAreWhereTheWorthsMeet() throws IOException {
        Files.writeString(
                folder.resolve("bo.yaml"), ActingDesk.CASE.replace("  Bo:\n", "  Bo:\n    recommends: [wait]\n"));

        assertThat(desk.run("author-test", "bo.yaml", "--view", "Bo", "-n", "128", "--sketch", "64", "--json"))
                .isZero();

        assertThat(desk.tight())
                .containsPattern("\"assumption\":\"worth_of_acting\",\"now\":0\\.6,\"at\":0\\.1[89]\\d*")
                .containsPattern("\"assumption\":\"worth_of_waiting\",\"now\":0\\.2,\"at\":0\\.6[0-2]\\d*");
    }

    @Test
    void thePageIsTheSameAsBefore() {
        desk.run("crux", "act.yaml", "-n", "256", "--mechanisms", "--pairs", "--tipping");
        Golden.check("crux.txt", desk.printed());
    }

    @Test
    void theSameCommandPrintsTheSameBytesOnAnyNumberOfThreads() {
        desk.run("crux", "act.yaml", "-n", "256", "--information", "64", "--threads", "1", "--json");
        var first = desk.printed();
        desk.run("crux", "act.yaml", "-n", "256", "--information", "64", "--threads", "4", "--json");
        assertThat(desk.printed()).isEqualTo(first);
    }

    @Test
    void findsTheNearestWorldInWhichTheAnswerFlips() {
        assertThat(desk.run("crux", "act.yaml", "-n", "256", "--view", "Ada", "--counterfactual", "200", "--json"))
                .isZero();
        assertThat(desk.tight())
                .containsPattern(
                        "\"counterfactuals\":\\[\\{\"view\":\"Ada\",\"approach\":\"wait\",\"found\":true,\"to\":\"act\","
                                + "\"distance\":0\\.1[12]\\d*,\"shifts\":\\[\\{\"assumption\":\"worth_of_(waiting|acting)\"")
                .doesNotContain("\"assumption\":\"colour\"")
                .contains("\"afresh\":{\"verdict\"")
                .contains("\"surely\":[{\"distance\"");
    }

    @Test
    void theNearestWorldIsSaidInWords() {
        desk.run("crux", "act.yaml", "-n", "256", "--counterfactual", "200");
        Golden.check("counterfactual.txt", desk.printed());
    }

    @Test
    void aCaseWithoutViewsIsAnsweredInWords() {
        assertThat(desk.run("crux", "alone.yaml", "-n", "256")).isZero();
        assertThat(desk.printed()).contains("There is only one view, so no two authors disagree.");
    }

    @Test
    void viewsThatAgreeAreAnsweredInWords() {
        assertThat(desk.run("crux", "act.yaml", "-n", "256", "--view", "Ada,Cy", "--pairs"))
                .isZero();
        assertThat(desk.printed()).contains("All views say to take the same approach");
    }

    @Test
    void assumptionsMayBePutTogether() {
        desk.run("crux", "act.yaml", "-n", "64", "--view", "Bo,Cy", "--pairs", "--together", "toll,fee", "--json");
        assertThat(desk.tight()).contains("\"flipSets\":[[\"toll+fee\"]]");
        desk.run(
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
        assertThat(desk.tight()).contains("\"flipSets\":[[\"whatisdue\"]]").contains("\"assumption\":\"toll\"");
        assertThat(desk.printed()).contains("\"name\" : \"colour\"");
        assertThat(desk.run("crux", "act.yaml", "--together", "toll,fie")).isEqualTo(Exit.USAGE);
        assertThat(desk.run("crux", "act.yaml", "--together", "dues=")).isEqualTo(Exit.USAGE);
    }

    @Test
    void onlyTheNamedPairsOfAuthorsAreAskedAbout() {
        desk.run("crux", "act.yaml", "-n", "64", "--between", "Ada,Bo", "--between", "Ada,Cy", "--json");
        assertThat(desk.tight())
                .contains("\"from\":\"Ada\",\"to\":\"Bo\"")
                .doesNotContain("\"from\":\"Bo\",\"to\":\"Cy\"");
        assertThat(desk.printed()).contains("Under Ada and under Cy the same approach does best: wait.");
        assertThat(desk.run("crux", "act.yaml", "--between", "Ada")).isEqualTo(Exit.USAGE);
        assertThat(desk.run("crux", "act.yaml", "--between", "Ada,Dee")).isEqualTo(Exit.USAGE);
    }

    @Test
    void aConditionOnCruxesIsAnExitCode() {
        assertThat(desk.run("crux", "act.yaml", "-n", "256", "--fail-if", "crux"))
                .isEqualTo(Exit.CONDITION);
    }

    @Test
    void atTheTimeLimitItSaysWhatIsDone() {
        desk.step = 1_000_000_000L;
        assertThat(desk.run("crux", "act.yaml", "-n", "256", "--time-limit", "20s"))
                .isEqualTo(Exit.UNFINISHED);
        assertThat(desk.printed()).contains("Stopped early");
    }

    @Test
    void wrongWordsAreRefused() {
        assertThat(desk.run("crux", "act.yaml", "--hybrids", "1")).isEqualTo(Exit.USAGE);
        assertThat(desk.run("crux", "act.yaml", "-n", "auto")).isEqualTo(Exit.USAGE);
        assertThat(desk.run("crux", "act.yaml", "--view", "Dee")).isEqualTo(Exit.USAGE);
    }

    @Test
    void whatItIsWorthToKnowIsGivenFromBothSides() {
        desk.run("crux", "act.yaml", "-n", "64", "--information", "64", "--json");
        assertThat(desk.tight())
                .containsPattern("\"what\":\"everything\",\"worth\":0\\.\\d+,\"error\":0\\.\\d+,\"split\":0\\.\\d+");
        desk.run("crux", "act.yaml", "-n", "64", "--information", "64");
        assertThat(desk.printed().replaceAll("\\s+", " "))
                .contains("worth at would change To know least at most")
                .contains("which view is right");
    }
}
