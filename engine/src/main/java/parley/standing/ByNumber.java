package parley.standing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// What is known of some numbered things: a hash table with open addressing that any thread may read at any time and
/// that asks for no boxes. A reader may miss what another thread is just adding, and then works it out again alike.
final class ByNumber<V> {

    private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(int[].class);

    /// Keys are numbers plus 1, 0 where a place is free; a value is written before its key.
    private record Places(int[] keys, Object[] values) {
        static Places of(int size) {
            return new Places(new int[size], new Object[size]);
        }

        /// Where the key is, or the free place where it would be.
        int place(int key) {
            int place = ((key * 0x9E3779B1) >>> 16) & (keys.length - 1);
            int there = (int) KEY.getAcquire(keys, place);
            while (there != 0 && there != key) {
                place = (place + 1) & (keys.length - 1);
                there = (int) KEY.getAcquire(keys, place);
            }
            return place;
        }
    }

    private volatile Places places = Places.of(4);
    private int count;

    /// What is known of a number, 0 or more.
    @SuppressWarnings("unchecked")
    @Nullable
    V of(int number) {
        var now = places;
        int place = now.place(number + 1);
        return (int) KEY.getAcquire(now.keys, place) == 0 ? null : (V) now.values[place];
    }

    /// Keeps it, unless something is known already.
    synchronized void put(int number, V value) {
        if (2 * (count + 1) > places.keys.length) {
            grow();
        }
        int place = places.place(number + 1);
        if (places.keys[place] == 0) {
            places.values[place] = value;
            KEY.setRelease(places.keys, place, number + 1);
            count++;
        }
    }

    private void grow() {
        var larger = Places.of(2 * places.keys.length);
        for (int i = 0; i < places.keys.length; i++) {
            int key = places.keys[i];
            if (key != 0) {
                int place = larger.place(key);
                larger.values[place] = places.values[i];
                larger.keys[place] = key;
            }
        }
        places = larger;
    }
}
