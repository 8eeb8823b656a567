package parley.simulation;

import java.util.Arrays;
import java.util.List;

/// One meeting of approaches, ready to be played: a pure function from block numbers to results.
public interface Play {

    /// What is read off each trajectory, in the order of the tallies.
    List<Measure> measures();

    /// What is followed over time, in the order of the tallies' paths.
    List<String> paths();

    /// What may end a deal, in the order of the tallies' causes.
    List<String> causes();

    /// Combinations of true types: stratum → party → index of its type.
    int[][] strata();

    /// How likely a party, itself of the type it has in each stratum, thinks the others' types there: stratum →
    /// believed probability of the others' types at the start.
    double[] believed(int party);

    /// How many trajectories of each stratum a batch holds, each at least 1.
    int[] turns();

    /// Trajectories in one batch.
    default int batchSize() {
        return Arrays.stream(turns()).sum();
    }

    /// Whether the trajectories of a batch share a draw of uncertain assumptions, and so depend on each other.
    boolean drawn();

    /// Batches in one block.
    int batchesPerBlock();

    /// Plays the first `count` batches of block `number`, which are batches number × [#batchesPerBlock()] and
    /// following; a shorter last block is allowed. May be called from several threads at once.
    Block block(int number, int count);

    /// The same batches with what every actor gains, and empty tallies: quicker, since nothing is followed over
    /// time.
    default Block utilities(int number, int count) {
        return block(number, count);
    }

    /// The weights of the strata in these batches, without playing them: batch → stratum → probability.
    default double[][] weights(int number, int count) {
        return block(number, count).weights();
    }

    /// Trajectories of the blocks it gave so far that it had at hand and did not play.
    default long reused() {
        return 0;
    }

    /// Plays one trajectory of a stratum alone, the first that batch `number` has there. May be called from several
    /// threads at once.
    Trace trace(long number, int stratum);
}
