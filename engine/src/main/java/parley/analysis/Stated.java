package parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import parley.bargain.Sums;
import parley.deal.Issue;
import parley.formula.Formula;
import parley.negotiation.Negotiation;
import parley.party.Interests;
import parley.party.Party;

/// Interests as the case states them, put into sums: what deals are worth where there is no world around the table.
final class Stated {

    private static final double TOLERANCE = 1e-9;

    private final Negotiation negotiation;
    private final Numbers numbers;
    private final List<String> names;
    private final int[] today;

    Stated(Negotiation negotiation) {
        this.negotiation = negotiation;
        this.numbers = new Numbers(negotiation);
        this.names = negotiation.issues().stream().map(Issue::name).toList();
        this.today = negotiation.issues().stream().mapToInt(Issue::statusQuo).toArray();
    }

    /// Whether nothing around the table matters: no events, no postures, no flows beside the terms, nobody who
    /// might break its word.
    static boolean fits(Negotiation negotiation) {
        return negotiation.events().isEmpty()
                && negotiation.instruments().isEmpty()
                && negotiation.parties().stream().allMatch(Stated::plain);
    }

    private static boolean plain(Party party) {
        return party.leaderRate().equals(Formula.ZERO)
                && party.types().stream().allMatch(type -> type.keepsWord() && plain(type.interests()))
                && party.factions().stream()
                        .allMatch(faction -> faction.interests().stream().allMatch(Stated::plain));
    }

    private static boolean plain(Interests interests) {
        return interests.drift().equals(Formula.ZERO) && interests.gains().equals(Formula.ZERO);
    }

    /// The interests of these actors as sums.
    Sums sums(List<Actor> actors) {
        var starts = new double[actors.size()];
        var changes = new double[actors.size()][][];
        var gates = new ArrayList<Sums.Gate>();
        var links = new ArrayList<Sums.Link>();
        var attitudes = new ArrayList<Sums.Attitude>();
        for (int a = 0; a < starts.length; a++) {
            var interests = actors.get(a).interests(negotiation);
            var parts = parts(interests);
            changes[a] = new double[names.size()][];
            for (int k = 0; k < names.size(); k++) {
                double now = parts[k][today[k]];
                starts[a] += now;
                changes[a][k] = Arrays.stream(parts[k]).map(part -> part - now).toArray();
            }
            for (var link : interests.links()) {
                double bonus = numbers.of(link.bonus());
                boolean now = holds(link);
                starts[a] += now ? bonus : 0;
                links.add(new Sums.Link(a, bounds(link), now ? 0 : bonus, now ? -bonus : 0));
            }
            gates.add(gate(interests));
            var losses = actors.get(a).party(negotiation).losses();
            attitudes.add(new Sums.Attitude(numbers.of(losses.weight()), numbers.of(losses.curve())));
        }
        return new Sums(
                negotiation.issues().stream()
                        .mapToInt(issue -> issue.options().size())
                        .toArray(),
                starts,
                changes,
                gates,
                links,
                negotiation.infeasible().stream()
                        .map(terms -> Sums.Bounds.exactly(named(terms)))
                        .toList(),
                attitudes);
    }

    /// What an actor has without a deal: its reservation where one is stated, else today's utility.
    double floor(Actor actor, Sums sums, int index) {
        var reservation = actor.party(negotiation).reservation();
        return actor.faction().isEmpty() && !reservation.isEmpty()
                ? numbers.of(reservation.getFirst())
                : sums.utility(index, today);
    }

    /// issue → today's option.
    int[] today() {
        return today.clone();
    }

    double patience(Party party) {
        return numbers.of(party.patience());
    }

    private double[][] parts(Interests interests) {
        return part(interests, numbers::of);
    }

    private double[][] part(Interests interests, ToDoubleFunction<Formula> number) {
        var parts = new double[names.size()][];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new double[negotiation.issues().get(k).options().size()];
            var values = interests.values().get(names.get(k));
            var weight = interests.weights().get(names.get(k));
            for (int option = 0; values != null && weight != null && option < parts[k].length; option++) {
                parts[k][option] = number.applyAsDouble(values.get(option)) * number.applyAsDouble(weight);
            }
        }
        return parts;
    }

    private boolean holds(Interests.Link link) {
        return link.holds(issue -> today[names.indexOf(issue)]);
    }

    private Sums.Bounds bounds(Interests.Link link) {
        var low = Sums.Bounds.exactly(named(link.atLeast())).low();
        var high = Sums.Bounds.exactly(named(link.atMost())).high();
        return new Sums.Bounds(low, high);
    }

    private int[] named(Map<String, Integer> terms) {
        var options = new int[names.size()];
        Arrays.fill(options, -1);
        terms.forEach((issue, option) -> options[names.indexOf(issue)] = option);
        return options;
    }

    private Sums.Gate gate(Interests interests) {
        if (interests.gates().isEmpty()) {
            return Sums.Gate.NONE;
        }
        var gate = interests.gates().getFirst();
        int core = names.indexOf(gate.core());
        double least = numbers.of(gate.atLeast());
        var shut = new boolean[negotiation.issues().get(core).options().size()];
        var values = interests.values().get(gate.core());
        for (int option = 0; option < shut.length; option++) {
            shut[option] = (values == null ? 0 : numbers.of(values.get(option))) < least - TOLERANCE;
        }
        return new Sums.Gate(core, shut, 1 - numbers.of(gate.holdBack()));
    }
}
