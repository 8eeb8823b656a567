package parley.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import parley.formula.Formula;

/// Everything a part of a case needs to be read: the names declared, the reader of numbers, and where faults go.
record Lookup(Declared declared, Formulas formulas, Faults faults) {

    /// Whether the part names a party.
    boolean party(Part part) {
        return known("party", part.text(), part.place(), declared.parties());
    }

    /// The parties a part names, one or several, known ones only.
    List<String> parties(Part owner, String key) {
        return owner.parts(key).stream()
                .filter(this::party)
                .map(Part::text)
                .distinct()
                .toList();
    }

    /// Whether a name at a place is known; if not, that is told.
    boolean known(String kind, String name, Place place, Map<String, Place> known) {
        if (known.containsKey(name)) {
            return true;
        }
        faults.unknown(Code.E014, place, "There is no " + kind + " called '" + Words.shown(name) + "'.", name, known);
        return false;
    }

    /// Whether the key of a table names an issue.
    boolean issueKey(Part entry) {
        return known("issue", entry.name(), entry.key(), declared.issuePlaces());
    }

    /// The index of an option of an issue, named by a part; none where it is no option, which is told.
    OptionalInt option(String issue, Part part) {
        return option(issue, part.text(), part.place());
    }

    /// The index of an option of an issue.
    OptionalInt option(String issue, String option, Place place) {
        var options = declared.options(issue);
        int index = options.indexOf(option);
        if (index < 0 && !options.isEmpty()) {
            var known = new LinkedHashMap<String, Place>();
            options.forEach(name -> known.put(name, place));
            var what = "The issue '" + Words.shown(issue) + "' has no option '" + Words.shown(option) + "'.";
            faults.unknown(Code.E014, place, what, option, known);
        }
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// A table of issues and their options as issue → option index, known ones only.
    Map<String, Integer> terms(Part table) {
        var terms = new LinkedHashMap<String, Integer>();
        for (var entry : table.parts()) {
            if (issueKey(entry)) {
                option(entry.name(), entry).ifPresent(index -> terms.put(entry.name(), index));
            }
        }
        return terms;
    }

    /// The table under a key as terms; empty where nothing is written.
    Map<String, Integer> terms(Part owner, String key) {
        return owner.written(key).map(this::terms).orElse(Map.of());
    }

    /// A table of numbers under names of one kind, known ones only.
    Map<String, Formula> numbers(Part owner, String key, String kind, Map<String, Place> known) {
        var numbers = new LinkedHashMap<String, Formula>();
        for (var entry : owner.parts(key)) {
            if (known(kind, entry.name(), entry.key(), known)) {
                numbers.put(entry.name(), formulas.read(entry));
            }
        }
        return numbers;
    }

    /// The number under a key, its default, or this.
    Formula number(Part owner, String key, Formula otherwise) {
        return owner.get(key).map(formulas::read).orElse(otherwise);
    }

    /// A part under a key that names something, if it is written and known.
    Optional<Part> named(Part owner, String key, String kind, Map<String, Place> known) {
        return owner.written(key).filter(part -> known(kind, part.text(), part.place(), known));
    }
}
