package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.casefile.Tree.Entry;
import parley.casefile.Tree.Leaf;

/// Inside braces and brackets YAML ends an unquoted value at every comma, so that `{change: min(1, x)}` becomes a key
/// `change` with the value `min(1` and a key `x)` with nothing. The pieces are named as that trap and put together
/// again, so that nothing else is said about them.
final class CutValues {

    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+%?");

    private CutValues() {}

    /// The items of a list in brackets.
    static List<Tree> mend(List<Tree> items, Faults faults) {
        var mended = new ArrayList<Tree>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item instanceof Leaf first && open(first)) {
                var whole = new StringBuilder(first.text());
                while (open(whole) && i + 1 < items.size() && items.get(i + 1) instanceof Leaf next && next.plain()) {
                    whole.append(", ").append(next.text());
                    i++;
                }
                item = cut(first, whole.toString(), faults);
            }
            mended.add(item);
        }
        return mended;
    }

    /// The entries of a block in braces.
    static List<Entry> mendEntries(List<Entry> entries, Faults faults) {
        var mended = new ArrayList<Entry>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.value() instanceof Leaf first && first.plain() && !first.isEmpty()) {
                int last = lastPiece(entries, i, first);
                if (last > i && open(first)) {
                    var whole = new StringBuilder(first.text());
                    entries.subList(i + 1, last + 1)
                            .forEach(piece -> whole.append(", ").append(piece.name()));
                    entry = new Entry(entry.key(), cut(first, whole.toString(), faults));
                } else if (last > i) {
                    entry = new Entry(
                            entry.key(), comma(first, entries.get(last).name(), faults));
                }
                i = last;
            }
            mended.add(entry);
        }
        return mended;
    }

    private static int lastPiece(List<Entry> entries, int index, Leaf first) {
        int last = index;
        var whole = new StringBuilder(first.text());
        while (open(whole) && last + 1 < entries.size() && isPiece(entries.get(last + 1))) {
            whole.append(", ").append(entries.get(++last).name());
        }
        boolean decimal = last == index
                && WHOLE.matcher(first.text()).matches()
                && index + 1 < entries.size()
                && isPiece(entries.get(index + 1))
                && DIGITS.matcher(entries.get(index + 1).name()).matches();
        return decimal ? index + 1 : last;
    }

    private static boolean isPiece(Entry entry) {
        return entry.key().plain() && entry.value() instanceof Leaf leaf && leaf.isEmpty();
    }

    private static Leaf cut(Leaf first, String whole, Faults faults) {
        var what = "YAML cuts this formula at its comma.";
        faults.add(Code.E018, first.place(), what, "quote it: \"" + Words.shown(whole) + "\"");
        return new Leaf(whole, false, first.place());
    }

    private static Leaf comma(Leaf first, String decimals, Faults faults) {
        var number = first.text() + "." + decimals;
        faults.add(Code.E028, first.place(), "A comma stands where a decimal point belongs.", "write " + number);
        return new Leaf(number.replace("%", ""), true, first.place());
    }

    private static boolean open(Leaf leaf) {
        return leaf.plain() && open(leaf.text());
    }

    private static boolean open(CharSequence text) {
        return text.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum() > 0;
    }
}
