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
/// @param before    none, or the case before numbers of it were replaced
public record Case(
        String title,
        String teaches,
        Map<String, String> sources,
        List<String> leavesOut,
        Negotiation base,
        List<Mechanism> mechanisms,
        List<View> views,
        List<Case> before) {

    public Case {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        leavesOut = List.copyOf(leavesOut);
        mechanisms = List.copyOf(mechanisms);
        views = List.copyOf(views);
        before = List.copyOf(before);
    }

    /// The case without what was replaced in it.
    public Case asWritten() {
        return before.isEmpty() ? this : before.getFirst();
    }

    /// The same, with numbers of another replaced.
    public Case changedFrom(Case written) {
        return new Case(title, teaches, sources, leavesOut, base, mechanisms, views, List.of(written));
    }

    /// The negotiation under the view of that name; under nobody's where there is none.
    public Negotiation under(String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .map(View::negotiation)
                .findFirst()
                .orElse(base);
    }
}
