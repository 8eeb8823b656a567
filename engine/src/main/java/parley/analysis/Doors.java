package parley.analysis;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.stream.IntStream;
import parley.negotiation.Negotiation;
import parley.standing.Model;
import parley.standing.World;

/// How far the zone of agreement is from being open while numbers of a case move, among parties of the same types. One
/// thread at a time.
final class Doors {

    private final Deals deals;
    private final IdentityHashMap<Negotiation, Model> models = new IdentityHashMap<>();

    Doors(Deals deals) {
        this.deals = deals;
    }

    /// What the worst-off actor lacks in the deal that asks the least of it: 0 or less where the zone is open.
    ///
    /// @param draws place in its range of each drawn assumption
    double gap(Negotiation negotiation, double[] draws) {
        return Stated.fits(negotiation)
                ? gap(Valuation.stated(drawn(negotiation, draws), deals.indices()))
                : gap(opening(negotiation, draws));
    }

    /// The same as a case looks before its first period.
    double gap(Opening opening) {
        return gap(Valuation.standing(opening, opening.prospect(), deals.cast(opening)));
    }

    /// Whether the zone is open; the points of the theories are tried before everything else.
    boolean open(Negotiation negotiation, double[] draws) {
        if (Stated.fits(negotiation)) {
            return gap(negotiation, draws) <= Zone.TOLERANCE;
        }
        var opening = opening(negotiation, draws);
        var bargaining = deals.bargaining();
        return bargaining.solutions().stream()
                        .flatMapToInt(
                                solution -> IntStream.of(solution.outcomes()).limit(1))
                        .distinct()
                        .anyMatch(deal -> inZone(
                                opening,
                                Dossier.number(
                                        opening, bargaining.valuation().deals().apply(deal))))
                || gap(opening) <= Zone.TOLERANCE;
    }

    private boolean inZone(Opening opening, int outcome) {
        var model = opening.world().model();
        var appraisal = opening.perception().appraisal(opening.scene(), outcome);
        int cast = deals.cast(opening);
        return IntStream.range(0, model.actors())
                .filter(actor -> model.atTable(model.partyOf(actor)) && model.mustAgree(actor))
                .map(actor -> model.role(actor, model.typeIn(cast, model.partyOf(actor))))
                .allMatch(role -> opening.perception().noDeal(role) - appraisal.worth(role) <= Zone.TOLERANCE);
    }

    Opening opening(Negotiation negotiation, double[] draws) {
        var model = models.computeIfAbsent(negotiation, Model::of);
        return Opening.of(World.of(model, draws), deals.asked().postures());
    }

    private static double gap(Valuation valuation) {
        double least = Double.POSITIVE_INFINITY;
        for (int deal = 0; deal < valuation.size(); deal++) {
            double worst = Double.NEGATIVE_INFINITY;
            for (int actor = 0; actor < valuation.actors().size(); actor++) {
                worst = Math.max(worst, Zone.shortfall(valuation, actor, deal));
            }
            least = Math.min(least, worst);
        }
        return least;
    }

    private static Negotiation drawn(Negotiation negotiation, double[] draws) {
        var assumptions = negotiation.assumptions();
        return negotiation.with(IntStream.range(0, assumptions.size())
                .mapToObj(i -> {
                    var each = assumptions.get(i);
                    if (each.drawn().isEmpty()) {
                        return each;
                    }
                    var range = each.drawn().getFirst();
                    return each.at(range.low() + draws[i] * (range.high() - range.low()));
                })
                .toList());
    }

    /// Every drawn assumption in the middle of its range.
    static double[] middle(Negotiation negotiation) {
        var draws = new double[negotiation.assumptions().size()];
        Arrays.fill(draws, 0.5);
        return draws;
    }
}
