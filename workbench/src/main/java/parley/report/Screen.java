package parley.report;

/// What a text is laid out for.
///
/// @param width   columns, at least [#NARROWEST]
/// @param unicode whether it shows more than ASCII
/// @param colour  whether marks are coloured
public record Screen(int width, boolean unicode, boolean colour) {

    /// No page is narrower.
    public static final int NARROWEST = 30;

    public Screen {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("width " + width + ": at least " + NARROWEST);
        }
    }

    /// The text with ASCII in place of the signs a report draws with, where the screen needs it.
    String draw(String text) {
        return unicode
                ? text
                : text.replace("±", "+-")
                        .replace("–", "-")
                        .replace("…", "...")
                        .replace('─', '-')
                        .replace("×", "x");
    }
}
