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
        int beside = 2 + titles + 2 + longest(grid, screen) <= screen.width() ? titles : 0;
        return (grid.corner().isEmpty() ? "" : grid.corner() + "\n")
                + grid.rows().stream()
                        .map(row -> block(grid, row, beside, screen))
                        .collect(Collectors.joining("\n"));
    }

    private static int longest(Grid grid, Screen screen) {
        var plain = new Screen(screen.width(), screen.unicode(), false);
        int longest = 0;
        for (Row row : grid.rows()) {
            int first = 0;
            for (Group group : grid.groups()) {
                longest = Math.max(longest, entries(group, row, first, plain).length());
                first += group.columns().size();
            }
        }
        return longest;
    }

    /// @param beside how wide the titles beside the entries are; 0: the titles stand above
    private static String block(Grid grid, Row row, int beside, Screen screen) {
        var text = new StringBuilder();
        Wrapping.wrap(row.label(), screen.width())
                .forEach(line -> text.append(line).append('\n'));
        int first = 0;
        for (Group group : grid.groups()) {
            String entries = entries(group, row, first, screen);
            if (beside == 0) {
                Wrapping.hanging("  ", group.title(), screen.width())
                        .forEach(line -> text.append(line).append('\n'));
                text.append("    ").append(entries).append('\n');
            } else {
                text.append("  ")
                        .append(group.title())
                        .append(" ".repeat(beside - group.title().length() + 2));
                text.append(entries).append('\n');
            }
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
