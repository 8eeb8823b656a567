package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.casefile.Coverage;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// What documents contain, and where it stands.
public final class CoverageReport {

    private CoverageReport() {}

    /// All of it, group by group.
    public static List<Part> of(Coverage coverage) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence(coverage.title() + "."));
        parts.add(new Part.Sentence(coverage.covered() + " things stand in a case; " + coverage.leftOut()
                + " do not, each with the reason. " + coverage.about()));
        for (var group : coverage.groups()) {
            parts.add(new Part.Heading(group.name()));
            parts.add(grid(group));
        }
        return List.copyOf(parts);
    }

    private static Grid grid(Coverage.Group group) {
        return new Grid(
                "what",
                List.of(
                        new Group("where in the documents", List.of(new Column("", false, Keep.DETAIL))),
                        new Group("where in the cases, or why not", List.of(new Column("", false, Keep.ALWAYS)))),
                group.items().stream()
                        .map(item -> new Row(
                                item.name(), List.of(new Entry.Text(item.where()), new Entry.Text(stands(item)))))
                        .toList());
    }

    private static String stands(Coverage.Item item) {
        String at = item.at().stream()
                .map(spot -> name(spot.file()) + ": " + spot.path())
                .collect(Collectors.joining("; "));
        if (at.isEmpty()) {
            return "left out: " + item.because();
        }
        return item.because().isEmpty() ? at : at + " (" + item.because() + ")";
    }

    /// A case's name in the catalogue, from its file.
    private static String name(String file) {
        return file.replaceFirst("^(\\.\\./)*cases/", "").replaceFirst("\\.yaml$", "");
    }
}
