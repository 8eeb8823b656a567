package parley.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;

/// Which formulas mean the same under a view as in the case as written, so that they need not be tried again.
final class Untouched {

    private final boolean anything;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, Assumption> assumptions = new HashMap<>();

    Untouched(
            Negotiation written,
            Negotiation viewed,
            Map<String, List<Formula>> writtenBeliefs,
            Map<String, List<Formula>> viewedBeliefs) {
        anything = written.horizon() == viewed.horizon()
                && written.issues().equals(viewed.issues())
                && written.stocks().equals(viewed.stocks());
        var before = new HashMap<String, Assumption>();
        written.assumptions().forEach(assumption -> before.put(assumption.name(), assumption));
        for (var assumption : viewed.assumptions()) {
            var name = assumption.name();
            assumptions.put(name, assumption);
            if (!assumption.equals(before.get(name))
                    || !Objects.equals(writtenBeliefs.get(name), viewedBeliefs.get(name))) {
                touched.add(name);
            }
        }
    }

    /// Whether no name of the formula, nor anything behind it, has another value.
    boolean holds(Formula formula) {
        return anything && formula.symbols().stream().allMatch(this::holds);
    }

    private boolean holds(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Assumption read -> {
                var assumption = assumptions.get(read.name());
                yield assumption != null && !touched.contains(read.name()) && holds(assumption.value());
            }
            // Where a stock begins and ends may read assumptions.
            case Symbol.Stock _ -> touched.isEmpty();
            default -> true;
        };
    }
}
