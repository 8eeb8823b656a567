package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.report.Grid.Group;
import parley.report.Grid.Row;

/// Parts as Markdown with tables (GitHub flavour).
public final class MarkdownPage {

    private MarkdownPage() {}

    /// The parts, each a Markdown block.
    public static String of(List<Part> parts) {
        return parts.stream().map(MarkdownPage::block).collect(Collectors.joining("\n"));
    }

    private static String block(Part part) {
        return switch (part) {
            case Part.Sentence(String text) -> escaped(text) + "\n";
            case Part.Heading(String text) -> "## " + escaped(text) + "\n";
            case Part.Lines(List<String> lines) ->
                lines.stream().map(line -> "- " + escaped(line) + "\n").collect(Collectors.joining());
            case Part.Outline(List<Part.Outline.Item> items) ->
                items.stream()
                        .map(item -> "  ".repeat(item.depth()) + "- " + escaped(item.text()) + "\n")
                        .collect(Collectors.joining());
            case Part.Legend(List<Mark> marks) ->
                marks.stream()
                                .map(mark -> escaped(mark.glyph()) + " " + mark.words())
                                .collect(Collectors.joining(", "))
                        + "\n";
            case Part.Command(String text, String does) -> "- `" + text + "` " + escaped(does) + "\n";
            case Grid grid -> table(grid);
        };
    }

    private static String table(Grid grid) {
        var header = new ArrayList<String>();
        header.add(escaped(grid.corner()));
        grid.groups().forEach(group -> header.add(escaped(group.title())));
        var text = new StringBuilder(line(header));
        text.append("|---".repeat(header.size())).append("|\n");
        for (Row row : grid.rows()) {
            var cells = new ArrayList<String>();
            cells.add(escaped(row.label()));
            int first = 0;
            for (Group group : grid.groups()) {
                int end = first + group.columns().size();
                cells.add(row.entries().subList(first, end).stream()
                        .map(entry -> escaped(entry.text()))
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.joining(" ")));
                first = end;
            }
            text.append(line(cells));
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
