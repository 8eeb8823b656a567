package parley.blockfile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import parley.simulation.Block;
import parley.simulation.Tally;

/// A block that tells utilities only, as bytes: a mark with the version, the key, the block's shape, its numbers, and a
/// sum over all of it.
final class BlockBytes {

    private static final byte[] MARK = "parley block 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST_KEY = 4_096;

    private BlockBytes() {}

    /// Whether the block holds nothing beside utilities and weights, so that nothing is lost.
    static boolean holdsAll(Block block) {
        return Arrays.stream(block.halves())
                .flatMap(Arrays::stream)
                .allMatch(tally -> tally.trajectories() == 0 && tally.ages() == 0 && tally.periods() == 0);
    }

    static byte[] of(String key, Block block) {
        var name = key.getBytes(StandardCharsets.UTF_8);
        int actors = block.utility().length;
        int batches = block.batches();
        int strata = block.halves().length == 0 ? 0 : block.halves()[0].length;
        int numbers = batches * strata * (actors + 1);
        var buffer = ByteBuffer.allocate(MARK.length + 4 + name.length + 4 * 4 + 8 * numbers + 8);
        buffer.put(MARK).putInt(name.length).put(name);
        buffer.putInt(actors).putInt(strata).putInt(batches).putInt(block.halves().length);
        for (var actor : block.utility()) {
            put(buffer, actor);
        }
        put(buffer, block.weights());
        return buffer.putLong(sum(buffer.array(), buffer.position())).array();
    }

    private static void put(ByteBuffer buffer, double[][] rows) {
        for (var row : rows) {
            for (double number : row) {
                buffer.putDouble(number);
            }
        }
    }

    /// The block that was kept under that key; empty for any other bytes.
    static Optional<Block> read(String key, byte[] bytes) {
        var name = key.getBytes(StandardCharsets.UTF_8);
        int head = MARK.length + 4 + name.length + 4 * 4;
        if (name.length > MOST_KEY || bytes.length < head + 8) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        if (!matches(buffer, MARK) || buffer.getInt() != name.length || !matches(buffer, name)) {
            return Optional.empty();
        }
        long actors = buffer.getInt();
        long strata = buffer.getInt();
        long batches = buffer.getInt();
        long halves = buffer.getInt();
        boolean fits = actors >= 0
                && strata >= 0
                && batches >= 0
                && halves == 2
                && fits(bytes.length - head - 8L, strata, batches, actors + 1)
                && sum(bytes, bytes.length - 8) == buffer.getLong(bytes.length - 8);
        return fits ? Optional.of(block(buffer, (int) actors, (int) strata, (int) batches)) : Optional.empty();
    }

    private static boolean fits(long bytes, long strata, long batches, long rows) {
        return strata <= bytes && batches <= bytes && rows <= bytes && 8.0 * strata * batches * rows == bytes;
    }

    private static boolean matches(ByteBuffer buffer, byte[] expected) {
        var found = new byte[expected.length];
        buffer.get(found);
        return Arrays.equals(found, expected);
    }

    private static Block block(ByteBuffer buffer, int actors, int strata, int batches) {
        var utility = new double[actors][][];
        Arrays.setAll(utility, _ -> rows(buffer, strata, batches));
        var weights = rows(buffer, batches, strata);
        var halves = new Tally[2][strata];
        for (var half : halves) {
            Arrays.setAll(half, _ -> new Tally(0, 0, 0, 0, 0));
        }
        return new Block(utility, halves, weights);
    }

    private static double[][] rows(ByteBuffer buffer, int rows, int columns) {
        var numbers = new double[rows][columns];
        for (var row : numbers) {
            Arrays.setAll(row, _ -> buffer.getDouble());
        }
        return numbers;
    }

    private static long sum(byte[] bytes, int length) {
        var sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
