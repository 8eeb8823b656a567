package parley.report;

import java.util.ArrayList;
import java.util.List;

/// Text broken at blanks; a word too long for a line is broken where the line ends.
public final class Wrapping {

    private Wrapping() {}

    /// The lines of a text, none longer than `width`, at least one.
    public static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /// The lines of a text, the first after `first`, the others after as many blanks.
    public static List<String> hanging(String first, String text, int width) {
        var lines = wrap(text, Math.max(10, width - first.length()));
        var hung = new ArrayList<String>();
        for (String line : lines) {
            hung.add((hung.isEmpty() ? first : " ".repeat(first.length())) + line);
        }
        return hung;
    }
}
