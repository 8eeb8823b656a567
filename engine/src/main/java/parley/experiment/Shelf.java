package parley.experiment;

import java.util.function.Supplier;
import parley.simulation.Block;

/// Where blocks that have been played are kept under their content, so that none is played twice.
///
/// A key stands for everything the block depends on, so what is found under it is what playing would give, to the last
/// byte. May forget at any time. Called from several threads at once.
@FunctionalInterface
public interface Shelf {

    /// The block of that content: the one kept, or else the one that is played now, and kept as long as there is
    /// room.
    Kept of(String key, Supplier<Block> play);

    /// A block.
    ///
    /// @param known whether it was at hand, or being played for somebody else
    record Kept(Block block, boolean known) {}

    /// Keeps nothing.
    Shelf NONE = (_, play) -> new Kept(play.get(), false);

    /// This shelf first, then another, where everything is kept as well.
    default Shelf before(Shelf other) {
        return (key, play) -> {
            var there = new boolean[1];
            var here = of(key, () -> {
                var found = other.of(key, play);
                there[0] = found.known();
                return found.block();
            });
            return new Kept(here.block(), here.known() || there[0]);
        };
    }
}
