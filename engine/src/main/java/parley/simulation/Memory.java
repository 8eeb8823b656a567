package parley.simulation;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// What one table remembers of what could be worked out again: where that grows too large all is forgotten, and worked
/// out again alike, so the bound never shows in a result.
final class Memory {

    private static final long MOST_BYTES = 200L << 20;

    private final long most;
    private final Queue<Map<?, ?>> stores = new ConcurrentLinkedQueue<>();
    private final Queue<Memory> resting = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();

    private Memory(long most) {
        this.most = most;
    }

    /// A memory of the usual size.
    static Memory usual() {
        return new Memory(MOST_BYTES);
    }

    /// A memory of so many bytes whose stores hold on to what this one remembers: it forgets whenever this one
    /// does, or nothing would be freed.
    Memory resting(long bytes) {
        var above = new Memory(bytes);
        resting.add(above);
        return above;
    }

    /// A store that is emptied with the rest.
    <K, V> ConcurrentMap<K, V> store() {
        var store = new ConcurrentHashMap<K, V>();
        stores.add(store);
        return store;
    }

    /// Takes note that so much more is remembered, about.
    void grow(long more) {
        if (bytes.addAndGet(more) > most) {
            forget();
        }
    }

    private void forget() {
        bytes.set(0);
        stores.forEach(Map::clear);
        resting.forEach(Memory::forget);
    }
}
