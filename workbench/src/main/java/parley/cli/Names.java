package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import parley.casefile.Nearest;

/// Names typed by a person, found among those a case knows.
final class Names {

    private Names() {}

    /// The name that was typed, in any case of letters.
    ///
    /// @param kind what is named: `view`, `approach`
    /// @throws Mistake that names the nearest known name and all of them
    static String one(String typed, List<String> known, String kind) {
        return known.stream()
                .filter(name -> name.equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(typed, known, kind));
    }

    /// Names typed one by one or with commas between them, in the order of the case; all known ones where none was
    /// typed.
    static List<String> some(List<String> typed, List<String> known, String kind) {
        if (typed.isEmpty()) {
            return known;
        }
        var chosen = new LinkedHashSet<String>();
        for (String words : typed) {
            boolean whole = known.stream().anyMatch(words::equalsIgnoreCase);
            for (String word : whole ? List.of(words) : List.of(words.split(",", -1))) {
                chosen.add(one(word, known, kind));
            }
        }
        var ordered = new ArrayList<>(known);
        ordered.retainAll(chosen);
        return ordered;
    }

    private static Mistake unknown(String typed, List<String> known, String kind) {
        String nearest = Nearest.to(typed.strip(), known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
        String all = known.isEmpty() ? "The case has none." : "The case knows: " + String.join(", ", known) + ".";
        return new Mistake("There is no " + kind + " called '" + typed.strip() + "'." + nearest + " " + all);
    }
}
