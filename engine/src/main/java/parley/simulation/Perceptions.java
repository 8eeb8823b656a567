package parley.simulation;

import java.util.Arrays;
import java.util.concurrent.ConcurrentMap;
import parley.standing.Perception;
import parley.standing.Scene;
import parley.standing.Surroundings;
import parley.standing.World;

/// All perceptions of one world met so far, by their exact situation.
final class Perceptions {

    private final World world;
    private final Memory memory;
    private final Memory brief;
    private final ConcurrentMap<Key, Perception> known;
    private final ConcurrentMap<Key, Surroundings> around;
    private final ConcurrentMap<Key, double[]> situations;

    Perceptions(World world) {
        this(world, Memory.usual(), Memory.usual());
    }

    /// @param memory for perceptions and what follows from them
    /// @param brief  for what is soon worked out again
    Perceptions(World world, Memory memory, Memory brief) {
        this.world = world;
        this.memory = memory;
        this.brief = brief;
        this.known = memory.store();
        this.around = memory.store();
        this.situations = brief.store();
    }

    Memory memory() {
        return memory;
    }

    Memory brief() {
        return brief;
    }

    World world() {
        return world;
    }

    /// A situation to look up; its numbers may change between look-ups, never while it is stored.
    static final class Key {
        private final double[] situation;
        private int hash;

        Key(int length) {
            this.situation = new double[length];
        }

        private Key(double[] situation, int hash) {
            this.situation = situation;
            this.hash = hash;
        }

        double[] situation() {
            return situation;
        }

        Key read() {
            int code = 1;
            for (double value : situation) {
                long bits = Double.doubleToRawLongBits(value + 0.0);
                code = 31 * code + (int) (bits ^ bits >>> 32);
            }
            hash = code ^ code >>> 15;
            return this;
        }

        Key copy() {
            return new Key(situation.clone(), hash);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && hash == key.hash && Arrays.equals(situation, key.situation);
        }
    }

    /// How many situations are remembered.
    long size() {
        return known.size();
    }

    /// The perception of a situation.
    Perception of(Key key, Scene scene) {
        key.read();
        var found = known.get(key);
        if (found == null) {
            var own = key.copy();
            found = new Perception(world, key.situation, surroundings(key.situation), scene);
            known.put(own, found);
            memory.grow(found.bytes());
        }
        return found;
    }

    /// The numbers of a situation, laid out in whole, as they were first met; never to be changed.
    double[] once(Key whole) {
        var found = situations.get(whole.read());
        if (found == null) {
            var own = whole.copy();
            found = own.situation;
            situations.put(own, found);
            brief.grow(8L * found.length);
        }
        return found;
    }

    private Surroundings surroundings(double[] situation) {
        var bare = situation.clone();
        world.model().layout().withoutBeliefs(bare);
        var key = new Key(bare, 0).read();
        var found = around.get(key);
        if (found == null) {
            found = new Surroundings(world, bare, memory::grow);
            around.put(key, found);
            memory.grow(found.bytes());
        }
        return found;
    }
}
