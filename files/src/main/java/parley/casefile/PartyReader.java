package parley.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.Operator;
import parley.party.Faction;
import parley.party.Interests;
import parley.party.Party;
import parley.party.Preferences;
import parley.party.Type;

/// Reads parties with their types and factions.
final class PartyReader {

    private final Lookup lookup;
    private final Formulas formulas;
    private final InterestReader interests;
    private final Map<String, Part> interestsOf = new LinkedHashMap<>();

    /// @param root the whole case
    PartyReader(Part root, Lookup lookup) {
        this.lookup = lookup;
        this.formulas = lookup.formulas();
        this.interests = new InterestReader(lookup);
        for (var entry : root.parts("interests")) {
            if (lookup.known(
                    "party", entry.name(), entry.key(), lookup.declared().parties())) {
                interestsOf.put(entry.name(), entry);
            }
        }
    }

    /// The tree of a party's interests; of the party itself where it has none.
    Tree beside(Part party) {
        return Optional.ofNullable(interestsOf.get(party.name()))
                .map(Part::tree)
                .orElse(party.tree());
    }

    Party read(Part party) {
        var own = Optional.ofNullable(interestsOf.get(party.name()))
                .map(interests::read)
                .map(written -> written.over(Interests.NONE))
                .orElse(Interests.NONE);
        var types = types(party, own);
        return new Party(
                party.name(),
                party.flag("at the table"),
                formulas.read(party, "patience"),
                noise(party),
                losses(party),
                types,
                factions(party, types),
                party.written("ratify")
                        .map(part -> formulas.read(part, "quota"))
                        .orElse(Formula.of(0.5)),
                party.written("leader change")
                        .map(part -> formulas.read(part, "rate"))
                        .orElse(Formula.ZERO),
                party.written("leader change")
                        .map(part -> formulas.read(part, "keeps beliefs"))
                        .orElse(Formula.ONE),
                formulas.read(party, "penalty"),
                formulas.read(party, "cool off"),
                formulas.read(party, "foresight"),
                believes(party),
                widening(party),
                formulas.written(party, "reservation"),
                party.written("preferences")
                        .flatMap(this::preferences)
                        .map(List::of)
                        .orElse(List.of()));
    }

    private Party.Noise noise(Part party) {
        var noise = party.get("noise").orElseThrow();
        if (noise.shape() instanceof Shape.Amount) {
            var all = formulas.read(noise);
            return new Party.Noise(all, all, all, all);
        }
        return new Party.Noise(
                formulas.read(noise, "accept"),
                formulas.read(noise, "vote"),
                formulas.read(noise, "keep"),
                formulas.read(noise, "choose"));
    }

    private Party.LossAttitude losses(Part party) {
        return party.written("losses")
                .map(part -> new Party.LossAttitude(formulas.read(part, "weight"), formulas.read(part, "curve")))
                .orElse(Party.LossAttitude.NONE);
    }

    private Party.Counts widening(Part party) {
        return party.written("learns")
                .flatMap(part -> part.written("widening"))
                .map(part -> new Party.Counts(formulas.read(part, "successes"), formulas.read(part, "failures")))
                .orElse(Party.Counts.NONE);
    }

    private Map<String, Formula> believes(Part owner) {
        var believes = lookup.numbers(
                owner, "believes", "assumption", lookup.declared().assumptions());
        believes.forEach(formulas::believed);
        return believes;
    }

