package parley.report;

/// A verdict small enough to stand beside a number. Each has a glyph of its own, so that colour is never needed.
public enum Mark {
    BEST("*", "best", "32;1"),
    CLOSE("?", "too close to call", "33;1"),
    HOLDS("ok", "holds", "32"),
    FRAYS("//", "frays", "33"),
    FALLS("xx", "falls apart", "31");

    private final String glyph;
    private final String words;
    private final String colour;

    Mark(String glyph, String words, String colour) {
        this.glyph = glyph;
        this.words = words;
        this.colour = colour;
    }

    /// What stands beside the number.
    public String glyph() {
        return glyph;
    }

    /// What it means.
    public String words() {
        return words;
    }

    /// The glyph in its terminal colour.
    String coloured() {
        return "\u001b[" + colour + "m" + glyph + "\u001b[0m";
    }
}
