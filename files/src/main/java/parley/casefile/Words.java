package parley.casefile;

import java.util.Collection;
import java.util.List;
import parley.formula.Formula;

/// Names and numbers as messages show them.
public final class Words {

    private static final int LONGEST = 60;
    private static final int LONGEST_SENTENCE = 160;

    private Words() {}

    /// A text short enough for a sentence, without control characters.
    public static String shown(String text) {
        var clean = Page.clean(text.replaceAll("\\s+", " "));
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 3) + "...";
    }

    /// What another program says, as one sentence of bearable length.
    public static String sentence(String text) {
        var clean = Page.clean(text.replaceAll("\\s+", " ")).strip();
        var cut = clean.length() <= LONGEST_SENTENCE ? clean : clean.substring(0, LONGEST_SENTENCE) + "...";
        return cut.endsWith(".") ? cut : cut + ".";
    }

    /// A number in as few digits as tell it.
    public static String shown(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "infinity";
        }
        double rounded = Math.rint(value * 1e12) / 1e12;
        boolean small = rounded == 0 && value != 0;
        return Formula.of(small || !Double.isFinite(rounded) ? value : rounded).text();
    }

    /// `a, b or c`.
    public static String either(Collection<String> words) {
        var list = List.copyOf(words);
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " or " + list.getLast();
    }

    /// The known names of a kind in one sentence part, at most eight of them.
    public static String known(Collection<String> names) {
        var first = names.stream().limit(8).map(Words::shown).toList();
        return names.isEmpty() ? "none" : String.join(", ", first) + (names.size() > 8 ? " ..." : "");
    }

    /// A remedy for an unknown name that is near to none.
    static String oneOf(Collection<String> names) {
        return names.isEmpty() ? "none is declared yet" : "use one of " + known(names);
    }
}
