package parley.cli;

import java.util.List;
import parley.analysis.Bargaining;
import parley.bargain.Solution;
import parley.deal.Issue;
import parley.negotiation.Negotiation;

/// A deal as a person types it.
final class DealText {

    private DealText() {}

    /// The option of each issue: of a point by its name, of a deal by its number on the frontier (from 1), or of
    /// terms `issue=option, ...` in which issues left out stand as today.
    ///
    /// @throws Mistake where there is no such deal
    static int[] options(String text, Bargaining bargaining) {
        var names = bargaining.solutions().stream().map(Solution::name).toList();
        if (text.contains("=")) {
            return terms(text, bargaining.valuation().negotiation());
        }
        if (text.strip().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.strip());
            if (number < 1 || number > bargaining.frontier().length) {
                throw new Mistake("'--deal " + text + "' is no number on the frontier, which has "
                        + bargaining.frontier().length + " deals.");
            }
            return bargaining.valuation().deals().apply(bargaining.frontier()[number - 1]);
        }
        var point = bargaining.solution(Names.one(text, names, "point"));
        if (point.outcomes().length == 0) {
            throw new Mistake("There is no point called '" + point.name() + "' here: " + bargaining.none() + ".");
        }
        return bargaining.valuation().deals().apply(point.outcomes()[0]);
    }

    private static int[] terms(String text, Negotiation negotiation) {
        var issues = negotiation.issues();
        var names = issues.stream().map(Issue::name).toList();
        var options = issues.stream().mapToInt(Issue::statusQuo).toArray();
        for (String term : text.split(",(?=[^,]*=)", -1)) {
            int sign = term.indexOf('=');
            if (sign < 1) {
                throw new Mistake("'" + term.strip() + "' is not of the form issue=option.");
            }
            String issue = Names.one(term.substring(0, sign), names, "issue");
            int k = names.indexOf(issue);
            var known = issues.get(k).options();
            options[k] = known.indexOf(Names.one(term.substring(sign + 1), known, "option of " + issue));
        }
        negotiation.infeasible().stream()
                .filter(combination -> combination.entrySet().stream()
                        .allMatch(entry -> options[names.indexOf(entry.getKey())] == entry.getValue()))
                .findFirst()
                .ifPresent(combination -> {
                    throw new Mistake("The case rules out "
                            + words(combination.entrySet().stream()
                                    .map(entry -> entry.getKey() + "="
                                            + issues.get(names.indexOf(entry.getKey()))
                                                    .options()
                                                    .get(entry.getValue()))
                                    .toList())
                            + " together.");
                });
        return options;
    }

    private static String words(List<String> terms) {
        return String.join(" and ", terms);
    }
}
