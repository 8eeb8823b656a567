package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.formula.Evaluation;
import parley.formula.Formula;
import parley.formula.FormulaReader;
import parley.formula.Names;
import parley.formula.Parsed;
import parley.formula.Symbol;

/// Mutated case files and formulas end in a result or in faults: never an exception, a wait or a correction nobody was
/// told of. For a minute at most by default; `./parley test -Dtest='FuzzTest' -Dparley.fuzz=1000000` tries as many as
/// it says, however long that takes, and `-Dparley.seed=N` others.
final class FuzzTest {

    private static final int ASKED = Integer.getInteger("parley.fuzz", 0);
    private static final int TIMES = ASKED == 0 ? 100_000 : ASKED;
    private static final long SEED = Long.getLong("parley.seed", 1);
    private static final Duration MINUTE = Duration.ofSeconds(40);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final List<String> PIECES = List.of(
            "1",
            "0",
            "2.5",
            "1e400",
            ".5",
            "x",
            "y",
            "zero",
            "level(share)",
            "is(keeper)",
            "min(",
            "max(",
            "exp(",
            "log(",
            "logistic(",
            "if(",
            "abs(",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "^",
            "<",
            "<=",
            ">",
            ">=",
            "==",
            "!=",
            "and",
            "or",
            "not",
            " ",
            "..",
            "e",
            "%",
            "\"",
            "#",
            "\u0000",
            "é",
            "0/0",
            "1/0");

    private static final Names NAMES = new Names() {
        @Override
        public Meaning bare(String name) {
            return List.of("x", "y", "zero").contains(name)
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

    @Test
    void mutatedCaseFilesAlwaysAnswer() {
        var random = new SplittableRandom(SEED);
        var texts =
                List.of(Samples.text("river-treaty.yaml"), Samples.text("every-field.yaml"), Starter.text("A start"));
        long end = System.nanoTime() + MINUTE.toNanos();
        int tried = 0;
        for (; tried < TIMES && (ASKED > 0 || System.nanoTime() < end); tried++) {
            var whole = texts.get(tried % texts.size());
            var text = random.nextInt(3) == 0
                    ? spoiled(whole, random)
                    : MutationTest.mutated(whole, 1 + random.nextInt(4), random);
            assertTimeoutPreemptively(LONGEST, () -> MutationTest.answered(text), () -> "too slow:\n" + text);
        }
        assertThat(tried).isGreaterThan(50);
    }

    /// A number of the file replaced by a formula of loose pieces.
    private static String spoiled(String text, SplittableRandom random) {
        var words = text.split("(?<=[\\s,:{}\\[\\]])|(?=[\\s,:{}\\[\\]])", -1);
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("[0-9.]+")) {
                numbers.add(i);
            }
        }
        words[numbers.get(random.nextInt(numbers.size()))] =
                '"' + loose(random).replace("\\", "").replace("\"", "") + '"';
        return String.join("", words);
    }

    private static String loose(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 14); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void mutatedFormulasAlwaysAnswer() {
        var random = new SplittableRandom(SEED);
        int read = 0;
        for (int i = 0; i < TIMES; i++) {
            var text = loose(random);
            try {
                var parsed = FormulaReader.read(text, NAMES);
                read += answered(parsed) ? 1 : 0;
            } catch (RuntimeException | StackOverflowError broken) {
                throw new AssertionError("this formula breaks the reader: " + text, broken);
            }
        }
        assertThat(read).as("some are formulas, most are not").isBetween(TIMES / 1_000, TIMES / 2);
    }

    /// Whether it is a formula; then it has the same value when it is read again from what it says of itself.
    private static boolean answered(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Understood(Formula formula) -> {
                Double value = Evaluation.value(formula.tree(), _ -> 0.5);
                var again = FormulaReader.read(formula.text(), NAMES);
                assertThat(again).isInstanceOf(Parsed.Understood.class);
                var tree = ((Parsed.Understood) again).formula().tree();
                assertThat(Double.valueOf(Evaluation.value(tree, _ -> 0.5))).isEqualTo(value);
                yield true;
            }
            case Parsed.Misread misread -> {
                assertThat(misread.problems()).isNotEmpty();
                yield false;
            }
        };
    }
}
