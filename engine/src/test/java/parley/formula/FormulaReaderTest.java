package parley.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaReaderTest {

    private static final Map<String, Double> NUMBERS = Map.of("x", 2.0, "y", 5.0, "a.b_1", 7.0, "zero", 0.0);

    /// Knows four assumptions, and `level` of any issue.
    private static final Names NAMES = new Names() {
        @Override
        public Meaning bare(String name) {
            return NUMBERS.containsKey(name)
                    ? new Meaning.Known(new Symbol.Assumption(name))
                    : new Meaning.Unknown("There is no '" + name + "'.", "");
        }

        @Override
        public Meaning call(String function, List<String> arguments) {
            return function.equals("level")
                    ? new Meaning.Known(new Symbol.Level(String.join("|", arguments)))
                    : new Meaning.Unknown("There is no function '" + function + "'.", "");
        }
    };

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    1 + 2 * 3;                7
                    (1 + 2) * 3;              9
                    2 - 3 - 4;                -5
                    12 / 3 / 2;               2
                    2 ^ 3 ^ 2;                512
                    -2 ^ 2;                   -4
                    (-2) ^ 2;                 4
                    2 ^ -1;                   0.5
                    - - 3;                    3
                    +4;                       4
                    .5 + 1e1 + 2.5E-1;        10.75
                    x * y + a.b_1;            17
                    1 < 2;                    1
                    2 <= 1;                   0
                    x == 2 and y != 5;        0
                    x == 2 or y != 5;         1
                    not x == 2;               0
                    not zero and 1;           1
                    1 + 1 > 1 and 2 * 2 == 4; 1
                    true;                     1
                    false;                    0
                    min(3, 1, 2);             1
                    max(3, x, y);             5
                    abs(-3);                  3
                    exp(0) + log(1);          1
                    logistic(0);              0.5
                    if(x > 1, 10, 20);        10
                    if(zero, 10, 20);         20
                    """)
    void aFormulaHasTheValueItIsWrittenFor(String text, double value) {
        var formula = understood(text);
        assertThat(Evaluation.value(formula.tree(), FormulaReaderTest::number)).isEqualTo(value, within(1e-15));
        assertThat(run(formula)).as("as a program").isEqualTo(value, within(1e-15));
    }

    @Test
    void namesBetweenParenthesesAreTakenAsTheyStand() {
        assertThat(understood("level(water share, 60/40)").symbols())
                .containsExactly(new Symbol.Level("water share|60/40"));
        assertThat(understood("2 * level( it's 5 % & more ) + 1").symbols())
                .containsExactly(new Symbol.Level("it's 5 % & more"));
        assertThat(understood("level('a, b') + level(\"c)\")").symbols())
                .containsExactly(new Symbol.Level("a, b"), new Symbol.Level("c)"));
    }

    @Test
    void theTextStaysAsWritten() {
        assertThat(understood("  min( x ,y ) ").text()).isEqualTo("min( x ,y )");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    '';           SYNTAX;    0
                    1 +;          SYNTAX;    3
                    1 2;          SYNTAX;    2
                    2x;           SYNTAX;    0
                    (1;           SYNTAX;    0
                    1);           SYNTAX;    1
                    1 < 2 < 3;    SYNTAX;    6
                    x = 1;        SYNTAX;    2
                    x && y;       SYNTAX;    2
                    * 2;          SYNTAX;    0
                    min;          SYNTAX;    0
                    level(x;      SYNTAX;    0
                    x # y;        SYNTAX;    2
                    1e999;        SYNTAX;    0
                    5%;           NOTATION;  1
                    0,5;          NOTATION;  0
                    min(1);       ARGUMENTS; 0
                    exp(1, 2);    ARGUMENTS; 0
                    if(1, 2);     ARGUMENTS; 0
                    x + nobody;   NAME;      4
                    sqrt(2);      NAME;      0
                    """)
    void aProblemIsToldWithItsPlace(String text, Parsed.Kind kind, int offset) {
        var problem = misread(text).getFirst();
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.offset()).isEqualTo(offset);
    }

    @Test
    void everyUnknownNameIsToldAtOnce() {
        assertThat(misread("one + x * two - three(four)"))
                .extracting(Parsed.Problem::offset)
                .containsExactly(0, 10, 16);
    }

    @Test
    void aCommaOrPercentSignIsMended() {
        assertThat(misread("0,25").getFirst().remedy()).isEqualTo("write 0.25");
        assertThat(misread("55 %").getFirst().remedy()).isEqualTo("write 0.55");
    }

    @Test
    void lengthAndDepthAreLimited() {
        assertThat(misread("1+".repeat(1_000) + "1").getFirst().kind()).isEqualTo(Parsed.Kind.LIMIT);
        assertThat(misread("(".repeat(900) + "1" + ")".repeat(900)).getFirst().kind())
                .isEqualTo(Parsed.Kind.LIMIT);
        assertThat(misread("-".repeat(1_500) + "1").getFirst().kind()).isEqualTo(Parsed.Kind.LIMIT);
        assertThat(misread("1+(".repeat(70) + "1" + ")".repeat(70)).getFirst().kind())
                .isEqualTo(Parsed.Kind.LIMIT);
    }

    @Test
    void theDeepestFormulaAcceptedRunsWithinTheStackOfItsSlots() {
        for (int depth = 1; depth < 80; depth++) {
            var text = "1+(".repeat(depth) + "if(x, y, 1)" + ")".repeat(depth);
            if (FormulaReader.read(text, NAMES) instanceof Parsed.Understood understood) {
                assertThat(run(understood.formula())).isEqualTo(depth + 5.0);
            } else {
                assertThat(depth).isGreaterThan(50);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anyTextIsAnsweredWithinItsBounds(int seed) {
        var random = new SplittableRandom(seed);
        var pieces = List.of(
                "x", "y", "1", "2.5", "+", "-", "*", "/", "^", "(", ")", ",", "<", ">=", "==", "and", "or", "not",
                "min(", "if(", "level(", "'", "%", "=", "é", " ", "\t", "\u0000", "\uD83D", ".", "..", "1e");
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 20_000; i++) {
                var text = new StringBuilder();
                for (int j = random.nextInt(1, 14); j > 0; j--) {
                    text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
                }
                switch (FormulaReader.read(text.toString(), NAMES)) {
                    case Parsed.Understood understood -> run(understood.formula());
                    case Parsed.Misread misread ->
                        assertThat(misread.problems())
                                .as(text.toString())
                                .isNotEmpty()
                                .allSatisfy(problem -> {
                                    assertThat(problem.offset()).isBetween(0, text.length());
                                    assertThat(problem.length()).isPositive();
                                });
                }
            }
        });
    }

    private static double number(Symbol symbol) {
        return symbol instanceof Symbol.Assumption assumption ? NUMBERS.getOrDefault(assumption.name(), 0.0) : 3;
    }

    private static double run(Formula formula) {
        var slots = new Slots(formula.symbols());
        var room = slots.room();
        new ArrayList<>(formula.symbols()).forEach(symbol -> room[slots.of(symbol)] = number(symbol));
        return Program.of(formula, slots).value(room);
    }

    private static Formula understood(String text) {
        return switch (FormulaReader.read(text, NAMES)) {
            case Parsed.Understood understood -> understood.formula();
            case Parsed.Misread misread -> throw new AssertionError(text + ": " + misread.problems());
        };
    }

    private static List<Parsed.Problem> misread(String text) {
        return switch (FormulaReader.read(text, NAMES)) {
            case Parsed.Understood understood -> throw new AssertionError(text + " was understood: " + understood);
            case Parsed.Misread misread -> misread.problems();
        };
    }
}
