package parley.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.formula.Evaluation;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Assumption.BaseRate;
import parley.negotiation.Assumption.Range;

/// Reads assumptions: a number or formula, or the same with range, unit and meaning.
final class AssumptionReader {

    private final Lookup lookup;

    AssumptionReader(Lookup lookup) {
        this.lookup = lookup;
    }

    /// All of them, in the file's order. Where some stand in a circle, that is told and each of them is 1.
    List<Assumption> read(Part root) {
        var assumptions = new LinkedHashMap<String, Assumption>();
        var parts = new LinkedHashMap<String, Part>();
        for (var part : root.parts("assumptions")) {
            parts.put(part.name(), part);
            assumptions.put(part.name(), assumption(part));
        }
        circles(assumptions, parts);
        parts.forEach((name, part) -> range(assumptions, name, part));
        return List.copyOf(assumptions.values());
    }

    private Assumption assumption(Part part) {
        var value = part.shape() instanceof Shape.Amount ? Optional.of(part) : part.written("default");
        List<Range> drawn = value.filter(read -> read.tree() instanceof Tree.Sequence)
                .map(read -> Literals.range(read.tree(), lookup.faults()))
                .orElse(List.of());
        var formula = drawn.stream()
                .findFirst()
                .map(range -> Formula.of((range.low() + range.high()) / 2))
                .orElseGet(() -> value.filter(read -> read.tree() instanceof Tree.Leaf)
                        .map(lookup.formulas()::read)
                        .orElse(Formulas.UNREAD));
        boolean fields = part.shape() instanceof Shape.Fields;
        return new Assumption(
                part.name(),
                formula,
                drawn,
                Double.NaN,
                Double.NaN,
                fields ? part.text("unit") : "",
                fields ? part.text("meaning") : "",
                fields ? baseRates(part) : List.of());
    }

    private List<BaseRate> baseRates(Part part) {
        var rates = new ArrayList<BaseRate>();
        for (var rate : part.parts("base rate")) {
            var source = rate.written("source");
            source.ifPresent(document -> SourceReader.document(document, lookup));
            var value = rate.written("value").map(read -> Literals.number(read, lookup.faults()));
            if (value.isPresent() && value.get().isPresent()) {
                rates.add(new BaseRate(
                        value.get().getAsDouble(),
                        rate.text("of"),
                        source.map(Part::text).orElse("")));
            }
        }
        return rates;
    }

    /// Fills in the range thought possible: as written, else the value alone; widened to hold what a view sets.
    private void range(Map<String, Assumption> assumptions, String name, Part part) {
        var bare = assumptions.get(name);
        if (bare == null) {
            return;
        }
        double value = Evaluation.value(bare.value().tree(), symbol -> value(symbol, assumptions));
        double least = bare.drawn().stream().mapToDouble(Range::low).findFirst().orElse(value);
        double most = bare.drawn().stream().mapToDouble(Range::high).findFirst().orElse(value);
        var written = part.shape() instanceof Shape.Fields ? part.written("range") : Optional.<Part>empty();
        var stated = written.map(range -> Literals.range(range.tree(), lookup.faults()))
                .orElse(List.of());
        for (var range : stated) {
            if (!bare.value().equals(Formulas.UNREAD) && (least < range.low() || most > range.high())) {
                outside(part, range, least < range.low() ? least : most);
            }
            least = Math.min(least, range.low());
            most = Math.max(most, range.high());
        }
        boolean finite = Double.isFinite(least) && Double.isFinite(most) && least <= most;
        assumptions.put(
                name,
                new Assumption(
                        name,
                        bare.value(),
                        bare.drawn(),
                        finite ? least : 0,
                        finite ? most : 0,
                        bare.unit(),
                        bare.meaning(),
                        bare.baseRates()));
    }

    private void outside(Part part, Range range, double value) {
        var place = part.written("default").map(Part::tree).orElse(part.tree());
        boolean patched = lookup.formulas().isPatched(place);
        var text = "[" + Words.shown(range.low()) + ", " + Words.shown(range.high()) + "]";
        var what = "'" + Words.shown(part.name()) + "' is " + Words.shown(value) + " here, outside its range " + text
                + ".";
        lookup.faults()
                .add(
                        patched ? Code.W010 : Code.E031,
                        place.place(),
                        what,
                        "widen the range, or move the value into it");
    }

    private static double value(Symbol symbol, Map<String, Assumption> assumptions) {
        var read = symbol instanceof Symbol.Assumption named ? assumptions.get(named.name()) : null;
        return read == null ? 0 : Evaluation.value(read.value().tree(), below -> value(below, assumptions));
    }

    private void circles(Map<String, Assumption> assumptions, Map<String, Part> parts) {
        var clean = new LinkedHashSet<String>();
        for (var name : List.copyOf(assumptions.keySet())) {
            var way = circle(name, assumptions, new LinkedHashSet<>(), clean);
            if (way.isEmpty()) {
                continue;
            }
            var part = parts.get(way.getFirst());
            var place = part == null ? lookup.declared().assumptions().get(way.getFirst()) : part.key();
            var what = "Assumptions read each other in a circle: " + String.join(" reads ", way) + ".";
            if (place != null) {
                lookup.faults().add(Code.E027, place, what, "give one of them a number");
            }
            way.forEach(member -> assumptions.computeIfPresent(member, (_, assumption) -> flat(assumption)));
        }
    }

    /// The way round a circle that begins at a name; empty where there is none. Names found free of circles are
    /// kept.
    private static List<String> circle(
            String name, Map<String, Assumption> assumptions, Set<String> way, Set<String> clean) {
        if (clean.contains(name)) {
            return List.of();
        }
        if (!way.add(name)) {
            var all = List.copyOf(way);
            var round = new ArrayList<>(all.subList(all.indexOf(name), all.size()));
            round.add(name);
            return round;
        }
        var assumption = assumptions.get(name);
        if (assumption != null) {
            for (var symbol : assumption.value().symbols()) {
                if (symbol instanceof Symbol.Assumption read) {
                    var found = circle(read.name(), assumptions, way, clean);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        way.remove(name);
        clean.add(name);
        return List.of();
    }

    private static Assumption flat(Assumption assumption) {
        return new Assumption(
                assumption.name(),
                new Formula(assumption.value().text(), new Expression.Number(1)),
                assumption.drawn(),
                assumption.low(),
                assumption.high(),
                assumption.unit(),
                assumption.meaning(),
                assumption.baseRates());
    }
}
