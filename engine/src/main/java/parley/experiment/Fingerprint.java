package parley.experiment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

/// A name for content: the SHA-256 of all that was written, each piece with its length or kind before it, so that no
/// two contents write the same bytes. Takes note of the assumptions that formulas read.
final class Fingerprint {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Set<String> read = new TreeSet<>();

    /// A piece of writing that cannot fail, since it goes to memory.
    private interface Piece {
        void write() throws IOException;
    }

    private Fingerprint write(Piece piece) {
        try {
            piece.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    Fingerprint text(String text) {
        return write(() -> {
            var encoded = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        });
    }

    Fingerprint whole(long number) {
        return write(() -> out.writeLong(number));
    }

    Fingerprint number(double number) {
        return write(() -> out.writeDouble(number));
    }

    Fingerprint truth(boolean truth) {
        return write(() -> out.writeBoolean(truth));
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
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
