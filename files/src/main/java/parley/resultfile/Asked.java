package parley.resultfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.negotiation.Case;

/// What a result is about, and what a reader must know to judge and to repeat it.
///
/// @param set     path → text of the numbers replaced from outside the file, in the order given
/// @param without mechanisms switched off
/// @param hash    SHA-256 of the case file's bytes, in hexadecimal
/// @param version of Parley
public record Asked(Case subject, Map<String, String> set, List<String> without, String hash, String version) {

    public Asked {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        without = List.copyOf(without);
    }

    /// Writes it, as every result of a search begins.
    void write(JsonText json, String kind) {
        json.whole("result", 1);
        json.text("kind", kind);
        json.text("version", version);
        json.text("case", subject.title());
        json.text("hash", "sha256:" + hash);
        json.entries("set", set, json::text);
        json.texts("without", without);
    }
}
