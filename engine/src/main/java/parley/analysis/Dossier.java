package parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.deal.Issue;
import parley.measure.Reason;
import parley.standing.Grounds;

/// One deal under one view: what it is worth to each side and why, what it leaves on the table, and whether it would
/// hold.
///
/// @param options issue → option
/// @param sides   parties at the table, then veto factions
/// @param depth   what the parties gain over no deal, as a share of the most they could gain together in the zone of
///                agreement; not a number where the zone is empty
/// @param better  a deal that nobody likes less, with the largest gain together; none where this one is on the frontier
/// @param most    party → the most it could gain without a loss to anybody
/// @param holding whether it would hold; none where there is no world around the table and nobody breaks its word
public record Dossier(
        String view,
        Valuation valuation,
        int[] options,
        List<Side> sides,
        double depth,
        Optional<Better> better,
        double[] most,
        Optional<Holding> holding) {

    private static final double TOLERANCE = 1e-9;

    public Dossier {
        sides = List.copyOf(sides);
    }

    /// What the deal and no deal are worth to one of those on whom it depends.
    public record Side(String actor, Reason deal, Reason none) {

        /// What it gains.
        public double surplus() {
            return deal.value() - none.value();
        }
    }

    /// A deal that leaves less on the table.
    ///
    /// @param deal listed
    /// @param gain party → what it is worth more
    public record Better(int deal, double[] gain) {

        /// What all gain together.
        public double total() {
            return Arrays.stream(gain).sum();
        }
    }

    /// All about a deal among the parties that `deals` is about.
    ///
    /// @param options issue → option, a feasible combination
    public static Dossier of(Deals deals, int[] options) {
        var valuation = deals.bargaining().valuation();
        var opening = deals.opening();
        var sides = opening.isPresent() ? standing(deals, opening.get(), options) : stated(valuation, deals, options);
        var worth = sides.stream().mapToDouble(side -> side.deal().value()).toArray();
        return new Dossier(
                deals.view(),
                valuation,
                options.clone(),
                sides,
                depth(valuation, worth),
                better(valuation, worth),
                most(valuation, worth),
                opening.map(here -> Holding.of(here, number(here, options), deals.cast(), new Worths(here))));
    }

    static int number(Opening opening, int[] options) {
        var space = opening.world().model().space();
        int outcome = space.statusQuo();
        for (int k = 0; k < options.length; k++) {
            outcome = space.with(outcome, k, options[k]);
        }
        return outcome;
    }

    private static List<Side> stated(Valuation valuation, Deals deals, int[] options) {
        var negotiation = valuation.negotiation();
        var stated = new Stated(negotiation);
        var actors = Actor.all(negotiation, deals.indices());
        var sums = stated.sums(actors);
        var issues = negotiation.issues().stream().map(Issue::name).toList();
        var sides = new ArrayList<Side>();
        for (int a = 0; a < actors.size(); a++) {
            double floor = valuation.floors()[a];
            boolean reserved = actors.get(a).faction().isEmpty()
                    && !negotiation.party(actors.get(a).party()).reservation().isEmpty();
            boolean ranks = Ordinals.of(negotiation).contains(valuation.actors().get(a));
            sides.add(new Side(
                    valuation.actors().get(a),
                    ranks
                            ? Reason.given(
                                    rank(valuation, a, options), Reason.Unit.UTILITY, "the deal: as it is ranked")
                            : new Worth(issues, sums, a).plain("the deal", options),
                    Reason.given(
                            floor,
                            Reason.Unit.UTILITY,
                            reserved ? "no deal: as the case reserves" : "no deal: as today")));
        }
        return sides;
    }

    /// The value of a listed deal; today's is that of no deal.
    private static double rank(Valuation valuation, int actor, int[] options) {
        return IntStream.range(0, valuation.size())
                .filter(deal -> Arrays.equals(valuation.deals().apply(deal), options))
                .mapToDouble(deal -> valuation.values()[actor][deal])
                .findFirst()
                .orElse(valuation.floors()[actor]);
    }

    private static List<Side> standing(Deals deals, Opening opening, int[] options) {
        var model = opening.world().model();
        var grounds = Grounds.of(opening.perception(), opening.scene(), number(opening, options));
        var worths = new Worths(opening);
        var sides = new ArrayList<Side>();
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            if (model.atTable(party) && model.mustAgree(actor)) {
                int type = model.typeIn(deals.cast(), party);
                int role = model.role(actor, type);
                var worth = worths.of(actor, type);
                var none = Grounds.noDeal(opening.perception(), opening.scene(), actor, role);
                sides.add(new Side(
                        model.actorName(actor),
                        worth.mean("the deal", grounds.inForce(actor, role), worths.events(), worths::options),
                        worth.mean("no deal", none, worths.events(), worths::options)));
            }
        }
        return sides;
    }

    private static double depth(Valuation valuation, double[] worth) {
        double most = Double.NaN;
        for (int deal : Zone.inside(valuation)) {
            double sum = 0;
            for (int party = 0; party < valuation.parties(); party++) {
                sum += valuation.values()[party][deal] - valuation.floors()[party];
            }
            most = Double.isNaN(most) || sum > most ? sum : most;
        }
        double here = IntStream.range(0, valuation.parties())
                .mapToDouble(party -> worth[party] - valuation.floors()[party])
                .sum();
        return most > 0 ? here / most : Double.NaN;
    }

    /// Whether a listed deal is worse for nobody.
    private static boolean noWorse(Valuation valuation, double[] worth, int deal) {
        return IntStream.range(0, worth.length)
                .allMatch(actor -> valuation.values()[actor][deal] >= worth[actor] - TOLERANCE);
    }

    private static Optional<Better> better(Valuation valuation, double[] worth) {
        Optional<Better> best = Optional.empty();
        for (int deal = 0; deal < valuation.size(); deal++) {
            if (noWorse(valuation, worth, deal)) {
                int listed = deal;
                var gain = IntStream.range(0, valuation.parties())
                        .mapToDouble(party -> valuation.values()[party][listed] - worth[party])
                        .toArray();
                var found = new Better(deal, gain);
                if (found.total() > TOLERANCE
                        && (best.isEmpty() || found.total() > best.get().total() + TOLERANCE)) {
                    best = Optional.of(found);
                }
            }
        }
        return best;
    }

    private static double[] most(Valuation valuation, double[] worth) {
        var most = new double[valuation.parties()];
        for (int deal = 0; deal < valuation.size(); deal++) {
            if (noWorse(valuation, worth, deal)) {
                for (int party = 0; party < most.length; party++) {
                    most[party] = Math.max(most[party], valuation.values()[party][deal] - worth[party]);
                }
            }
        }
        return most;
    }
}
