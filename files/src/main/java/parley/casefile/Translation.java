package parley.casefile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.approach.Approach;
import parley.formula.Parsed;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.negotiation.Question;
import parley.party.Party;
import parley.situation.Event;
import parley.situation.Signal;

/// Turns one checked tree into one negotiation, and checks everything that needs more than one place of the file.
final class Translation {

    private final Part root;
    private final Lookup lookup;
    private final Faults faults;
    private final Period period;
    private final Optional<Translation> written;
    private final IdentityHashMap<Tree, Parsed> parsed;
    private final Pieces<Party> parties;
    private final Pieces<Event> events;
    private final Pieces<Optional<Signal>> signals;
    private final Pieces<Approach> approaches;
    private Optional<Negotiation> translated = Optional.empty();

    /// @param patches what was put in place by a view or change
    /// @param written the case as written, if it has been translated without a fault
    Translation(Part root, Patches patches, Optional<Translation> written, Faults faults) {
        this.written = written;
        this.parsed = written.map(before -> before.parsed).orElseGet(IdentityHashMap::new);
        this.root = root;
        this.faults = faults;
        this.period = period(root, faults);
        var declared = Declared.of(root, patches.ranges(), faults);
        this.lookup = new Lookup(declared, new Formulas(declared, period, patches.placed(), parsed, faults), faults);
        var same = written.filter(before -> before.period.equals(period)
                && before.lookup.declared().issues().equals(declared.issues()));
        this.parties = new Pieces<>(same.map(before -> before.parties), lookup.formulas());
        this.events = new Pieces<>(same.map(before -> before.events), lookup.formulas());
        this.signals = new Pieces<>(same.map(before -> before.signals), lookup.formulas());
        this.approaches = new Pieces<>(same.map(before -> before.approaches), lookup.formulas());
    }

    Lookup lookup() {
        return lookup;
    }

    /// The negotiation; what it holds means nothing while a fault stands.
    Negotiation negotiation() {
        var negotiation = translated.orElseGet(this::translate);
        translated = Optional.of(negotiation);
        return negotiation;
    }

    private Negotiation translate() {
        NameCheck.check(lookup.declared(), faults);
        var tempo = lookup.formulas().read(root, "tempo");
        int horizon = root.get("horizon")
                .map(part -> Literals.whole(part, faults).orElse(1))
                .orElse(1);
        var partyReader = new PartyReader(root, lookup);
        var issueReader = new IssueReader(lookup);
        var situation = new SituationReader(lookup);
        var eventReader = new EventReader(lookup);
        var issues = root.parts("issues").stream()
                .flatMap(part -> issueReader.read(part).stream())
                .toList();
        var negotiation = new Negotiation(
                period.perYear(),
                horizon,
                tempo,
                question(),
                root.parts("parties").stream()
                        .map(part -> parties.of(part, partyReader.beside(part), () -> partyReader.read(part)))
                        .toList(),
                issues,
                issueReader.infeasible(root, issues),
                root.parts("instruments").stream()
                        .flatMap(part -> situation.instrument(part).stream())
                        .toList(),
                root.parts("stocks").stream().map(situation::stock).toList(),
                root.parts("events").stream()
                        .map(part -> events.of(part, part.tree(), () -> eventReader.read(part)))
                        .toList(),
                root.parts("signals").stream()
                        .flatMap(part -> signals.of(part, part.tree(), () -> situation.signal(part)).stream())
                        .toList(),
                approaches(),
                assumptions());
        new WholeCheck(root, lookup, negotiation).check();
        values(negotiation);
        return negotiation;
    }

    private static Period period(Part root, Faults faults) {
        var part = root.get("period").orElseThrow();
        var read = Period.read(part.text());
        if (read.isEmpty()) {
            var what = "'" + Words.shown(part.text()) + "' is no length of time.";
            faults.add(Code.E030, part.place(), what, "write day, week, month, quarter or year, or such as 2 weeks");
        }
        return read.orElse(new Period(1));
    }

    private Question question() {
        var question = root.written("question");
        return new Question(
                question.map(part -> part.text("advise")).orElseGet(this::firstAtTable),
                question.map(part -> part.text("others respond")).orElse("best"));
    }

    /// Whom a case without a question is read for.
    private String firstAtTable() {
        return root.parts("parties").stream()
                .filter(party -> party.flag("at the table"))
                .map(Part::name)
                .findFirst()
                .orElse("");
    }

    private Map<String, List<Approach>> approaches() {
        var choosers = new LinkedHashMap<String, String>();
        for (var event : root.parts("events")) {
            var party = event.written("chosen by").map(Part::text);
            party.ifPresent(by -> choosers.put(event.name(), by));
            if (event.has("rate") || event.has("chance")) {
                choosers.putIfAbsent(event.name(), "");
            }
        }
        var reader = new ApproachReader(lookup, choosers);
        var all = new LinkedHashMap<String, List<Approach>>();
        for (var party : root.parts("approaches")) {
            if (lookup.known(
                    "party", party.name(), party.key(), lookup.declared().parties())) {
                all.put(
                        party.name(),
                        party.parts().stream()
                                .map(part -> approaches.of(part, part.tree(), () -> reader.read(party.name(), part)))
                                .toList());
            }
        }
        return all;
    }

    private List<Assumption> assumptions() {
        var all = new ArrayList<>(new AssumptionReader(lookup).read(root));
        all.addAll(lookup.formulas().ranges());
        return all;
    }

    private void values(Negotiation negotiation) {
        var assumptions = new LinkedHashMap<String, Assumption>();
        negotiation.assumptions().forEach(assumption -> assumptions.put(assumption.name(), assumption));
        var possible = possible(negotiation);
        var world = new Grid.World(
                assumptions, lookup.formulas().beliefs(), symbol -> possible.points(symbol, assumptions));
        var check = new ValueCheck(world, faults);
        var before = written.map(base -> new Untouched(
                base.negotiation(),
                negotiation,
                base.lookup.formulas().beliefs(),
                lookup.formulas().beliefs()));
        var uses = new ArrayList<>(lookup.formulas().uses());
        lookup.formulas().reused().stream()
                .filter(use -> before.isEmpty() || !before.get().holds(use.formula()))
                .forEach(uses::add);
        check.check(uses, lookup.formulas().wholes());
    }

    private Possible possible(Negotiation negotiation) {
        var issues = new LinkedHashMap<String, Possible.Issue>();
        negotiation
                .issues()
                .forEach(issue -> issues.put(
                        issue.name(), new Possible.Issue(issue.options().size(), issue.statusQuo())));
        var types = new LinkedHashMap<String, List<String>>();
        lookup.declared().types().forEach((party, names) -> types.put(party, List.copyOf(names.keySet())));
        return new Possible(issues, types, negotiation.stocks(), negotiation.horizon());
    }
}
