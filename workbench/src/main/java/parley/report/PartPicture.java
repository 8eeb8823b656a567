package parley.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A report's parts as the page lays them out: plain maps and lists, for [Json].
public final class PartPicture {

    private PartPicture() {}

    /// Each part with its `kind`.
    public static List<Map<String, Object>> of(List<Part> parts) {
        return parts.stream().map(PartPicture::part).toList();
    }

    private static Map<String, Object> part(Part part) {
        return switch (part) {
            case Part.Sentence(String text) -> Map.of("kind", "sentence", "text", text);
            case Part.Heading(String text) -> Map.of("kind", "heading", "text", text);
            case Part.Lines(List<String> lines) -> Map.of("kind", "lines", "lines", lines);
            case Part.Outline(List<Part.Outline.Item> items) ->
                Map.of(
                        "kind",
                        "lines",
                        "lines",
                        items.stream().map(Part.Outline.Item::text).toList());
            case Part.Legend(List<Mark> marks) ->
                Map.of(
                        "kind",
                        "lines",
                        "lines",
                        marks.stream()
                                .map(mark -> mark.glyph() + " " + mark.words())
                                .toList());
            case Part.Command(String text, String does) -> Map.of("kind", "command", "text", text, "does", does);
            case Grid grid -> grid(grid);
        };
    }

    private static Map<String, Object> grid(Grid grid) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", "grid");
        map.put("corner", grid.corner());
        map.put(
                "groups",
                grid.groups().stream()
                        .map(group -> Map.of(
                                "title",
                                group.title(),
                                "columns",
                                group.columns().size()))
                        .toList());
        map.put(
                "columns",
                grid.groups().stream()
                        .flatMap(group -> group.columns().stream())
                        .map(column -> Map.of("title", column.title(), "right", column.right()))
                        .toList());
        map.put(
                "rows",
                grid.rows().stream()
                        .map(row -> Map.of(
                                "label",
                                row.label(),
                                "entries",
                                row.entries().stream().map(Grid.Entry::text).toList()))
                        .toList());
        return map;
    }
}
