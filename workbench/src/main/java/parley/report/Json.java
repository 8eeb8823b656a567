package parley.report;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// Maps, lists, texts, numbers and truth values as one line of JSON, as page and report read it.
///
/// Numbers keep six significant digits, more than any of them is known to; what is not finite is `null`.
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// The text of a tree.
    ///
    /// @throws IllegalArgumentException where something else stands in it
    public static String of(Object tree) {
        var text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            write(tree, out);
        }
        return text.toString();
    }

    private static void write(@Nullable Object tree, JsonGenerator out) {
        switch (tree) {
            // Read back, a number that was not finite is null.
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((name, value) -> {
                    out.writeName(String.valueOf(name));
                    write(value, out);
                });
                out.writeEndObject();
            }
            case Collection<?> items -> {
                out.writeStartArray();
                items.forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case double[] numbers -> {
                out.writeStartArray();
                for (double number : numbers) {
                    write(number, out);
                }
                out.writeEndArray();
            }
            case long[] numbers -> out.writeArray(numbers, 0, numbers.length);
            case String text -> out.writeString(text);
            case Boolean truth -> out.writeBoolean(truth);
            case Integer whole -> out.writeNumber(whole);
            case Long whole -> out.writeNumber(whole);
            case Double number -> write((double) number, out);
            default -> throw new IllegalArgumentException("no JSON for " + tree.getClass());
        }
    }

    private static void write(double number, JsonGenerator out) {
        if (!Double.isFinite(number)) {
            out.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            out.writeNumber((long) number);
        } else {
            out.writeNumber(new java.math.BigDecimal(number)
                    .round(new java.math.MathContext(6))
                    .doubleValue());
        }
    }
}
