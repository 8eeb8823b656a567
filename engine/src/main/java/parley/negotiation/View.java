package parley.negotiation;

import java.util.List;

/// One author's values, and the negotiation as it looks under them.
///
/// @param recommends    none, or the approach the author argues for
/// @param reconstructed whether it is known only through a critic
/// @param note          how it came to be, such as "carried from 2007"; may be empty
public record View(
        String name,
        List<String> recommends,
        boolean reconstructed,
        String note,
        List<Setting> settings,
        Negotiation negotiation) {

    public View {
        recommends = List.copyOf(recommends);
        settings = List.copyOf(settings);
    }

    /// One number the author sets.
    ///
    /// @param path    assumption name, or path of a number in the case
    /// @param text    the value or range as written
    /// @param because why this value; may be empty
    /// @param box     none, or all the values the author's words would bear; it holds the value
    public record Setting(String path, String text, String because, List<Source> sources, List<Assumption.Range> box) {
        public Setting {
            sources = List.copyOf(sources);
            box = List.copyOf(box);
        }
    }
}
