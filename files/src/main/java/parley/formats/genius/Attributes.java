package parley.formats.genius;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Words;
import parley.formats.json.Nodes;

/// Reads attributes of elements and tells which are missing or no numbers.
record Attributes(Faults faults) {

    Optional<String> need(Element element, String name) {
        var text = element.attribute(name);
        if (text.isEmpty()) {
            var what = "<" + element.name() + "> has no attribute '" + name + "'.";
            faults.add(Code.E011, element.place(), what, "add " + name + "=\"...\"");
        }
        return text;
    }

    OptionalDouble number(Element element, String name) {
        return need(element, name).map(text -> number(element, name, text)).orElse(OptionalDouble.empty());
    }

    /// The number, or another where the attribute is left out.
    OptionalDouble number(Element element, String name, double otherwise) {
        return element.attribute(name).map(text -> number(element, name, text)).orElse(OptionalDouble.of(otherwise));
    }

    OptionalInt whole(Element element, String name) {
        var number = number(element, name);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            var what = "'" + name + "' of <" + element.name() + "> is " + Words.shown(value) + ", not a whole number.";
            faults.add(Code.E029, element.place(), what, "");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    private OptionalDouble number(Element element, String name, String text) {
        var exact = Nodes.exactly(text);
        if (exact.isEmpty()) {
            var what = "'" + name + "' of <" + element.name() + "> is no number: '" + Words.shown(text) + "'.";
            faults.add(Code.E029, element.place(), what, "");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(exact.get().doubleValue());
    }
}
