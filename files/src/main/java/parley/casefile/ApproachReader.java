package parley.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.approach.Approach;
import parley.approach.Approach.OfferRule;
import parley.approach.Approach.Ultimatum;
import parley.approach.Stages;
import parley.approach.Then;
import parley.formula.Formula;

/// Reads approaches.
final class ApproachReader {

    private final Lookup lookup;
    private final Formulas formulas;
    private final Map<String, String> choosers;

    /// @param choosers event → the party that chooses it, empty where nature does; without events not known
    ApproachReader(Lookup lookup, Map<String, String> choosers) {
        this.lookup = lookup;
        this.formulas = lookup.formulas();
        this.choosers = choosers;
    }

    Approach read(String party, Part part) {
        var ultimatum = ultimatum(party, part);
        return new Approach(
                part.name(),
                stages(part),
                part.flag("linked"),
                lookup.terms(part, "demands"),
                formulas.read(part, "open"),
                formulas.read(part, "settle"),
                formulas.read(part, "concede"),
                formulas.read(part, "talk time"),
                formulas.read(part, "reciprocate"),
                formulas.read(part, "insight"),
                offer(part),
                formulas.written(part, "tempo"),
                ultimatum,
                formulas.read(part, "deadline"),
                atDeadline(party, part, ultimatum),
                posture(part),
                formulas.read(part, "widen when"),
                switches(party, part),
                part.flag("ask first"));
    }

    private Stages stages(Part approach) {
        var stages = approach.get("stages").orElseThrow();
        if (stages.shape() instanceof Shape.Items) {
            var groups = stages.parts().stream()
                    .map(this::group)
                    .filter(group -> !group.isEmpty())
                    .toList();
            forward(stages, groups);
            return groups.isEmpty() ? new Stages.Package() : new Stages.Sequence(groups);
        }
        return switch (stages.text()) {
            case "simultaneous" -> new Stages.Simultaneous();
            case "none" -> new Stages.None();
            case "any" -> new Stages.Any();
            default -> new Stages.Package();
        };
    }

    private Map<String, Integer> group(Part stage) {
        if (stage.shape() instanceof Shape.Table) {
            return lookup.terms(stage);
        }
        var group = new LinkedHashMap<String, Integer>();
        for (var issue : stage.parts()) {
            if (lookup.known(
                            "issue",
                            issue.text(),
                            issue.place(),
                            lookup.declared().issuePlaces())
                    && group.put(issue.text(), -1) != null) {
                var what = "The issue '" + Words.shown(issue.text()) + "' stands twice in one stage.";
                lookup.faults().add(Code.E035, issue.place(), what, "name it once");
            }
        }
        return group;
    }

    /// A stage that adds nothing to the ones before it is a slip.
    private void forward(Part stages, List<Map<String, Integer>> groups) {
        var reached = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < groups.size() && groups.size() == stages.parts().size(); i++) {
            for (var entry : groups.get(i).entrySet()) {
                var before = reached.put(entry.getKey(), entry.getValue());
                if (before != null && (before < 0 || before.equals(entry.getValue()))) {
                    var what = "The issue '" + Words.shown(entry.getKey())
                            + "' can already go as far in an earlier stage.";
                    lookup.faults().add(Code.E045, stages.parts().get(i).place(), what, "let each stage add something");
                }
            }
        }
    }

    private OfferRule offer(Part part) {
        return switch (part.text("offer")) {
            case "aspiration" -> OfferRule.ASPIRATION;
            case "expected" -> OfferRule.EXPECTED;
            case "equilibrium" -> OfferRule.EQUILIBRIUM;
            default -> part.has("ultimatum") ? OfferRule.EXPECTED : OfferRule.ASPIRATION;
        };
    }

    private List<Ultimatum> ultimatum(String party, Part part) {
        var event = lookup.named(part, "ultimatum", "event", lookup.declared().events());
        if (event.isEmpty() && part.has("if refused") && !part.keys().contains("ultimatum")) {
            var key = part.written("if refused").map(Part::key).orElse(part.key());
            lookup.faults().add(Code.E036, key, "'if refused' needs an ultimatum.", "add ultimatum: EVENT");
        }
        event.filter(named -> !party.equals(choosers.getOrDefault(named.text(), party)))
                .ifPresent(named -> {
                    var what = "The event '" + Words.shown(named.text()) + "' is not chosen by " + party + ".";
                    lookup.faults().add(Code.E043, named.place(), what, "name an event with chosen by: " + party);
                });
        var then = then(party, part.get("if refused").orElseThrow(), event.isPresent());
        return event.map(named -> List.of(new Ultimatum(named.text(), then))).orElse(List.of());
    }

    private Then atDeadline(String party, Part part, List<Ultimatum> ultimatum) {
        return part.written("at deadline")
                .map(then -> then(party, then, !ultimatum.isEmpty()))
                .orElse(
                        ultimatum.isEmpty()
                                ? new Then.Walk()
                                : ultimatum.getFirst().ifRefused());
    }

    private Then then(String party, Part part, boolean threat) {
        return switch (part.text()) {
            case "walk" -> new Then.Walk();
            case "extend" -> new Then.Extend();
            case "carry out" -> {
                if (!threat) {
                    var what = "There is no threat to carry out without an ultimatum.";
                    lookup.faults().add(Code.E036, part.place(), what, "add ultimatum: EVENT");
                }
                yield new Then.CarryOut();
            }
            default -> {
                lookup.known(
                        "approach of " + party,
                        part.text(),
                        part.place(),
                        lookup.declared().approachesOf(party));
                yield new Then.SwitchTo(part.text());
            }
        };
    }

    private Map<String, Formula> posture(Part part) {
        var instruments = new LinkedHashMap<String, Formula>();
        for (var entry : part.parts("posture")) {
            if (lookup.known(
                    "instrument", entry.name(), entry.key(), lookup.declared().instruments())) {
                instruments.put(entry.name(), formulas.read(entry));
            }
        }
        return Map.copyOf(instruments);
    }

    private List<Approach.Switch> switches(String party, Part part) {
        var switches = new ArrayList<Approach.Switch>();
        for (var entry : part.parts("switch when")) {
            var when = lookup.number(entry, "if", Formula.ZERO);
            Optional<Part> to = lookup.named(
                    entry, "to", "approach of " + party, lookup.declared().approachesOf(party));
            to.ifPresent(approach -> switches.add(new Approach.Switch(when, approach.text())));
        }
        return switches;
    }
}
