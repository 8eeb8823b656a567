package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Source;

/// Reads where numbers and claims come from.
final class SourceReader {

    private SourceReader() {}

    /// The sources under the key `source`; none where nothing is written.
    static List<Source> read(Part owner, Lookup lookup) {
        var sources = new ArrayList<Source>();
        for (var part : owner.parts("source")) {
            if (part.shape() instanceof Shape.Fields) {
                part.written("document").ifPresent(document -> sources.add(source(part, document, lookup)));
            } else if (document(part, lookup)) {
                sources.add(new Source(part.text(), 0, List.of()));
            }
        }
        return sources;
    }

    /// Whether a part names a document of the case.
    static boolean document(Part part, Lookup lookup) {
        var known = lookup.declared().documents();
        if (known.containsKey(part.text())) {
            return true;
        }
        var what = "There is no document called '" + Words.shown(part.text()) + "'.";
        if (known.isEmpty()) {
            lookup.faults().add(Code.E033, part.place(), what, "add sources: {" + part.text() + ": FILE}");
        } else {
            lookup.faults().unknown(Code.E033, part.place(), what, part.text(), known);
        }
        return false;
    }

    private static Source source(Part part, Part document, Lookup lookup) {
        document(document, lookup);
        int paragraph = part.written("paragraph")
                .map(read -> Literals.whole(read, lookup.faults()).orElse(0))
                .orElse(0);
        return new Source(
                document.text(),
                paragraph,
                part.parts("via").stream().map(Part::text).toList());
    }
}
