package parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.conflict.Conflict;
import parley.conflict.Ranks;
import parley.conflict.Stability;
import parley.conflict.Terrain;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.negotiation.Negotiation;
import parley.party.Party;
import parley.party.Preferences;
import parley.standing.Happening;

/// Where the conflict would rest under one view: the graph model of the case.
///
/// Each party moves on the issues it performs; an issue of all is moved by all together, and taken back to today's
/// option by anybody. A party may also bring about the endings it can choose. States are ranked by a party's own
/// ranking or statements where the case gives them, else by what stands while they last: utility, drift and gains; an
/// ending by its worth.
///
/// @param view    its name
/// @param parties names, in the conflict's order
/// @param types   party → its type, where it may be of several
/// @param endings names of the endings, the last states in this order
/// @param today   the state of today
public record Resting(
        String view,
        Negotiation negotiation,
        List<String> parties,
        Map<String, String> types,
        List<String> endings,
        Stability stability,
        int today) {

    /// More combinations of options are not gone through.
    public static final int MOST_STATES = 1 << 18;

    public Resting {
        parties = List.copyOf(parties);
        endings = List.copyOf(endings);
    }

    /// Whether a case has few enough combinations of options.
    public static boolean fits(Negotiation negotiation) {
        double states = 1;
        for (var issue : negotiation.issues()) {
            states *= issue.options().size();
        }
        return states <= MOST_STATES;
    }

    /// The conflict's resting points under a view.
    ///
    /// @throws IllegalArgumentException where there are too many states
    public static Resting of(String view, Negotiation negotiation, Deals.Asked asked) {
        if (!fits(negotiation)) {
            throw new IllegalArgumentException("more than " + MOST_STATES + " states");
        }
        var parties = negotiation.parties().stream().map(Party::name).toList();
        boolean stated = Stated.fits(negotiation);
        var opening = stated ? List.<Opening>of() : List.of(Opening.of(negotiation, asked.postures()));
        var types = types(negotiation, asked, opening);
        var choices = stated
                ? List.<Happening>of()
                : opening.getFirst().world().model().happenings().stream()
                        .filter(event -> event.chooser() >= 0 && event.ends())
                        .toList();
        var terrain = terrain(negotiation, choices);
        var names = negotiation.issues().stream().map(Issue::name).toList();
        var states = terrain.states(state -> negotiation.infeasible().stream()
                .noneMatch(combination -> combination.entrySet().stream()
                        .allMatch(entry -> state[names.indexOf(entry.getKey())] == entry.getValue())));
        var ranks = new int[parties.size()][];
        for (int party = 0; party < ranks.length; party++) {
            var preferences = negotiation.parties().get(party).preferences();
            ranks[party] = preferences.isEmpty()
                    ? Ranks.ofValues(
                            stated
                                    ? utilities(negotiation, party, types, states)
                                    : flows(opening.getFirst(), party, types, states, choices))
                    : ranks(preferences.getFirst(), names, states);
        }
        var conflict = Conflict.of(terrain, states, ranks);
        int today = IntStream.range(0, states.length)
                .filter(state -> Arrays.equals(states[state], terrain.today()))
                .findFirst()
                .orElse(0);
        return new Resting(
                view,
                negotiation,
                parties,
                names(negotiation, types),
                choices.stream()
                        .map(event -> event.name() + " by " + parties.get(event.chooser()))
                        .toList(),
                Stability.of(conflict),
                today);
    }

    private static int[] types(Negotiation negotiation, Deals.Asked asked, List<Opening> opening) {
        var numbers = new Numbers(negotiation);
        var types = new int[negotiation.parties().size()];
        for (int party = 0; party < types.length; party++) {
            var all = negotiation.parties().get(party).types();
            String wanted =
                    asked.types().getOrDefault(negotiation.parties().get(party).name(), "");
            double most = -1;
            for (int type = 0; type < all.size(); type++) {
                double prior = opening.isEmpty()
                        ? numbers.of(all.get(type).prior())
                        : opening.getFirst().world().prior(party, type);
                double weight = all.get(type).name().equals(wanted) ? 2 : prior;
                types[party] = weight > most + 1e-12 ? type : types[party];
                most = Math.max(most, weight);
            }
        }
        return types;
    }

    private static Map<String, String> names(Negotiation negotiation, int[] types) {
        var names = new LinkedHashMap<String, String>();
        for (int party = 0; party < types.length; party++) {
            var own = negotiation.parties().get(party);
            if (own.types().size() > 1) {
                names.put(own.name(), own.types().get(types[party]).name());
            }
        }
        return names;
    }

    private static Terrain terrain(Negotiation negotiation, List<Happening> choices) {
        var issues = negotiation.issues();
        var names = negotiation.parties().stream().map(Party::name).toList();
        return new Terrain(
                issues.stream().mapToInt(issue -> issue.options().size()).toArray(),
                issues.stream()
                        .mapToInt(issue -> switch (issue.performer()) {
                            case Performer.One one -> names.indexOf(one.party());
                            case Performer.All _ -> -1;
                        })
                        .toArray(),
                issues.stream().mapToInt(Issue::statusQuo).toArray(),
                issues.stream().map(Resting::stuck).toArray(boolean[][]::new),
                choices.stream().mapToInt(Happening::chooser).toArray(),
                names.size());
    }

    private static boolean[] stuck(Issue issue) {
        var stuck = new boolean[issue.options().size()];
        issue.irreversible().forEach(option -> stuck[option] = true);
        return stuck;
    }

    private static double[] utilities(Negotiation negotiation, int party, int[] types, int[][] states) {
        var actor = new Actor(negotiation.parties().get(party).name(), "", types[party]);
        var sums = new Stated(negotiation).sums(List.of(actor));
        return Arrays.stream(states)
                .mapToDouble(state -> sums.utility(0, state))
                .toArray();
    }

    private static double[] flows(Opening opening, int party, int[] types, int[][] states, List<Happening> choices) {
        var model = opening.world().model();
        int role = model.role(party, types[party]);
        int cast = 0;
        for (int each = 0; each < types.length; each++) {
            cast = model.castWith(cast, each, types[each]);
        }
        var values = new double[states.length];
        int ending = 0;
        for (int s = 0; s < states.length; s++) {
            if (states[s].length == 0) {
                int event = model.happenings().indexOf(choices.get(ending++));
                var exits = opening.perception()
                        .truth(opening.scene(), cast, model.space().statusQuo(), false);
                values[s] = exits.worths()[event][party];
            } else {
                int outcome = Dossier.number(opening, states[s]);
                var exits = opening.perception()
                        .truth(
                                opening.scene(),
                                cast,
                                outcome,
                                outcome != model.space().statusQuo());
                values[s] = opening.world().utility(role, outcome) + exits.flows()[role];
            }
        }
        return values;
    }

    static int[] ranks(Preferences preferences, List<String> names, int[][] states) {
        return switch (preferences) {
            case Preferences.Ranking(var best) ->
                Ranks.ofRanking(
                        best.stream()
                                .map(group -> group.stream()
                                        .map(terms -> condition(terms, names))
                                        .toList())
                                .toList(),
                        states);
            case Preferences.Priorities(var statements) ->
                Ranks.ofPriorities(
                        statements.stream()
                                .map(any -> any.stream()
                                        .map(terms -> condition(terms, names))
                                        .toList())
                                .toList(),
                        states);
        };
    }

    private static int[] condition(Map<String, Integer> terms, List<String> names) {
        var condition = new int[names.size()];
        Arrays.fill(condition, -1);
        terms.forEach((issue, option) -> condition[names.indexOf(issue)] = option);
        return condition;
    }

    /// A state's terms, issue → option; none for an ending.
    public Map<String, String> terms(int state) {
        var options = stability.conflict().state(state);
        return options.length == 0 ? Map.of() : Valuation.terms(negotiation, options);
    }

    /// The ending a state is, empty where it is none.
    public String ending(int state) {
        int first = stability.conflict().size() - endings.size();
        return state < first ? "" : endings.get(state - first);
    }

    /// A state in words: what differs from today, or the ending.
    public String words(int state) {
        return words(today, state, "as today");
    }

    /// What a move changes, in words, or the ending it brings about.
    public String change(int from, int to) {
        return words(from, to, "nothing");
    }

    private String words(int from, int to, String alike) {
        if (!ending(to).isEmpty()) {
            return ending(to);
        }
        var before = stability.conflict().state(from);
        var options = stability.conflict().state(to);
        var words = new ArrayList<String>();
        for (int k = 0; k < options.length; k++) {
            if (options[k] != before[k]) {
                var issue = negotiation.issues().get(k);
                words.add(issue.name() + "=" + issue.options().get(options[k]));
            }
        }
        return words.isEmpty() ? alike : String.join(", ", words);
    }
}
