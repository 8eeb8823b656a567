package parley.resultfile;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON being written: objects over several lines, arrays of numbers on one.
final class JsonText {

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            var printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    /// The text of one object, ended by a line feed.
    static String object(Consumer<JsonText> content) {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(INDENTED, text)) {
            new JsonText(out).braces(content);
        }
        return text.append('\n').toString();
    }

    void braces(Consumer<JsonText> content) {
        out.writeStartObject();
        content.accept(this);
        out.writeEndObject();
    }

    void object(String name, Consumer<JsonText> content) {
        out.writeName(name);
        braces(content);
    }

    <T> void objects(String name, Collection<T> items, BiConsumer<JsonText, T> content) {
        out.writeArrayPropertyStart(name);
        items.forEach(item -> braces(json -> content.accept(json, item)));
        out.writeEndArray();
    }

    <T> void entries(String name, Map<String, T> map, BiConsumer<String, T> entry) {
        object(name, _ -> map.forEach(entry));
    }

    void text(String name, String value) {
        out.writeStringProperty(name, value);
    }

    void texts(String name, Collection<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    void lists(String name, Collection<? extends Collection<String>> lists) {
        out.writeArrayPropertyStart(name);
        lists.forEach(list -> {
            out.writeStartArray();
            list.forEach(out::writeString);
            out.writeEndArray();
        });
        out.writeEndArray();
    }

    void flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
    }

    void whole(String name, long value) {
        out.writeNumberProperty(name, value);
    }

    void whole(String name, BigInteger value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    void nothing(String name) {
        out.writeNullProperty(name);
    }

    void number(String name, double value) {
        out.writeName(name);
        number(value);
    }

    void numbers(String name, double[] values) {
        out.writeArrayPropertyStart(name);
        for (double value : values) {
            number(value);
        }
        out.writeEndArray();
    }

    void wholes(String name, long[] values) {
        out.writeArrayPropertyStart(name);
        for (long value : values) {
            out.writeNumber(value);
        }
        out.writeEndArray();
    }

    private void number(double value) {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }
}
