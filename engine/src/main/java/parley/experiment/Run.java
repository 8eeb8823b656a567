package parley.experiment;

import java.util.Arrays;
import parley.simulation.Block;
import parley.simulation.Play;
import parley.simulation.Tally;

/// What one play gave so far, added up block by block in block order; even and odd batches apart.
final class Run {

    private final Play play;
    private final Half[] halves;
    private long batches;

    Run(Play play, int parties) {
        this.play = play;
        int strata = play.strata().length;
        this.halves = new Half[] {new Half(parties, strata), new Half(parties, strata)};
    }

    Play play() {
        return play;
    }

    Half half(int number) {
        return halves[number];
    }

    long batches() {
        return batches;
    }

    long trajectories() {
        return batches * play.batchSize();
    }

    /// Adds the next block.
    void add(Block block) {
        for (int batch = 0; batch < block.batches(); batch++) {
            halves[(int) (batches % 2)].add(block, batch);
            batches++;
        }
        for (int half = 0; half < 2; half++) {
            halves[half].add(block.halves()[half]);
        }
    }

    /// The even or the odd batches.
    static final class Half {

        private final Series series;
        private final Tally[] tallies;
        private final double[] weights;
        private final double[] first;
        private final double[][] squares;
        private boolean weightsVary;
        private long batches;

        private Half(int parties, int strata) {
            this.series = new Series(parties, strata);
            this.tallies = new Tally[strata];
            this.weights = new double[strata];
            this.first = new double[strata];
            this.squares = new double[parties][strata];
        }

        private void add(Block block, int batch) {
            var now = block.weights()[batch];
            if (batches == 0) {
                System.arraycopy(now, 0, first, 0, now.length);
            }
            weightsVary |= !Arrays.equals(now, first);
            for (int stratum = 0; stratum < weights.length; stratum++) {
                weights[stratum] += now[stratum];
                for (int party = 0; party < squares.length; party++) {
                    double mean = block.utility()[party][stratum][batch];
                    squares[party][stratum] += mean * mean;
                }
            }
            series.add(block.utility(), now, batch);
            batches++;
        }

        private void add(Tally[] more) {
            for (int stratum = 0; stratum < tallies.length; stratum++) {
                if (tallies[stratum] == null) {
                    tallies[stratum] = more[stratum].emptied();
                }
                tallies[stratum].add(more[stratum]);
            }
        }

        Series series() {
            return series;
        }

        Tally tally(int stratum) {
            return tallies[stratum];
        }

        /// Whether the strata's weights differ between batches.
        boolean weightsVary() {
            return weightsVary;
        }

        /// Sum over batches of a stratum's weight.
        double weight(int stratum) {
            return weights[stratum];
        }

        /// Sum over batches of the squared mean utility of a party in a stratum.
        double square(int party, int stratum) {
            return squares[party][stratum];
        }

        long batches() {
            return batches;
        }
    }
}