    private List<Type> types(Part party, Interests own) {
        var parts = party.parts("types");
        if (parts.isEmpty()) {
            interests.complete(own, party.name(), interestPlace(party));
            return List.of(new Type(Declared.ITSELF, Formula.ONE, Formula.ONE, true, Formula.ONE, Map.of(), own));
        }
        var priors = priors(party, parts);
        var types = new ArrayList<Type>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var complete = interests.read(part).over(own);
            interests.complete(complete, part.name(), part.has("weights") ? part.key() : interestPlace(party));
            types.add(new Type(
                    part.name(),
                    priors.get(i),
                    lookup.number(part, "believed", priors.get(i)),
                    part.flag("keeps word"),
                    formulas.read(part, "carries out threats"),
                    believes(part),
                    complete));
        }
        var believed = parts.stream()
                .flatMap(part -> part.written("believed").stream())
                .toList();
        if (!believed.isEmpty()) {
            var shares = types.stream().map(Type::believed).toList();
            formulas.whole(
                    believed, typesPlace(party), "What is believed of the types of '" + party.name() + "' to", shares);
        }
        return types;
    }

    /// The prior of each type; the only one left out gets the rest.
    private List<Formula> priors(Part party, List<Part> parts) {
        var written =
                parts.stream().flatMap(part -> part.written("prior").stream()).toList();
        var shares = written.stream().map(formulas::read).toList();
        if (written.size() == parts.size()) {
            formulas.whole(written, typesPlace(party), "The priors of the types of '" + party.name() + "'", shares);
            return shares;
        }
        var left = parts.stream().filter(part -> !part.keys().contains("prior")).toList();
        if (left.size() > 1) {
            var second = left.get(1);
            var what = "The types '" + left.getFirst().name() + "' and '" + second.name() + "' have no prior.";
            lookup.faults()
                    .add(
                            Code.E037,
                            second.key(),
                            what,
                            "Only one type may leave it out: it gets the rest.",
                            "add prior: ...");
        }
        var rest = rest(shares);
        return parts.stream()
                .map(part -> part.written("prior").map(formulas::read).orElse(rest))
                .toList();
    }

    private static Formula rest(List<Formula> shares) {
        if (shares.stream().allMatch(Formula::isNumber)) {
            double sum = 0;
            for (var share : shares) {
                sum += share.tree() instanceof Expression.Number number ? number.value() : 0;
            }
            return Formula.of(Math.max(0, Math.rint((1 - sum) * 1e12) / 1e12));
        }
        Expression tree = new Expression.Number(1);
        var text = new StringBuilder("1");
        for (var share : shares) {
            tree = new Expression.Apply(Operator.SUBTRACT, List.of(tree, share.tree()));
            text.append(" - (").append(share.text()).append(')');
        }
        return new Formula(text.toString(), tree);
    }

    private List<Faction> factions(Part party, List<Type> types) {
        var factions = new ArrayList<Faction>();
        for (var part : party.parts("factions")) {
            var written = interests.read(part);
            var complete =
                    types.stream().map(type -> written.over(type.interests())).toList();
            if (part.has("weights")) {
                interests.complete(complete.getFirst(), part.name(), part.key());
            }
            factions.add(new Faction(
                    part.name(), formulas.read(part, "weight"), part.flag("veto"), believes(part), complete));
        }
        return factions;
    }

    private Optional<Preferences> preferences(Part part) {
        boolean ranking = part.keys().contains("ranking");
        if (ranking == part.keys().contains("priorities")) {
            var what = "Preferences are either a ranking or priorities.";
            lookup.faults().add(Code.E036, part.key(), what, ranking ? "keep one of them" : "add ranking: [...]");
            return Optional.empty();
        }
        if (!ranking) {
            return Optional.of(new Preferences.Priorities(groups(part.parts("priorities"))));
        }
        return Optional.of(new Preferences.Ranking(groups(part.parts("ranking"))));
    }

    /// Each part as a list of combinations, even if it is one alone.
    private List<List<Map<String, Integer>>> groups(List<Part> parts) {
        return parts.stream()
                .map(group -> group.shape() instanceof Shape.Items
                        ? group.parts().stream().map(lookup::terms).toList()
                        : List.of(lookup.terms(group)))
                .toList();
    }

    private Place interestPlace(Part party) {
        return Optional.ofNullable(interestsOf.get(party.name())).map(Part::key).orElse(party.key());
    }

    private static Place typesPlace(Part party) {
        return party.written("types").map(Part::key).orElse(party.key());
    }
}
