package parley.report;

import java.util.ArrayList;
import java.util.List;

/// A table: a row for each thing compared, a group of columns for each view.
///
/// @param corner what the rows are
/// @param rows   each with one entry per column, group after group
public record Grid(String corner, List<Group> groups, List<Row> rows) implements Part {

    public Grid {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        int columns = groups.stream().mapToInt(group -> group.columns().size()).sum();
        for (Row row : rows) {
            if (row.entries().size() != columns) {
                throw new IllegalArgumentException(
                        "row " + row.label() + " has " + row.entries().size() + " entries for " + columns + " columns");
            }
        }
    }

    /// Columns under one title.
    public record Group(String title, List<Column> columns) {
        public Group {
            columns = List.copyOf(columns);
        }
    }

    /// A column of one group.
    ///
    /// @param right whether its entries end at the same place, as numbers do
    /// @param keep  when it may be left out of a narrow page
    public record Column(String title, boolean right, Keep keep) {}

    /// What a narrow page leaves out, first to last.
    public enum Keep {
        /// Left out first, from the last group to the first.
        INTERVAL,
        /// Left out next, from all groups together.
        DETAIL,
        ALWAYS
    }

    /// One thing compared.
    public record Row(String label, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /// What stands at a row and column.
    public sealed interface Entry {

        /// As text, without colour.
        String text();

        /// Words or a number; may be empty.
        record Text(String text) implements Entry {}

        /// A mark.
        record Marked(Mark mark) implements Entry {
            @Override
            public String text() {
                return mark.glyph();
            }
        }

        /// Nothing.
        Entry NOTHING = new Text("");
    }

    /// The groups from `from` until before `to`, with their entries.
    Grid groups(int from, int to) {
        int skip = columnsBefore(from);
        int end = columnsBefore(to);
        return new Grid(
                corner,
                groups.subList(from, to),
                rows.stream()
                        .map(row -> new Row(row.label(), row.entries().subList(skip, end)))
                        .toList());
    }

    /// The same without column `index`, counted over all groups.
    Grid withoutColumn(int index) {
        var narrower = new ArrayList<Group>();
        int seen = 0;
        for (Group group : groups) {
            int within = index - seen;
            seen += group.columns().size();
            narrower.add(within < 0 || within >= group.columns().size() ? group : without(group, within));
        }
        return new Grid(
                corner,
                narrower,
                rows.stream()
                        .map(row -> new Row(row.label(), removed(row.entries(), index)))
                        .toList());
    }

    /// All columns, group after group.
    List<Column> columns() {
        return groups.stream().flatMap(group -> group.columns().stream()).toList();
    }

    private int columnsBefore(int group) {
        return groups.subList(0, group).stream()
                .mapToInt(each -> each.columns().size())
                .sum();
    }

    private static Group without(Group group, int index) {
        return new Group(group.title(), removed(group.columns(), index));
    }

    private static <T> List<T> removed(List<T> all, int index) {
        var rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }
}
