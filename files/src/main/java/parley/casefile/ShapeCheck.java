package parley.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.casefile.Shape.Field;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Table;
import parley.casefile.Tree.Entry;
import parley.casefile.Tree.Leaf;
import parley.casefile.Tree.Mapping;
import parley.casefile.Tree.Sequence;

/// Compares a tree with its shape, takes away unknown keys, and marks as broken what does not fit, so that whoever
/// reads on meets only known keys with the right kind of value behind them.
final class ShapeCheck {

    private static final int LONGEST_NAME = 120;

    private static final List<String> TRAPS = List.of("yes", "no", "on", "off", "y", "n", "true", "false", "null", "~");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern TRAILING_ZERO = Pattern.compile("[-+]?\\d+\\.\\d*0");
    private static final Pattern SEXAGESIMAL = Pattern.compile("\\d+(:[0-5]?\\d)+");

    private final Faults faults;

    ShapeCheck(Faults faults) {
        this.faults = faults;
    }

    /// The tree without what does not fit; empty where nothing is left.
    Optional<Tree> fit(Tree tree, Shape shape, Place key, String name) {
        if (tree instanceof Leaf leaf && leaf.isEmpty()) {
            faults.add(
                    Code.E012,
                    key,
                    "Nothing stands behind '" + Words.shown(name) + "'.",
                    "write " + shape.expected() + ", or take the key away");
            return Optional.empty();
        }
        var fitting = shape.fitting(tree);
        if (tree instanceof Tree.Broken) {
            return Optional.empty();
        }
        if (fitting.isEmpty()) {
            var whose = name.isEmpty() ? "A case" : "'" + Words.shown(name) + "'";
            faults.add(Code.E012, tree.place(), whose + " cannot be " + tree.kind() + ".", "write " + shape.expected());
            return Optional.empty();
        }
        return switch (fitting.get()) {
            case Fields fields -> Optional.of(fields((Mapping) tree, fields, key, name));
            case Table table -> Optional.of(table((Mapping) tree, table));
            case Items items -> items((Sequence) tree, items, name);
            case Shape.Flag _ -> flag((Leaf) tree, name);
            case Shape.Choice choice -> choice((Leaf) tree, choice.words());
            case Shape.Name named -> named((Leaf) tree, named.what()) ? Optional.of(tree) : Optional.empty();
            case Shape.WordOrName _, Shape.Text _ -> words((Leaf) tree) ? Optional.of(tree) : Optional.empty();
            case Shape.Amount _, Shape.Whole _, Shape.Period _, Shape.Range _ -> Optional.of(tree);
            case Shape.Either either -> throw new IllegalStateException("never fitting by itself: " + either);
        };
    }

    private Tree fields(Mapping mapping, Fields fields, Place key, String name) {
        var kept = new ArrayList<Entry>();
        for (var entry : mapping.entries()) {
            var field = fields.field(entry.name());
            if (field.isPresent()) {
                kept.add(kept(entry, field.get().shape()));
            } else {
                unknown(entry, fields);
            }
        }
        for (var field : fields.fields()) {
            if (field.required() && mapping.entry(field.key()).isEmpty()) {
                missing(field, fields, key, name);
            }
        }
        return new Mapping(kept, mapping.place());
    }

    private Entry kept(Entry entry, Shape shape) {
        var key = entry.key().place();
        Tree value = entry.value() instanceof Tree.Broken
                ? entry.value()
                : fit(entry.value(), shape, key, entry.name())
                        .orElse(new Tree.Broken(entry.value().place()));
        return new Entry(entry.key(), value);
    }

    private void unknown(Entry entry, Fields fields) {
        var known = new LinkedHashMap<String, Place>();
        fields.keys().forEach(key -> known.put(key, entry.key().place()));
        var what = "There is no key '" + Words.shown(entry.name()) + "' in " + Shape.Article.of(fields.what()) + ".";
        faults.unknown(Code.E010, entry.key().place(), what, entry.name(), known);
    }

    private void missing(Field field, Fields fields, Place key, String name) {
        var whose = name.isEmpty() ? "The case" : "The " + fields.what() + " '" + Words.shown(name) + "'";
        faults.add(
                Code.E011,
                key,
                whose + " has no '" + field.key() + "'.",
                "'" + field.key() + "' (" + field.meaning() + ") has no default.",
                "add " + field.key() + ": ...");
    }

