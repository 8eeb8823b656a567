package parley.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.situation.Event;
import parley.situation.Event.Cause;
import parley.situation.Event.Effect;

/// Reads events.
final class EventReader {

    private final Lookup lookup;

    EventReader(Lookup lookup) {
        this.lookup = lookup;
    }

    Event read(Part part) {
        var dependsOn = lookup.parties(part, "depends on type of");
        var cause = cause(part, dependsOn);
        var parties = new LinkedHashSet<>(dependsOn);
        types(cause).forEach(symbol -> parties.add(symbol.party()));
        return new Event(part.name(), cause, List.copyOf(parties), effects(part), endings(part));
    }

    private Cause cause(Part part, List<String> dependsOn) {
        var written = part.keys().stream()
                .filter(key -> List.of("rate", "chance", "chosen by").contains(key))
                .toList();
        if (written.size() > 1 || (written.isEmpty() && !part.keys().contains("opportunity"))) {
            var what = written.isEmpty()
                    ? "Nothing brings the event '" + Words.shown(part.name()) + "' about."
                    : "The event '" + Words.shown(part.name()) + "' has " + String.join(" and ", written) + ".";
            var remedy = written.isEmpty() ? "add rate: ..., chance: ... or chosen by: PARTY" : "keep one of them";
            lookup.faults().add(Code.E036, part.key(), what, remedy);
        }
        if (part.has("opportunity") && !part.keys().contains("chosen by")) {
            var key = part.written("opportunity").map(Part::key).orElse(part.key());
            lookup.faults().add(Code.E036, key, "An opportunity needs somebody who takes it.", "add chosen by: PARTY");
        }
        if (part.keys().contains("chosen by")) {
            var opportunity = part.get("opportunity")
                    .map(read -> lookup.formulas().read(read, dependsOn))
                    .orElse(Formula.ONE);
            var by = lookup.named(part, "chosen by", "party", lookup.declared().parties());
            return new Cause.Chosen(by.map(Part::text).orElse(""), opportunity);
        }
        return part.written("chance")
                .<Cause>map(read -> new Cause.Chance(lookup.formulas().read(read, dependsOn)))
                .or(() -> part.written("rate")
                        .map(read -> new Cause.Rate(lookup.formulas().read(read, dependsOn))))
                .orElse(new Cause.Rate(Formula.ZERO));
    }

    private static List<Symbol.Is> types(Cause cause) {
        Set<Symbol> symbols = switch (cause) {
            case Cause.Rate rate -> rate.rate().symbols();
            case Cause.Chance chance -> chance.chance().symbols();
            case Cause.Chosen chosen -> chosen.opportunity().symbols();
        };
        return symbols.stream()
                .flatMap(symbol -> symbol instanceof Symbol.Is is
                        ? java.util.stream.Stream.of(is)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private List<Effect> effects(Part part) {
        var effects = new ArrayList<Effect>();
        for (var key : part.keys()) {
            switch (key) {
                case "set" ->
                    stocks(part, key).forEach((stock, value) -> effects.add(new Effect.SetStock(stock, value)));
                case "add" ->
                    stocks(part, key).forEach((stock, value) -> effects.add(new Effect.AddStock(stock, value)));
                case "breaks" -> lookup.parties(part, key).forEach(party -> effects.add(new Effect.Breaks(party)));
                case "new leader" ->
                    lookup.parties(part, key).forEach(party -> effects.add(new Effect.NewLeader(party)));
                case "approach" -> effects.addAll(approaches(part));
                case "reset beliefs" -> {
                    if (part.flag(key)) {
                        effects.add(new Effect.ResetBeliefs());
                    }
                }
                default -> {}
            }
        }
        return effects;
    }

    private Map<String, Formula> stocks(Part part, String key) {
        return lookup.numbers(part, key, "stock", lookup.declared().stocks());
    }

    private List<Effect> approaches(Part part) {
        var effects = new ArrayList<Effect>();
        for (var entry : part.parts("approach")) {
            if (lookup.known(
                    "party", entry.name(), entry.key(), lookup.declared().parties())) {
                var known = lookup.declared().approachesOf(entry.name());
                if (lookup.known("approach of " + entry.name(), entry.text(), entry.place(), known)) {
                    effects.add(new Effect.ChangeApproach(entry.name(), entry.text()));
                }
            }
        }
        return effects;
    }

    private List<Event.Ending> endings(Part part) {
        if (!part.keys().contains("ends")) {
            part.written("worth")
                    .ifPresent(worth -> lookup.faults()
                            .add(
                                    Code.E036,
                                    worth.key(),
                                    "Only an ending has a worth.",
                                    "add ends: LABEL, or take worth away"));
            return List.of();
        }
        var known = new LinkedHashMap<>(lookup.declared().parties());
        lookup.declared()
                .factions()
                .forEach((party, factions) ->
                        factions.forEach((faction, place) -> known.put(party + "." + faction, place)));
        var worth = lookup.numbers(part, "worth", "party or faction", known);
        return List.of(new Event.Ending(part.text("ends"), worth));
    }
}
