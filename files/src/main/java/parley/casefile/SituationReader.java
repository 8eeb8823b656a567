package parley.casefile;

import java.util.Map;
import java.util.Optional;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.situation.Instrument;
import parley.situation.Signal;
import parley.situation.Stock;

/// Reads instruments, stocks and signals.
final class SituationReader {

    private static final Formula LOWEST = unbounded("no least", Double.NEGATIVE_INFINITY);
    private static final Formula HIGHEST = unbounded("no most", Double.POSITIVE_INFINITY);

    private final Lookup lookup;

    SituationReader(Lookup lookup) {
        this.lookup = lookup;
    }

    Optional<Instrument> instrument(Part part) {
        var declared = lookup.declared();
        var by = lookup.named(part, "by", "party", declared.parties());
        var against = lookup.named(part, "against", "party", declared.parties());
        var costs = lookup.numbers(part, "costs", "party", declared.parties());
        return by.map(party -> new Instrument(
                part.name(), party.text(), against.map(Part::text).orElse(""), costs));
    }

    Stock stock(Part part) {
        var min = lookup.number(part, "min", LOWEST);
        var max = lookup.number(part, "max", HIGHEST);
        var start = lookup.formulas().read(part, "start");
        ordered(part, min, start, max);
        return new Stock(part.name(), start, min, max, lookup.formulas().read(part, "change"));
    }

    /// The signal; empty where it is about nobody known.
    Optional<Signal> signal(Part part) {
        boolean act = part.keys().contains("act");
        if (act == part.keys().contains("sign")) {
            var what = "A signal is either an act (evidence once) or a sign (noisy, every period).";
            lookup.faults().add(Code.E036, part.key(), what, act ? "keep one of them" : "add act: ... or sign: ...");
        }
        var when = lookup.number(part, act ? "act" : "sign", Formula.ONE);
        var weight = lookup.formulas().read(part, "weight");
        var about = lookup.named(part, "about", "party", lookup.declared().parties());
        return about.map(party -> new Signal(
                part.name(),
                act ? Signal.Kind.ACT : Signal.Kind.SIGN,
                when,
                party.text(),
                likelihood(part, party.text()),
                weight));
    }

    private Map<String, Formula> likelihood(Part part, String party) {
        var types = lookup.declared().typesOf(party);
        var likelihood = lookup.numbers(part, "likelihood", "type of " + party, types);
        var missing = types.keySet().stream()
                .filter(type -> part.has("likelihood") && !likelihood.containsKey(type))
                .toList();
        if (!missing.isEmpty()
                && likelihood.size()
                        == part.written("likelihood")
                                .map(table -> table.keys().size())
                                .orElse(0)) {
            var what = "The type '" + Words.shown(missing.getFirst()) + "' of " + party + " has no likelihood.";
            var key = part.written("likelihood").map(Part::key).orElse(part.key());
            lookup.faults().add(Code.E037, key, what, "add " + missing.getFirst() + ": ...");
        }
        return likelihood;
    }

    private void ordered(Part part, Formula min, Formula start, Formula max) {
        if (min.tree() instanceof Expression.Number low
                && max.tree() instanceof Expression.Number high
                && start.tree() instanceof Expression.Number at) {
            if (low.value() > high.value()) {
                var what = "min " + min + " is above max " + max + ".";
                lookup.faults().add(Code.E021, part.key(), what, "min: " + max + ", max: " + min);
            } else if (!Formulas.UNREAD.equals(start) && (at.value() < low.value() || at.value() > high.value())) {
                var what = "The stock starts at " + start + ", outside its bounds.";
                var place = part.written("start").map(Part::place).orElse(part.key());
                lookup.faults().add(Code.E022, place, what, "start it between min and max");
            }
        }
    }

    private static Formula unbounded(String text, double value) {
        return new Formula(text, new Expression.Number(value));
    }
}
