package parley.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Pure equilibria among several responders' types.
///
/// A plan is an equilibrium where no player gains more than 1e-9 by leaving it alone, and a *near* equilibrium where
/// every player's approach is in the tie set of its best reply.
final class Equilibria {

    private Equilibria() {}

    static Picks among(Game game, int actor, List<int[]> plans) {
        var exact = plans.stream().filter(plan -> regret(game, plan) <= 1e-9).toList();
        var near = plans.stream().filter(plan -> hardlyRegretted(game, plan)).toList();
        var picked = exact.isEmpty()
                ? plans.stream()
                        .min(Comparator.comparingDouble(plan -> regret(game, plan)))
                        .orElseThrow()
                : exact.stream()
                        .min(Comparator.comparingDouble(plan -> leaning(game, actor, plan)))
                        .orElseThrow();
        var tied = new ArrayList<>(List.of(game.responses(picked)));
        near.forEach(plan -> tied.add(game.responses(plan)));
        return new Picks(game.responses(picked), Picks.chosen(game, picked), tied, notes(game, actor, exact, picked));
    }

    /// The actor's utility on the half that does the picking.
    private static double leaning(Game game, int actor, int[] plan) {
        return Mixture.on(game.contender(), game.responses(plan), game.half())
                .utility(actor)
                .mean();
    }

    private static double regret(Game game, int[] plan) {
        return IntStream.range(0, plan.length)
                .mapToDouble(player -> game.regret(player, plan))
                .max()
                .orElse(0);
    }

    private static boolean hardlyRegretted(Game game, int[] plan) {
        return IntStream.range(0, plan.length)
                .allMatch(player -> game.tied(player, plan, Game.with(plan, player, game.bestReply(player, plan))));
    }

    private static List<String> notes(Game game, int actor, List<int[]> exact, int[] picked) {
        if (exact.isEmpty()) {
            return List.of("the others have no equilibrium in pure responses; valued at the least regretted: "
                    + words(game, picked));
        }
        if (exact.size() == 1) {
            return List.of("one equilibrium among the others: " + words(game, picked));
        }
        return List.of(exact.size() + " equilibria among the others: "
                + String.join(
                        "; or ", exact.stream().map(plan -> words(game, plan)).toList())
                + "; valued at the one worst for " + game.contender().actors().get(actor) + ": " + words(game, picked));
    }

    private static String words(Game game, int[] plan) {
        return String.join(
                ", ",
                IntStream.range(0, plan.length)
                        .mapToObj(player -> game.players().get(player).name() + " " + game.choice(player, plan[player]))
                        .toList());
    }
}
