package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Shape.Field;
import parley.casefile.Tree.Leaf;
import parley.casefile.Tree.Mapping;
import parley.casefile.Tree.Sequence;

/// A part of a case whose shape has been checked: its tree, and where it stands.
///
/// @param path  the keys that lead to it, joined by dots
/// @param name  the last of them
/// @param key   the place of that key
/// @param shape the one that fits its tree, never [Shape.Either]
record Part(String path, String name, Place key, Tree tree, Shape shape) {

    static Part root(Tree tree) {
        return new Part("", "", tree.place(), tree, CaseShape.CASE);
    }

    Place place() {
        return tree.place();
    }

    /// The part under a known key: as written, else its default; empty where it has none.
    Optional<Part> get(String key) {
        var written = written(key);
        if (written.isPresent()) {
            return written;
        }
        var field = field(key);
        return field.fallback().isEmpty()
                ? Optional.empty()
                : child(key, this.key, new Leaf(field.fallback(), true, place()), field.shape());
    }

    /// The part under a known key, if it is written.
    Optional<Part> written(String key) {
        var field = field(key);
        return tree instanceof Mapping mapping
                ? mapping.entry(key).flatMap(entry -> child(key, entry.key().place(), entry.value(), field.shape()))
                : Optional.empty();
    }

    boolean has(String key) {
        return written(key).isPresent();
    }

    /// The text under a key, its default, or nothing at all.
    String text(String key) {
        return get(key).map(Part::text).orElse("");
    }

    /// Whether a flag is set.
    boolean flag(String key) {
        return text(key).equals("true");
    }

    /// The text of a single value.
    String text() {
        return tree instanceof Leaf leaf ? leaf.text() : "";
    }

    /// The parts of a table, of a list, or this part alone where a list may be left out around one item.
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (shape instanceof Shape.Table table && tree instanceof Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> child(entry.name(), entry.key().place(), entry.value(), table.each())
                            .ifPresent(parts::add));
        } else if (shape instanceof Shape.Items items && tree instanceof Sequence sequence) {
            for (var item : sequence.items()) {
                child(String.valueOf(parts.size()), item.place(), item, items.each())
                        .ifPresent(parts::add);
            }
        } else {
            parts.add(this);
        }
        return parts;
    }

    /// The parts under a key; none where nothing is written.
    List<Part> parts(String key) {
        return written(key).map(Part::parts).orElse(List.of());
    }

    /// The keys that are written, in their order.
    List<String> keys() {
        return tree instanceof Mapping mapping ? mapping.names() : List.of();
    }

    private Field field(String key) {
        if (shape instanceof Shape.Fields fields) {
            return fields.field(key).orElseThrow(() -> new IllegalArgumentException(path + " has no key " + key));
        }
        throw new IllegalStateException(path + " has no keys of its own");
    }

    private Optional<Part> child(String key, Place keyPlace, Tree child, Shape shape) {
        return shape.fitting(child)
                .map(fitting -> new Part(path.isEmpty() ? key : path + "." + key, key, keyPlace, child, fitting));
    }
}
