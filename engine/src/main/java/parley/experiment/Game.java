package parley.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parley.measure.StudentQuantile;

/// The responders' game against one approach: every type of every responder picks one of its approaches, by its own
/// utility under its own beliefs about the others' types, as the even batches show it.
///
/// A *plan* names for each player (type of a responder) the index of its approach.
final class Game {

    private static final int EVEN = 0;

    /// One type of a responder.
    ///
    /// @param responder place among the responders
    /// @param party     place among the parties
    /// @param name      `party`, or `party of type` where it might be several
    /// @param strata    where it is of this type
    /// @param beliefs   probability it gives each of them; adds up to 1
    /// @param choices   indices of the approaches it may pick
    record Player(
            int responder, int party, String name, List<Integer> strata, List<Double> beliefs, List<Integer> choices) {}

    private final Contender contender;
    private final List<Player> players;
    private final double[][][] means;

    private Game(Contender contender, List<Player> players) {
        this.contender = contender;
        this.players = List.copyOf(players);
        int count = contender.responses().count();
        int parties = contender.view().negotiation().parties().size();
        this.means = new double[count][parties][contender.strata()];
        for (int response : contender.played()) {
            var series = contender.run(response).half(EVEN).series();
            int units = series.count(series.span());
            for (int party = 0; party < parties; party++) {
                for (int stratum = 0; stratum < contender.strata(); stratum++) {
                    double sum = 0;
                    for (int unit = 0; unit < units; unit++) {
                        sum += series.plain(unit, party, stratum);
                    }
                    means[response][party][stratum] = sum / units;
                }
            }
        }
    }

    /// Everybody may pick any of its approaches.
    static Game of(Contender contender) {
        return of(contender, _ -> true);
    }

    /// Whoever has an approach of that name follows it.
    static Game where(Contender contender, String approach) {
        return of(contender, name -> name.equals(approach));
    }

    private static Game of(Contender contender, Predicate<String> follows) {
        var players = new ArrayList<Player>();
        var negotiation = contender.view().negotiation();
        for (int party = 0; party < negotiation.parties().size(); party++) {
            var name = negotiation.parties().get(party).name();
            int responder = contender.responses().parties().indexOf(name);
            var types = negotiation.parties().get(party).types();
            for (int type = 0; responder >= 0 && type < types.size(); type++) {
                var strata = strata(contender, party, type);
                if (!strata.isEmpty()) {
                    var label = types.size() == 1
                            ? name
                            : name + " of " + types.get(type).name();
                    players.add(new Player(
                            responder,
                            party,
                            label,
                            strata,
                            beliefs(contender, party, strata),
                            choices(contender, responder, follows)));
                }
            }
        }
        return new Game(contender, players);
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

    private static List<Integer> strata(Contender contender, int party, int type) {
        var strata = contender.run(contender.played().getFirst()).play().strata();
        return IntStream.range(0, strata.length)
                .filter(stratum -> strata[stratum][party] == type)
                .boxed()
                .toList();
    }

    /// Scaled to add up to 1; even where it thinks none of them possible.
    private static List<Double> beliefs(Contender contender, int party, List<Integer> strata) {
        var believed = contender.run(contender.played().getFirst()).play().believed(party);
        double sum = strata.stream().mapToDouble(stratum -> believed[stratum]).sum();
        return strata.stream()
                .map(stratum -> sum > 0 ? believed[stratum] / sum : 1.0 / strata.size())
                .toList();
    }

    List<Player> players() {
        return players;
    }

    Contender contender() {
        return contender;
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
        return IntStream.range(0, contender.strata())
                .map(stratum -> response(plan, stratum))
                .boxed()
                .toList();
    }

    private int response(int[] plan, int stratum) {
        var chosen = new int[contender.responses().parties().size()];
        for (int player = 0; player < plan.length; player++) {
            if (players.get(player).strata().contains(stratum)) {
                chosen[players.get(player).responder()] = plan[player];
            }
        }
        return contender.responses().of(chosen);
    }

    /// What a player expects when all play this plan.
    double value(int player, int[] plan) {
        var who = players.get(player);
        double value = 0;
        for (int i = 0; i < who.strata().size(); i++) {
            int stratum = who.strata().get(i);
            value += who.beliefs().get(i) * means[response(plan, stratum)][who.party()][stratum];
        }
        return value;
    }

    /// Responses that no type of a single responder would choose: for each of its types another one is better by
    /// more
    /// than sampling explains, at this level over all types and pairs together. None with several responders.
    List<Integer> beaten(double level) {
        if (contender.responses().parties().size() != 1) {
            return List.of();
        }
        int count = contender.responses().count();
        double each = level / players.size() / Math.max(1, count * (count - 1) / 2);
        return contender.going().stream()
                .filter(choice -> IntStream.range(0, players.size())
                        .allMatch(player ->
                                choices(player).stream().anyMatch(other -> better(player, other, choice, each))))
                .toList();
    }

    private boolean better(int player, int choice, int than, double level) {
        var one = with(first(), player, choice);
        var other = with(first(), player, than);
        double gain = value(player, one) - value(player, other);
        return gain > 1e-9
                && evenUnits() > 1
                && gain > StudentQuantile.twoSided(level, evenUnits() - 1) * error(player, one, other);
    }

    private int evenUnits() {
        var any = contender.run(contender.going().getFirst()).half(EVEN).series();
        return any.count(any.span());
    }

    /// Whether what a player expects under two plans is within the tie margin: 1.96 standard errors of their paired
    /// difference, at least 1e-9.
    boolean tied(int player, int[] plan, int[] other) {
        double difference = Math.abs(value(player, plan) - value(player, other));
        return difference <= 1e-9 || difference <= 1.96 * error(player, plan, other);
    }

    private double error(int player, int[] plan, int[] other) {
        var who = players.get(player);
        var here = responses(plan);
        var there = responses(other);
        int units = evenUnits();
        double sum = 0;
        double squares = 0;
        for (int unit = 0; unit < units; unit++) {
            double difference = 0;
            for (int i = 0; i < who.strata().size(); i++) {
                int stratum = who.strata().get(i);
                difference += who.beliefs().get(i)
                        * (utility(here.get(stratum), unit, who.party(), stratum)
                                - utility(there.get(stratum), unit, who.party(), stratum));
            }
            sum += difference;
            squares += difference * difference;
        }
        double variance = (squares - sum * sum / units) / (units - 1);
        return units < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(0, variance) / units);
    }

    private double utility(int response, int unit, int party, int stratum) {
        return contender.run(response).half(EVEN).series().plain(unit, party, stratum);
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
