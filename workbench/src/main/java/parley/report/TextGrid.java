package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// A grid as text, fitted to the screen. Intervals go first, from the last group to the first, then details. What is
/// still too wide is set in several tables below each other, which then may keep their details. Below 60 columns each
/// row becomes a block.
final class TextGrid {

    private static final int BLOCKS_BELOW = 60;
    private static final int LABEL_MOST = 24;

    private final Grid grid;
    private final Screen screen;
    private final int labelWidth;
    private final int[] widths;

    private TextGrid(Grid grid, Screen screen) {
        this(grid, screen, labelWidth(grid, screen));
    }

    private TextGrid(Grid grid, Screen screen, int labelWidth) {
        this.grid = grid;
        this.screen = screen;
        this.labelWidth = labelWidth;
        this.widths = widths(grid);
    }

    static String of(Grid grid, Screen screen) {
        if (screen.width() < BLOCKS_BELOW) {
            return GridBlocks.of(grid, screen);
        }
        var whole = new TextGrid(grid, screen);
        while (!whole.fits() && whole.last(Keep.INTERVAL) >= 0) {
            whole = whole.without(whole.last(Keep.INTERVAL));
        }
        var bare = without(Keep.DETAIL, whole);
        if (whole.fits() || bare.fits()) {
            return (whole.fits() ? whole : bare).roomy().text();
        }
        return tables(whole).or(() -> tables(bare)).orElseGet(() -> GridBlocks.of(grid, screen));
    }

    /// As few tables below each other as fit, none if not even one group does.
    private static Optional<String> tables(TextGrid wide) {
        int groups = wide.grid.groups().size();
        for (int tables = 2; tables <= groups; tables++) {
            var pieces = pieces(wide, Math.ceilDiv(groups, tables));
            if (pieces.stream().allMatch(TextGrid::fits)) {
                return Optional.of(
                        String.join("\n", pieces.stream().map(TextGrid::text).toList()));
            }
        }
        return Optional.empty();
    }

    private static List<TextGrid> pieces(TextGrid wide, int each) {
        var pieces = new ArrayList<TextGrid>();
        int groups = wide.grid.groups().size();
        for (int from = 0; from < groups; from += each) {
            pieces.add(new TextGrid(wide.grid.groups(from, Math.min(groups, from + each)), wide.screen));
        }
        return pieces;
    }

    private static TextGrid without(Keep keep, TextGrid grid) {
        var rest = grid;
        while (rest.last(keep) >= 0) {
            rest = rest.without(rest.last(keep));
        }
        return rest;
    }

    private TextGrid without(int column) {
        return new TextGrid(grid.withoutColumn(column), screen);
    }

    private int last(Keep keep) {
        var columns = grid.columns();
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (columns.get(i).keep() == keep) {
                return i;
            }
        }
        return -1;
    }

    private boolean fits() {
        return width() <= screen.width();
    }

    /// With as much of the room that is left for labels as they need.
    private TextGrid roomy() {
        int room = labelWidth + screen.width() - width();
        return new TextGrid(grid, screen, Math.max(labelWidth, Math.min(longest(grid), room)));
    }

    private int width() {
        int total = labelWidth;
        int first = 0;
        for (Group group : grid.groups()) {
            total += 2 + groupWidth(group, first);
            first += group.columns().size();
        }
        return total;
    }

    private static int longest(Grid grid) {
        int longest = grid.corner().length();
        for (Row row : grid.rows()) {
            longest = Math.max(longest, row.label().length());
        }
        return longest;
    }

    private static int labelWidth(Grid grid, Screen screen) {
        return Math.clamp(longest(grid), 1, screen.width() < 100 ? LABEL_MOST - 6 : LABEL_MOST);
    }

    private static int[] widths(Grid grid) {
        int[] widths = new int[grid.columns().size()];
        for (Row row : grid.rows()) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.entries().get(i).text().length());
            }
        }
        return widths;
    }

    /// Wide enough for its entries, for the longest word of its title and for the title on two lines or so.
    private int groupWidth(Group group, int first) {
        int width = -1;
        for (int i = 0; i < group.columns().size(); i++) {
            width += widths[first + i] == 0 ? 0 : widths[first + i] + 1;
        }
        for (String word : group.title().split(" ", -1)) {
            width = Math.max(width, word.length());
        }
        int title = group.title().length();
        return Math.max(width, Math.max(Math.min(title, 10), Math.ceilDiv(title, 2) + 1));
    }

    private String text() {
        var text = new StringBuilder();
        header(text);
        for (Row row : grid.rows()) {
            var label = Wrapping.wrap(row.label(), labelWidth);
            text.append(line(label.getFirst(), row));
            label.stream()
                    .skip(1)
                    .forEach(more -> text.append("  ").append(more).append('\n'));
        }
        return text.toString();
    }

    private void header(StringBuilder text) {
        var corner = Wrapping.wrap(grid.corner(), labelWidth);
        var titles = new ArrayList<List<String>>();
        int first = 0;
        int height = corner.size();
        for (Group group : grid.groups()) {
            titles.add(Wrapping.wrap(group.title(), groupWidth(group, first)));
            first += group.columns().size();
            height = Math.max(height, titles.getLast().size());
        }
        var rule = new StringBuilder(screen.draw("─").repeat(labelWidth));
        for (int line = 0; line < height; line++) {
            var row = new StringBuilder(padded(at(corner, line, height), labelWidth));
            first = 0;
            for (int g = 0; g < titles.size(); g++) {
                int width = groupWidth(grid.groups().get(g), first);
                first += grid.groups().get(g).columns().size();
                row.append("  ").append(padded(at(titles.get(g), line, height), width));
                if (line == 0) {
                    rule.append("  ").append(screen.draw("─").repeat(width));
                }
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        text.append(rule).append('\n');
    }

    /// Titles stand on the rule: short ones begin further down.
    private static String at(List<String> lines, int line, int height) {
        int index = line - (height - lines.size());
        return index < 0 ? "" : lines.get(index);
    }

    private String line(String label, Row row) {
        var line = new StringBuilder(padded(label, labelWidth));
        int index = 0;
        for (Group group : grid.groups()) {
            var cell = new StringBuilder();
            int shown = 0;
            int first = index;
            for (Column column : group.columns()) {
                if (widths[index] > 0) {
                    cell.append(cell.isEmpty() ? "" : " ")
                            .append(entry(row.entries().get(index), column, widths[index]));
                    shown += widths[index] + (shown == 0 ? 0 : 1);
                }
                index++;
            }
            line.append("  ").append(cell).append(" ".repeat(Math.max(0, groupWidth(group, first) - shown)));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private String entry(Entry entry, Column column, int width) {
        String blanks = " ".repeat(width - entry.text().length());
        String shown = entry instanceof Entry.Marked(Mark mark) && screen.colour() ? mark.coloured() : entry.text();
        return column.right() ? blanks + shown : shown + blanks;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
