package parley.experiment;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.standing.Digest;

/// A [Digest] of content in which each piece has its length or kind before it, so that no two contents are written
/// alike. Takes note of the assumptions that formulas read.
final class Fingerprint {

    private final Digest digest = new Digest();
    private final Set<String> read = new TreeSet<>();

    Fingerprint whole(long number) {
        digest.whole(number);
        return this;
    }

    Fingerprint text(String text) {
        whole(text.length());
        text.chars().forEach(this::whole);
        return this;
    }

    Fingerprint number(double number) {
        return whole(Double.doubleToRawLongBits(number));
    }

    Fingerprint truth(boolean truth) {
        return whole(truth ? 1 : 0);
    }

    Fingerprint texts(Collection<String> texts) {
        return each(texts, this::text);
    }

    /// A formula, by its tree: however it is written.
    Fingerprint formula(Formula formula) {
        return tree(formula.tree(), true);
    }

    /// A formula whose names are not taken note of: what it reads counts only where what it defines is read.
    Fingerprint definition(Formula formula) {
        return tree(formula.tree(), false);
    }

    Fingerprint formulas(Collection<Formula> formulas) {
        return each(formulas, this::formula);
    }

    <T> Fingerprint each(Collection<T> things, Consumer<T> writing) {
        whole(things.size());
        things.forEach(writing);
        return this;
    }

    /// A map whose order means nothing.
    <T> Fingerprint entries(Map<String, T> map, BiConsumer<String, T> writing) {
        whole(map.size());
        new TreeMap<>(map).forEach(writing);
        return this;
    }

    Fingerprint formulas(Map<String, Formula> map) {
        return entries(map, (name, formula) -> text(name).formula(formula));
    }

    Fingerprint wholes(Map<String, Integer> map) {
        return entries(map, (name, number) -> text(name).whole(number));
    }

    private Fingerprint tree(Expression tree, boolean noting) {
        switch (tree) {
            case Expression.Number(double value) -> text("#").number(value);
            case Expression.Name(Symbol symbol) -> {
                text("$").text(symbol.toString());
                if (noting && symbol instanceof Symbol.Assumption(String name)) {
                    read.add(name);
                }
            }
            case Expression.Apply(var operator, var arguments) ->
                text("(").text(operator.name()).each(arguments, argument -> tree(argument, noting));
        }
        return this;
    }

    /// Assumptions that the formulas written so far read.
    Set<String> read() {
        return Set.copyOf(read);
    }

    /// The name of all that was written so far.
    String hex() {
        var format = HexFormat.of();
        var name = digest.name();
        return format.toHexDigits(name.one()) + format.toHexDigits(name.two());
    }
}
