package parley.formats.casetext;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.formula.Formula;

/// Pieces of YAML on one line.
final class Yaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*");
    private static final List<String> TRAPS = List.of("yes", "no", "on", "off", "y", "n", "true", "false", "null");

    private Yaml() {}

    /// A text, quoted where it could be taken for something else.
    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !TRAPS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x7F || (c >= 0x80 && c < 0xA0) || (c >= 0xD800 && c < 0xE000)) {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /// A number that reads back as the same.
    static String number(double value) {
        return Formula.of(value == 0 ? 0 : value).text();
    }

    /// `[a, b]` of pieces.
    static String list(Collection<String> pieces) {
        return "[" + String.join(", ", pieces) + "]";
    }

    /// `[0.5, 1]`.
    static String numbers(double[] values) {
        var list = new StringJoiner(", ", "[", "]");
        for (double value : values) {
            list.add(number(value));
        }
        return list.toString();
    }

    /// `{a: b}` of pieces.
    static String map(Map<String, String> pieces) {
        return pieces.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// Names a case can have, each different from those before: short, visible, none that means something else.
    static final class Names {
        private static final int LONGEST = 110;
        private final Map<String, Integer> taken = new HashMap<>();
        private final List<String> reserved;

        Names(String... reserved) {
            this.reserved = List.of(reserved);
            this.reserved.forEach(word -> taken.put(word, 1));
        }

        String of(String wanted) {
            var clean = parley.casefile.Page.clean(wanted).strip();
            var shorter = clean.codePointCount(0, clean.length()) > LONGEST
                    ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST))
                    : clean;
            var cut = shorter.length() > LONGEST ? shorter.substring(0, LONGEST) : shorter;
            var base = cut.isEmpty() ? "unnamed" : cut;
            var name = base;
            while (taken.containsKey(name)) {
                int next = taken.merge(base, 1, Integer::sum);
                name = base + " (" + next + ")";
            }
            taken.put(name, 1);
            return name;
        }
    }
}
