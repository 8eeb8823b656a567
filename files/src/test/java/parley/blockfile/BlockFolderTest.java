package parley.blockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.experiment.Shelf.Kept;
import parley.simulation.Block;
import parley.simulation.Tally;

final class BlockFolderTest {

    private static final long ROOMY = 1 << 20;

    @TempDir
    private Path folder;

    private int played;

    private BlockFolder shelf(long most) throws IOException {
        return BlockFolder.of(folder, "engine 1", most);
    }

    private static Block block(long seed) {
        var random = new Random(seed);
        var utility = new double[3][2][5];
        for (var actor : utility) {
            for (var stratum : actor) {
                java.util.Arrays.setAll(stratum, _ -> random.nextGaussian());
            }
        }
        var weights = new double[5][2];
        for (var batch : weights) {
            batch[0] = random.nextDouble();
            batch[1] = 1 - batch[0];
        }
        return new Block(utility, tallies(), weights);
    }

    private static Tally[][] tallies() {
        return new Tally[][] {
            {new Tally(0, 0, 0, 0, 0), new Tally(0, 0, 0, 0, 0)}, {new Tally(0, 0, 0, 0, 0), new Tally(0, 0, 0, 0, 0)}
        };
    }

    private Kept asked(BlockFolder shelf, String key, long seed) {
        return shelf.of(key, () -> {
            played++;
            return block(seed);
        });
    }

    private static void same(Block one, Block other) {
        assertThat(one.utility()).isDeepEqualTo(other.utility());
        assertThat(one.weights()).isDeepEqualTo(other.weights());
        assertThat(one.halves().length).isEqualTo(other.halves().length);
        assertThat(one.halves()[0].length).isEqualTo(other.halves()[0].length);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatWasPlayedOnceIsThereForTheNextToTheLastBit() throws IOException {
        assertThat(asked(shelf(ROOMY), "a-0-128 utilities", 1).known()).isFalse();
        var again = asked(shelf(ROOMY), "a-0-128 utilities", 1);
        assertThat(again.known()).isTrue();
        assertThat(played).isEqualTo(1);
        same(again.block(), block(1));
    }

    @Test
    void anotherKeyOrAnotherEngineIsPlayed() throws IOException {
        asked(shelf(ROOMY), "a", 1);
        assertThat(asked(shelf(ROOMY), "b", 2).known()).isFalse();
        assertThat(asked(BlockFolder.of(folder, "engine 2", ROOMY), "a", 1).known())
                .isFalse();
    }

    @Test
    void aFileThatIsDamagedAnywhereIsPlayedAgainAndReplaced() throws IOException {
        asked(shelf(ROOMY), "a", 1);
        var file = files().getFirst();
        var sound = Files.readAllBytes(file);
        for (int place = 0; place < sound.length; place += 7) {
            var damaged = sound.clone();
            damaged[place] ^= 0x10;
            Files.write(file, damaged);
            var kept = asked(shelf(ROOMY), "a", 1);
            assertThat(kept.known()).as("byte " + place).isFalse();
            assertThat(Files.readAllBytes(file)).isEqualTo(sound);
        }
    }

    @Test
    void aFileThatIsCutShortOrTooLongIsPlayedAgain() throws IOException {
        asked(shelf(ROOMY), "a", 1);
        var file = files().getFirst();
        var sound = Files.readAllBytes(file);
        for (int length : List.of(0, 1, 10, 30, sound.length - 8, sound.length - 1, sound.length + 1)) {
            Files.write(file, java.util.Arrays.copyOf(sound, length));
            assertThat(asked(shelf(ROOMY), "a", 1).known())
                    .as(length + " bytes")
                    .isFalse();
        }
    }

    @Test
    void oneBlockUnderTheNameOfAnotherIsNotTaken() throws IOException {
        asked(shelf(ROOMY), "a", 1);
        var first = files().getFirst();
        asked(shelf(ROOMY), "b", 2);
        var second =
                files().stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();
        Files.write(second, Files.readAllBytes(first));
        var kept = asked(shelf(ROOMY), "b", 2);
        assertThat(kept.known()).isFalse();
        same(kept.block(), block(2));
    }

    @Test
    void blocksWithMoreThanUtilitiesAreNotKept() throws IOException {
        var tallies = tallies();
        tallies[1][0] = new Tally(1, 0, 0, 0, 0);
        tallies[1][0].take(new double[] {3});
        var whole = new Block(block(1).utility(), tallies, block(1).weights());
        assertThat(shelf(ROOMY).of("a", () -> whole).block()).isSameAs(whole);
        assertThat(files()).isEmpty();
    }

    @Test
    void theOldestGoFirstWhereThereIsNoRoom() throws IOException {
        long size = BlockBytes.of("engine 1 k00", block(1)).length;
        var shelf = shelf(10 * size);
        for (int i = 0; i < 10; i++) {
            asked(shelf, "k0" + i, i);
            for (var file : files()) {
                var written = Files.getLastModifiedTime(file).toMillis();
                Files.setLastModifiedTime(file, FileTime.fromMillis(written - 1_000));
            }
        }
        assertThat(files()).hasSize(10);
        asked(shelf, "k10", 10);
        assertThat(files().size()).isBetween(7, 9);
        assertThat(asked(shelf(10 * size), "k10", 10).known()).isTrue();
        assertThat(asked(shelf(10 * size), "k00", 0).known()).isFalse();
    }

    @Test
    void nothingIsLeftLyingAbout() throws IOException {
        for (int i = 0; i < 5; i++) {
            asked(shelf(ROOMY), "k" + i, i);
        }
        assertThat(files())
                .hasSize(5)
                .allSatisfy(file -> assertThat(file.toString()).endsWith(".block"));
    }

    @Test
    void aFolderThatIsGoneKeepsNothingAndFailsNobody() throws IOException {
        var shelf = shelf(ROOMY);
        Files.delete(folder);
        same(asked(shelf, "a", 1).block(), block(1));
        assertThat(shelf.failures()).isEqualTo(1);
        Files.createDirectory(folder);
    }

    @Test
    void severalShelvesMayWriteAndReadTheSameFolderAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var jobs = new ArrayList<Callable<Boolean>>();
            for (int job = 0; job < 8; job++) {
                // Each a shelf of its own, as another program would have, with room for half of what is asked.
                var shelf = shelf(BlockBytes.of("engine 1 k00", block(1)).length * 16L);
                int first = job;
                jobs.add(() -> {
                    for (int i = 0; i < 200; i++) {
                        int key = (i * 7 + first) % 32;
                        var kept = shelf.of("k" + key, () -> block(key));
                        same(kept.block(), block(key));
                    }
                    return true;
                });
            }
            for (var done : pool.invokeAll(jobs)) {
                assertThat(done.get()).isTrue();
            }
        }
        var fresh = shelf(ROOMY);
        long known = IntStream.range(0, 32)
                .filter(key -> fresh.of("k" + key, () -> block(key)).known())
                .count();
        assertThat(known).isPositive();
    }
}
