package parley.experiment;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import parley.simulation.Block;
import parley.simulation.Halt;

/// A shelf in memory, bounded: what was not asked for longest goes first. Who asks for a block that another is playing
/// waits for it, so that what is played does not depend on who comes first; where that one is stopped, it plays itself.
public final class BlockMemory implements Shelf {

    private final long most;
    private final LinkedHashMap<String, Block> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private final ConcurrentHashMap<String, CompletableFuture<Block>> underWay = new ConcurrentHashMap<>();
    private long bytes;

    /// @param most bytes it may take, about
    public BlockMemory(long most) {
        this.most = most;
    }

    @Override
    public Kept of(String key, Supplier<Block> play) {
        while (true) {
            var mine = new CompletableFuture<Block>();
            var theirs = underWay.putIfAbsent(key, mine);
            if (theirs == null) {
                return fill(mine, key, play);
            }
            try {
                return new Kept(theirs.join(), true);
            } catch (CompletionException failed) {
                if (!(failed.getCause() instanceof Halt)) {
                    throw failed;
                }
            }
        }
    }

    private Kept fill(CompletableFuture<Block> mine, String key, Supplier<Block> play) {
        try {
            var known = find(key);
            var block = known.orElseGet(play);
            keep(key, block);
            mine.complete(block);
            return new Kept(block, known.isPresent());
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            underWay.remove(key, mine);
        }
    }

    private synchronized Optional<Block> find(String key) {
        return Optional.ofNullable(blocks.get(key));
    }

    private synchronized void keep(String key, Block block) {
        var before = blocks.put(key, block);
        bytes += block.bytes() - (before == null ? 0 : before.bytes());
        var oldest = blocks.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
