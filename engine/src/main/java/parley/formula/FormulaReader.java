package parley.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.formula.Expression.Apply;
import parley.formula.Parsed.Kind;
import parley.formula.Parsed.Problem;
import parley.formula.Tokens.Sort;
import parley.formula.Tokens.Token;

/// Reads text as a formula. From loosest to tightest: `or`, `and`, `not`, one comparison, `+ -`, `* /`, unary `-`, `^`
/// (to the right); functions are written `min(a, b)`. Names inside the parentheses of a name that takes names, such as
/// `level(my issue)`, are read as they stand, spaces and all, up to the comma or parenthesis; quotes may hold those.
/// Unknown names do not stop it; the first syntax error does.
public final class FormulaReader {

    /// The longest text that is read.
    public static final int LONGEST = 2_000;

    private static final int NESTING = 100;

    private static final Map<String, Operator> FUNCTIONS = Map.of(
            "min", Operator.MIN,
            "max", Operator.MAX,
            "exp", Operator.EXP,
            "log", Operator.LOG,
            "logistic", Operator.LOGISTIC,
            "abs", Operator.ABS,
            "if", Operator.IF);

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL,
            "==", Operator.EQUAL,
            "!=", Operator.UNEQUAL);

    /// Words that are no names.
    public static final List<String> WORDS =
            List.of("and", "or", "not", "true", "false", "min", "max", "exp", "log", "logistic", "abs", "if");

    private final String text;
    private final Names names;
    private final Tokens tokens;
    private final List<Problem> problems = new ArrayList<>();
    private int next;
    private int nesting;

    private FormulaReader(String text, Names names, Tokens tokens) {
        this.text = text;
        this.names = names;
        this.tokens = tokens;
    }

    /// The formula a text stands for, or what is wrong with it.
    public static Parsed read(String text, Names names) {
        if (text.length() > LONGEST) {
            var what = "A formula of " + text.length() + " characters is too long.";
            return new Parsed.Misread(List.of(new Problem(
                    Kind.LIMIT, 0, 1, what, "the longest allowed has " + LONGEST + "; name its parts as assumptions")));
        }
        var tokens = Tokens.of(text);
        var reader = new FormulaReader(text, names, tokens);
        try {
            var tree = reader.whole();
            return reader.problems.isEmpty()
                    ? new Parsed.Understood(new Formula(text.strip(), tree))
                    : new Parsed.Misread(reader.problems);
        } catch (Stop stop) {
            reader.problems.add(stop.problem);
            return new Parsed.Misread(reader.problems);
        }
    }

    private Expression whole() {
        if (peek().sort() == Sort.END) {
            throw stop(peek(), "There is no formula here.", "write a number or a formula");
        }
        var tree = disjunction();
        if (peek().sort() != Sort.END) {
            throw leftOver();
        }
        if (stack(tree) > Slots.DEPTH) {
            throw new Stop(new Problem(
                    Kind.LIMIT, 0, text.length(), "The formula is nested too deep.", "name its parts as assumptions"));
        }
        return tree;
    }

    private Stop leftOver() {
        var token = peek();
        var before = at(next - 1);
        if (token.is(",") && before.sort() == Sort.NUMBER && at(next + 1).sort() == Sort.NUMBER) {
            var number = before.text() + "." + at(next + 1).text();
            return new Stop(new Problem(
                    Kind.NOTATION,
                    before.offset(),
                    number.length(),
                    "A comma stands where a decimal point belongs.",
                    "write " + number));
        }
        if (token.is(")")) {
            return stop(token, "This ')' closes nothing.", "take it away, or open it before");
        }
        if (COMPARISONS.containsKey(token.text())) {
            return stop(token, "Comparisons cannot be chained.", "join two of them with and");
        }
        return stop(token, "A sign is missing before '" + token.text() + "'.", "put + - * / or a comparison between");
    }

    private Expression disjunction() {
        var left = conjunction();
        while (peek().word("or")) {
            next++;
            left = new Apply(Operator.OR, List.of(left, conjunction()));
        }
        return left;
    }

    private Expression conjunction() {
        var left = negation();
        while (peek().word("and")) {
            next++;
            left = new Apply(Operator.AND, List.of(left, negation()));
        }
        return left;
    }

    private Expression negation() {
        if (!peek().word("not")) {
            return comparison();
        }
        deeper(take());
        var negated = new Apply(Operator.NOT, List.of(negation()));
        nesting--;
        return negated;
    }

    private Expression comparison() {
        var left = sum();
        var operator = COMPARISONS.get(peek().text());
        if (operator == null) {
            return left;
        }
        next++;
        return new Apply(operator, List.of(left, sum()));
    }

    private Expression sum() {
        var left = product();
        while (peek().is("+") || peek().is("-")) {
            var operator = take().is("+") ? Operator.ADD : Operator.SUBTRACT;
            left = new Apply(operator, List.of(left, product()));
        }
        return left;
    }

    private Expression product() {
        var left = signed();
        while (peek().is("*") || peek().is("/")) {
            var operator = take().is("*") ? Operator.MULTIPLY : Operator.DIVIDE;
            left = new Apply(operator, List.of(left, signed()));
        }
        return left;
    }

    private Expression signed() {
        if (!peek().is("-") && !peek().is("+")) {
            return power();
        }
        var sign = take();
        deeper(sign);
        var value = signed();
        nesting--;
        if (sign.is("+")) {
            return value;
        }
        return value instanceof Expression.Number number
                ? new Expression.Number(-number.value())
                : new Apply(Operator.NEGATE, List.of(value));
    }

    private Expression power() {
        var base = primary();
        if (!peek().is("^")) {
            return base;
        }
        deeper(take());
        var raised = new Apply(Operator.POWER, List.of(base, signed()));
        nesting--;
        return raised;
    }

    private Expression primary() {
        var token = take();
        if (token.sort() == Sort.NUMBER) {
            return number(token);
        }
        if (token.is("(")) {
            deeper(token);
            var inner = disjunction();
            close(token);
            nesting--;
            return inner;
        }
        if (token.sort() == Sort.WORD && !List.of("and", "or", "not").contains(token.text())) {
            return word(token);
        }
        throw token.sort() == Sort.END
                ? stop(token, "The formula breaks off.", "write what follows")
                : stop(token, "'" + token.text() + "' stands where a number or a name belongs.", "");
    }

    private Expression number(Token token) {
        double value = Double.parseDouble(token.text());
        if (!Double.isFinite(value)) {
            throw stop(token, "The number " + token.text() + " is too large.", "");
        }
        return new Expression.Number(value);
    }

    private Expression word(Token token) {
        var name = token.text();
        if (name.equals("true") || name.equals("false")) {
            return new Expression.Number(name.equals("true") ? 1 : 0);
        }
        if (!peek().is("(")) {
            if (FUNCTIONS.containsKey(name)) {
                throw stop(token, "'" + name + "' needs its arguments.", "write " + name + "(...)");
            }
            return meaning(names.bare(name), token.offset(), token.length());
        }
        var operator = FUNCTIONS.get(name);
        return operator == null ? call(token) : function(token, operator);
    }

    private Expression function(Token token, Operator operator) {
        deeper(take());
        var arguments = new ArrayList<Expression>();
        do {
            arguments.add(disjunction());
        } while (peek().is(",") && take().is(","));
        close(token);
        nesting--;
        if (operator.takes(arguments.size())) {
            return new Apply(operator, arguments);
        }
        var wanted = operator.fewest() == operator.most()
                ? "" + operator.most()
                : operator.fewest() + " to " + operator.most();
        problems.add(new Problem(
                Kind.ARGUMENTS,
                token.offset(),
                token.length(),
                token.text() + " takes " + wanted + " arguments, not " + arguments.size() + ".",
                ""));
        return new Expression.Number(1);
    }

    private Expression call(Token function) {
        int open = take().offset();
        var arguments = new ArrayList<String>();
        int end = RawArguments.read(text, open + 1, arguments);
        if (end < 0) {
            throw stop(function, "The parenthesis after '" + function.text() + "' is never closed.", "close it with )");
        }
        while (at(next).sort() != Sort.END && at(next).offset() <= end) {
            next++;
        }
        return meaning(names.call(function.text(), arguments), function.offset(), end + 1 - function.offset());
    }

    private Expression meaning(Names.Meaning meaning, int offset, int length) {
        return switch (meaning) {
            case Names.Meaning.Known known -> new Expression.Name(known.symbol());
            case Names.Meaning.Unknown unknown -> {
                problems.add(new Problem(Kind.NAME, offset, length, unknown.what(), unknown.remedy()));
                yield new Expression.Number(1);
            }
        };
    }

    private void close(Token opened) {
        if (peek().sort() == Sort.END) {
            throw stop(opened, "A parenthesis is never closed.", "close it with )");
        }
        if (!peek().is(")")) {
            throw leftOver();
        }
        next++;
    }

    private void deeper(Token token) {
        if (++nesting > NESTING) {
            throw new Stop(new Problem(
                    Kind.LIMIT, token.offset(), 1, "The formula is nested too deep.", "name its parts as assumptions"));
        }
    }

    private static int stack(Expression tree) {
        if (!(tree instanceof Apply apply)) {
            return 1;
        }
        int most = 0;
        for (int i = 0; i < apply.arguments().size(); i++) {
            int below = apply.operator() == Operator.IF ? i : Math.min(i, 1);
            most = Math.max(most, below + stack(apply.arguments().get(i)));
        }
        return most;
    }

    private Token peek() {
        var token = at(next);
        if (token.sort() == Sort.STRANGE) {
            throw new Stop(tokens.problem(token));
        }
        return token;
    }

    private Token take() {
        var token = peek();
        next = Math.min(next + 1, tokens.list().size() - 1);
        return token;
    }

    private Token at(int index) {
        return tokens.list().get(Math.clamp(index, 0, tokens.list().size() - 1));
    }

    private static Stop stop(Token token, String what, String remedy) {
        return new Stop(new Problem(Kind.SYNTAX, token.offset(), token.length(), what, remedy));
    }

    /// The way out of the descent at the first syntax error.
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Stop(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }
}
