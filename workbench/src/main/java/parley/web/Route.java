package parley.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/// One thing the API can be asked, as it is answered and as it is documented.
///
/// @param path    below `/api`, with `{names}`
/// @param does    one sentence
/// @param fields  what the JSON body may hold; empty where there is none
/// @param answers media type of the answer
record Route(HandlerType method, String path, String does, List<Field> fields, String answers, Handler handler) {

    Route {
        fields = List.copyOf(fields);
    }

    /// A field of a JSON body.
    ///
    /// @param type as JSON Schema names it; `texts` is a list of texts, `map` a map to texts or numbers
    record Field(String name, String type, String meaning) {}
}
