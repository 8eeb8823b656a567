package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However the surroundings fail it, a command ends soon, with one line and the right exit code, and what it writes is
/// whole or not there.
final class SoundEndTest {

    private static final String RIVER = "cases/teaching/river-treaty.yaml";
    private static final String LARGE = "cases/us-iran/2007.yaml";

    private static final String NOTHING = "parley: stopped before any world was played.\n";

    /// What the system gives a program that SIGTERM ended.
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder = Path.of("");

    /// Work for many minutes each.
    static Stream<List<String>> longWork() {
        return Stream.of(
                List.of("compare", RIVER, "-n", "16000000"),
                List.of("crux", LARGE),
                List.of("crux", RIVER, "-n", "200000", "--information", "10000"),
                List.of("map", LARGE, "--x", "iran_willing", "--y", "pride_share"),
                List.of("robust", RIVER, "-n", "100000"),
                List.of("author-test", LARGE, "-n", "64", "--sketch", "4096"));
    }

    @ParameterizedTest
    @MethodSource("longWork")
    void aSignalIsAnsweredWithWhatIsDone(List<String> words) throws Exception {
        var child = Child.Start.in(folder).run(words.toArray(String[]::new)).atWork();
        long start = System.nanoTime();
        child.process().destroy();
        assertThat(child.end()).as(child.said()).isEqualTo(TERMINATED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(child.printed() + nothingYet(child)).isNotEmpty();
        assertThat(child.said()).contains("stopping, with what is done").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("longWork")
    void theTimeLimitIsAnsweredWithWhatIsDone(List<String> words) throws Exception {
        var limited = new ArrayList<>(words);
        limited.addAll(List.of("--time-limit", "1s", "-q"));
        var child = Child.Start.in(folder).run(limited.toArray(String[]::new));
        assertThat(child.end()).as(child.said()).isEqualTo(Exit.UNFINISHED);
        assertThat(child.printed() + nothingYet(child)).isNotEmpty();
        assertThat(child.said().replace(NOTHING, "")).isEmpty();
    }

    /// Where there is no answer yet, that is said.
    private static String nothingYet(Child child) {
        return child.said().contains(NOTHING) ? NOTHING : "";
    }

    @Test
    void theFirstControlCGivesTheAnswerAndItsPrecision() throws Exception {
        assumeFalse(interruptsIgnored(), "whoever started these tests has SIGINT ignored, and children inherit that");
        var child =
                Child.Start.in(folder).run("compare", RIVER, "-n", "16000000").atWork();
        var interrupt =
                new ProcessBuilder("kill", "-INT", Long.toString(child.process().pid())).start();
        assertThat(interrupt.waitFor()).isZero();
        assertThat(child.end()).as(child.said()).isEqualTo(Exit.INTERRUPTED);
        assertThat(child.printed()).contains("known to ±");
    }

    /// Bit 1 of the signals this process ignores: a shell sets it for what it starts in the background.
    private static boolean interruptsIgnored() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .anyMatch(ignored -> (ignored & 2) != 0);
    }

    @Test
    void aClosedPipeEndsWithOneLine() throws Exception {
        for (var words : List.of(
                List.of("compare", RIVER, "-n", "256", "-q"), List.of("schema"), List.of("--help"), List.of("list"))) {
            var child = Child.Start.in(folder).intoClosedPipe(words.toArray(String[]::new));
            assertThat(child.end()).as("%s", words).isEqualTo(Exit.FAILED);
            assertThat(child.said())
                    .startsWith("parley: cannot read or write: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void aFullDiskEndsWithOneLine() throws Exception {
        var full = Path.of("/dev/full");
        for (var words : List.of(List.of("schema"), List.of("--help"), List.of("compare", RIVER, "-n", "256", "-q"))) {
            var child = Child.Start.in(folder).run(full, words.toArray(String[]::new));
            assertThat(child.end()).as("%s", words).isEqualTo(Exit.FAILED);
            assertThat(child.said())
                    .startsWith("parley: cannot read or write: ")
                    .hasLineCount(1);
        }
        var child = Child.Start.in(folder).run("schema", "-o", full.toString());
        assertThat(child.end()).isEqualTo(Exit.FAILED);
        assertThat(child.said()).isEqualTo("parley: cannot read or write: /dev/full: No space left on device.\n");
    }

    /// A limit on the size of files stands for a disk that fills up half-way.
    @Test
    void aFileThatDoesNotFitLeavesTheOldOneWhole() throws Exception {
        var place = folder.resolve("schema.json");
        Files.writeString(place, "what was there before");
        var child = Child.Start.in(folder).after("ulimit -f 4").run("schema", "-o", place.toString());
        assertThat(child.end()).as(child.said()).isEqualTo(Exit.FAILED);
        assertThat(child.said()).contains(place.toString(), "File too large").hasLineCount(1);
        assertThat(place).hasContent("what was there before");
        assertThat(names()).noneMatch(name -> name.endsWith(".part") || name.endsWith(".mode"));
    }

    @Test
    void tooLittleMemoryEndsWithOneLine() throws Exception {
        var child = Child.Start.in(folder).with("-Xmx24m", "-XX:+UseSerialGC").run("compare", LARGE, "-q");
        assertThat(child.end()).as(child.said()).isEqualTo(Exit.FAILED);
        assertThat(child.said()).isEqualTo("parley: out of memory; PARLEY_JAVA_OPTS=-Xmx4g gives it 4 GiB.\n");
        assertThat(child.printed()).isEmpty();
    }

    @Test
    void twoThatWriteTheSameFileAtOnceLeaveOneOfThemWhole() throws Exception {
        var place = folder.resolve("result.json");
        var children = Stream.of("1", "2", "3")
                .map(seed -> Child.Start.in(folder)
                        .run("compare", RIVER, "-n", "128", "-q", "--seed", seed, "--json", "-o", place.toString()))
                .toList();
        for (var child : children) {
            assertThat(child.end()).as(child.said()).isZero();
        }
        var written = Files.readString(place);
        var alone = Stream.of("1", "2", "3")
                .map(seed -> Child.Start.in(folder).run("compare", RIVER, "-n", "128", "-q", "--seed", seed, "--json"))
                .toList();
        for (var child : alone) {
            assertThat(child.end()).isZero();
        }
        assertThat(alone.stream().map(Child::printed)).contains(written);
        assertThat(names()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void threeThatKeepRunsInTheSameFolderAtOnceAnswerAsOneAlone() throws Exception {
        var words = List.of("robust", RIVER, "-n", "64", "--worlds", "16", "--sobol", "16", "-q", "--json");
        var alone = Child.Start.in(folder).run(words.toArray(String[]::new));
        assertThat(alone.end()).as(alone.said()).isZero();
        var sharing = new ArrayList<>(words);
        sharing.addAll(List.of("--cache", folder.resolve("kept").toString()));
        var children = Stream.generate(() -> Child.Start.in(folder).run(sharing.toArray(String[]::new)))
                .limit(3)
                .toList();
        for (var child : children) {
            assertThat(child.end()).as(child.said()).isZero();
            assertThat(butCounts(child)).isEqualTo(butCounts(alone));
        }
        var later = Child.Start.in(folder).run(sharing.toArray(String[]::new));
        assertThat(later.end()).as(later.said()).isZero();
        assertThat(butCounts(later)).isEqualTo(butCounts(alone));
        assertThat(later.printed()).containsPattern("\"played\" : 0\\b");
    }

    /// The JSON but for what was played and what was reused.
    private static String butCounts(Child child) {
        return child.printed().replaceAll("\"(played|reused)\" : \\d+", "");
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
