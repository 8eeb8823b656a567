package parley.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.document.Library;
import parley.document.Passage;
import parley.negotiation.Case;
import parley.negotiation.Source;

/// Citations in words, with the cited paragraph itself where the user has the document at hand.
///
/// @param library none, or the user's own copies
public record Citations(Case subject, List<Library> library) {

    public Citations {
        library = List.copyOf(library);
    }

    /// `leverett 8 by way of Clemons and Leverett (2 hops)`; `no source` where there is none.
    static String words(List<Source> sources) {
        return sources.isEmpty()
                ? "no source"
                : sources.stream().map(Citations::words).collect(Collectors.joining("; "));
    }

    private static String words(Source source) {
        String place = source.document() + (source.paragraph() > 0 ? " " + source.paragraph() : "");
        return source.via().isEmpty()
                ? place
                : place + " by way of " + Words.and(source.via()) + " (" + Words.count(source.hops(), "hop") + ")";
    }

    /// What each source says, to stand under what cites it; nothing where the documents are not at hand.
    ///
    /// @param said what is said about it, to know the paragraph again
    /// @return citation → what stands there, to be read on from the citation
    Map<String, String> passages(List<Source> sources, String said) {
        var passages = new LinkedHashMap<String, String>();
        for (var library : library) {
            for (var source : sources) {
                if (source.paragraph() > 0) {
                    passages.put(source.document() + " " + source.paragraph(), passage(library, source, said));
                }
            }
        }
        return passages;
    }

    private String passage(Library library, Source source, String said) {
        String file = subject.sources().getOrDefault(source.document(), source.document());
        return switch (library.passage(file, source.paragraph(), said)) {
            case Passage.Cited(String text) -> ": “" + text + "”";
            case Passage.Matched(String text, int paragraph) ->
                ", matched by its words with paragraph " + paragraph + " of a saved page: “" + text + "”";
            case Passage.Unmatched(String name, int paragraphs) ->
                " could not be matched in " + name + ", which has " + Words.count(paragraphs, "paragraph");
            case Passage.Absent() -> ": no copy of " + file + " in the folder";
        };
    }
}
