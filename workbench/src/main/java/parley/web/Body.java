package parley.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.web.Problem.Mistake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON object a request brings, read strictly: a key nobody asks for, a key twice, a text where a number should be
/// are mistakes, collected and told together.
final class Body {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// A request that takes longer to arrive is not waited for.
    private static final long LONGEST_NANOS = 10_000_000_000L;

    private final JsonNode root;
    private final List<String> asked = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private Body(JsonNode root) {
        this.root = root;
    }

    /// Reads a request.
    ///
    /// @throws Problem where it is too large, no JSON, or no object
    static Body of(Context request, int most) {
        String type = String.valueOf(request.header("Content-Type"));
        if (!type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")) {
            throw new Problem(415, "The request is not JSON.", "Send it with Content-Type: application/json.");
        }
        try {
            return of(bytes(request, most));
        } catch (JacksonException malformed) {
            String place = Optional.ofNullable(malformed.getLocation())
                    .map(at -> "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ")
                    .orElse("");
            throw new Problem(400, "The request is malformed JSON.", place + malformed.getOriginalMessage());
        }
    }

    /// A result of ours as maps and lists again.
    static Object tree(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    static Body of(byte[] json) {
        JsonNode root = MAPPER.readTree(json);
        if (!root.isObject()) {
            throw new Problem(400, "The request is no JSON object.", "Send an object: {\"case\": \"…\"}.");
        }
        return new Body(root);
    }

    /// The bytes of a request.
    ///
    /// @throws Problem where there are too many
    static byte[] bytes(Context request, int most) {
        var tooLarge = new Problem(413, "The request is too large.", "At most " + most + " bytes are taken.");
        if (request.req().getContentLengthLong() > most) {
            throw tooLarge;
        }
        var bytes = new ByteArrayOutputStream();
        var part = new byte[8192];
        long start = System.nanoTime();
        try (var body = request.bodyInputStream()) {
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                bytes.write(part, 0, read);
                if (bytes.size() > most) {
                    throw tooLarge;
                }
                if (System.nanoTime() - start > LONGEST_NANOS) {
                    throw new IOException("too slow");
                }
            }
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new Problem(408, "The request did not arrive.", "Send it whole, within ten seconds.");
        }
    }

    boolean has(String name) {
        return root.has(name) && !root.get(name).isNull();
    }

    String text(String name, String otherwise) {
        asked.add(name);
        if (!has(name)) {
            return otherwise;
        }
        if (!root.get(name).isString()) {
            wrong(name, "must be a text");
            return otherwise;
        }
        return root.get(name).stringValue();
    }

    boolean flag(String name, boolean otherwise) {
        asked.add(name);
        if (!has(name)) {
            return otherwise;
        }
        if (!root.get(name).isBoolean()) {
            wrong(name, "must be true or false");
            return otherwise;
        }
        return root.get(name).booleanValue();
    }

    long whole(String name, long otherwise, long low, long high) {
        asked.add(name);
        if (!has(name)) {
            return otherwise;
        }
        var node = root.get(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < low || node.longValue() > high) {
            wrong(name, "must be a whole number from " + low + " to " + high);
            return otherwise;
        }
        return node.longValue();
    }

    double number(String name, double otherwise, double low, double high) {
        asked.add(name);
        if (!has(name)) {
            return otherwise;
        }
        var node = root.get(name);
        if (!node.isNumber() || !(node.doubleValue() >= low && node.doubleValue() <= high)) {
            wrong(name, "must be a number from " + low + " to " + high);
            return otherwise;
        }
        return node.doubleValue();
    }

    List<String> texts(String name) {
        asked.add(name);
        if (!has(name)) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (!root.get(name).isArray() || !root.get(name).valueStream().allMatch(JsonNode::isString)) {
            wrong(name, "must be a list of texts");
            return texts;
        }
        root.get(name).valueStream().forEach(node -> texts.add(node.stringValue()));
        return texts;
    }

    /// Name → text; numbers are taken as they are written.
    Map<String, String> entries(String name) {
        asked.add(name);
        var entries = new LinkedHashMap<String, String>();
        if (!has(name)) {
            return entries;
        }
        if (!root.get(name).isObject()) {
            wrong(name, "must be an object: {\"assumption\": \"0.4\"}");
            return entries;
        }
        root.get(name).properties().forEach(entry -> {
            var value = entry.getValue();
            if (value.isString() || value.isNumber()) {
                entries.put(entry.getKey(), value.asString());
            } else {
                wrong(name + "." + entry.getKey(), "must be a text or a number");
            }
        });
        return entries;
    }

    void wrong(String field, String what) {
        mistakes.add(new Mistake(field, "'" + field + "' " + what + "."));
    }

    /// @throws Problem where anything was wrong, or something was sent that nobody asked for
    void finish() {
        root.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> wrong(name, "is unknown here; known are " + String.join(", ", asked)));
        if (!mistakes.isEmpty()) {
            throw Problem.of(mistakes);
        }
    }
}
