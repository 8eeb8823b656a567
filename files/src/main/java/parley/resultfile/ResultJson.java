package parley.resultfile;

import java.util.List;
import java.util.Map;
import parley.experiment.Answer;
import parley.experiment.Cell;
import parley.experiment.Comparison;
import parley.experiment.Plan;
import parley.experiment.Survival;
import parley.measure.Estimate;
import parley.negotiation.View;
import parley.simulation.Fate;

/// A result as JSON, version 1: everything the comparison found.
public final class ResultJson {

    private static final int VERSION = 1;

    private ResultJson() {}

    /// The text, ended by a line feed.
    public static String of(Result result) {
        Comparison comparison = result.comparison();
        return JsonText.object(json -> {
            json.whole("result", VERSION);
            json.text("version", result.version());
            json.text("case", result.subject().title());
            json.text("hash", "sha256:" + result.hash());
            json.whole("seed", comparison.seed());
            json.whole("trajectories", mostPlayed(comparison));
            json.whole("horizon", comparison.horizon());
            json.number("periodsPerYear", comparison.periodsPerYear());
            json.text("party", comparison.party());
            plan(json, result);
            json.objects("views", result.views(), ResultJson::view);
            json.texts("approaches", comparison.approaches());
            json.texts("responses", comparison.responses());
            json.objects("answers", comparison.answers(), ResultJson::answer);
            json.objects("cells", comparison.cells(), ResultJson::cell);
            json.flag("complete", comparison.complete());
            json.number("reached", comparison.reached());
            json.whole("played", comparison.played());
            json.whole("reused", comparison.reused());
            json.texts("notes", comparison.notes());
            json.texts("leavesOut", result.subject().leavesOut());
        });
    }

    private static long mostPlayed(Comparison comparison) {
        return comparison.cells().stream().mapToLong(Cell::trajectories).max().orElse(0);
    }

    private static void plan(JsonText json, Result result) {
        Plan plan = result.plan();
        json.object("plan", part -> {
            part.text("respond", plan.respond());
            part.text("trajectories", plan.trajectories() == 0 ? "auto" : Long.toString(plan.trajectories()));
            part.number("precision", plan.precision());
            part.number("indifference", plan.indifference());
            part.entries("set", result.set(), part::text);
            part.texts("without", result.without());
        });
    }

    private static void view(JsonText json, View view) {
        json.text("name", view.name());
        json.texts("recommends", view.recommends());
        json.flag("reconstructed", view.reconstructed());
        json.text("note", view.note());
    }

    private static void answer(JsonText json, Answer answer) {
        json.text("view", answer.view());
        json.text("party", answer.party());
        json.text("verdict", answer.verdict().words());
        json.texts("approaches", answer.approaches());
        margin(json, "margin", answer.margin());
        json.object("tie", tie -> {
            tie.number("low", answer.tie().low());
            tie.number("high", answer.tie().high());
        });
        json.objects("split", answer.split(), (part, split) -> {
            part.text("rival", split.rival());
            margin(part, "procedure", split.procedure());
            margin(part, "posture", split.posture());
        });
        json.entries("differences", answer.differences(), (name, margin) -> margin(json, name, margin));
    }

    private static void margin(JsonText json, String name, Answer.Margin margin) {
        json.object(name, part -> {
            part.number("mean", margin.mean());
            part.number("low", margin.low());
            part.number("high", margin.high());
        });
    }

    private static void cell(JsonText json, Cell cell) {
        json.text("view", cell.view());
        json.text("approach", cell.approach());
        json.text("response", cell.response());
        json.entries("chosen", cell.chosen(), json::texts);
        json.whole("trajectories", cell.trajectories());
        estimate(json, "deal", cell.deal());
        estimate(json, "full", cell.full());
        json.objects("stages", cell.stages(), ResultJson::estimate);
        estimate(json, "standing", cell.standing());
        estimate(json, "depth", cell.depth());
        estimate(json, "timeToDeal", cell.timeToDeal());
        estimates(json, "utility", cell.utility());
        estimates(json, "tail", cell.tail());
        json.entries("spread", cell.spread(), json::number);
        estimates(json, "endings", cell.endings());
        json.object("fate", part -> {
            for (Fate fate : Fate.values()) {
                part.number(fate.words(), cell.fate().getOrDefault(fate, 0.0));
            }
        });
        survival(json, cell.survival());
        json.entries("paths", cell.paths(), json::numbers);
    }

    private static void survival(JsonText json, Survival survival) {
        json.object("survival", part -> {
            List<Survival.AtYear> years = survival.atYears();
            part.objects("atYears", years, (at, year) -> {
                at.whole("years", year.years());
                at.number("share", year.share());
            });
            part.numbers("standing", survival.standing());
            part.wholes("atRisk", survival.atRisk());
            part.entries("causes", survival.causes(), part::numbers);
        });
    }

    private static void estimates(JsonText json, String name, Map<String, Estimate> estimates) {
        json.entries(name, estimates, (subject, estimate) -> estimate(json, subject, estimate));
    }

    private static void estimate(JsonText json, String name, Estimate estimate) {
        json.object(name, part -> estimate(part, estimate));
    }

    private static void estimate(JsonText json, Estimate estimate) {
        json.number("mean", estimate.mean());
        json.number("se", estimate.error());
    }
}
