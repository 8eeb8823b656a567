package parley.casefile;

import java.util.ArrayList;
import java.util.List;

/// A text that faults point into: the case file itself, or a change from outside it.
/// Two pages are the same only if they are one object.
final class Page {

    private static final int WIDEST = 100;
    private static final int BEFORE = 40;

    private final String name;
    private final List<String> lines;

    private Page(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    static Page of(String name, String text) {
        return new Page(name, text.lines().toList());
    }

    String name() {
        return name;
    }

    List<String> lines() {
        return lines;
    }

    /// The line of a place with its number, and below it carets under the place.
    List<String> excerpt(Place place) {
        if (place.line() >= lines.size()) {
            return List.of();
        }
        var line = lines.get(place.line());
        int points = line.codePointCount(0, line.length());
        int column = Math.min(place.column(), points);
        int from = points <= WIDEST ? 0 : Math.max(0, column - BEFORE);
        int to = Math.min(points, from + WIDEST);
        var number = String.format("%5d | ", place.line() + 1);
        var shown = clean(line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to)));
        int carets = Math.max(1, Math.min(place.length(), to - column));
        var excerpt = new ArrayList<String>();
        excerpt.add(number + shown);
        excerpt.add("      | " + " ".repeat(column - from) + "^".repeat(carets));
        return excerpt;
    }

    /// The text without anything a terminal could take for a command; each such character becomes one `?`, a tab
    /// one space.
    static String clean(String text) {
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
