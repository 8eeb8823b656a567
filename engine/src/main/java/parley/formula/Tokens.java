package parley.formula;

import java.util.ArrayList;
import java.util.List;
import parley.formula.Parsed.Kind;
import parley.formula.Parsed.Problem;

/// The words and signs of a formula, each with its place.
record Tokens(List<Token> list, List<Problem> problems) {

    /// @param text the characters, or `""` at the end of the text
    record Token(Sort sort, String text, int offset) {
        boolean is(String sign) {
            return sort == Sort.SIGN && text.equals(sign);
        }

        boolean word(String word) {
            return sort == Sort.WORD && text.equals(word);
        }

        int length() {
            return Math.max(1, text.length());
        }
    }

    enum Sort {
        NUMBER,
        WORD,
        SIGN,
        /// Nothing a formula can hold; a problem says why.
        STRANGE,
        END
    }

    private static final List<String> SIGNS =
            List.of("<=", ">=", "==", "!=", "+", "-", "*", "/", "^", "(", ")", ",", "<", ">");

    /// The problem of a strange token.
    Problem problem(Token strange) {
        return problems.stream()
                .filter(problem -> problem.offset() == strange.offset())
                .findFirst()
                .orElseThrow();
    }

    static Tokens of(String text) {
        var tokens = new Tokens(new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < text.length()) {
            at = tokens.next(text, at);
        }
        tokens.list.add(new Token(Sort.END, "", text.length()));
        return tokens;
    }

    private int next(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        boolean point = c == '.' && at + 1 < text.length() && digit(text.charAt(at + 1));
        if (point || digit(c)) {
            return number(text, at);
        }
        if (Character.isLetter(c) || c == '_') {
            return add(Sort.WORD, text, at, wordEnd(text, at));
        }
        for (var sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return add(Sort.SIGN, text, at, at + sign.length());
            }
        }
        return strange(text, at);
    }

    private int number(String text, int from) {
        int at = digits(text, from);
        if (at < text.length() && text.charAt(at) == '.') {
            at = digits(text, at + 1);
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
            int end = digits(text, sign);
            at = end > sign ? end : at;
        }
        int end = wordEnd(text, at);
        if (end > at) {
            return refuse(
                    Kind.SYNTAX,
                    from,
                    end - from,
                    "'" + text.substring(from, end) + "' is neither a number nor a name.",
                    "put a sign between number and name, or let the name begin with a letter");
        }
        return add(Sort.NUMBER, text, from, at);
    }

    private int strange(String text, int at) {
        int shown = text.codePointAt(at);
        return switch (shown) {
            case '%' -> refuse(Kind.NOTATION, at, 1, "A percent sign stands in a formula.", percent(text, at));
            case '=' -> refuse(Kind.SYNTAX, at, 1, "A single '=' compares nothing.", "write ==");
            case '&' -> refuse(Kind.SYNTAX, at, 1, "There is no sign '&'.", "write and");
            case '|' -> refuse(Kind.SYNTAX, at, 1, "There is no sign '|'.", "write or");
            case '!' -> refuse(Kind.SYNTAX, at, 1, "There is no sign '!'.", "write not");
            default ->
                refuse(
                        Kind.SYNTAX,
                        at,
                        Character.charCount(shown),
                        "The character '" + (Character.isISOControl(shown) ? "?" : Character.toString(shown))
                                + "' means nothing in a formula.",
                        "formulas use numbers, names, + - * / ^ ( ) and comparisons");
        };
    }

    private String percent(String text, int at) {
        if (!list.isEmpty() && list.getLast().sort() == Sort.NUMBER) {
            var number = list.getLast();
            return "write "
                    + Formula.of(Math.round(Double.parseDouble(number.text()) * 1e10) / 1e12)
                            .text();
        }
        return text.length() == at + 1 ? "write the share as a number from 0 to 1" : "there is no remainder sign";
    }

    private int add(Sort sort, String text, int from, int to) {
        list.add(new Token(sort, text.substring(from, to), from));
        return to;
    }

    private int refuse(Kind kind, int offset, int length, String what, String remedy) {
        problems.add(new Problem(kind, offset, length, what, remedy));
        list.add(new Token(Sort.STRANGE, "", offset));
        return offset + length;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && wordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
