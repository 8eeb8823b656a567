package parley.casefile;

import java.util.List;
import java.util.Locale;

/// A text that faults point into: the case file itself, or a change from outside it.
/// Two pages are the same only if they are one object.
public final class Page {

    private static final int WIDEST = 100;
    private static final int BEFORE = 40;

    private final String name;
    private final List<String> lines;

    private Page(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /// A page of a text.
    public static Page of(String name, String text) {
        return new Page(name, text.lines().toList());
    }

    /// What the text is called.
    public String name() {
        return name;
    }

    /// The lines of the text.
    public List<String> lines() {
        return lines;
    }

    /// The line of a place with its number, and below it carets under the place. Tabs that indent it are shown as
    /// such.
    List<String> excerpt(Place place) {
        if (place.line() >= lines.size()) {
            return List.of();
        }
        var line = lines.get(place.line());
        int points = line.codePointCount(0, line.length());
        int column = Math.min(place.column(), points);
        int from = points <= WIDEST ? 0 : Math.max(0, column - BEFORE);
        int to = Math.min(points, from + WIDEST);
        int end = Math.min(to, column + place.length());
        var before = (from == 0 ? "" : "...") + shown(line, from, column);
        var under = shown(line, column, end);
        var behind = shown(line, end, to) + (to < points ? "..." : "");
        int carets = Math.max(1, under.codePointCount(0, under.length()));
        return List.of(
                String.format(Locale.ROOT, "%5d | ", place.line() + 1) + before + under + behind,
                "      | " + " ".repeat(before.codePointCount(0, before.length())) + "^".repeat(carets));
    }

    /// A stretch of a line as it is printed.
    private static String shown(String line, int from, int to) {
        int start = line.offsetByCodePoints(0, from);
        var text = line.substring(start, line.offsetByCodePoints(start, to - from));
        int indent = line.substring(0, start).isBlank()
                ? text.length() - text.stripLeading().length()
                : 0;
        return text.substring(0, indent).replace("\t", "<TAB>") + clean(text.substring(indent));
    }

    /// The text without anything a terminal could take for a command; each such character becomes one `?`, a tab
    /// one space.
    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(c -> c == '\t' ? ' ' : hidden(c) ? '?' : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean hidden(int c) {
        return Character.isISOControl(c)
                || switch (Character.getType(c)) {
                    case Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
