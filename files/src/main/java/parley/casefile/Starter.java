package parley.casefile;

/// The commented case that `parley new` starts from.
public final class Starter {

    private Starter() {}

    /// Its text, under a title of one's own.
    public static String text(String title) {
        return "parley: 1\ncase: " + title + "\n";
    }
}
