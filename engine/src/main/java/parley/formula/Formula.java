package parley.formula;

import java.util.LinkedHashSet;
import java.util.Set;

/// Arithmetic over names, as it was written and as a tree. A plain number is a formula too.
///
/// @param text as written, for messages and explanations
public record Formula(String text, Expression tree) {

    /// The formula 0.
    public static final Formula ZERO = of(0);

    /// The formula 1.
    public static final Formula ONE = of(1);

    /// A number as a formula.
    public static Formula of(double value) {
        return new Formula(text(value), new Expression.Number(value));
    }

    /// A single name as a formula.
    public static Formula of(String text, Symbol symbol) {
        return new Formula(text, new Expression.Name(symbol));
    }

    /// Whether it is a literal number.
    public boolean isNumber() {
        return tree instanceof Expression.Number;
    }

    /// Every name it reads, in the order of first appearance.
    public Set<Symbol> symbols() {
        var found = new LinkedHashSet<Symbol>();
        collect(tree, found);
        return found;
    }

    private static void collect(Expression tree, Set<Symbol> found) {
        switch (tree) {
            case Expression.Number _ -> {}
            case Expression.Name name -> found.add(name.symbol());
            case Expression.Apply apply -> apply.arguments().forEach(argument -> collect(argument, found));
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public String toString() {
        return text;
    }
}
