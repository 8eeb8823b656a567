package parley.blockfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import parley.experiment.Shelf;
import parley.simulation.Block;

/// A shelf in a folder, bounded: what was written longest ago goes first.
///
/// Every file is written beside its place and moved there in one step, so that nobody ever reads half of one. Several
/// threads and several programs may use the same folder at once: whoever writes a block writes what everybody would.
/// Only blocks that tell utilities are kept; others are played each time. Put a [parley.experiment.BlockMemory] before
/// it, so that what two threads ask for at once is played once.
public final class BlockFolder implements Shelf {

    private static final String BLOCK = ".block";
    private static final String PART = ".part";

    /// What is left after room was made.
    private static final double KEPT = 0.8;

    private final Path folder;
    private final String engine;
    private final long most;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    private BlockFolder(Path folder, String engine, long most) {
        this.folder = folder;
        this.engine = engine;
        this.most = most;
    }

    /// Opens a folder, or makes it.
    ///
    /// @param engine which engine plays: blocks of another are never taken
    /// @param most   bytes that its files may take, about
    /// @throws IOException where it cannot be made
    public static BlockFolder of(Path folder, String engine, long most) throws IOException {
        Files.createDirectories(folder);
        var shelf = new BlockFolder(folder, engine, most);
        shelf.makeRoom();
        return shelf;
    }

    /// How many blocks could not be kept.
    public long failures() {
        return failures.get();
    }

    @Override
    public Kept of(String key, Supplier<Block> play) {
        var whole = engine + " " + key;
        Path file = folder.resolve(name(whole));
        var known = read(whole, file);
        if (known.isPresent()) {
            return new Kept(known.get(), true);
        }
        var block = play.get();
        if (BlockBytes.holdsAll(block)) {
            keep(file, BlockBytes.of(whole, block));
        }
        return new Kept(block, false);
    }

    private static Optional<Block> read(String key, Path file) {
        try {
            return Files.exists(file) ? BlockBytes.read(key, Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void keep(Path file, byte[] content) {
        if (content.length > most) {
            return;
        }
        try {
            Path part = Files.createTempFile(folder, "", PART);
            try {
                Files.write(part, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            if (bytes.addAndGet(content.length) > most) {
                makeRoom();
            }
        } catch (IOException _) {
            failures.incrementAndGet();
        }
    }

    private static String name(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20) + BLOCK;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A file as it was seen; it may be gone a moment later.
    private record Seen(Path file, long size, FileTime written) {}

    /// Counts what is there, and takes the oldest away where it is too much.
    private synchronized void makeRoom() throws IOException {
        var seen = new ArrayList<>(seen());
        seen.sort(Comparator.comparing(Seen::written).thenComparing(Seen::file));
        long all = seen.stream().mapToLong(Seen::size).sum();
        long wanted = all > most ? (long) (KEPT * most) : most;
        for (var each : seen) {
            if (all <= wanted) {
                break;
            }
            Files.deleteIfExists(each.file());
            all -= each.size();
        }
        bytes.set(all);
    }

    private List<Seen> seen() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(BlockFolder::ours)
                    .flatMap(file -> seen(file).stream())
                    .toList();
        }
    }

    private static boolean ours(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(BLOCK) || name.endsWith(PART);
    }

    private static Optional<Seen> seen(Path file) {
        try {
            return Optional.of(new Seen(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
