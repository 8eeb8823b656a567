package parley.casefile;

import java.util.List;

/// What some documents contain, and where in case files each of it stands or why it does not.
///
/// @param title  what is covered
/// @param about  how to read it
/// @param groups in the file's order
public record Coverage(String title, String about, List<Group> groups) {

    public Coverage {
        groups = List.copyOf(groups);
    }

    /// Things of one kind.
    public record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// One thing that a document contains.
    ///
    /// @param where   in the documents it stands; may be empty
    /// @param at      where in the cases it stands; empty where it does not
    /// @param because why it does not, or what else to know
    public record Item(String name, String where, List<Spot> at, String because) {
        public Item {
            at = List.copyOf(at);
        }
    }

    /// A place in a case.
    ///
    /// @param file as the list names it, from the list's folder
    /// @param path the keys that lead there, joined by dots
    public record Spot(String file, String path) {}

    /// Things that stand in some case.
    public long covered() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> !item.at().isEmpty())
                .count();
    }

    /// Things that stand in none, with the reason.
    public long leftOut() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.at().isEmpty())
                .count();
    }
}
