package parley.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.negotiation.Authors;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.negotiation.View.Setting;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;
import parley.report.Part.Outline.Item;

/// Authors side by side: what each believes, on what ground, at how many removes, and what nobody says.
public final class ViewsReport {

    private ViewsReport() {}

    /// All of it.
    ///
    /// @param closely whether every number stands with its reason and source, as when few views are asked for
    public static List<Part> of(Case subject, Authors authors, Citations citations, boolean closely) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence(sentence(subject, authors)));
        parts.add(grid(authors));
        parts.add(new Part.Sentence(
                "(n) through so many mouths; ! no source; [ ] what the author's words would bear; otherwise: what stands"
                        + " where a view says nothing."));
        parts.add(new Part.Heading("Who they are"));
        parts.add(
                new Part.Lines(authors.views().stream().map(ViewsReport::about).toList()));
        if (closely) {
            authors.views().forEach(view -> parts.addAll(closely(view, citations)));
        }
        parts.addAll(gaps(subject, authors));
        return List.copyOf(parts);
    }

    private static String sentence(Case subject, Authors authors) {
        long disputed = authors.rows().stream().filter(Authors.Row::disputed).count();
        return subject.title() + ": " + Words.count(authors.views().size(), "view") + " set "
                + Words.count(authors.rows().size(), "number") + ", of which " + disputed
                + " are given different values by different authors; "
                + authors.unset().size()
                + " assumptions stand as the case has them.";
    }

    private static Grid grid(Authors authors) {
        var groups = new ArrayList<Group>();
        groups.add(new Group("otherwise", List.of(new Column("", true, Keep.DETAIL))));
        authors.views()
                .forEach(view -> groups.add(new Group(titled(view), List.of(new Column("", false, Keep.ALWAYS)))));
        return new Grid(
                "number", groups, authors.rows().stream().map(ViewsReport::row).toList());
    }

    private static Row row(Authors.Row row) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.Text(row.otherwise()));
        row.settings()
                .forEach(setting -> entries.add(
                        new Entry.Text(setting.map(ViewsReport::value).orElse("·"))));
        return new Row(row.path(), entries);
    }

    private static String value(Setting setting) {
        int hops = setting.sources().stream()
                .mapToInt(source -> source.hops())
                .max()
                .orElse(0);
        return setting.text()
                + (hops > 0 ? " (" + hops + ")" : "")
                + (setting.sources().isEmpty() ? " !" : "");
    }

    private static String titled(View view) {
        return view.reconstructed() ? view.name() + " [r]" : view.name();
    }

    private static String about(View view) {
        int unsourced = Authors.unsourced(view).size();
        int furthest = Authors.furthest(view);
        return titled(view) + ": "
                + (view.recommends().isEmpty() ? "recommends nothing" : "recommends " + Words.or(view.recommends()))
                + "; " + Words.count(view.settings().size(), "number") + ", "
                + (unsourced == 0 ? "each with a source" : unsourced + " without a source") + ", "
                + (furthest == 0 ? "in the author's own words" : "at up to " + Words.count(furthest, "hop"))
                + (view.reconstructed() ? "; known only through a critic" : "")
                + (view.note().isEmpty() ? "." : "; " + view.note() + ".");
    }

    private static List<Part> closely(View view, Citations citations) {
        var items = new ArrayList<Item>();
        var shown = new HashSet<String>();
        for (var setting : view.settings()) {
            items.add(new Item(
                    0,
                    setting.path() + " = " + setting.text() + box(setting) + ": " + reason(setting)
                            + Citations.words(setting.sources())));
            citations
                    .passages(setting.sources(), setting.because())
                    .forEach((cited, text) -> items.add(new Item(1, cited + (shown.add(cited) ? text : ", as above"))));
        }
        return List.of(new Part.Heading(titled(view)), new Part.Outline(items));
    }

    private static String reason(Setting setting) {
        return setting.because().isEmpty() ? "" : setting.because() + "; ";
    }

    private static String box(Setting setting) {
        return setting.box().stream()
                .filter(_ -> !setting.text().startsWith("["))
                .map(box -> " [" + Words.number(box.low()) + ", " + Words.number(box.high()) + "]")
                .collect(Collectors.joining());
    }

    private static List<Part> gaps(Case subject, Authors authors) {
        var lines = new ArrayList<String>();
        authors.views().forEach(view -> {
            var unsourced = Authors.unsourced(view).stream().map(Setting::path).toList();
            if (!unsourced.isEmpty()) {
                lines.add("no source in " + view.name() + ": " + String.join(", ", unsourced));
            }
        });
        if (lines.isEmpty()) {
            lines.add("every number of a view has a source");
        }
        long alone = authors.rows().stream().filter(row -> row.set() == 1).count();
        lines.add(alone + " of " + authors.rows().size() + " numbers are set by one author only");
        if (!authors.unset().isEmpty()) {
            lines.add("set by none of them: " + String.join(", ", authors.unset()));
        }
        authors.cited()
                .forEach((document, paragraphs) -> lines.add(document + " ("
                        + Optional.ofNullable(subject.sources().get(document)).orElse(document) + "): paragraphs "
                        + paragraphs.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " are cited"));
        return List.of(new Part.Heading("Sources and gaps"), new Part.Lines(lines));
    }
}
