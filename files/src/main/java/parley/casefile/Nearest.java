package parley.casefile;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The known name that an unknown one most likely means.
public final class Nearest {

    private static final int LETTERS = 2;

    private Nearest() {}

    /// The same but for case, or at most two letters away (fewer for short names); else the only one that begins
    /// so; else the only one that contains it.
    public static Optional<String> to(String meant, Collection<String> names) {
        var word = meant.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int least = Math.min(LETTERS, (word.length() - 1) / 2) + 1;
        for (var name : names) {
            int distance = Math.abs(name.length() - meant.length()) > LETTERS
                    ? Integer.MAX_VALUE
                    : distance(word, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = Optional.of(name);
            }
        }
        if (best.isPresent() || word.length() < 2) {
            return best;
        }
        return only(names, name -> name.startsWith(word)).or(() -> only(names, name -> name.contains(word)));
    }

    private static Optional<String> only(Collection<String> names, Predicate<String> fits) {
        var found = names.stream()
                .filter(name -> fits.test(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
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
