package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever becomes of a file, reading it gives a case or faults: never an exception, never a wait.
final class MutationTest {

    private static final List<String> STRANGE = List.of(
            "",
            "[",
            "]",
            "{",
            "}",
            ":",
            ",",
            "-",
            "null",
            "~",
            "no",
            "1e400",
            ".nan",
            "[1, 0]",
            "[0, 1]",
            "[0, 2]",
            "{}",
            "[]",
            "''",
            "\t",
            "1/0",
            "level(share)",
            "is(keeper)",
            "0/0",
            "log(0)",
            "x.y",
            "all",
            "any",
            "never",
            "none",
            "-1",
            "%");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void readingAMutatedFileAlwaysAnswers(int seed) {
        var random = new SplittableRandom(seed);
        var texts = List.of(Samples.text("river-treaty.yaml"), Samples.text("every-field.yaml"));
        int read = 0;
        for (int i = 0; i < 600; i++) {
            var text = mutated(texts.get(i % 2), 1 + random.nextInt(3), random);
            var reading =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> answered(text), () -> "too slow:\n" + text);
            read += reading instanceof Reading.Read ? 1 : 0;
        }
        assertThat(read).as("some mutations do no harm, many do").isBetween(20, 500);
    }

    static Reading answered(String text) {
        try {
            var reading = CaseFile.read("case.yaml", text.getBytes(StandardCharsets.UTF_8));
            Samples.told(Samples.faults(reading));
            return reading;
        } catch (RuntimeException broken) {
            throw new AssertionError("this file breaks the reader:\n" + text, broken);
        }
    }

    static String mutated(String text, int times, SplittableRandom random) {
        var mutated = text;
        for (int i = 0; i < times; i++) {
            mutated = random.nextInt(5) == 0 ? cut(mutated, random) : word(mutated, random);
        }
        return mutated;
    }

    /// A line, a character or the rest taken away, or a line moved.
    private static String cut(String text, SplittableRandom random) {
        var lines = new ArrayList<>(text.lines().toList());
        int line = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            case 2 ->
                lines.subList(Math.max(line, lines.size() - 5), lines.size()).clear();
            default -> {
                int at = random.nextInt(Math.max(1, text.length() - 1));
                return text.substring(0, at) + text.substring(at + 1);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// A word replaced by a strange one, or by another word of the file.
    private static String word(String text, SplittableRandom random) {
        var words = text.split("(?<=[\\s,:{}\\[\\]()])|(?=[\\s,:{}\\[\\]()])", -1);
        int at = random.nextInt(words.length);
        words[at] = random.nextBoolean()
                ? STRANGE.get(random.nextInt(STRANGE.size()))
                : words[random.nextInt(words.length)];
        return String.join("", words);
    }
}
