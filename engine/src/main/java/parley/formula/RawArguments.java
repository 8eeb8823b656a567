package parley.formula;

import java.util.List;

/// Names between parentheses, taken as they stand.
final class RawArguments {

    private RawArguments() {}

    /// Adds the names from `from` on and gives the place of the closing parenthesis, or -1.
    static int read(String text, int from, List<String> into) {
        int start = from;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '\'' || c == '"') && text.substring(start, at).isBlank()) {
                quote = c;
            } else if (c == ',' || c == ')') {
                into.add(unquoted(text.substring(start, at).strip()));
                start = at + 1;
                if (c == ')') {
                    return at;
                }
            }
        }
        return -1;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1
                && (name.charAt(0) == '\'' || name.charAt(0) == '"')
                && name.charAt(name.length() - 1) == name.charAt(0);
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
