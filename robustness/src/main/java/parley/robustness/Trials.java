package parley.robustness;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
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

    private static final int SEATS = 16;

    /// Bytes of blocks kept from world to world.
    private static final long ROOM = 96L << 20;

    private final Tables tables;
    private final Observer observer;
    private final Shelf shelf;
    private final ConcurrentHashMap<Key, Trial> known = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Seat, PlayMaker> seats = new ConcurrentHashMap<>();
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

    /// A table keeps what its world has worked out; a few worlds are kept.
    private PlayMaker seat(Negotiation world, long seed) {
        if (seats.size() >= SEATS) {
            seats.clear();
        }
        return seats.computeIfAbsent(
                new Seat(world, seed), seat -> Recall.utilities(world, seed, tables.of(world, seed), shelf));
    }
}
