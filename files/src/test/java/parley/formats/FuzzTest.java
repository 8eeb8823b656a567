package parley.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.formats.scenario.Document;

/// Whatever becomes of a file, reading it gives a scenario or faults, and what it gives can be read as a case.
/// `-Dparley.fuzz=1000000` tries as many; by default a few.
final class FuzzTest {

    private static final int TIMES =
            Integer.getInteger("parley.fuzz", 1_500) / OwnFiles.folders().size();

    private static final List<String> STRANGE = List.of(
            "",
            "<",
            ">",
            "/>",
            "<!--",
            "&",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "NaN",
            "1e400",
            "-1",
            "0",
            "1e-320",
            "99999999999",
            "0.5",
            "\u0000",
            "\uFEFF",
            "é",
            "<issue",
            "</objective>",
            "true",
            "- ",
            "-.inf");

    static List<String> folders() {
        return OwnFiles.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void readingMutatedFilesAlwaysAnswers(String folder) {
        var random = new SplittableRandom(folder.hashCode());
        var files = OwnFiles.files(folder);
        int sound = 0;
        for (int i = 0; i < TIMES; i++) {
            var mutated = mutated(files, random);
            boolean read = assertTimeoutPreemptively(
                    Duration.ofSeconds(30), () -> answered(mutated), () -> "too slow:\n" + text(mutated));
            sound += read ? 1 : 0;
        }
        assertThat(sound).as("not everything is refused").isPositive();
    }

    private static boolean answered(List<Document> files) {
        try {
            return switch (ForeignCase.of("fuzz", files, Optional.empty())) {
                case ForeignCase.Faulty faulty -> {
                    var told = Archive.told(faulty.faults());
                    assertThat(told).as(() -> text(files)).isNotBlank().doesNotContain("As a case it breaks a rule");
                    yield false;
                }
                case ForeignCase.Text _ -> true;
            };
        } catch (RuntimeException | StackOverflowError broken) {
            throw new AssertionError("these files break the reader:\n" + text(files), broken);
        }
    }

    private static String text(List<Document> files) {
        var text = new StringBuilder();
        files.forEach(file -> text.append("== ")
                .append(file.name())
                .append('\n')
                .append(new String(file.content(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static List<Document> mutated(List<Document> files, SplittableRandom random) {
        var changed = new ArrayList<>(files);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(changed.size());
            var file = changed.get(at);
            changed.set(
                    at,
                    random.nextInt(4) == 0
                            ? new Document(file.name(), bytes(file.content(), random))
                            : new Document(
                                    file.name(),
                                    words(new String(file.content(), StandardCharsets.UTF_8), random)
                                            .getBytes(StandardCharsets.UTF_8)));
        }
        return changed;
    }

    /// A byte changed, or the rest cut off.
    private static byte[] bytes(byte[] content, SplittableRandom random) {
        if (content.length == 0) {
            return content;
        }
        int at = random.nextInt(content.length);
        if (random.nextInt(3) == 0) {
            return java.util.Arrays.copyOf(content, at);
        }
        var changed = content.clone();
        changed[at] = (byte) random.nextInt(256);
        return changed;
    }

    /// A word replaced by a strange one or by another of the file, or a line doubled or taken away.
    private static String words(String text, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            var lines = new ArrayList<>(text.lines().toList());
            if (lines.isEmpty()) {
                return text;
            }
            int line = random.nextInt(lines.size());
            if (random.nextBoolean()) {
                lines.remove(line);
            } else {
                lines.add(line, lines.get(random.nextInt(lines.size())));
            }
            return String.join("\n", lines) + "\n";
        }
        var words = text.split("(?<=[\\s,:{}\\[\\]()<>=\"/])|(?=[\\s,:{}\\[\\]()<>=\"/])", -1);
        words[random.nextInt(words.length)] = random.nextBoolean()
                ? STRANGE.get(random.nextInt(STRANGE.size()))
                : words[random.nextInt(words.length)];
        return String.join("", words);
    }
}
