package parley.formula;

import java.util.function.ToDoubleFunction;
import parley.formula.Expression.Apply;

/// The value of a formula at one point, by walking its tree: slow and plain, for checks and explanations. `if` looks
/// only at the branch it takes, so that a guarded division is never tried.
public final class Evaluation {

    private Evaluation() {}

    /// Told of every division and logarithm that is reached.
    public interface Witness {
        /// The second argument of a division, or the argument of a logarithm.
        void reached(Apply operation, double critical);
    }

    /// The value of a tree where each name has the number given.
    public static double value(Expression tree, ToDoubleFunction<Symbol> names) {
        return value(tree, names, (_, _) -> {});
    }

    /// The same, telling a witness what it divides by.
    public static double value(Expression tree, ToDoubleFunction<Symbol> names, Witness witness) {
        return switch (tree) {
            case Expression.Number number -> number.value();
            case Expression.Name name -> names.applyAsDouble(name.symbol());
            case Apply apply -> apply(apply, names, witness);
        };
    }

    private static double apply(Apply apply, ToDoubleFunction<Symbol> names, Witness witness) {
        var arguments = apply.arguments();
        double first = value(arguments.getFirst(), names, witness);
        if (apply.operator() == Operator.IF) {
            return value(arguments.get(first != 0 ? 1 : 2), names, witness);
        }
        if (apply.operator() == Operator.LOG) {
            witness.reached(apply, first);
        }
        double result = arguments.size() == 1 ? apply.operator().of(first, 0) : first;
        for (int i = 1; i < arguments.size(); i++) {
            double argument = value(arguments.get(i), names, witness);
            if (apply.operator() == Operator.DIVIDE) {
                witness.reached(apply, argument);
            }
            result = apply.operator().of(result, argument);
        }
        return result;
    }
}
