package parley.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Names that formulas read must be words of one kind only, and no name may be one of ours.
final class NameCheck {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.]*");

    private NameCheck() {}

    static void check(Declared declared, Faults faults) {
        var taken = new LinkedHashMap<String, String>();
        declared.written().forEach((name, place) -> word("assumption", name, place, taken, faults));
        declared.instruments().forEach((name, place) -> word("instrument", name, place, taken, faults));
        declared.stocks().forEach((name, place) -> word("stock", name, place, taken, faults));
        ours("party", declared.parties(), List.of("all"), faults);
        declared.approaches()
                .forEach((_, names) ->
                        ours("approach", names, List.of("best", "worst", "walk", "extend", "carry out"), faults));
    }

    private static void word(String kind, String name, Place place, Map<String, String> taken, Faults faults) {
        if (!WORD.matcher(name).matches()) {
            var what = "'" + Words.shown(name) + "' cannot be read in a formula.";
            var mended = name.replaceAll("[^\\p{L}\\p{Nd}_.]+", "_").replaceFirst("^[^\\p{L}_]", "_$0");
            faults.add(Code.E016, place, what, "use letters, digits, _ and . only, such as " + Words.shown(mended));
        } else if (Vocabulary.isTaken(name)) {
            var what = "The name '" + name + "' already means something in formulas.";
            faults.add(Code.E016, place, what, "choose another name for this " + kind);
        }
        var before = taken.putIfAbsent(name, kind);
        if (before != null) {
            var what = "'" + Words.shown(name) + "' already names " + Shape.Article.of(before) + ".";
            faults.add(Code.E016, place, what, "choose another name for this " + kind);
        }
    }

    private static void ours(String kind, Map<String, Place> names, List<String> words, Faults faults) {
        words.stream().filter(names::containsKey).forEach(word -> {
            var place = names.get(word);
            if (place != null) {
                var what = "The word '" + word + "' has a meaning of its own and cannot name " + Shape.Article.of(kind)
                        + ".";
                faults.add(Code.E016, place, what, "choose another name");
            }
        });
    }
}
