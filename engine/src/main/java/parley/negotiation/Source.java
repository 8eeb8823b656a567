package parley.negotiation;

import java.util.List;

/// Where a number or claim comes from.
///
/// @param document  key of a document the case names
/// @param paragraph the n-th non-empty line, from 1; 0 where the document has none
/// @param via       through whose mouths it came, first the nearest to the document; empty where the author says it
public record Source(String document, int paragraph, List<String> via) {
    public Source {
        via = List.copyOf(via);
    }

    /// Through how many mouths it came.
    public int hops() {
        return via.size();
    }
}
