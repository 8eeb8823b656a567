package parley.analysis;

import java.util.HashMap;
import java.util.Map;
import parley.formula.Evaluation;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;

/// The constant numbers of a negotiation, drawn assumptions at the middle of their ranges.
final class Numbers {

    private final Map<String, Assumption> assumptions = new HashMap<>();
    private final Map<String, Double> known = new HashMap<>();

    Numbers(Negotiation negotiation) {
        negotiation.assumptions().forEach(assumption -> assumptions.put(assumption.name(), assumption));
    }

    /// The value of a formula that reads nothing but assumptions.
    double of(Formula formula) {
        return Evaluation.value(formula.tree(), this::value);
    }

    private double value(Symbol symbol) {
        if (!(symbol instanceof Symbol.Assumption named)) {
            throw new IllegalArgumentException(symbol + " is no constant");
        }
        var value = known.get(named.name());
        if (value == null) {
            value = worked(named.name());
            known.put(named.name(), value);
        }
        return value;
    }

    private double worked(String name) {
        var assumption = assumptions.get(name);
        if (assumption == null) {
            throw new IllegalArgumentException("no assumption called " + name);
        }
        if (assumption.drawn().isEmpty()) {
            return of(assumption.value());
        }
        var range = assumption.drawn().getFirst();
        return range.low() + 0.5 * (range.high() - range.low());
    }
}
