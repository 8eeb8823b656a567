package parley.simulation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.Operator;
import parley.formula.Symbol;

/// How finely a number of periods needs to be told. Where formulas only compare it with numbers, periods between two of
/// these are alike; where nothing reads it, all are.
final class Clock {

    private static final Set<Operator> COMPARISONS = Set.of(
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL,
            Operator.EQUAL,
            Operator.UNEQUAL);

    private final int[] hands;

    private Clock(int[] hands) {
        this.hands = hands;
    }

    /// The clock that these formulas need.
    ///
    /// @param exact whether something else needs the very number
    /// @param most  periods that it is asked for
    static Clock of(Symbol symbol, Collection<Formula> formulas, boolean exact, int most) {
        var marks = new TreeSet<Double>();
        boolean told = exact;
        for (var formula : formulas) {
            told |= !onlyCompares(formula.tree(), new Expression.Name(symbol), marks);
        }
        boolean every = told;
        var between = marks.stream().mapToDouble(Double::doubleValue).toArray();
        return new Clock(IntStream.rangeClosed(0, most)
                .map(periods -> every ? periods : hand(between, periods))
                .toArray());
    }

    /// Whether the name stands only beside a number in comparisons; these numbers are taken down.
    private static boolean onlyCompares(Expression tree, Expression.Name name, TreeSet<Double> marks) {
        if (!(tree instanceof Expression.Apply(var operator, var arguments))) {
            return !tree.equals(name);
        }
        if (COMPARISONS.contains(operator)) {
            for (int side = 0; side < 2; side++) {
                if (arguments.get(side).equals(name)
                        && arguments.get(1 - side) instanceof Expression.Number(var mark)) {
                    marks.add(mark);
                    return true;
                }
            }
        }
        return arguments.stream().allMatch(argument -> onlyCompares(argument, name, marks));
    }

    private static int hand(double[] marks, int periods) {
        int place = Arrays.binarySearch(marks, periods);
        return place >= 0 ? 2 * place + 1 : -2 * (place + 1);
    }

    /// A number for so many periods: the same for two that nothing can tell apart.
    int hand(int periods) {
        return hands[periods];
    }
}
