package parley.formula;

/// What a formula can do with numbers. Comparisons give 1 or 0; `if` takes its second argument where the first is not
/// 0.
public enum Operator {
    ADD("+", 2, 2),
    SUBTRACT("-", 2, 2),
    MULTIPLY("*", 2, 2),
    DIVIDE("/", 2, 2),
    POWER("^", 2, 2),
    NEGATE("-", 1, 1),
    LESS("<", 2, 2),
    LESS_OR_EQUAL("<=", 2, 2),
    GREATER(">", 2, 2),
    GREATER_OR_EQUAL(">=", 2, 2),
    EQUAL("==", 2, 2),
    UNEQUAL("!=", 2, 2),
    AND("and", 2, 2),
    OR("or", 2, 2),
    NOT("not", 1, 1),
    MIN("min", 2, 16),
    MAX("max", 2, 16),
    EXP("exp", 1, 1),
    LOG("log", 1, 1),
    LOGISTIC("logistic", 1, 1),
    ABS("abs", 1, 1),
    IF("if", 3, 3);

    private final String word;
    private final int fewest;
    private final int most;

    Operator(String word, int fewest, int most) {
        this.word = word;
        this.fewest = fewest;
        this.most = most;
    }

    /// The sign or word it is written with.
    public String word() {
        return word;
    }

    /// Whether it accepts so many arguments.
    public boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /// The smallest number of arguments.
    public int fewest() {
        return fewest;
    }

    /// The largest number of arguments.
    public int most() {
        return most;
    }

    double of(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> StrictMath.pow(a, b);
            case NEGATE -> -a;
            case LESS -> a < b ? 1 : 0;
            case LESS_OR_EQUAL -> a <= b ? 1 : 0;
            case GREATER -> a > b ? 1 : 0;
            case GREATER_OR_EQUAL -> a >= b ? 1 : 0;
            case EQUAL -> a == b ? 1 : 0;
            case UNEQUAL -> a != b ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case OR -> a != 0 || b != 0 ? 1 : 0;
            case NOT -> a == 0 ? 1 : 0;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case EXP -> StrictMath.exp(a);
            case LOG -> StrictMath.log(a);
            case LOGISTIC -> 1 / (1 + StrictMath.exp(-a));
            case ABS -> Math.abs(a);
            case IF -> throw new IllegalStateException("if takes three arguments");
        };
    }
}
