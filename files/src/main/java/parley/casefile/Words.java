package parley.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.formula.Formula;

/// Names and numbers as messages show them, and the nearest known name.
final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    /// A text short enough for a sentence, without control characters.
    static String shown(String text) {
        var clean = Page.clean(text.replaceAll("\\s+", " "));
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 3) + "...";
    }

    /// A number in as few digits as tell it.
    static String shown(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "infinity";
        }
        double rounded = Math.rint(value * 1e12) / 1e12;
        boolean small = rounded == 0 && value != 0;
        return Formula.of(small || !Double.isFinite(rounded) ? value : rounded).text();
    }

    /// `a, b or c`.
    static String either(Collection<String> words) {
        var list = List.copyOf(words);
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " or " + list.getLast();
    }

    /// The known names of a kind in one sentence part, at most eight of them.
    static String known(Collection<String> names) {
        var first = names.stream().limit(8).map(Words::shown).toList();
        return names.isEmpty() ? "none" : String.join(", ", first) + (names.size() > 8 ? " ..." : "");
    }

    /// A remedy for an unknown name that is near to none.
    static String oneOf(Collection<String> names) {
        return names.isEmpty() ? "none is declared yet" : "use one of " + known(names);
    }

    /// The name most likely meant: the same but for case, one that begins so and only one, or at most two letters
    /// away.
    static Optional<String> nearest(String meant, Collection<String> names) {
        var word = meant.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int least = Math.min(2, (word.length() - 1) / 2) + 1;
        for (var name : names) {
            int distance = Math.abs(name.length() - meant.length()) > 2
                    ? Integer.MAX_VALUE
                    : distance(word, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = Optional.of(name);
            }
        }
        return best.isPresent() || word.length() < 2 ? best : onlyOneBeginning(word, names);
    }

    private static Optional<String> onlyOneBeginning(String word, Collection<String> names) {
        var beginning = names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word))
                .distinct()
                .limit(2)
                .toList();
        return beginning.size() == 1 ? Optional.of(beginning.getFirst()) : Optional.empty();
    }

    /// Letters to change, add, take away or swap (optimal string alignment).
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(rows[i - 1][j - 1] + same, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
