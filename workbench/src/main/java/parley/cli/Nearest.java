package parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The name somebody may have meant: at most two letters off, or the only one that begins with or contains what was
/// typed.
final class Nearest {

    private static final int LETTERS = 2;

    private Nearest() {}

    static Optional<String> to(String typed, List<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        var near = names.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= LETTERS)
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
        return near.or(() -> only(names.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
                        .toList()))
                .or(() -> only(names.stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                        .toList()));
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /// Insertions, deletions and replacements from one word to the other (Levenshtein distance).
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
