package parley.standing;

import java.util.Arrays;
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
        var bonuses = interests.links().stream()
                .mapToDouble(link -> number.applyAsDouble(link.bonus()))
                .toArray();
        var met =
                interests.links().stream().map(link -> met(space, names, link)).toArray(boolean[][]::new);
        int today = space.statusQuo();
        double reference = 0;
        for (int k = 0; k < names.size(); k++) {
            reference += parts[k][space.option(today, k)];
        }
        for (int l = 0; l < bonuses.length; l++) {
            reference += met[l][today] ? bonuses[l] : 0;
        }
        var free = changes(space, parts, -1, 1);
        var heldBack = changes(space, parts, core, 1 - held);
        var shut = new boolean[space.size()];
        for (int x = 0; core >= 0 && x < shut.length; x++) {
            shut[x] = values[core][space.option(x, core)] < atLeast - Standing.TOLERANCE;
        }
        var utility = new double[space.size()];
        Arrays.fill(utility, reference);
        for (int k = 0; k < names.size(); k++) {
            add(space, k, free[k], heldBack[k], shut, utility);
        }
        for (int l = 0; l < bonuses.length; l++) {
            add(met[l], met[l][today], bonuses[l], 1 - held, shut, utility);
        }
        for (int x = 0; x < utility.length; x++) {
            utility[x] = attitude(utility[x], reference, lossWeight, lossCurve);
        }
        return utility;
    }

    /// An issue's changes to the utility of every outcome.
    private static void add(
            Space space, int issue, double[] free, double[] heldBack, boolean[] shut, double[] utility) {
        for (int x = 0; x < utility.length; x++) {
            utility[x] += (shut[x] ? heldBack : free)[space.option(x, issue)];
        }
    }

    /// The same of a link, met today or not.
    private static void add(
            boolean[] met, boolean today, double bonus, double share, boolean[] shut, double[] utility) {
        for (int x = 0; x < utility.length; x++) {
            double change = (met[x] ? bonus : 0) - (today ? bonus : 0);
            utility[x] += shut[x] && change > 0 ? share * change : change;
        }
    }

    /// issue → option → change against the status quo, of gains beside the core issue only a share.
    private static double[][] changes(Space space, double[][] parts, int core, double share) {
        var changes = new double[parts.length][];
        for (int k = 0; k < parts.length; k++) {
            changes[k] = new double[parts[k].length];
            for (int option = 0; option < parts[k].length; option++) {
                double change = parts[k][option] - parts[k][space.option(space.statusQuo(), k)];
                changes[k][option] = change > 0 && k != core ? share * change : change;
            }
        }
        return changes;
    }

    /// Whether each outcome has what a link asks for.
    private static boolean[] met(Space space, List<String> names, Interests.Link link) {
        var met = new boolean[space.size()];
        Arrays.fill(met, true);
        link.atLeast().forEach((issue, least) -> space.narrow(met, names.indexOf(issue), option -> option >= least));
        link.atMost().forEach((issue, most) -> space.narrow(met, names.indexOf(issue), option -> option <= most));
        return met;
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
