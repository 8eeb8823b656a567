package parley.simulation;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import parley.standing.Perception;

/// What everybody can see at one point of a period, after postures, stocks and acts: shared by all trajectories that
/// come to it.
///
/// A moment with signs still open leads to one moment for each way they may fall; one without is *seen* and has a
/// perception. What follows a seen moment when nothing happens is kept with it, so that calm periods need no look-up.
final class Moment {

    final double[] situation;
    final int[] script;
    final int[] began;
    final long fired;

    /// What the clocks showed.
    final int[] hands;

    /// Signs that occur or fail to in this period, by number.
    final int[] signs;

    private final AtomicReferenceArray<Moment> fallen;
    private @Nullable Perception perception;
    private @Nullable Moment calm;
    private @Nullable Round rounds;
    private double tempo = Double.NaN;

    Moment(double[] situation, int[] script, int[] began, long fired, int[] signs, int[] hands) {
        this.situation = situation;
        this.script = script;
        this.began = began;
        this.fired = fired;
        this.signs = signs;
        this.hands = hands;
        this.fallen = new AtomicReferenceArray<>(signs.length == 0 ? 0 : 1 << signs.length);
    }

    /// The moment once the signs have fallen so (bit i: sign i was seen), null where nobody has been there.
    @Nullable
    Moment fallen(int seen) {
        return fallen.get(seen);
    }

    void fallen(int seen, Moment after) {
        fallen.set(seen, after);
    }

    /// How it looks, null where nobody has looked.
    @Nullable
    Perception perception() {
        return perception;
    }

    void perception(Perception seen) {
        perception = seen;
    }

    /// The positions of talks met in it so far, null for none.
    @Nullable
    Round rounds() {
        return rounds;
    }

    void rounds(Round first) {
        rounds = first;
    }

    /// The chance of a usable round, NaN where nobody has asked.
    double tempo() {
        return tempo;
    }

    void tempo(double chance) {
        tempo = chance;
    }

    /// The next period's moment when nothing happens in this one, null where nobody has gone on.
    @Nullable
    Moment calm() {
        return calm;
    }

    void calm(Moment next) {
        calm = next;
    }

    /// What a moment depends on: everything before postures are set.
    static final class Key {
        double[] situation = {};
        final double[] talks;
        final int[] places;
        private int hash;

        /// A key to be filled again and again.
        ///
        /// @param talks how many numbers say how talks go
        Key(int talks, int places) {
            this.talks = new double[talks];
            this.places = new int[places];
        }

        private Key(Key other, double[] situation) {
            this.situation = situation;
            this.talks = other.talks.length == 0 ? other.talks : other.talks.clone();
            this.places = other.places.clone();
            this.hash = other.hash;
        }

        Key read() {
            long code = add(add(1, situation), talks);
            for (int value : places) {
                code = 31 * code + value;
            }
            code *= 0x9E3779B97F4A7C15L;
            hash = (int) (code >>> 32);
            return this;
        }

        private static long add(long code, double[] numbers) {
            long sum = code;
            for (double value : numbers) {
                sum = 31 * sum + Double.doubleToRawLongBits(value + 0.0);
            }
            return sum;
        }

        /// A key to keep.
        ///
        /// @param kept the same situation, never to be changed
        Key copy(double[] kept) {
            return new Key(this, kept);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && hash == key.hash
                    && Arrays.equals(places, key.places)
                    && Arrays.equals(talks, key.talks)
                    && Arrays.equals(situation, key.situation);
        }
    }
}
