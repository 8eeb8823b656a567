package parley.report;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// A grid for a very narrow screen: each row a block, each group a line of it.
final class GridBlocks {

    private GridBlocks() {}

    static String of(Grid grid, Screen screen) {
        int titles = grid.groups().stream()
                .mapToInt(group -> group.title().length())
                .max()
                .orElse(0);
        int width = Math.min(titles, screen.width() / 2);
        return (grid.corner().isEmpty() ? "" : grid.corner() + "\n")
                + grid.rows().stream()
                        .map(row -> block(grid, row, width, screen))
                        .collect(Collectors.joining("\n"));
    }

    private static String block(Grid grid, Row row, int width, Screen screen) {
        var text = new StringBuilder(row.label()).append('\n');
        int first = 0;
        for (Group group : grid.groups()) {
            String entries = entries(group, row, first, screen);
            var title = Wrapping.wrap(group.title(), width);
            for (int i = 0; i < title.size() - 1; i++) {
                text.append("  ").append(title.get(i)).append('\n');
            }
            text.append("  ").append(title.getLast());
            text.append(" ".repeat(width - title.getLast().length() + 2))
                    .append(entries)
                    .append('\n');
            first += group.columns().size();
        }
        return text.toString();
    }

    private static String entries(Group group, Row row, int first, Screen screen) {
        boolean marked = row.entries().get(first) instanceof Entry.Marked;
        boolean mayBe = group.columns().getFirst().title().equals("mark");
        String lead = mayBe && !marked ? "  " : "";
        return lead
                + IntStream.range(0, group.columns().size())
                        .filter(i -> group.columns().get(i).keep() != Keep.INTERVAL)
                        .mapToObj(i -> shown(row.entries().get(first + i), screen))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private static String shown(Entry entry, Screen screen) {
        return entry instanceof Entry.Marked(Mark mark) && screen.colour() ? mark.coloured() : entry.text();
    }
}
