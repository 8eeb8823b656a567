package parley.casefile;

/// The JSON Schema of the case file, for editors.
public final class CaseSchema {

    private CaseSchema() {}

    /// JSON Schema 2020-12.
    public static String json() {
        return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\"}";
    }
}
