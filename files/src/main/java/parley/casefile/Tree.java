package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A YAML text as values with places. No types yet: every scalar is text.
public sealed interface Tree {

    Place place();

    /// A scalar.
    ///
    /// @param plain whether it stands without quotes, so that other readers may take it for a number or truth value
    record Leaf(String text, boolean plain, Place place) implements Tree {

        /// Whether nothing is written.
        public boolean isEmpty() {
            return plain && text.isEmpty();
        }

        /// The place of a part of the text, or of all of it where the text is written over several lines or
        /// escaped.
        public Place part(int offset, int length) {
            int quote = plain ? 0 : 1;
            return offset + length + 2 * quote <= place.length() ? place.part(offset + quote, length) : place;
        }
    }

    /// A list.
    record Sequence(List<Tree> items, Place place) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        public Sequence with(int index, Tree item) {
            var changed = new ArrayList<>(items);
            changed.set(index, item);
            return new Sequence(changed, place);
        }
    }

    /// Keys and values in their written order; no key twice.
    record Mapping(List<Entry> entries, Place place) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
        }

        public Optional<Tree> get(String key) {
            return entry(key).map(Entry::value);
        }

        public List<String> names() {
            return entries.stream().map(Entry::name).toList();
        }

        /// The same with one value replaced, or added behind the others.
        public Mapping with(Leaf key, Tree value) {
            var changed = new ArrayList<Entry>();
            boolean found = false;
            for (var entry : entries) {
                boolean here = entry.name().equals(key.text());
                changed.add(here ? new Entry(entry.key(), value) : entry);
                found |= here;
            }
            if (!found) {
                changed.add(new Entry(key, value));
            }
            return new Mapping(changed, place);
        }
    }

    /// Something that did not fit and has been told: it fits nothing, so that nothing more is said about it.
    record Broken(Place place) implements Tree {}

    /// One key with its value.
    record Entry(Leaf key, Tree value) {
        public String name() {
            return key.text();
        }
    }

    /// What it is, in words for messages.
    default String kind() {
        return switch (this) {
            case Leaf leaf -> leaf.isEmpty() ? "nothing" : "'" + Words.shown(leaf.text()) + "'";
            case Sequence _ -> "a list";
            case Mapping _ -> "a block of keys";
            case Broken _ -> "nothing";
        };
    }
}
