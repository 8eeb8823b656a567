package parley.resultfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.experiment.Answer;
import parley.experiment.Answer.Margin;
import parley.experiment.Answer.Verdict;
import parley.experiment.Cell;
import parley.experiment.Comparison;
import parley.experiment.Plan;
import parley.experiment.Survival;
import parley.formula.Formula;
import parley.measure.Estimate;
import parley.measure.Interval;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.Question;
import parley.negotiation.View;
import parley.simulation.Fate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ResultTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void jsonHoldsWhatAReaderNeedsToJudgeAndRepeat() {
        JsonNode result = JSON.readTree(ResultJson.of(result()));
        assertThat(result.get("case").asString()).isEqualTo("Wage \"talks\", 2020");
        assertThat(result.get("hash").asString()).isEqualTo("sha256:ab");
        assertThat(result.get("seed").asLong()).isEqualTo(-9_007_199_254_740_993L);
        assertThat(result.get("trajectories").asLong()).isEqualTo(1024);
        assertThat(result.get("horizon").asInt()).isEqualTo(24);
        assertThat(result.get("leavesOut").get(0).asString()).isEqualTo("strikes elsewhere");
        assertThat(result.get("plan").get("set").get("trust").asString()).isEqualTo("[0, 1]");
        assertThat(result.get("answers").get(0).get("verdict").asString()).isEqualTo("too close to call");
    }

    @Test
    void jsonSharesOfFatesAddUpToOne() {
        var fate = JSON.readTree(ResultJson.of(result())).get("cells").get(0).get("fate");
        double sum = 0;
        for (JsonNode share : fate) {
            sum += share.asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(fate.size()).isEqualTo(Fate.values().length);
    }

    @Test
    void aNumberThatCannotBeKnownIsNullInJsonAndEmptyInCsv() {
        var cell = JSON.readTree(ResultJson.of(result())).get("cells").get(0);
        assertThat(cell.get("timeToDeal").get("se").isNull()).isTrue();
        assertThat(cell.get("paths").get("mood").get(1).isNull()).isTrue();
        assertThat(ResultCsv.of(result())).contains("talk,best,timeToDeal,,3.0,\n");
    }

    @Test
    void csvHasSevenColumnsInEveryRowAndQuotesWhatNeedsIt() {
        String csv = ResultCsv.of(result());
        assertThat(csv.lines().findFirst()).hasValue("view,approach,response,measure,subject,mean,se");
        assertThat(csv.lines())
                .allSatisfy(line -> assertThat(
                                line.replaceAll("\"([^\"]|\"\")*\"", "quoted").split(",", -1))
                        .hasSize(7));
        assertThat(csv).contains("\"A, \"\"the\"\" first\",talk,best,utility,union,0.5,0.01\n");
    }

    @Test
    void theSameResultGivesTheSameBytes() {
        assertThat(ResultJson.of(result()))
                .isEqualTo(ResultJson.of(result()))
                .endsWith("}\n")
                .doesNotContain("\r");
        assertThat(ResultCsv.of(result())).isEqualTo(ResultCsv.of(result()));
    }

    private static Result result() {
        var base = new Negotiation(
                12,
                24,
                Formula.ONE,
                new Question("union", "best"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
        var view = new View("A, \"the\" first", List.of("talk"), false, "", List.of(), base);
        var subject = new Case(
                "Wage \"talks\", 2020",
                "",
                Map.of(),
                List.of("strikes elsewhere"),
                base,
                List.of(),
                List.of(view),
                List.of());
        var plan = new Plan("union", "best", List.of("talk"), -9_007_199_254_740_993L, 0, 0.01, 0.01);
        return new Result(
                subject,
                List.of(view),
                plan,
                Map.of("trust", "[0, 1]"),
                List.of(),
                "ab",
                "1.0",
                comparison(view.name()));
    }

    private static Comparison comparison(String view) {
        var estimate = new Estimate(0.5, 0.01);
        var cell = new Cell(
                view,
                "talk",
                "best",
                Map.of("firm", List.of("wait")),
                1024,
                estimate,
                estimate,
                List.of(estimate),
                estimate,
                estimate,
                new Estimate(3, Double.POSITIVE_INFINITY),
                Map.of("union", estimate),
                Map.of("union", estimate),
                Map.of("union", 0.0),
                Map.of(),
                Map.of(Fate.STANDS, 0.5, Fate.NO_ZONE, 0.5),
                new Survival(
                        new double[] {1, 0.5}, new long[] {512, 256}, Map.of(), List.of(new Survival.AtYear(1, 0.75))),
                Map.of("mood", new double[] {0.25, Double.NaN}));
        var answer = new Answer(
                view,
                "union",
                Verdict.TOO_CLOSE,
                List.of("talk"),
                new Margin(0, 0, 0),
                new Interval(0.5, 0.5),
                List.of(),
                Map.of());
        return new Comparison(
                "union",
                -9_007_199_254_740_993L,
                24,
                12,
                List.of(view),
                List.of("talk"),
                List.of("wait"),
                List.of(cell),
                List.of(answer),
                true,
                0.009,
                1024,
                512,
                List.of());
    }
}
