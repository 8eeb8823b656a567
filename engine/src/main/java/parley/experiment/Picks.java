package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the others pick against one approach.
///
/// A single responder: each of its types picks what is best for it. Several: a pure equilibrium among all their types
/// (Nash1951; each type a player of its own, Harsanyi1967), found by trying every plan. Of several equilibria the one
/// worst for the actor the answers are for stands for all; where there is none, the plan whose greatest regret is
/// least does. With more than [#MOST_PLANS] plans, replies are improved in turn until none changes, and only what
/// that finds is known.
///
/// @param responses stratum → the response picked
/// @param chosen    player → the approaches in its tie set, the picked one first; with those that are no more played
///                  since nobody could tell them from one of these
/// @param tied      stratum → response, for the mixtures that bound the actor's utility over the tie set
/// @param notes     what a reader must know
record Picks(List<Integer> responses, Map<String, List<String>> chosen, List<List<Integer>> tied, List<String> notes) {

    /// No more plans are tried one by one.
    static final int MOST_PLANS = 4_096;

    static Picks in(Game game, int actor) {
        var start = game.first();
        if (game.contender().responses().parties().size() <= 1) {
            return ofOne(game, actor, improved(game, start));
        }
        long plans = 1;
        for (int player = 0; player < start.length && plans <= MOST_PLANS; player++) {
            plans *= game.choices(player).size();
        }
        return plans <= MOST_PLANS ? Equilibria.among(game, actor, plans(game)) : found(game, improved(game, start));
    }

    /// Types of one responder do not meet: their tie sets may be combined freely, and the actor's utility is a sum
    /// over types.
    private static Picks ofOne(Game game, int actor, int[] plan) {
        var low = plan.clone();
        var high = plan.clone();
        for (int player = 0; player < plan.length; player++) {
            int who = player;
            var ties = game.tieSet(player, plan);
            var byActor =
                    Comparator.<Integer>comparingDouble(choice -> value(game, actor, Game.with(plan, who, choice)));
            low[player] = ties.stream().min(byActor).orElseThrow();
            high[player] = ties.stream().max(byActor).orElseThrow();
        }
        var tied = List.of(game.responses(low), game.responses(high));
        return new Picks(game.responses(plan), chosen(game, plan), tied, List.of());
    }

    /// The actor's utility when the others play a plan.
    private static double value(Game game, int actor, int[] plan) {
        return Mixture.valued(game.contender(), game.responses(plan), game.half())
                .utility(actor)
                .mean();
    }

    private static Picks found(Game game, int[] plan) {
        var settled = IntStream.range(0, plan.length).allMatch(player -> game.regret(player, plan) <= 1e-9);
        var note = "more than " + MOST_PLANS + " combinations of responses: "
                + (settled ? "one equilibrium was found, others may exist" : "no equilibrium was found");
        var responses = game.responses(plan);
        return new Picks(responses, chosen(game, plan), List.of(responses), List.of(note));
    }

    /// Best replies in turn, until none changes or it goes on for too long.
    private static int[] improved(Game game, int[] start) {
        var plan = start;
        for (int round = 0; round < 100; round++) {
            var before = plan;
            for (int player = 0; player < plan.length; player++) {
                plan = Game.with(plan, player, game.bestReply(player, plan));
            }
            if (Arrays.equals(before, plan)) {
                return plan;
            }
        }
        return plan;
    }

    private static List<int[]> plans(Game game) {
        var plans = new ArrayList<int[]>();
        plans.add(game.first());
        for (int player = 0; player < game.players().size(); player++) {
            int count = plans.size();
            for (int i = 0; i < count; i++) {
                for (int choice :
                        game.choices(player).subList(1, game.choices(player).size())) {
                    plans.add(Game.with(plans.get(i), player, choice));
                }
            }
        }
        return plans;
    }

    /// The picked approach of each player first, then those it can hardly tell from its best.
    static Map<String, List<String>> chosen(Game game, int[] plan) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (int player = 0; player < plan.length; player++) {
            var names = new ArrayList<>(List.of(game.choice(player, plan[player])));
            for (int choice : game.tieSet(player, plan)) {
                if (choice != plan[player]) {
                    names.add(game.choice(player, choice));
                }
            }
            names.addAll(game.alike(player, plan));
            chosen.put(game.players().get(player).name(), List.copyOf(names));
        }
        return chosen;
    }
}
