package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.negotiation.View.Setting;

/// Authors side by side: who sets which number, to what, and on what ground.
///
/// @param views in the order asked for
/// @param rows  numbers that some view sets, in the order of the case, then of the views
/// @param unset assumptions that none of them sets: there the case's own values stand
/// @param cited document key → paragraphs that they or the case's mechanisms cite, in order
public record Authors(List<View> views, List<Row> rows, List<String> unset, Map<String, List<Integer>> cited) {

    public Authors {
        views = List.copyOf(views);
        rows = List.copyOf(rows);
        unset = List.copyOf(unset);
    }

    /// One number.
    ///
    /// @param otherwise what stands where a view says nothing, as written; empty for a number that is no assumption
    /// @param settings  one for each view, none where it says nothing
    public record Row(String path, String otherwise, List<Optional<Setting>> settings) {
        public Row {
            settings = List.copyOf(settings);
        }

        /// Whether two of them give it different values.
        public boolean disputed() {
            return settings.stream()
                            .flatMap(Optional::stream)
                            .map(Setting::text)
                            .distinct()
                            .count()
                    > 1;
        }

        /// How many of them set it.
        public long set() {
            return settings.stream().filter(Optional::isPresent).count();
        }
    }

    /// The views of a case beside each other.
    public static Authors of(Case subject, List<View> views) {
        var assumptions = subject.base().assumptions();
        var paths = new LinkedHashSet<String>();
        assumptions.forEach(assumption -> paths.add(assumption.name()));
        var known = List.copyOf(paths);
        views.forEach(view -> view.settings().forEach(setting -> paths.add(setting.path())));
        var rows = new ArrayList<Row>();
        var unset = new ArrayList<String>();
        for (String path : paths) {
            var settings = views.stream().map(view -> setting(view, path)).toList();
            if (settings.stream().allMatch(Optional::isEmpty)) {
                unset.add(path);
            } else {
                int at = known.indexOf(path);
                rows.add(new Row(path, at < 0 ? "" : written(assumptions.get(at)), settings));
            }
        }
        return new Authors(views, rows, unset, cited(subject, views));
    }

    /// Numbers a view sets without a document behind them.
    public static List<Setting> unsourced(View view) {
        return view.settings().stream()
                .filter(setting -> setting.sources().isEmpty())
                .toList();
    }

    /// The longest way a number of a view has come, in mouths.
    public static int furthest(View view) {
        return view.settings().stream()
                .flatMap(setting -> setting.sources().stream())
                .mapToInt(Source::hops)
                .max()
                .orElse(0);
    }

    private static Optional<Setting> setting(View view, String path) {
        return view.settings().stream()
                .filter(setting -> setting.path().equals(path))
                .reduce((_, last) -> last);
    }

    private static String written(Assumption assumption) {
        return assumption.drawn().stream()
                .map(range -> "[" + range.low() + ", " + range.high() + "]")
                .findFirst()
                .orElse(assumption.value().text());
    }

    private static Map<String, List<Integer>> cited(Case subject, List<View> views) {
        var cited = new LinkedHashMap<String, TreeSet<Integer>>();
        subject.sources().keySet().forEach(document -> cited.put(document, new TreeSet<>()));
        views.forEach(view -> view.settings().forEach(setting -> cite(setting.sources(), cited)));
        subject.mechanisms().forEach(mechanism -> cite(mechanism.sources(), cited));
        var lists = new LinkedHashMap<String, List<Integer>>();
        cited.forEach((document, paragraphs) -> {
            if (!paragraphs.isEmpty()) {
                lists.put(document, List.copyOf(paragraphs));
            }
        });
        return lists;
    }

    private static void cite(List<Source> sources, Map<String, TreeSet<Integer>> cited) {
        for (var source : sources) {
            if (source.paragraph() > 0) {
                cited.computeIfAbsent(source.document(), _ -> new TreeSet<>()).add(source.paragraph());
            }
        }
    }
}
