package parley.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words as a POSIX shell reads them.
public final class Quoting {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:,=@%+-]+");

    private Quoting() {}

    /// The word, quoted where the shell would take it apart.
    public static String word(String word) {
        return SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /// Words as a shell reads them.
    public static String line(List<String> words) {
        return words.stream().map(Quoting::word).collect(Collectors.joining(" "));
    }
}
