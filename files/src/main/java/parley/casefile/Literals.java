package parley.casefile;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import parley.casefile.Tree.Leaf;
import parley.casefile.Tree.Sequence;
import parley.negotiation.Assumption;

/// Plain numbers and ranges of them.
final class Literals {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern PERCENT = Pattern.compile("[-+]?\\d+(\\.\\d+)? ?%");
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,\\d+");

    private Literals() {}

    /// A number within the limits of its shape.
    static OptionalDouble number(Part part, Faults faults) {
        if (!(part.tree() instanceof Leaf leaf)) {
            return OptionalDouble.empty();
        }
        var value = number(leaf, part.name(), faults);
        return value.isPresent()
                        && part.shape() instanceof Shape.Amount amount
                        && !within(leaf, part.name(), value.getAsDouble(), amount.least(), amount.most(), faults)
                ? OptionalDouble.empty()
                : value;
    }

    /// A whole number within the limits of its shape.
    static OptionalInt whole(Part part, Faults faults) {
        if (!(part.tree() instanceof Leaf leaf) || !(part.shape() instanceof Shape.Whole limits)) {
            return OptionalInt.empty();
        }
        var value = number(leaf, part.name(), faults);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        double number = value.getAsDouble();
        if (number != Math.rint(number)) {
            faults.add(
                    Code.E022,
                    leaf.place(),
                    "'" + part.name() + "' is a whole number, not " + Words.shown(number) + ".",
                    "write " + Words.shown(Math.rint(number)));
            return OptionalInt.empty();
        }
        return within(leaf, part.name(), number, limits.least(), limits.most(), faults)
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    /// A range `[low, high]`; none where it is not one.
    static List<Assumption.Range> range(Tree tree, Faults faults) {
        if (!(tree instanceof Sequence list) || list.items().size() != 2) {
            faults.add(Code.E012, tree.place(), "A range has a low and a high end.", "write [low, high]");
            return List.of();
        }
        if (!(list.items().get(0) instanceof Leaf first) || !(list.items().get(1) instanceof Leaf second)) {
            faults.add(Code.E029, tree.place(), "A range has two plain numbers.", "write [low, high]");
            return List.of();
        }
        var low = number(first, "low end", faults);
        var high = number(second, "high end", faults);
        if (low.isEmpty() || high.isEmpty()) {
            return List.of();
        }
        if (low.getAsDouble() > high.getAsDouble()) {
            var what = "The range runs backwards: low " + Words.shown(low.getAsDouble()) + " is above high "
                    + Words.shown(high.getAsDouble()) + ".";
            faults.add(Code.E021, tree.place(), what, "[" + second.text() + ", " + first.text() + "]");
            return List.of();
        }
        return List.of(new Assumption.Range(low.getAsDouble(), high.getAsDouble()));
    }

    /// Whether a text is a plain number.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static OptionalDouble number(Leaf leaf, String name, Faults faults) {
        var text = leaf.text().strip();
        if (NUMBER.matcher(text).matches()) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        var what = "'" + Words.shown(name) + "' needs a plain number, not " + leaf.kind() + ".";
        if (PERCENT.matcher(text).matches() || COMMA.matcher(text).matches()) {
            faults.add(Code.E028, leaf.place(), what, "write " + mended(text));
        } else {
            faults.add(Code.E029, leaf.place(), what, "");
        }
        return OptionalDouble.empty();
    }

    private static String mended(String text) {
        return text.endsWith("%")
                ? Words.shown(Double.parseDouble(text.replace("%", "").strip()) / 100)
                : text.replace(',', '.');
    }

    private static boolean within(Leaf leaf, String name, double value, double least, double most, Faults faults) {
        if (value >= least && value <= most) {
            return true;
        }
        outside(leaf.place(), name, value, least, most, faults);
        return false;
    }

    /// A number outside its range.
    static void outside(Place place, String name, double value, double least, double most, Faults faults) {
        var what = "'" + Words.shown(name) + "' is " + Words.shown(value) + ", and must lie from " + Words.shown(least)
                + " to " + Words.shown(most) + ".";
        boolean share = least == 0 && most == 1 && value >= 2 && value <= 100;
        faults.add(
                Code.E022,
                place,
                what,
                share
                        ? String.format(
                                Locale.ROOT,
                                "if %s %% is meant, write %s",
                                Words.shown(value),
                                Words.shown(value / 100))
                        : "");
    }
}
