package parley.casefile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import parley.casefile.Formulas.Use;
import parley.casefile.Formulas.Whole;
import parley.formula.Evaluation;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.Operator;

/// Tries every formula at the points of its [Grid]: does it stay in its range, does it divide by zero, do shares add up
/// to 1. A point where it fails is shown, so that nothing is suspected that cannot be seen.
final class ValueCheck {

    private static final double TOLERANCE = 1e-9;

    private final Grid.World world;
    private final Faults faults;

    ValueCheck(Grid.World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void check(List<Use> uses, List<Whole> wholes) {
        uses.forEach(this::check);
        wholes.forEach(this::check);
    }

    private void check(Use use) {
        var met = Grid.of(List.of(use.formula()), world, Grid.Reach.MET);
        if (fails(use, met, Code.E023)) {
            return;
        }
        var stated = Grid.of(List.of(use.formula()), world, Grid.Reach.STATED);
        if (stated.isWiderThan(met)) {
            fails(use, stated, Code.W011);
        }
    }

    private boolean fails(Use use, Grid grid, Code outside) {
        var divisors = new IdentityHashMap<Expression.Apply, double[]>();
        for (var point : grid.points()) {
            var undefined = new ArrayList<String>();
            double value = Evaluation.value(use.formula().tree(), point::value, (by, critical) -> {
                boolean log = by.operator() == Operator.LOG;
                if (log ? critical <= 0 : critical == 0) {
                    undefined.add(log ? "takes the logarithm of " + Words.shown(critical) : "divides by zero");
                }
                note(divisors, by, critical);
            });
            if (!undefined.isEmpty() || !Double.isFinite(value)) {
                noValue(use, undefined, point);
                return true;
            }
            if (value < use.least() - TOLERANCE || value > use.most() + TOLERANCE) {
                outside(use, outside, value, point);
                return true;
            }
        }
        boolean crossing = divisors.entrySet().stream()
                .anyMatch(entry -> entry.getKey().operator() == Operator.DIVIDE
                        && entry.getValue()[0] < 0
                        && entry.getValue()[1] > 0);
        if (crossing) {
            var what = "The formula of '" + Words.shown(use.name()) + "' divides by a number that changes its sign.";
            faults.add(Code.W013, use.place(), what, "keep the divisor away from 0, for instance with max(0.001, ...)");
        }
        return crossing;
    }

    private static void note(Map<Expression.Apply, double[]> divisors, Expression.Apply by, double critical) {
        var seen = divisors.computeIfAbsent(by, _ -> new double[] {critical, critical});
        seen[0] = Math.min(seen[0], critical);
        seen[1] = Math.max(seen[1], critical);
    }

    private void noValue(Use use, List<String> undefined, Grid.Point point) {
        var does = undefined.isEmpty() ? "has no finite value" : undefined.getFirst();
        var what = "The formula of '" + Words.shown(use.name()) + "' " + does + point.words() + ".";
        var remedy = undefined.isEmpty() ? "" : "keep it away from 0, for instance with max(0.001, ...)";
        faults.add(Code.E024, use.place(), what, remedy);
    }

    private void outside(Use use, Code code, double value, Grid.Point point) {
        boolean below = value < use.least();
        var what = "'" + Words.shown(use.name()) + "' becomes " + Words.shown(value) + point.words() + ", "
                + (below ? "below " + Words.shown(use.least()) : "above " + Words.shown(use.most())) + ".";
        var hold = below ? "max(" + Words.shown(use.least()) : "min(" + Words.shown(use.most());
        faults.add(
                code,
                use.place(),
                what,
                "hold it there with \"" + hold + ", "
                        + Words.shown(use.formula().text()) + ")\"");
    }

    private void check(Whole whole) {
        for (var point : Grid.of(whole.shares(), world, Grid.Reach.TRUE).points()) {
            double sum = whole.shares().stream()
                    .mapToDouble(share -> Evaluation.value(share.tree(), point::value))
                    .sum();
            if (!(Math.abs(sum - 1) <= TOLERANCE)) {
                var what = whole.what() + " add up to " + Words.shown(sum) + point.words() + ", not to 1.";
                faults.add(Code.E017, whole.place(), what, "make them add up to 1" + scaled(whole.shares(), sum));
                return;
            }
        }
    }

    private static String scaled(List<Formula> shares, double sum) {
        if (sum <= 0 || shares.size() > 8 || !shares.stream().allMatch(Formula::isNumber)) {
            return "";
        }
        var each = shares.stream()
                .map(share -> Words.shown(Math.rint(Evaluation.value(share.tree(), _ -> 0) / sum * 1e4) / 1e4))
                .toList();
        return ", in the same proportion: " + String.join(", ", each);
    }
}
