package parley.negotiation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A case file as one immutable value.
///
/// @param sources   document key → file name or reference
/// @param leavesOut what the author knows to be missing
/// @param base      the case as written, under nobody's view
/// @param views     in the file's order; may be empty
public record Case(
        String title,
        String teaches,
        Map<String, String> sources,
        List<String> leavesOut,
        Negotiation base,
        List<Mechanism> mechanisms,
        List<View> views) {

    public Case {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        leavesOut = List.copyOf(leavesOut);
        mechanisms = List.copyOf(mechanisms);
        views = List.copyOf(views);
    }
}
