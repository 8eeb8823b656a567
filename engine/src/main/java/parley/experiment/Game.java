package parley.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The responders' game against one approach: every type of every responder picks one of its approaches, by its own
/// utility under its own beliefs about the others' types, as one half of the batches shows it.
///
/// A *plan* names for each player (type of a responder) the index of its approach.
final class Game {

    /// One type of a responder.
    ///
    /// @param responder place among the responders
    /// @param name      `party`, or `party of type` where it might be several
    /// @param lineups   where it is of this type
    /// @param choices   indices of the approaches it may pick
    record Player(int responder, String name, List<Integer> lineups, List<Integer> choices) {}

    private final Contender contender;
    private final int half;
    private final List<Player> players;
    private final double[][][] means;

    private Game(Contender contender, int half, List<Player> players) {
        this.contender = contender;
        this.half = half;
        this.players = List.copyOf(players);
        var lineups = contender.lineups();
        int responders = contender.responses().parties().size();
        this.means = new double[contender.responses().count()][responders][lineups.count()];
        for (int response : contender.played()) {
            for (int responder = 0; responder < responders; responder++) {
                for (int lineup = 0; lineup < lineups.count(); lineup++) {
                    means[response][responder][lineup] = shown(response).mean(lineups.believed(responder, lineup));
                }
            }
        }
    }

    private Series shown(int response) {
        return contender.run(response).half(half).series();
    }

    /// Everybody may pick any of its approaches.
    ///
    /// @param half of the batches that does the picking: 0 for the even ones, 1 for the odd
    static Game of(Contender contender, int half) {
        return of(contender, half, _ -> true);
    }

    /// Whoever has an approach of that name follows it.
    static Game where(Contender contender, int half, String approach) {
        return of(contender, half, name -> name.equals(approach));
    }

    private static Game of(Contender contender, int half, Predicate<String> follows) {
        var players = new ArrayList<Player>();
        var names = contender.responses().parties();
        for (int responder = 0; responder < names.size(); responder++) {
            var types =
                    contender.view().negotiation().party(names.get(responder)).types();
            for (int type = 0; type < types.size(); type++) {
                var lineups = lineups(contender, responder, type);
                if (!lineups.isEmpty()) {
                    var name = names.get(responder)
                            + (types.size() == 1 ? "" : " of " + types.get(type).name());
                    players.add(new Player(responder, name, lineups, choices(contender, responder, follows)));
                }
            }
        }
        return new Game(contender, half, players);
    }

    /// Those that follow the rule, all where none does; of a single responder only those that are still played.
    private static List<Integer> choices(Contender contender, int responder, Predicate<String> follows) {
        var all = contender.responses().choices().get(responder);
        var following = IntStream.range(0, all.size())
                .filter(choice -> follows.test(all.get(choice).name()))
                .filter(choice -> contender.responses().parties().size() > 1
                        || contender.going().contains(choice))
                .boxed()
                .toList();
        return following.isEmpty() ? IntStream.range(0, all.size()).boxed().toList() : following;
    }

    private static List<Integer> lineups(Contender contender, int responder, int type) {
        var lineups = contender.lineups();
        var strata = contender.run(contender.played().getFirst()).play().strata();
        return IntStream.range(0, lineups.count())
                .filter(lineup ->
                        strata[lineups.stratum(lineup)][lineups.parties().get(responder)] == type)
                .boxed()
                .toList();
    }

    List<Player> players() {
        return players;
    }

    Contender contender() {
        return contender;
    }

    /// The half of the batches that does the picking.
    int half() {
        return half;
    }

    /// Indices of the approaches a player may pick.
    List<Integer> choices(int player) {
        return players.get(player).choices();
    }

    /// The plan in which everybody picks the first it may.
    int[] first() {
        return players.stream().mapToInt(player -> player.choices().getFirst()).toArray();
    }

    /// Name of a player's approach.
    String choice(int player, int choice) {
        return contender
                .responses()
                .choices()
                .get(players.get(player).responder())
                .get(choice)
                .name();
    }

    /// Stratum → response, when all play this plan.
    List<Integer> responses(int[] plan) {
        return contender.lineups().of().stream()
                .map(lineup -> response(plan, lineup))
                .toList();
    }

    private int response(int[] plan, int lineup) {
        var chosen = new int[contender.responses().parties().size()];
        for (int player = 0; player < plan.length; player++) {
            if (players.get(player).lineups().contains(lineup)) {
                chosen[players.get(player).responder()] = plan[player];
            }
        }
        return contender.responses().of(chosen);
    }

    /// What a player expects when all play this plan.
    double value(int player, int[] plan) {
        var who = players.get(player);
        return who.lineups().stream()
                .mapToDouble(lineup -> means[response(plan, lineup)][who.responder()][lineup])
                .sum();
    }

    /// Responses that need no more playing.
    ///
    /// @param beaten those that no type would choose
    /// @param alike  those that nobody can tell from another, which goes on
    record Needless(List<Integer> beaten, Map<Integer, Integer> alike) {
        int count() {
            return beaten.size() + alike.size();
        }
    }

