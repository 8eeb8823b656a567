package parley.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.Operator;
import parley.party.Interests;

/// Reads what somebody wants, and lays the overrides of types and factions over it: `weights`, `links`, `gate`, `drift`
/// and `gains` replace what stood there, `values` issue by issue.
final class InterestReader {

    private final Lookup lookup;

    InterestReader(Lookup lookup) {
        this.lookup = lookup;
    }

    /// What a party, type or faction writes about interests itself, and nothing else.
    record Written(
            Optional<Map<String, Formula>> weights,
            Map<String, List<Formula>> values,
            Optional<List<Interests.Link>> links,
            Optional<List<Interests.Gate>> gates,
            Optional<Formula> drift,
            Optional<Formula> gains,
            Place place) {

        /// These over others.
        Interests over(Interests below) {
            var all = new LinkedHashMap<>(below.values());
            all.putAll(values);
            return new Interests(
                    weights.orElse(below.weights()),
                    all,
                    links.orElse(below.links()),
                    gates.orElse(below.gates()),
                    drift.orElse(below.drift()),
                    gains.orElse(below.gains()));
        }
    }

    /// Reads the keys of interests in a part that has them.
    Written read(Part part) {
        return new Written(
                part.written("weights").map(weights -> weights(part, weights)),
                values(part),
                part.written("links")
                        .map(links -> links.parts().stream().map(this::link).toList()),
                part.written("gate").flatMap(this::gate).map(List::of),
                part.written("drift").map(lookup.formulas()::read),
                part.written("gains").map(lookup.formulas()::read),
                part.key());
    }

    /// Every issue that weighs something must have values, and the gate's core issue too.
    void complete(Interests interests, String whose, Place place) {
        var needed = new ArrayList<String>();
        interests.weights().forEach((issue, weight) -> {
            if (!(weight.tree() instanceof Expression.Number number) || number.value() != 0) {
                needed.add(issue);
            }
        });
        interests.gates().forEach(gate -> needed.add(gate.core()));
        needed.removeAll(interests.values().keySet());
        needed.stream().sorted().forEach(issue -> {
            var what = "The issue '" + Words.shown(issue) + "' weighs something for " + whose + ", but has no values.";
            lookup.faults().add(Code.E037, place, what, "add values: {" + Words.shown(issue) + ": [...]}");
        });
    }

    private Map<String, Formula> weights(Part owner, Part table) {
        var weights =
                lookup.numbers(owner, "weights", "issue", lookup.declared().issuePlaces());
        var whose = "The weights of '" + Words.shown(owner.name()) + "'";
        if (weights.size() == table.keys().size()) {
            lookup.formulas().whole(table.parts(), table.place(), whose, List.copyOf(weights.values()));
        }
        return weights;
    }

    private Map<String, List<Formula>> values(Part part) {
        var values = new LinkedHashMap<String, List<Formula>>();
        for (var entry : part.parts("values")) {
            if (lookup.issueKey(entry)) {
                int options = lookup.declared().options(entry.name()).size();
                var read = entry.shape() instanceof Shape.Items ? listed(entry, options) : line(entry, options);
                if (read.size() == options) {
                    values.put(entry.name(), read);
                } else {
                    values.put(entry.name(), java.util.Collections.nCopies(Math.max(1, options), Formulas.UNREAD));
                }
            }
        }
        return values;
    }

    private List<Formula> listed(Part list, int options) {
        var values = list.parts().stream().map(lookup.formulas()::read).toList();
        if (values.size() != options && options > 0) {
            var names = lookup.declared().options(list.name());
            var what = "'" + Words.shown(list.name()) + "' has " + options + " options (" + Words.known(names)
                    + "), but " + values.size() + " values.";
            lookup.faults().add(Code.E034, list.place(), what, "write one value for each option");
        }
        return values;
    }

    private List<Formula> line(Part line, int options) {
        var from = lookup.number(line, "from", Formulas.UNREAD);
        var to = lookup.number(line, "to", Formulas.UNREAD);
        var values = new ArrayList<Formula>();
        for (int i = 0; i < options; i++) {
            values.add(between(from, to, options == 1 ? 0 : (double) i / (options - 1)));
        }
        return values;
    }

    /// The number a share of the way from one to another.
    private static Formula between(Formula from, Formula to, double share) {
        if (from.tree() instanceof Expression.Number a && to.tree() instanceof Expression.Number b) {
            return Formula.of(share == 1 ? b.value() : a.value() + share * (b.value() - a.value()));
        }
        var way = new Expression.Apply(Operator.SUBTRACT, List.of(to.tree(), from.tree()));
        var part = new Expression.Apply(Operator.MULTIPLY, List.of(new Expression.Number(share), way));
        var text = from.text() + " + " + share + " * (" + to.text() + " - (" + from.text() + "))";
        return new Formula(text, new Expression.Apply(Operator.ADD, List.of(from.tree(), part)));
    }

    private Interests.Link link(Part link) {
        if (!link.has("at least") && !link.has("at most")) {
            lookup.faults()
                    .add(Code.E036, link.place(), "The link names no combination.", "add at least: {issue: option}");
        }
        return new Interests.Link(
                lookup.terms(link, "at least"),
                lookup.terms(link, "at most"),
                lookup.number(link, "bonus", Formula.ZERO));
    }

    private Optional<Interests.Gate> gate(Part gate) {
        var core = lookup.named(gate, "core", "issue", lookup.declared().issuePlaces());
        var atLeast = lookup.number(gate, "at least", Formula.ONE);
        var holdBack = lookup.number(gate, "hold back", Formula.ZERO);
        return core.map(issue -> new Interests.Gate(issue.text(), atLeast, holdBack));
    }
}
