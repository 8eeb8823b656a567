package parley.cli;

import java.util.ArrayList;
import java.util.List;
import parley.experiment.Plan;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.Quoting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What to compare: the options a result depends on.
final class PlanOptions {

    private static final String SEED = "1";
    private static final String PRECISION = "0.01";
    private static final String INDIFFERENCE = "0.01";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = SEED,
            converter = Ranges.Seed.class,
            description = "Which luck the runs meet; " + SEED + " by default. The same seed gives the same bytes.")
    private long seed;

    @Option(
            names = {"-n", "--trajectories"},
            paramLabel = "N|auto",
            defaultValue = "auto",
            converter = Ranges.Trajectories.class,
            description =
                    "Runs for each view, approach and response; auto, the default, plays what the precision needs.")
    private long trajectories;

    @Option(
            names = "--precision",
            paramLabel = "X",
            defaultValue = PRECISION,
            converter = Ranges.Precision.class,
            description = "Wanted 95 %% half-width of values; " + PRECISION + " by default.")
    private double precision;

    @Option(
            names = "--indifference",
            paramLabel = "X",
            defaultValue = INDIFFERENCE,
            converter = Ranges.Indifference.class,
            description = "Margins below X name no winner; " + INDIFFERENCE + " by default.")
    private double indifference;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    ChangeOptions changes() {
        return question.changes();
    }

    List<View> views(Case subject) {
        return question.views(subject);
    }

    Plan plan(Case subject) {
        return new Plan(
                question.party(subject),
                question.respond(subject),
                question.approaches(subject),
                seed,
                trajectories,
                precision,
                indifference);
    }

    /// The command that compares the case with the same changes, all else by default.
    String again(String file) {
        var words = new ArrayList<String>(List.of("parley", "compare", file));
        changes().repeat(words);
        return Quoting.line(words);
    }

    /// The command that asks the same of a case, whatever the defaults will be one day.
    String repeat(String file) {
        var words = new ArrayList<String>(List.of("parley", "compare", file, "--seed", Long.toString(seed)));
        if (trajectories > 0) {
            words.addAll(List.of("-n", Long.toString(trajectories)));
        } else {
            words.addAll(List.of("--precision", Double.toString(precision)));
        }
        if (!Double.toString(indifference).equals(INDIFFERENCE)) {
            words.addAll(List.of("--indifference", Double.toString(indifference)));
        }
        question.repeat(words);
        return Quoting.line(words);
    }
}
