package parley.formats;

/// A program's way of writing scenarios.
public enum Format {
    GENIUS("genius"),
    GENIUSWEB("geniusweb"),
    NEGMAS("negmas"),
    NEGOLOG("negolog"),
    GMCR("gmcr"),
    CASE("case");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /// As it is typed.
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
