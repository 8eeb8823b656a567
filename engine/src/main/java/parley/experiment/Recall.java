package parley.experiment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import parley.approach.Approach;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.simulation.Allotment;
import parley.simulation.Block;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Table;
import parley.simulation.Trace;

/// Plays that take blocks from a shelf where it has them.
///
/// A block is kept under what its play depends on ([Content]), its number and its length. So a changed assumption that
/// the play never reads, and a changed prior that only weighs its strata, play nothing: the block is there, and only
/// the weights are worked out again. What comes is the same to the last byte with any shelf.
public final class Recall implements PlayMaker {

    private final Content content;
    private final PlayMaker table;
    private final Shelf shelf;
    private final boolean whole;

    private Recall(Negotiation negotiation, long seed, PlayMaker table, Shelf shelf, boolean whole) {
        this.content = new Content(negotiation, seed);
        this.table = table;
        this.shelf = shelf;
        this.whole = whole;
    }

    /// Plays of a view at a table of its own, with everything that is read off trajectories. Where their number is
    /// free, they are shared out by the chances of types in the case as written: so a changed prior plays nothing
    /// anew.
    public static PlayMaker of(Case subject, View view, Plan plan, Shelf shelf) {
        var table = Table.of(view.negotiation(), plan.seed());
        var written = subject.asWritten().under(view.name());
        var allotment = plan.trajectories() > 0
                ? Allotment.EQUAL
                : Allotment.of(written.equals(view.negotiation()) ? table : Table.of(written, plan.seed()));
        return of(view.negotiation(), plan.seed(), profile -> table.play(profile, allotment), shelf);
    }

    /// Plays with everything that is read off trajectories.
    ///
    /// @param table what plays of the negotiation with this seed are made by where the shelf is empty
    public static PlayMaker of(Negotiation negotiation, long seed, PlayMaker table, Shelf shelf) {
        return new Recall(negotiation, seed, table, shelf, true);
    }

    /// Plays that tell utilities only, which is quicker and takes less room.
    public static PlayMaker utilities(Negotiation negotiation, long seed, PlayMaker table, Shelf shelf) {
        return new Recall(negotiation, seed, table, shelf, false);
    }

    @Override
    public Play play(Map<String, Approach> profile) {
        var play = table.play(profile);
        return new Recalled(play, content.of(profile, play.strata(), play.turns()));
    }

    private final class Recalled implements Play {

        private final Play play;
        private final String name;
        private final LongAdder reused = new LongAdder();

        Recalled(Play play, String name) {
            this.play = play;
            this.name = name;
        }

        @Override
        public Block block(int number, int count) {
            return whole ? block(number, count, "") : utilities(number, count);
        }

        @Override
        public Block utilities(int number, int count) {
            return block(number, count, " utilities");
        }

        private Block block(int number, int count, String kind) {
            var key = name + "-" + number + "-" + count + kind;
            var kept = shelf.of(key, () -> kind.isEmpty() ? play.block(number, count) : play.utilities(number, count));
            if (!kept.known()) {
                return kept.block();
            }
            reused.add((long) count * batchSize());
            return new Block(kept.block().utility(), kept.block().halves(), play.weights(number, count));
        }

        @Override
        public long reused() {
            return reused.sum();
        }

        @Override
        public double[][] weights(int number, int count) {
            return play.weights(number, count);
        }

        @Override
        public List<Measure> measures() {
            return play.measures();
        }

        @Override
        public List<String> paths() {
            return play.paths();
        }

        @Override
        public List<String> causes() {
            return play.causes();
        }

        @Override
        public int[][] strata() {
            return play.strata();
        }

        @Override
        public double[] believed(int party) {
            return play.believed(party);
        }

        @Override
        public int[] turns() {
            return play.turns();
        }

        @Override
        public boolean drawn() {
            return play.drawn();
        }

        @Override
        public int batchesPerBlock() {
            return play.batchesPerBlock();
        }

        @Override
        public Trace trace(long number, int stratum) {
            return play.trace(number, stratum);
        }
    }
}
