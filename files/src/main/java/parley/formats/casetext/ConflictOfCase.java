package parley.formats.casetext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.casefile.Words;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Conflict.DecisionMaker;
import parley.formats.scenario.Conflict.Direction;
import parley.formats.scenario.Conflict.Option;
import parley.formats.scenario.Conflict.Order;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Scenario;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.party.Party;
import parley.party.Preferences;

/// Reads a conflict out of a case whose issues have two options each, performed by one party.
final class ConflictOfCase {

    private static final int MOST_OPTIONS = 20;

    private final Negotiation base;
    private final List<Issue> issues;
    private final List<Loss> losses = new ArrayList<>();

    private ConflictOfCase(Negotiation base) {
        this.base = base;
        this.issues = base.issues();
    }

    static CaseContent of(String name, Case written) {
        return new ConflictOfCase(written.base()).read(name, written);
    }

    private CaseContent read(String name, Case written) {
        for (var issue : issues) {
            if (issue.options().size() != 2 || !(issue.performer() instanceof Performer.One)) {
                losses.add(Loss.all(
                        "'" + Words.shown(issue.name()) + "', which is no option that one party takes or not"));
            }
        }
        if (issues.size() > MOST_OPTIONS) {
            losses.add(Loss.all(issues.size() + " options; the most is " + MOST_OPTIONS));
        }
        if (!losses.isEmpty()) {
            return CaseContent.nothing(losses);
        }
        if (issues.stream().anyMatch(issue -> issue.statusQuo() != 0)) {
            losses.add(Loss.beside("where the conflict stands today"));
        }
        if (!base.events().isEmpty()
                || !base.approaches().isEmpty()
                || !written.views().isEmpty()) {
            losses.add(Loss.beside("events, approaches and views"));
        }
        var infeasible = base.infeasible().stream().map(this::terms).toList();
        var options = issues.stream()
                .map(issue -> new Option(issue.name(), direction(issue)))
                .toList();
        var without = new Conflict(name, options, List.of(), infeasible);
        var makers = base.parties().stream()
                .filter(party -> party.atTable() || !own(party).isEmpty())
                .map(party -> new DecisionMaker(party.name(), own(party), order(party, without)))
                .toList();
        return CaseContent.of(new Conflict(name, options, makers, infeasible), losses);
    }

    private List<Integer> own(Party party) {
        return IntStream.range(0, issues.size())
                .filter(k -> issues.get(k).performer().equals(new Performer.One(party.name())))
                .boxed()
                .toList();
    }

    private static Direction direction(Issue issue) {
        boolean stays = issue.irreversible().contains(1);
        boolean gone = issue.irreversible().contains(0);
        return stays ? Direction.FORWARD : gone ? Direction.BACK : Direction.BOTH;
    }

    private Map<Integer, Boolean> terms(Map<String, Integer> terms) {
        var indexed = new LinkedHashMap<Integer, Boolean>();
        terms.forEach((name, option) -> IntStream.range(0, issues.size())
                .filter(k -> issues.get(k).name().equals(name))
                .forEach(k -> indexed.put(k, option == 1)));
        return indexed;
    }

    private Order order(Party party, Conflict conflict) {
        if (party.preferences().isEmpty()) {
            return byUtility(party, conflict);
        }
        return switch (party.preferences().getFirst()) {
            case Preferences.Priorities(var statements) ->
                new Order.Statements(statements.stream()
                        .map(any -> any.stream().map(this::terms).toList())
                        .toList());
            case Preferences.Ranking(var best) -> {
                var groups = new ArrayList<List<Long>>();
                var seen = new ArrayList<Long>();
                for (var group : best) {
                    var states = conflict.states().stream()
                            .filter(state -> !seen.contains(state))
                            .filter(state -> group.stream().anyMatch(terms -> meets(state, terms(terms))))
                            .toList();
                    seen.addAll(states);
                    if (!states.isEmpty()) {
                        groups.add(states);
                    }
                }
                var rest = conflict.states().stream()
                        .filter(state -> !seen.contains(state))
                        .toList();
                if (!rest.isEmpty()) {
                    groups.add(rest);
                }
                yield new Order.Ranking(groups);
            }
        };
    }

    private static boolean meets(long state, Map<Integer, Boolean> terms) {
        return terms.entrySet().stream().allMatch(entry -> ((state >> entry.getKey() & 1) == 1) == entry.getValue());
    }

    /// The feasible states by utility, those within 1e-12 tied.
    private Order byUtility(Party party, Conflict conflict) {
        losses.add(Loss.beside("the utilities of '" + Words.shown(party.name()) + "': their order is kept"));
        var content =
                CaseContent.scenario("", new Case("", "", Map.of(), List.of(), base, List.of(), List.of(), List.of()));
        var worth = content.foreign()
                .filter(Scenario.class::isInstance)
                .map(Scenario.class::cast)
                .map(scenario -> scenario.profiles().stream()
                        .filter(profile -> profile.name().equals(party.name()))
                        .toList());
        var ranked = new TreeMap<Double, List<Long>>(java.util.Comparator.reverseOrder());
        for (long state : conflict.states()) {
            var options = IntStream.range(0, issues.size())
                    .map(k -> (int) (state >> k & 1))
                    .toArray();
            double utility = worth.filter(found -> !found.isEmpty())
                    .map(found -> found.getFirst().worth().of(content.topics(), options))
                    .orElse(0.0);
            ranked.computeIfAbsent(Math.rint(utility * 1e12) / 1e12, _ -> new ArrayList<>())
                    .add(state);
        }
        return new Order.Ranking(List.copyOf(ranked.values()));
    }
}