    private Tree table(Mapping mapping, Table table) {
        var kept = new ArrayList<Entry>();
        for (var entry : mapping.entries()) {
            var usable = named(entry.key(), table.what());
            kept.add(
                    usable
                            ? kept(entry, table.each())
                            : new Entry(entry.key(), new Tree.Broken(entry.key().place())));
        }
        return new Mapping(kept, mapping.place());
    }

    private Optional<Tree> items(Sequence sequence, Items items, String name) {
        int count = sequence.items().size();
        if (count < items.fewest() || count > items.most()) {
            var wanted = count < items.fewest() ? "at least " + items.fewest() : "at most " + items.most();
            var code =
                    items.each() instanceof Shape.Name option && option.what().equals("option") ? Code.E040 : Code.E034;
            var what = "'" + Words.shown(name) + "' has " + count + (count == 1 ? " entry" : " entries") + " and needs "
                    + wanted + ".";
            faults.add(code, sequence.place(), what, "");
            return Optional.empty();
        }
        var kept = new ArrayList<Tree>();
        for (var item : sequence.items()) {
            fit(item, items.each(), item.place(), name).ifPresent(kept::add);
        }
        return kept.size() < count ? Optional.empty() : Optional.of(new Sequence(kept, sequence.place()));
    }

    private Optional<Tree> flag(Leaf leaf, String name) {
        if (leaf.text().equals("true") || leaf.text().equals("false")) {
            return Optional.of(leaf);
        }
        boolean yes = List.of("yes", "on", "y", "1").contains(leaf.text().toLowerCase(java.util.Locale.ROOT));
        boolean no = List.of("no", "off", "n", "0").contains(leaf.text().toLowerCase(java.util.Locale.ROOT));
        faults.add(
                Code.E030,
                leaf.place(),
                "'" + Words.shown(name) + "' is true or false, not " + leaf.kind() + ".",
                yes ? "true" : no ? "false" : "true or false");
        return Optional.empty();
    }

    private Optional<Tree> choice(Leaf leaf, List<String> words) {
        if (words.contains(leaf.text())) {
            return Optional.of(leaf);
        }
        var known = new LinkedHashMap<String, Place>();
        words.forEach(word -> known.put(word, leaf.place()));
        var what = leaf.kind() + " is not possible here: " + Words.either(words) + ".";
        faults.unknown(Code.E030, leaf.place(), what, leaf.text(), known);
        return Optional.empty();
    }

    /// Free text: no truth value.
    private boolean words(Leaf leaf) {
        if (leaf.plain() && TRAPS.contains(leaf.text().toLowerCase(java.util.Locale.ROOT))) {
            var what = "The unquoted word '" + leaf.text() + "' is a truth value, or nothing, to YAML readers.";
            faults.add(Code.E013, leaf.place(), what, "quote it: '" + leaf.text() + "'");
            return false;
        }
        return true;
    }

    /// A name: no truth value, date or number that readers change; short; without control characters.
    private boolean named(Leaf leaf, String kind) {
        if (!words(leaf)) {
            return false;
        }
        var text = leaf.text();
        boolean number = TRAILING_ZERO.matcher(text).matches();
        boolean clock = SEXAGESIMAL.matcher(text).matches();
        if (leaf.plain() && (number || clock || DATE.matcher(text).matches())) {
            var taken = number ? "the number " + Words.shown(Double.parseDouble(text)) : clock ? "a time" : "a date";
            var what = "Unquoted, the name '" + Words.shown(text) + "' is " + taken + " to YAML readers.";
            faults.add(Code.E015, leaf.place(), what, "quote it: '" + Words.shown(text) + "'");
            return false;
        }
        boolean path = kind.equals("path");
        if (text.isBlank()
                || text.length() > (path ? 8 : 1) * LONGEST_NAME
                || !Page.clean(text).equals(text)) {
            var what = "'" + Words.shown(text) + "' cannot name " + Shape.Article.of(kind) + ".";
            faults.add(Code.E016, leaf.place(), what, "use up to " + LONGEST_NAME + " visible characters");
            return false;
        }
        return true;
    }
}
