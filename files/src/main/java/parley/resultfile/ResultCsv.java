package parley.resultfile;

import java.util.ArrayList;
import java.util.List;
import parley.experiment.Cell;
import parley.experiment.Survival;
import parley.measure.Estimate;
import parley.simulation.Fate;

/// A result as CSV (RFC4180, but lines end with a line feed): one row per view, approach, response, measure and
/// subject.
public final class ResultCsv {

    private static final String HEADER = "view,approach,response,measure,subject,mean,se\n";

    private final StringBuilder text = new StringBuilder(HEADER);

    private ResultCsv() {}

    /// The text, its header first.
    public static String of(Result result) {
        var csv = new ResultCsv();
        result.comparison().cells().forEach(csv::cell);
        return csv.text.toString();
    }

    private void cell(Cell cell) {
        row(cell, "trajectories", "", cell.trajectories() + ",");
        row(cell, "deal", "", cell.deal());
        row(cell, "full", "", cell.full());
        for (int stage = 1; stage <= cell.stages().size(); stage++) {
            row(cell, "stage", Integer.toString(stage), cell.stages().get(stage - 1));
        }
        row(cell, "standing", "", cell.standing());
        row(cell, "depth", "", cell.depth());
        row(cell, "timeToDeal", "", cell.timeToDeal());
        cell.utility().forEach((party, utility) -> row(cell, "utility", party, utility));
        cell.tail().forEach((party, tail) -> row(cell, "tail", party, tail));
        cell.spread().forEach((party, spread) -> row(cell, "spread", party, number(spread) + ","));
        cell.endings().forEach((label, share) -> row(cell, "ending", label, share));
        for (Fate fate : Fate.values()) {
            row(cell, "fate", fate.words(), number(cell.fate().getOrDefault(fate, 0.0)) + ",");
        }
        for (Survival.AtYear year : cell.survival().atYears()) {
            row(cell, "survival", year.years() + " y", number(year.share()) + ",");
        }
    }

    private void row(Cell cell, String measure, String subject, Estimate estimate) {
        row(cell, measure, subject, number(estimate.mean()) + "," + number(estimate.error()));
    }

    private void row(Cell cell, String measure, String subject, String numbers) {
        var words = new ArrayList<>(List.of(cell.view(), cell.approach(), cell.response(), measure, subject));
        words.replaceAll(ResultCsv::quoted);
        text.append(String.join(",", words)).append(',').append(numbers).append('\n');
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String quoted(String word) {
        boolean plain = word.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? word : "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
