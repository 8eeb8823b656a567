package parley.deal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.formula.Formula;

/// One thing to be settled.
///
/// @param options       in their order, at least two
/// @param statusQuo     index of today's option
/// @param verified      chance per period that a breach is seen, in 0..1; may read levels
/// @param reversal      periods until a step is undone once its maker stops; infinite where it never is
/// @param caps          option index → instrument → the most it may be while the option is in force
/// @param irreversible  option indices that cannot be left once reached (conflict analysis only)
public record Issue(
        String name,
        List<String> options,
        int statusQuo,
        Performer performer,
        Formula verified,
        Formula reversal,
        Map<Integer, Map<String, Formula>> caps,
        Set<Integer> irreversible) {

    public Issue {
        options = List.copyOf(options);
        caps = Map.copyOf(caps);
        irreversible = Set.copyOf(irreversible);
        if (options.size() < 2) {
            throw new IllegalArgumentException(
                    "issue " + name + " has " + options.size() + " options, needs 2 or more");
        }
        if (statusQuo < 0 || statusQuo >= options.size()) {
            throw new IllegalArgumentException("issue " + name + ": status quo " + statusQuo + " is no option");
        }
    }

    /// Index of a named option, or -1.
    public int option(String option) {
        return options.indexOf(option);
    }
}
