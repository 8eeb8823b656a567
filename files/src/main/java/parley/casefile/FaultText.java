package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A fault as a person reads it.
public final class FaultText {

    private static final String MARGIN = "   ";
    private static final int NARROWEST = 40;

    private FaultText() {}

    /// Place, code and what; the excerpt with its carets; why and the remedy. Every line ends with a line feed.
    ///
    /// @param width   columns to wrap sentences at; excerpts are never wrapped
    /// @param unicode whether characters beyond ASCII may be printed; if not, each becomes a `?`
    public static String of(Fault fault, int width, boolean unicode) {
        var lines = new ArrayList<String>();
        var head = Page.clean(fault.file()) + ":" + fault.line() + ":" + fault.column() + " "
                + fault.severity().name().toLowerCase(Locale.ROOT) + " " + fault.code() + "  " + fault.what();
        lines.addAll(wrapped(head, width, MARGIN + MARGIN, ""));
        boolean beside =
                fault.remedy().startsWith("did you mean") && !fault.excerpt().isEmpty();
        for (int i = 0; i < fault.excerpt().size(); i++) {
            boolean carets = i == fault.excerpt().size() - 1;
            lines.add(fault.excerpt().get(i) + (carets && beside ? " " + fault.remedy() : ""));
        }
        var remedy = beside || fault.remedy().isEmpty() ? "" : "Fix: " + fault.remedy();
        lines.addAll(tail(fault.why(), remedy, width));
        var text = String.join("\n", lines) + "\n";
        return unicode
                ? text
                : text.codePoints()
                        .map(c -> c < 128 ? c : '?')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /// Why and the remedy on one line where they fit, else below each other.
    private static List<String> tail(String why, String remedy, int width) {
        var both = (why + "   " + remedy).strip();
        if (MARGIN.length() + both.length() <= width) {
            return both.isEmpty() ? List.of() : List.of(MARGIN + both);
        }
        var lines = new ArrayList<>(wrapped(why, width, MARGIN, MARGIN));
        lines.addAll(wrapped(remedy, width, MARGIN + "     ", MARGIN));
        return lines;
    }

    private static List<String> wrapped(String text, int width, String later, String first) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        boolean empty = true;
        for (var word : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > Math.max(NARROWEST, width)) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(later);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        if (!empty) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
