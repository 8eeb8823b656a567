package parley.casefile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.formula.Formula;

/// Reads issues, and combinations that cannot be.
final class IssueReader {

    private final Lookup lookup;

    IssueReader(Lookup lookup) {
        this.lookup = lookup;
    }

    /// The issue; empty where its options cannot be read, which has been told.
    Optional<Issue> read(Part issue) {
        var options = lookup.declared().options(issue.name());
        int statusQuo = issue.written("status quo")
                .map(part -> lookup.option(issue.name(), part).orElse(0))
                .orElse(0);
        var performer = performer(issue);
        var verified = lookup.formulas().read(issue, "verified");
        var reversal = lookup.formulas().read(issue, "reverses in");
        var caps = caps(issue);
        var irreversible = irreversible(issue);
        return options.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new Issue(issue.name(), options, statusQuo, performer, verified, reversal, caps, irreversible));
    }

    /// Combinations that cannot be. The status quo cannot be among them.
    List<Map<String, Integer>> infeasible(Part root, List<Issue> issues) {
        var combinations = new java.util.ArrayList<Map<String, Integer>>();
        for (var part : root.parts("infeasible")) {
            var terms = lookup.terms(part);
            boolean whole = terms.size() == part.keys().size() && !terms.isEmpty();
            boolean today = whole
                    && issues.stream()
                            .filter(issue -> terms.containsKey(issue.name()))
                            .allMatch(issue -> terms.getOrDefault(issue.name(), -1) == issue.statusQuo());
            if (today) {
                lookup.faults()
                        .add(
                                Code.E044,
                                part.place(),
                                "This combination is the status quo itself.",
                                "name what differs from it");
            }
            if (whole) {
                combinations.add(terms);
            }
        }
        return combinations;
    }

    private Performer performer(Part issue) {
        var by = issue.get("performed by").orElseThrow();
        if (by.text().equals("all") || !lookup.party(by)) {
            return new Performer.All();
        }
        return new Performer.One(by.text());
    }

    private Map<Integer, Map<String, Formula>> caps(Part issue) {
        var caps = new LinkedHashMap<Integer, Map<String, Formula>>();
        for (var option : issue.parts("caps")) {
            var index = lookup.option(issue.name(), option.name(), option.key());
            var limits = new LinkedHashMap<String, Formula>();
            for (var limit : option.parts()) {
                if (lookup.known(
                        "instrument",
                        limit.name(),
                        limit.key(),
                        lookup.declared().instruments())) {
                    limits.put(limit.name(), lookup.formulas().read(limit));
                }
            }
            index.ifPresent(at -> caps.put(at, Map.copyOf(limits)));
        }
        return caps;
    }

    private Set<Integer> irreversible(Part issue) {
        var found = new LinkedHashSet<Integer>();
        issue.parts("irreversible")
                .forEach(part -> lookup.option(issue.name(), part).ifPresent(found::add));
        return found;
    }
}
