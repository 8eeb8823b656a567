package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.experiment.Unfolding;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// How one cell unfolds, as a table: the mean of every course and where the middle 80 % of the runs lie, at five times.
final class Courses {

    private static final int TIMES = 4;
    private static final double MIDDLE = 0.8;

    private Courses() {}

    static List<Part> of(Findings findings, Unfolding unfolding) {
        var leading = ReportPage.leading(findings);
        if (leading.isEmpty() || unfolding.courses().isEmpty()) {
            return List.of();
        }
        int last = unfolding.courses().getFirst().mean().length - 1;
        var times = IntStream.rangeClosed(0, TIMES)
                .map(i -> i * last / TIMES)
                .distinct()
                .boxed()
                .toList();
        var groups = times.stream()
                .map(time ->
                        new Group("after " + findings.periods(time + 1), List.of(new Column("", false, Keep.ALWAYS))))
                .toList();
        var rows = new ArrayList<Row>();
        for (var course : unfolding.courses()) {
            rows.add(new Row(
                    course.name(),
                    times.stream()
                            .map(time -> (Entry) new Entry.Text(at(course, time)))
                            .toList()));
        }
        return List.of(
                new Part.Heading("How it unfolds: " + leading.get().approach() + ", "
                        + findings.titled(leading.get().view())),
                new Grid("", groups, rows),
                new Part.Sentence("The mean of " + unfolding.runs() + " runs; in brackets where the middle 80 % of them"
                        + " lie."));
    }

    private static String at(Unfolding.Course course, int time) {
        var middle = course.bands().stream()
                .filter(band -> band.share() == MIDDLE)
                .map(band ->
                        " [" + Digits.number(band.low()[time], 2) + " " + Digits.number(band.high()[time], 2) + "]")
                .findFirst()
                .orElse("");
        return Digits.number(course.mean()[time], 2) + middle;
    }
}
