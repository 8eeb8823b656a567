package parley.standing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import parley.deal.Space;
import parley.formula.Formula;
import parley.party.Interests;

/// Utilities of one role over all outcomes: weighted values with gains and losses taken against the status quo, issue
/// by issue and link by link; gains beside the core issue held back while the gate is shut; losses weighed
/// (TverskyKahneman1992).
final class Utility {

    private Utility() {}

    /// Utility of every outcome, by its number.
    static double[] of(
            Model model, Interests interests, ToDoubleFunction<Formula> number, double lossWeight, double lossCurve) {
        var space = model.space();
        var names =
                model.negotiation().issues().stream().map(issue -> issue.name()).toList();
        var parts = parts(model, interests, names, number);
        var values = values(model, interests, number);
        var gate = interests.gates().isEmpty() ? null : interests.gates().getFirst();
        int core = gate == null ? -1 : names.indexOf(gate.core());
        double atLeast = gate == null ? 0 : number.applyAsDouble(gate.atLeast());
        double held = gate == null ? 0 : number.applyAsDouble(gate.holdBack());
        var links = interests.links();
        var bonuses = links.stream()
                .mapToDouble(link -> number.applyAsDouble(link.bonus()))
                .toArray();
        int today = space.statusQuo();
        double reference = 0;
        for (int k = 0; k < names.size(); k++) {
            reference += parts[k][space.option(today, k)];
        }
        for (int l = 0; l < bonuses.length; l++) {
            reference += holds(space, names, links.get(l), today) ? bonuses[l] : 0;
        }
        var utility = new double[space.size()];
        for (int x = 0; x < utility.length; x++) {
            boolean shut = core >= 0 && values[core][space.option(x, core)] < atLeast - Standing.TOLERANCE;
            double share = shut ? 1 - held : 1;
            double u = reference;
            for (int k = 0; k < names.size(); k++) {
                double change = parts[k][space.option(x, k)] - parts[k][space.option(today, k)];
                u += change > 0 && k != core ? share * change : change;
            }
            for (int l = 0; l < bonuses.length; l++) {
                double change = (holds(space, names, links.get(l), x) ? bonuses[l] : 0)
                        - (holds(space, names, links.get(l), today) ? bonuses[l] : 0);
                u += change > 0 ? share * change : change;
            }
            utility[x] = attitude(u, reference, lossWeight, lossCurve);
        }
        return utility;
    }

    private static double attitude(double u, double reference, double weight, double curve) {
        if (weight == 1 && curve == 1) {
            return u;
        }
        return u < reference
                ? reference - weight * StrictMath.pow(reference - u, curve)
                : reference + StrictMath.pow(u - reference, curve);
    }

    static boolean holds(Space space, List<String> names, Interests.Link link, int outcome) {
        return link.holds(issue -> space.option(outcome, names.indexOf(issue)));
    }

    /// issue → value of each option, 0 where none is given.
    static double[][] values(Model model, Interests interests, ToDoubleFunction<Formula> number) {
        var names =
                model.negotiation().issues().stream().map(issue -> issue.name()).toList();
        var values = new double[names.size()][];
        for (int k = 0; k < values.length; k++) {
            values[k] = new double[model.space().options(k)];
            var given = interests.values().get(names.get(k));
            for (int option = 0; given != null && option < values[k].length; option++) {
                values[k][option] = number.applyAsDouble(given.get(option));
            }
        }
        return values;
    }

    /// issue → weight × value of each option.
    static double[][] parts(Model model, Interests interests, List<String> names, ToDoubleFunction<Formula> number) {
        var parts = values(model, interests, number);
        for (int k = 0; k < parts.length; k++) {
            double weight = number.applyAsDouble(interests.weights().getOrDefault(names.get(k), Formula.ZERO));
            for (int option = 0; option < parts[k].length; option++) {
                parts[k][option] *= weight;
            }
        }
        return parts;
    }
}
