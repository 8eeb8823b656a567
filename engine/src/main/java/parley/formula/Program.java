package parley.formula;

import java.util.ArrayList;
import java.util.List;

/// A formula ready to run: its operations in postfix order over the places of a [Slots].
public final class Program {

    private static final int PUSH = -1;
    private static final int LOAD = -2;
    private static final Operator[] OPERATORS = Operator.values();

    private final int[] code;
    private final double[] numbers;
    private final int stack;
    private final Formula formula;

    private Program(int[] code, double[] numbers, int stack, Formula formula) {
        this.code = code;
        this.numbers = numbers;
        this.stack = stack;
        this.formula = formula;
    }

    /// The program of a formula whose names all have places.
    public static Program of(Formula formula, Slots slots) {
        var steps = new ArrayList<int[]>();
        var numbers = new ArrayList<Double>();
        translate(formula.tree(), slots, steps, numbers);
        var code = new int[2 * steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            code[2 * i] = steps.get(i)[0];
            code[2 * i + 1] = steps.get(i)[1];
        }
        var literals = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        return new Program(code, literals, slots.count(), formula);
    }

    @SuppressWarnings("EnumOrdinal") // the code is an array of ints, read back by the same order
    private static void translate(Expression tree, Slots slots, List<int[]> steps, List<Double> numbers) {
        switch (tree) {
            case Expression.Number number -> {
                steps.add(new int[] {PUSH, numbers.size()});
                numbers.add(number.value());
            }
            case Expression.Name name -> steps.add(new int[] {LOAD, slots.of(name.symbol())});
            case Expression.Apply apply -> {
                var first = true;
                for (var argument : apply.arguments()) {
                    translate(argument, slots, steps, numbers);
                    if (!first && apply.operator() != Operator.IF) {
                        steps.add(new int[] {apply.operator().ordinal(), 2});
                    }
                    first = false;
                }
                if (apply.arguments().size() == 1 || apply.operator() == Operator.IF) {
                    steps.add(new int[] {
                        apply.operator().ordinal(), apply.arguments().size()
                    });
                }
            }
        }
    }

    /// The formula it runs.
    public Formula formula() {
        return formula;
    }

    /// Its value over the numbers in `room`, an array made by [Slots#room()]; the stack behind the names is
    /// overwritten.
    public double value(double[] room) {
        int top = stack;
        for (int i = 0; i < code.length; i += 2) {
            switch (code[i]) {
                case PUSH -> room[top++] = numbers[code[i + 1]];
                case LOAD -> room[top++] = room[code[i + 1]];
                default -> {
                    switch (code[i + 1]) {
                        case 1 -> room[top - 1] = OPERATORS[code[i]].of(room[top - 1], 0);
                        case 2 -> {
                            top--;
                            room[top - 1] = OPERATORS[code[i]].of(room[top - 1], room[top]);
                        }
                        default -> {
                            top -= 2;
                            room[top - 1] = room[top - 1] != 0 ? room[top] : room[top + 1];
                        }
                    }
                }
            }
        }
        return room[stack];
    }
}
