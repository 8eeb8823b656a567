package parley.formats.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Place;
import parley.casefile.Tree;
import parley.casefile.Words;

/// Looks into trees and tells what is not there.
public record Nodes(Faults faults) {

    private static final int LONGEST = 60;

    /// The value under a key, which must be there.
    public Optional<Tree> need(Tree tree, String key) {
        var found = get(tree, key);
        if (found.isEmpty()) {
            faults.add(Code.E011, tree.place(), "'" + key + "' is missing here.", "add \"" + key + "\"");
        }
        return found;
    }

    /// The value under a key, if there is one and it is not `null`.
    public Optional<Tree> get(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.get(key).filter(value -> !isNothing(value))
                : Optional.empty();
    }

    /// The value under the first of several keys that is there.
    public Optional<Tree> any(Tree tree, String... keys) {
        for (var key : keys) {
            var found = get(tree, key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Whether nothing is written, or `null`.
    public static boolean isNothing(Tree tree) {
        return tree instanceof Tree.Leaf leaf
                && leaf.plain()
                && (leaf.text().isEmpty()
                        || leaf.text().equals("null")
                        || leaf.text().equals("~"));
    }

    /// The entries of an object.
    public List<Tree.Entry> entries(Tree tree, String what) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries();
        }
        faults.add(Code.E012, tree.place(), what + " cannot be " + tree.kind() + ".", "write an object {...}");
        return List.of();
    }

    /// The items of a list.
    public List<Tree> items(Tree tree, String what) {
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items();
        }
        faults.add(Code.E012, tree.place(), what + " cannot be " + tree.kind() + ".", "write a list [...]");
        return List.of();
    }

    /// The text of a single value.
    public Optional<String> text(Tree tree, String what) {
        if (tree instanceof Tree.Leaf leaf) {
            return Optional.of(leaf.text());
        }
        faults.add(Code.E012, tree.place(), what + " cannot be " + tree.kind() + ".", "write one value");
        return Optional.empty();
    }

    /// A number, finite and at most 10¹⁵ away from 0.
    public OptionalDouble number(Tree tree, String what) {
        var exact = decimal(tree, what);
        return exact.isPresent() ? OptionalDouble.of(exact.get().doubleValue()) : OptionalDouble.empty();
    }

    /// A number in exact decimals.
    public Optional<BigDecimal> decimal(Tree tree, String what) {
        var text = text(tree, what);
        return text.flatMap(written -> {
            var number = exactly(written);
            if (number.isEmpty()) {
                faults.add(Code.E029, tree.place(), what + " is no number: " + tree.kind() + ".", "");
            }
            return number;
        });
    }

    /// A number in a range.
    public OptionalDouble number(Tree tree, String what, double least, double most) {
        var number = number(tree, what);
        if (number.isPresent() && !(number.getAsDouble() >= least && number.getAsDouble() <= most)) {
            outside(tree.place(), what, number.getAsDouble(), least, most);
        }
        return number;
    }

    /// Tells that a number is outside its range.
    public void outside(Place place, String what, double number, double least, double most) {
        var said = what + " is " + Words.shown(number) + ", outside " + Words.shown(least) + " .. " + Words.shown(most)
                + ".";
        faults.add(Code.E022, place, said, "");
    }

    /// The number a text writes, if it is one of reasonable size.
    public static Optional<BigDecimal> exactly(String text) {
        var written = text.strip();
        if (written.length() > LONGEST || !written.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(written);
        boolean sane = number.signum() == 0 || (number.precision() - number.scale() <= 16 && number.scale() < 400);
        return sane ? Optional.of(number) : Optional.empty();
    }
}
