package parley.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;

/// One number moved, all else as it is, just so far that an empty zone of agreement opens.
///
/// @param by   whose belief alone moves: one of those who close the zone (its factions with a party, where they have no
///             belief of their own); empty where the number itself moves, for everybody
/// @param what an assumption, or `trust(party)`: how likely everybody else holds it that the party keeps its word
/// @param unit of the number
/// @param from what it is
/// @param to   the nearest value at which the zone is open, to a thousandth of a thousandth of the range
/// @param way  how far that is, as a share of the range it is thought possible in
public record Shift(String by, String what, String unit, double from, double to, double way) {

    /// Steps in which a range is gone through on either side: an opening narrower than this may be missed.
    public static final int STEPS = 8;

    private static final double EXACT = 1e-6;

    /// Whether the number itself moves, rather than one side's belief of it.
    public boolean forAll() {
        return by.isEmpty();
    }

    /// Every single number that opens the zone of agreement within the range it is thought possible in, the
    /// shortest way first; none where the zone is open.
    ///
    /// For each number the nearer side counts. Beliefs of one side matter only where there is a world around the
    /// table.
    public static List<Shift> of(Deals deals) {
        if (deals.bargaining().zone().open()) {
            return List.of();
        }
        var search = new Search(deals);
        var found = new ArrayList<Shift>();
        for (var assumption : search.negotiation.assumptions()) {
            if (assumption.low() < assumption.high()) {
                search.world(assumption).ifPresent(found::add);
                for (String actor :
                        deals.opening().isPresent() ? deals.bargaining().zone().closedBy() : List.<String>of()) {
                    search.belief(assumption, actor).ifPresent(found::add);
                }
            }
        }
        deals.opening().ifPresent(opening -> search.trust(opening, found));
        found.sort(Comparator.comparingDouble(Shift::way));
        return List.copyOf(found);
    }

    private static final class Search {

        /// A name that no case can give.
        private static final String MOVED = "a number moved";

        private final Deals deals;
        private final Doors doors;
        private final Negotiation negotiation;
        private final double now;

        Search(Deals deals) {
            this.deals = deals;
            this.doors = new Doors(deals);
            this.negotiation = deals.bargaining().valuation().negotiation();
            this.now = doors.gap(negotiation, Doors.middle(negotiation));
        }

        Optional<Shift> world(Assumption assumption) {
            double from = deals.opening().isPresent()
                    ? held(0, assumption)
                    : new Numbers(negotiation).of(Formula.of("", new Symbol.Assumption(assumption.name())));
            var range = range(assumption, from);
            var moved = negotiation.with(negotiation.assumptions().stream()
                    .map(each -> each.equals(assumption) ? each.within(range) : each)
                    .toList());
            return shift(
                    "",
                    assumption,
                    from,
                    range,
                    moved,
                    negotiation.assumptions().indexOf(assumption));
        }

        Optional<Shift> belief(Assumption assumption, String name) {
            var opening = deals.opening().orElseThrow();
            var actor = Actor.all(negotiation, deals.indices()).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var model = opening.world().model();
            double from = held(model.mindOf(model.role(model.actor(name), actor.type())), assumption);
            var range = range(assumption, from);
            var value = Formula.of(MOVED, new Symbol.Assumption(MOVED));
            var parties = negotiation.parties().stream()
                    .map(party -> !party.name().equals(actor.party())
                            ? party
                            : actor.faction().isEmpty()
                                    ? party.believing(actor.type(), assumption.name(), value)
                                    : party.believing(actor.faction(), assumption.name(), value))
                    .toList();
            var assumptions = new ArrayList<>(negotiation.assumptions());
            assumptions.add(
                    new Assumption(MOVED, Formula.ZERO, List.of(range), range.low(), range.high(), "", "", List.of()));
            return shift(name, assumption, from, range, negotiation.with(parties, assumptions), assumptions.size() - 1);
        }

        void trust(Opening opening, List<Shift> into) {
            var model = opening.world().model();
            for (int party = 0; party < model.parties(); party++) {
                int own = party;
                opening.trust(party).stream()
                        .boxed()
                        .flatMap(from ->
                                nearest(from, new Assumption.Range(0, 1), to -> doors.gap(opening.trusting(own, to)))
                                        .stream()
                                        .map(to -> new Shift(
                                                "",
                                                "trust(" + model.actorName(own) + ")",
                                                "",
                                                from,
                                                to,
                                                Math.abs(to - from))))
                        .forEach(into::add);
            }
        }

        private double held(int mind, Assumption assumption) {
            return deals.opening()
                    .orElseThrow()
                    .world()
                    .assumptions(mind)[negotiation.assumptions().indexOf(assumption)];
        }

        /// The range it is thought possible in, and as far beyond as its value is.
        private static Assumption.Range range(Assumption assumption, double from) {
            return new Assumption.Range(Math.min(assumption.low(), from), Math.max(assumption.high(), from));
        }

        private Optional<Shift> shift(
                String by, Assumption assumption, double from, Assumption.Range range, Negotiation moved, int place) {
            double width = range.high() - range.low();
            var draws = Doors.middle(moved);
            return nearest(from, range, to -> {
                        draws[place] = (to - range.low()) / width;
                        return doors.gap(moved, draws);
                    })
                    .map(to ->
                            new Shift(by, assumption.name(), assumption.unit(), from, to, Math.abs(to - from) / width));
        }

        /// The nearest value at which nothing is lacking.
        private Optional<Double> nearest(double from, Assumption.Range range, DoubleUnaryOperator gap) {
            if (idle(range, gap)) {
                return Optional.empty();
            }
            var down = towards(from, range.low(), gap);
            var up = towards(from, range.high(), gap);
            return down.isEmpty() || (up.isPresent() && up.get() - from < from - down.get()) ? up : down;
        }

        /// Whether the number has no part in it.
        private boolean idle(Assumption.Range range, DoubleUnaryOperator gap) {
            return gap.applyAsDouble(range.low()) == now && gap.applyAsDouble(range.high()) == now;
        }

        private Optional<Double> towards(double from, double end, DoubleUnaryOperator gap) {
            double closed = from;
            for (int step = 1; step <= STEPS && end != from; step++) {
                double here = step == STEPS ? end : from + (end - from) * step / STEPS;
                if (gap.applyAsDouble(here) <= Zone.TOLERANCE) {
                    return Optional.of(edge(closed, here, Math.abs(end - from) * EXACT, gap));
                }
                closed = here;
            }
            return Optional.empty();
        }

        private static double edge(double closed, double open, double exact, DoubleUnaryOperator gap) {
            double shut = closed;
            double ajar = open;
            while (Math.abs(ajar - shut) > exact) {
                double middle = (shut + ajar) / 2;
                if (gap.applyAsDouble(middle) <= Zone.TOLERANCE) {
                    ajar = middle;
                } else {
                    shut = middle;
                }
            }
            return ajar;
        }
    }
}
