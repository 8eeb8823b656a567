package parley.document;

/// What became of looking a citation up.
public sealed interface Passage {

    /// The paragraph as counted in the citation.
    record Cited(String text) implements Passage {}

    /// A paragraph of a saved page that shares most words with what cites it.
    ///
    /// @param paragraph its number by the page's own count
    record Matched(String text, int paragraph) implements Passage {}

    /// There is a copy, but the paragraph was not found in it.
    ///
    /// @param paragraphs how many it has
    record Unmatched(String file, int paragraphs) implements Passage {}

    /// There is no copy in the folder.
    record Absent() implements Passage {}
}
