package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Changes written down as a view of a case file, the rest of the file left as it is, comments included.
final class ViewText {

    private ViewText() {}

    /// The view alone, as YAML.
    static List<String> lines(String name, Map<String, String> set) {
        var lines = new ArrayList<String>();
        lines.add("  " + word(name) + ":");
        lines.add("    note: made with sliders; every number still needs its source");
        lines.add("    set:");
        set.forEach((path, value) -> lines.add("      " + word(path) + ": {" + entry(value) + "}"));
        return lines;
    }

    private static String entry(String value) {
        boolean range = value.strip().startsWith("[");
        return (range ? "range: " : "value: ") + (range ? value.strip() : word(value.strip()));
    }

    /// A word as YAML reads it back: quoted unless it is plainly a name or a number.
    private static String word(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_. -]*[A-Za-z0-9_]|-?[0-9]+(\\.[0-9]+)?")
                        && !text.matches("(?i)yes|no|on|off|true|false|null|~")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /// The file with the view at the end of its `views`, which are added where there are none.
    static String added(String file, String name, Map<String, String> set) {
        var lines = new ArrayList<>(file.lines().toList());
        int views = top(lines, 0, "views:");
        if (views < 0) {
            lines.add("");
            lines.add("views:");
            lines.addAll(lines(name, set));
        } else {
            lines.addAll(end(lines, views), lines(name, set));
        }
        return String.join("\n", lines) + "\n";
    }

    private static int top(List<String> lines, int from, String start) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        return -1;
    }

    /// The line after the last one that belongs to a block.
    private static int end(List<String> lines, int block) {
        int end = block + 1;
        for (int i = block + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(" ")) {
                end = i + 1;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                break;
            }
        }
        return end;
    }
}
