package parley.robustness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import parley.experiment.BlockMemory;
import parley.experiment.Paired;
import parley.experiment.PlayMaker;
import parley.experiment.Recall;
import parley.experiment.Shelf;
import parley.negotiation.Negotiation;
import parley.negotiation.View;

/// Plays worlds, none twice: a world is known by its content, so two ways to the same numbers cost one.
///
/// May be used from several threads at once; what it answers does not depend on their number or order.
public final class Trials {

    /// Makes plays of a world with a seed: `Table.of(negotiation, seed, common)::play`, where worlds have much in
    /// common.
    @FunctionalInterface
    public interface Tables {
        /// A table to play at.
        PlayMaker of(Negotiation negotiation, long seed);
    }

    /// Worlds differ in their assumptions, as a rule: to hash all of a case each time would take longer than it
    /// saves.
    private record Key(Negotiation world, Inquiry inquiry) {
        @Override
        public int hashCode() {
            return 31 * world.assumptions().hashCode() + inquiry.hashCode();
        }
    }

    private record Seat(Negotiation world, long seed) {
        @Override
        public int hashCode() {
            return 31 * world.assumptions().hashCode() + Long.hashCode(seed);
        }
    }

    /// A table is made when first needed; others wait for it.
    private static final class Chair {

        private final Supplier<PlayMaker> maker;
        private Optional<PlayMaker> made = Optional.empty();

        Chair(Supplier<PlayMaker> maker) {
            this.maker = maker;
        }

        synchronized PlayMaker table() {
            var table = made.orElseGet(maker);
            made = Optional.of(table);
            return table;
        }
    }

    /// Worlds are gone through one after another, so older tables would only fill the memory.
    private static final int SEATS = 6;

    /// Bytes of blocks kept from world to world.
    private static final long ROOM = 96L << 20;

    private final Tables tables;
    private final Observer observer;
    private final Shelf shelf;
    private final ConcurrentHashMap<Key, Trial> known = new ConcurrentHashMap<>();
    private final LinkedHashMap<Seat, Chair> seats = new LinkedHashMap<>(16, 0.75f, true);
    private final LongAdder played = new LongAdder();
    private final LongAdder reused = new LongAdder();

    public Trials(Tables tables, Observer observer) {
        this(tables, observer, Shelf.NONE);
    }

    /// @param behind where blocks are looked for that are not in memory, and kept for others
    public Trials(Tables tables, Observer observer, Shelf behind) {
        this.tables = tables;
        this.observer = observer;
        this.shelf = new BlockMemory(ROOM).before(behind);
    }

    Observer observer() {
        return observer;
    }

    /// Trajectories played so far.
    public long played() {
        return played.sum();
    }

    /// Trajectories that were asked for and had been played before.
    public long reused() {
        return reused.sum();
    }

    /// What each approach gives in a world; empty if stopped.
    public Optional<Trial> of(Negotiation world, Inquiry inquiry) {
        var key = new Key(world, inquiry);
        var before = known.get(key);
        if (before != null) {
            reused.add(inquiry.trajectories() * inquiry.approaches().size());
            return Optional.of(before);
        }
        if (observer.stop()) {
            return Optional.empty();
        }
        var view = new View("a world", List.of(), false, "", List.of(), world);
        var trial = Paired.play(view, inquiry.plan(), seat(world, inquiry.seed()), observer::stop);
        return trial.map(paired -> {
            var found = Trial.of(paired, inquiry.trajectories());
            played.add(paired.trajectories() - paired.reused());
            reused.add(paired.reused());
            known.put(key, found);
            return found;
        });
    }

    /// A table keeps what its world has worked out; those of the worlds last asked about are kept.
    private PlayMaker seat(Negotiation world, long seed) {
        return chair(new Seat(world, seed)).table();
    }

    private Chair chair(Seat seat) {
        synchronized (seats) {
            var chair = seats.computeIfAbsent(
                    seat,
                    _ -> new Chair(() ->
                            Recall.utilities(seat.world(), seat.seed(), tables.of(seat.world(), seat.seed()), shelf)));
            if (seats.size() > SEATS) {
                seats.pollFirstEntry();
            }
            return chair;
        }
    }
}
