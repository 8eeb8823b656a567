package parley.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.negotiation.Assumption;
import parley.negotiation.Source;
import parley.negotiation.View;

/// What two authors put different values on, in groups that move together.
///
/// @param from   whose values a hybrid begins with
/// @param to     whose values are moved in
/// @param groups in the order of the authors' settings
public record Disagreement(View from, View to, List<Group> groups) {

    public Disagreement {
        groups = List.copyOf(groups);
    }

    /// From so many assumptions on a group is called by its first.
    private static final int LISTED = 3;

    /// Values that move together.
    ///
    /// @param name  as the asker calls it, else its assumptions, joined by " + "
    /// @param items at least one
    public record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }

        static Group of(List<Item> items) {
            return new Group(items.stream().map(Item::path).collect(Collectors.joining(" + ")), items);
        }

        /// Whether it is called otherwise than by its assumptions.
        boolean named() {
            return !name.equals(of(items).name());
        }

        /// The name as it fits a sentence: of three assumptions and more the first stands for all.
        public String label() {
            return items.size() >= LISTED && !named()
                    ? items.getFirst().path() + " and " + (items.size() - 1) + " more"
                    : name;
        }
    }

    /// One value that differs.
    ///
    /// @param from as the one author has it; "as in the case" where it is not set
    /// @param to   as the other has it
    public record Item(String path, String from, String to, List<Source> fromSources, List<Source> toSources) {
        public Item {
            fromSources = List.copyOf(fromSources);
            toSources = List.copyOf(toSources);
        }
    }

    /// What a value is called where an author does not set it.
    public static final String WRITTEN = "as in the case";

    /// Each disputed value by itself, but for those that must move together: probabilities of a party's types,
    /// weights of its factions, weights of its interests.
    public static Disagreement of(View from, View to) {
        var parts = new LinkedHashMap<String, List<Item>>();
        for (var item : items(from, to)) {
            parts.computeIfAbsent(bound(item.path()), _ -> new ArrayList<>()).add(item);
        }
        return new Disagreement(from, to, groups(parts));
    }

    /// With what rests on the same passages put together: an argument moves as one. What has a name of its own
    /// stays by itself.
    public Disagreement byPassage() {
        var parts = new LinkedHashMap<String, List<Item>>();
        for (var group : groups) {
            parts.computeIfAbsent(group.named() ? group.name() : passages(group), _ -> new ArrayList<>())
                    .addAll(group.items());
        }
        var names = groups.stream().filter(Group::named).map(Group::name).collect(Collectors.toSet());
        return new Disagreement(
                from,
                to,
                parts.entrySet().stream()
                        .map(part -> named(names.contains(part.getKey()) ? part.getKey() : "", part.getValue()))
                        .toList());
    }

    /// With some groups put together.
    ///
    /// @param name     what they are called; may be empty
    /// @param together paths, any of which stands for its group
    public Disagreement together(String name, Set<String> together) {
        var parts = new LinkedHashMap<String, List<Item>>();
        for (var group : groups) {
            boolean joined = group.items().stream().anyMatch(item -> together.contains(item.path()));
            parts.computeIfAbsent(joined ? "" : group.name(), _ -> new ArrayList<>())
                    .addAll(group.items());
        }
        return new Disagreement(
                from,
                to,
                parts.entrySet().stream()
                        .map(part -> named(part.getKey().isEmpty() ? name : part.getKey(), part.getValue()))
                        .toList());
    }

    private static Group named(String name, List<Item> items) {
        return name.isEmpty() ? Group.of(items) : new Group(name, items);
    }

    /// The other way round.
    public Disagreement reversed() {
        return new Disagreement(
                to,
                from,
                groups.stream()
                        .map(group -> new Group(
                                group.name(),
                                group.items().stream()
                                        .map(item -> new Item(
                                                item.path(),
                                                item.to(),
                                                item.from(),
                                                item.toSources(),
                                                item.fromSources()))
                                        .toList()))
                        .toList());
    }

    /// What makes the hybrid in which these groups are moved: settings on top of the case as written.
    public List<Move> moves(long set) {
        var moved = new LinkedHashSet<String>();
        for (int i = 0; i < groups.size(); i++) {
            for (var item : groups.get(i).items()) {
                if ((set >>> i & 1) == 1) {
                    moved.add(item.path());
                }
            }
        }
        var moves = new LinkedHashMap<String, String>();
        from.settings().stream()
                .filter(setting -> !moved.contains(setting.path()))
                .forEach(setting -> moves.put(setting.path(), setting.text()));
        to.settings().stream()
                .filter(setting -> moved.contains(setting.path()))
                .forEach(setting -> moves.put(setting.path(), setting.text()));
        return moves.entrySet().stream()
                .map(entry -> new Move(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Move::path))
                .toList();
    }

    /// Names of the groups in a set.
    public List<String> names(long set) {
        var names = new ArrayList<String>();
        for (int i = 0; i < groups.size(); i++) {
            if ((set >>> i & 1) == 1) {
                names.add(groups.get(i).name());
            }
        }
        return List.copyOf(names);
    }

    private static List<Group> groups(Map<String, List<Item>> parts) {
        return parts.values().stream().map(Group::of).toList();
    }

    private static List<Item> items(View from, View to) {
        var paths = new LinkedHashSet<String>();
        from.settings().forEach(setting -> paths.add(setting.path()));
        to.settings().forEach(setting -> paths.add(setting.path()));
        return paths.stream()
                .map(path -> item(path, from, to))
                .filter(item -> differs(item, from, to))
                .toList();
    }

    private static Item item(String path, View from, View to) {
        return new Item(path, text(path, from), text(path, to), sources(path, from), sources(path, to));
    }

    private static boolean differs(Item item, View from, View to) {
        var one = assumption(item.path(), from);
        var other = assumption(item.path(), to);
        if (one.isEmpty() || other.isEmpty()) {
            return !item.from().equals(item.to());
        }
        return !one.get().value().tree().equals(other.get().value().tree())
                || !one.get().drawn().equals(other.get().drawn());
    }

    private static Optional<Assumption> assumption(String name, View view) {
        return view.negotiation().assumptions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static String text(String path, View view) {
        return view.settings().stream()
                .filter(setting -> setting.path().equals(path))
                .map(View.Setting::text)
                .findFirst()
                .or(() -> assumption(path, view).map(each -> each.value().text()))
                .orElse(WRITTEN);
    }

    private static List<Source> sources(String path, View view) {
        return view.settings().stream()
                .filter(setting -> setting.path().equals(path))
                .flatMap(setting -> setting.sources().stream())
                .toList();
    }

    private static String passages(Group group) {
        return group.items().stream()
                .map(item -> passage(item.fromSources()) + " / " + passage(item.toSources()))
                .findFirst()
                .orElseThrow();
    }

    private static String passage(List<Source> sources) {
        return sources.stream()
                .map(source -> source.document() + " " + source.paragraph())
                .findFirst()
                .orElse("");
    }

    /// The key under which values that must add up to 1 meet.
    private static String bound(String path) {
        return path.replaceFirst("^(parties\\..+\\.(?:types|factions))\\..+\\.(prior|believed|weight)$", "$1.*.$2")
                .replaceFirst("\\.weights\\..+$", ".weights");
    }
}