    /// What a single responder's types need no more. None would choose what each finds worse than another by more
    /// than sampling explains; and nobody can tell two apart where the interval of their difference, for each
    /// type and for the actor, stays within what is `slight`. Nothing with several responders.
    ///
    /// @param level chance of a mistake, over all types and pairs together
    Needless needless(int actor, double slight, double level) {
        if (contender.responses().parties().size() != 1) {
            return new Needless(List.of(), Map.of());
        }
        var going = contender.going();
        int count = contender.responses().count();
        double each = level / players.size() / Math.max(1, count * (count - 1) / 2);
        var beaten = going.stream()
                .filter(choice -> everybody(player -> going.stream()
                        .anyMatch(other ->
                                expected(player, other, choice).margin(each).low() > 1e-9)))
                .toList();
        var alike = new LinkedHashMap<Integer, Integer>();
        var kept = new ArrayList<Integer>();
        for (int choice : going) {
            if (!beaten.contains(choice)) {
                kept.stream()
                        .filter(other -> everybody(player -> alike(actor, player, choice, other, slight, each)))
                        .findFirst()
                        .ifPresentOrElse(other -> alike.put(choice, other), () -> kept.add(choice));
            }
        }
        return new Needless(beaten, alike);
    }

    private boolean alike(int actor, int player, int choice, int other, double slight, double level) {
        var one = with(first(), player, choice);
        var two = with(first(), player, other);
        return expected(player, choice, other).within(slight, level)
                && paired(player, one, two, lineup -> contender.lineups().utility(actor, lineup))
                        .within(slight, level);
    }

    /// Names of what a player could have picked as well as what it is in a tie with, but is no more played.
    List<String> alike(int player, int[] plan) {
        return contender.responses().parties().size() != 1
                ? List.of()
                : tieSet(player, plan).stream()
                        .flatMap(choice -> contender.alike(choice).stream())
                        .filter(choice -> !choices(player).contains(choice))
                        .map(choice -> choice(player, choice))
                        .toList();
    }

    private boolean everybody(IntPredicate player) {
        return IntStream.range(0, players.size()).allMatch(player);
    }

    /// What a player gains by one choice over another.
    private Contrast expected(int player, int choice, int than) {
        return expected(player, with(first(), player, choice), with(first(), player, than));
    }

    /// Whether what a player expects under two plans is within the tie margin: 1.96 standard errors of their paired
    /// difference, at least 1e-9.
    boolean tied(int player, int[] plan, int[] other) {
        double difference = Math.abs(value(player, plan) - value(player, other));
        return difference <= 1e-9
                || difference <= 1.96 * expected(player, plan, other).error();
    }

    /// What a player expects under one plan more than under another.
    private Contrast expected(int player, int[] plan, int[] other) {
        int responder = players.get(player).responder();
        return paired(player, plan, other, lineup -> contender.lineups().believed(responder, lineup));
    }

    /// A number summed over a player's line-ups, under one plan minus under another, unit by unit.
    private Contrast paired(int player, int[] plan, int[] other, IntUnaryOperator place) {
        var any = shown(contender.going().getFirst());
        var differences = new ArrayList<Double>();
        for (int unit = 0; unit < any.count(any.span()); unit++) {
            double difference = 0;
            for (int lineup : players.get(player).lineups()) {
                int at = place.applyAsInt(lineup);
                difference +=
                        unitValue(response(plan, lineup), unit, at) - unitValue(response(other, lineup), unit, at);
            }
            differences.add(difference);
        }
        return Contrast.of(differences, any.span());
    }

    private double unitValue(int response, int unit, int place) {
        return shown(response).value(unit, shown(response).span(), place);
    }

    /// The plan with one player's approach changed.
    static int[] with(int[] plan, int player, int choice) {
        var changed = plan.clone();
        changed[player] = choice;
        return changed;
    }

    /// The best a player can do when the others keep to the plan; the first on ties within 1e-9.
    int bestReply(int player, int[] plan) {
        int best = choices(player).getFirst();
        for (int choice : choices(player)) {
            if (value(player, with(plan, player, choice)) > value(player, with(plan, player, best)) + 1e-9) {
                best = choice;
            }
        }
        return best;
    }

    /// The approaches that a player can hardly tell from its best reply, that one first.
    List<Integer> tieSet(int player, int[] plan) {
        int best = bestReply(player, plan);
        var top = with(plan, player, best);
        var ties = new ArrayList<>(List.of(best));
        for (int choice : choices(player)) {
            if (choice != best && tied(player, with(plan, player, choice), top)) {
                ties.add(choice);
            }
        }
        return List.copyOf(ties);
    }

    /// What a player could gain by leaving the plan alone; never negative.
    double regret(int player, int[] plan) {
        double best = value(player, with(plan, player, bestReply(player, plan)));
        return Math.max(0, best - value(player, plan));
    }
}
