package parley.report;

import java.util.Arrays;
import java.util.List;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Row;

/// Plain tables: every column has a title of its own.
final class Tables {

    private Tables() {}

    static Grid of(String corner, List<Column> columns, List<Row> rows) {
        var groups = columns.stream()
                .map(column -> new Group(column.title(), List.of(new Column("", column.right(), column.keep()))))
                .toList();
        return new Grid(corner, groups, rows);
    }

    static Row row(String label, String... entries) {
        return new Row(
                label,
                Arrays.stream(entries).map(text -> (Entry) new Entry.Text(text)).toList());
    }
}
