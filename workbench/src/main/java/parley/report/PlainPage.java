package parley.report;

import java.util.List;
import java.util.stream.Collectors;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Row;

/// Parts for `grep`, `cut` and screen readers: ASCII, no colour, no line broken, tables as tab-separated lines of
/// what, row, group and entries.
public final class PlainPage {

    private static final Screen ASCII = new Screen(80, false, false);

    private PlainPage() {}

    /// The parts as lines.
    public static String of(List<Part> parts) {
        return parts.stream().map(PlainPage::lines).collect(Collectors.joining());
    }

    private static String lines(Part part) {
        return switch (part) {
            case Part.Sentence(String text) -> ASCII.draw(text) + "\n";
            case Part.Heading(String text) -> ASCII.draw(text) + "\n";
            case Part.Lines(List<String> lines) ->
                lines.stream().map(line -> ASCII.draw(line) + "\n").collect(Collectors.joining());
            case Part.Outline(List<Part.Outline.Item> items) ->
                items.stream()
                        .map(item -> "\t".repeat(item.depth()) + ASCII.draw(item.text()) + "\n")
                        .collect(Collectors.joining());
            case Part.Legend(List<Mark> marks) ->
                marks.stream()
                        .map(mark -> mark.glyph() + " " + mark.words())
                        .collect(Collectors.joining(", ", "", "\n"));
            case Part.Command(String text, String does) -> text + "\t" + ASCII.draw(does) + "\n";
            case Grid grid -> records(grid);
        };
    }

    private static String records(Grid grid) {
        var text = new StringBuilder();
        for (Row row : grid.rows()) {
            int first = 0;
            for (Group group : grid.groups()) {
                int end = first + group.columns().size();
                text.append(row.entries().subList(first, end).stream()
                        .map(Entry::text)
                        .collect(Collectors.joining(
                                "\t", grid.corner() + "\t" + row.label() + "\t" + group.title() + "\t", "\n")));
                first = end;
            }
        }
        return text.toString();
    }
}
