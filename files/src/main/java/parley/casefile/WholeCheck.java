package parley.casefile;

import java.util.List;
import java.util.Optional;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.negotiation.Negotiation;
import parley.party.Party;

/// What must hold of a case as a whole: somebody to advise, somebody to talk to, something to settle, and talks that
/// can be played.
final class WholeCheck {

    private static final long MOST_OUTCOMES = 1_000_000;

    private final Part root;
    private final Lookup lookup;
    private final Faults faults;
    private final Negotiation negotiation;

    WholeCheck(Part root, Lookup lookup, Negotiation negotiation) {
        this.root = root;
        this.lookup = lookup;
        this.faults = lookup.faults();
        this.negotiation = negotiation;
    }

    void check() {
        fewest();
        root.written("question").ifPresent(this::question);
        talks();
        outcomes();
    }

    private void fewest() {
        root.written("parties").ifPresent(parties -> {
            if (negotiation.parties().stream().filter(Party::atTable).count() < 2) {
                var what = "Fewer than two parties sit at the table.";
                faults.add(Code.E040, parties.key(), what, "a negotiation needs two");
            }
        });
        root.written("issues")
                .filter(issues -> issues.parts().isEmpty())
                .ifPresent(issues ->
                        faults.add(Code.E040, issues.key(), "There is no issue.", "add one with two options"));
    }

    private void question(Part question) {
        var advise = question.written("advise");
        var advised = advise.filter(lookup::party)
                .flatMap(part -> negotiation.parties().stream()
                        .filter(party -> party.name().equals(part.text()))
                        .findFirst());
        advised.ifPresent(party -> {
            var place = advise.orElse(question).place();
            if (!party.atTable()) {
                faults.add(Code.E039, place, party.name() + " does not sit at the table.", "advise a party that does");
            } else if (negotiation.approachesOf(party.name()).isEmpty() && anyApproach()) {
                var what = party.name() + " has no approach to choose from.";
                faults.add(Code.E039, place, what, "add approaches for " + party.name());
            }
        });
        question.written("others respond").ifPresent(respond -> responds(respond, question.text("advise")));
    }

    private void responds(Part respond, String advised) {
        if (List.of("best", "worst").contains(respond.text())) {
            return;
        }
        var known = new java.util.LinkedHashMap<String, Place>();
        lookup.declared().approaches().forEach((party, names) -> {
            if (!party.equals(advised)) {
                known.putAll(names);
            }
        });
        var parts = known.containsKey(respond.text())
                ? List.of(respond.text())
                : List.of(respond.text().split(" / "));
        parts.forEach(name -> lookup.known("response", name, respond.place(), known));
    }

    private boolean anyApproach() {
        return negotiation.approaches().values().stream().anyMatch(approaches -> !approaches.isEmpty());
    }

    private void unasked() {
        if (root.keys().contains("approaches") && !root.keys().contains("question")) {
            var what = "The case has approaches, but no 'question'.";
            var why = "Approaches are compared for somebody; only a case that is not played needs no question.";
            faults.add(Code.E011, root.place(), what, why, "add question: {advise: ...}");
        }
    }

    private void talks() {
        unasked();
        if (!anyApproach()) {
            if (root.keys().contains("question") && !root.keys().contains("approaches")) {
                var place = root.written("case").map(Part::key).orElse(root.place());
                faults.add(Code.W001, place, "The case has no approaches.", "add approaches to compare them");
            }
            return;
        }
        negotiation.parties().stream()
                .filter(party -> party.atTable()
                        && negotiation.approachesOf(party.name()).isEmpty())
                .filter(party -> !party.name().equals(negotiation.question().advise()))
                .forEach(party -> lookup.declared().parties().entrySet().stream()
                        .filter(entry -> entry.getKey().equals(party.name()))
                        .forEach(entry -> faults.add(
                                Code.W002,
                                entry.getValue(),
                                party.name() + " sits at the table, but has no approach.",
                                "add approaches for " + party.name())));
        if (!negotiation.approachesOf(negotiation.question().advise()).isEmpty()) {
            everybodyWaits();
        }
        equilibrium();
    }

    private void everybodyWaits() {
        boolean possible = negotiation.approaches().values().stream()
                .allMatch(approaches ->
                        approaches.stream().anyMatch(approach -> approach.stages() instanceof Stages.Any));
        if (possible) {
            var first = root.parts("approaches").stream()
                    .flatMap(party -> party.parts().stream())
                    .flatMap(approach -> approach.written("stages").stream())
                    .filter(stages -> stages.text().equals("any"))
                    .findFirst();
            var what = "Every party has an approach with stages 'any'.";
            faults.add(Code.E038, first.orElse(root).place(), what, "let the advised party choose its stages");
        }
    }

    private void equilibrium() {
        for (var party : root.parts("approaches")) {
            for (var approach : party.parts()) {
                var offer = approach.written("offer").filter(part -> part.text().equals("equilibrium"));
                offer.filter(_ -> uncertain()).ifPresent(part -> {
                    var what = "'equilibrium' is asked for, but a party has more than one type.";
                    faults.add(Code.E042, part.place(), what, "write offer: expected");
                });
            }
        }
    }

    private boolean uncertain() {
        return negotiation.parties().stream().anyMatch(party -> party.types().size() > 1);
    }

    private void outcomes() {
        long count = 1;
        for (var issue : negotiation.issues()) {
            count = Math.min(Long.MAX_VALUE / 2_000, count * issue.options().size());
        }
        if (count > MOST_OUTCOMES && anyApproach()) {
            Optional<Part> issues = root.written("issues");
            var what = "There are " + (count > 1e15 ? "more than 10^15" : count)
                    + " outcomes; the most that can be played is " + MOST_OUTCOMES + ".";
            faults.add(
                    Code.E041,
                    issues.orElse(root).key(),
                    what,
                    "give the issues fewer options, or leave the approaches out");
        }
    }

    /// The name of an approach anywhere in the case.
    static boolean isApproach(Negotiation negotiation, String name) {
        return negotiation.approaches().values().stream()
                .flatMap(List::stream)
                .map(Approach::name)
                .anyMatch(name::equals);
    }
}
