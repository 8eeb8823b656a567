package parley.casefile;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of the case file, for editors: made from the same shapes the reader checks, so that whatever the
/// reader accepts the schema accepts. It knows nothing of names that must be declared, sums, or formulas.
public final class CaseSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode definitions = JSON.createObjectNode();

    private CaseSchema() {}

    /// JSON Schema 2020-12.
    public static String json() {
        var schema = new CaseSchema();
        var whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("title", "Parley case file, version 1");
        whole.setAll(schema.block(CaseShape.CASE));
        whole.putObject("dependentRequired").putArray("approaches").add("question");
        whole.set("$defs", schema.definitions);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n";
    }

    private ObjectNode schema(Shape shape) {
        return switch (shape) {
            case Shape.Text _, Shape.Name _ -> scalar();
            case Shape.WordOrName either -> scalar().put("description", either.expected());
            case Shape.Flag _ -> words(List.of("true", "false"), true);
            case Shape.Choice choice -> words(choice.words(), false);
            case Shape.Amount amount -> amount(amount);
            case Shape.Whole whole -> whole(whole);
            case Shape.Period _ -> typed("string").put("description", shape.expected());
            case Shape.Range _ -> range(number(-Double.MAX_VALUE, Double.MAX_VALUE));
            case Shape.Fields fields -> reference(fields);
            case Shape.Table table -> table(table);
            case Shape.Items items -> items(items);
            case Shape.Either either ->
                anyOf(either.shapes().stream().map(this::schema).toList());
        };
    }

    /// A block of keys, defined once and referred to by what it is.
    private ObjectNode reference(Shape.Fields fields) {
        var name = fields.what().replace(' ', '-');
        if (!definitions.has(name)) {
            definitions.putObject(name);
            definitions.set(name, block(fields));
        }
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode block(Shape.Fields fields) {
        var block = typed("object");
        var properties = block.putObject("properties");
        var required = JSON.createArrayNode();
        for (var field : fields.fields()) {
            var schema = schema(field.shape());
            var meaning = field.meaning() + (field.fallback().isEmpty() ? "" : " (left out: " + field.fallback() + ")");
            schema.put("description", meaning);
            properties.set(field.key(), schema);
            if (field.required()) {
                required.add(field.key());
            }
        }
        if (!required.isEmpty()) {
            block.set("required", required);
        }
        return block.put("additionalProperties", false);
    }

    private ObjectNode table(Shape.Table table) {
        var object = typed("object").put("description", "a name for each " + table.what());
        object.set("additionalProperties", schema(table.each()));
        return object;
    }

    private ObjectNode items(Shape.Items items) {
        var array = typed("array").put("minItems", items.fewest()).put("maxItems", items.most());
        array.set("items", schema(items.each()));
        return array;
    }

    private static ObjectNode amount(Shape.Amount amount) {
        var number = number(amount.least(), amount.most());
        if (amount.scope() == Scope.LITERAL) {
            return anyOf(List.of(number, text()));
        }
        return anyOf(List.of(number, text(), range(number(-Double.MAX_VALUE, Double.MAX_VALUE))));
    }

    private static ObjectNode whole(Shape.Whole whole) {
        var number = typed("integer").put("minimum", whole.least()).put("maximum", whole.most());
        return anyOf(List.of(number, text()));
    }

    private static ObjectNode range(ObjectNode end) {
        var array = typed("array").put("minItems", 2).put("maxItems", 2);
        array.set("items", anyOf(List.of(end, text())));
        return array;
    }

    private static ObjectNode number(double least, double most) {
        var number = typed("number");
        if (Math.abs(least) < Double.MAX_VALUE) {
            number.put("minimum", least).put("maximum", most);
        }
        return number;
    }

    private static ObjectNode words(List<String> words, boolean truth) {
        var schema = JSON.createObjectNode();
        var all = schema.putArray("enum");
        if (truth) {
            all.add(true).add(false);
        }
        words.forEach(all::add);
        return schema;
    }

    /// Text, which YAML may take for a number.
    private static ObjectNode scalar() {
        var schema = JSON.createObjectNode();
        schema.putArray("type").add("string").add("number");
        return schema;
    }

    private static ObjectNode text() {
        return typed("string").put("minLength", 1);
    }

    private static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static ObjectNode anyOf(List<ObjectNode> schemas) {
        var schema = JSON.createObjectNode();
        ArrayNode any = schema.putArray("anyOf");
        schemas.forEach(any::add);
        return schema;
    }
}
