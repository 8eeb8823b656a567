package parley.formula;

import java.util.List;

/// A formula as a tree.
public sealed interface Expression {

    /// A literal number.
    record Number(double value) implements Expression {}

    /// A quantity known by name.
    record Name(Symbol symbol) implements Expression {}

    /// An operator or function over its arguments, in their written order.
    record Apply(Operator operator, List<Expression> arguments) implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
            if (!operator.takes(arguments.size())) {
                throw new IllegalArgumentException(operator + " does not take " + arguments.size() + " arguments");
            }
        }
    }
}
