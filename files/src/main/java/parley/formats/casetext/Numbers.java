package parley.formats.casetext;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import parley.formula.Evaluation;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;

/// The numbers that formulas of a case come to with every assumption at its default.
final class Numbers {

    private final Map<String, Assumption> assumptions = new HashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    Numbers(Negotiation negotiation) {
        negotiation.assumptions().forEach(assumption -> assumptions.put(assumption.name(), assumption));
    }

    /// The assumptions met so far.
    Set<String> read() {
        return read;
    }

    double of(Formula formula) {
        return Evaluation.value(formula.tree(), this::name);
    }

    private double name(Symbol symbol) {
        if (symbol instanceof Symbol.Assumption named) {
            read.add(named.name());
            var assumption = assumptions.get(named.name());
            return assumption == null ? 0 : of(assumption.value());
        }
        return 0;
    }
}
