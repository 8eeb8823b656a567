package parley.formats.scenario;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names of files that any system can hold, each different from those before.
public final class FileNames {

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /// A file name like the one wanted.
    public String of(String wanted, String ending) {
        var plain = wanted.strip().replaceAll("[^\\p{L}\\p{Nd}_-]+", "-").replaceAll("^[_-]+|-+$", "");
        var base = plain.isEmpty() ? "party" : plain.substring(0, Math.min(LONGEST, plain.length()));
        var name = base;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i;
        }
        return name + ending;
    }
}
