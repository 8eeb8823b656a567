package parley.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.blockfile.BlockFolder;
import parley.experiment.Shelf;
import picocli.CommandLine.Option;

/// Where runs are kept from command to command.
final class CacheOptions {

    /// Bytes that a folder may hold.
    private static final long MOST = 1L << 30;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description =
                    "Keep the runs played in FOLDER, 1 GB at most; what it holds already is not played again, by this"
                            + " command or another.")
    private List<String> folder = new ArrayList<>();

    private Optional<BlockFolder> opened = Optional.empty();

    /// The folder as a shelf; one that keeps nothing where none was named.
    Shelf shelf(Surroundings surroundings) {
        if (folder.isEmpty()) {
            return Shelf.NONE;
        }
        try {
            var blocks = BlockFolder.of(surroundings.folder().resolve(folder.getLast()), EngineStamp.here(), MOST);
            opened = Optional.of(blocks);
            return blocks;
        } catch (IOException unusable) {
            throw new Mistake("'--cache " + folder.getLast() + "' cannot be used as a folder: "
                    + Optional.ofNullable(unusable.getMessage()).orElse("it cannot be made") + ".");
        }
    }

    /// Says what could not be kept.
    void tell(Surroundings surroundings, boolean quiet) {
        long failures = opened.map(BlockFolder::failures).orElse(0L);
        if (failures > 0 && !quiet) {
            surroundings.say("parley: " + failures + " blocks of runs could not be kept in '" + folder.getLast()
                    + "': is it full, or read-only?\n");
        }
    }
}
