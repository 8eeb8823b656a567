package parley.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import parley.simulation.Block;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Tally;

/// What one play gave so far, added up block by block in block order; even and odd batches apart.
final class Run {

    private final Play play;
    private final Map<Measure, Integer> columns = new HashMap<>();
    private final Half[] halves;
    private long batches;

    Run(Play play, int actors, Lineups lineups) {
        this.play = play;
        for (int i = 0; i < play.measures().size(); i++) {
            columns.putIfAbsent(play.measures().get(i), i);
        }
        this.halves = new Half[] {new Half(actors, lineups), new Half(actors, lineups)};
    }

    Play play() {
        return play;
    }

    /// Place of a measure in the tallies, -1 where the play does not read it off.
    int column(Measure measure) {
        return columns.getOrDefault(measure, -1);
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

        private final Lineups lineups;
        private final Series series = new Series();
        private final Tally[] tallies;
        private final double[] weights;
        private final double[] first;
        private final double[][] squares;
        private boolean weightsVary;
        private long batches;

        private Half(int actors, Lineups lineups) {
            int strata = lineups.of().size();
            this.lineups = lineups;
            this.tallies = new Tally[strata];
            this.weights = new double[strata];
            this.first = new double[strata];
            this.squares = new double[actors][strata];
        }

        private void add(Block block, int batch) {
            var now = block.weights()[batch];
            if (batches == 0) {
                System.arraycopy(now, 0, first, 0, now.length);
            }
            weightsVary |= !Arrays.equals(now, first);
            for (int stratum = 0; stratum < weights.length; stratum++) {
                weights[stratum] += now[stratum];
                for (int actor = 0; actor < squares.length; actor++) {
                    double mean = block.utility()[actor][stratum][batch];
                    squares[actor][stratum] += mean * mean;
                }
            }
            series.add(lineups.values(block, batch));
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

        /// The stratum's weight in the first batch: in all, where they do not vary.
        double firstWeight(int stratum) {
            return first[stratum];
        }

        /// Sum over batches of the squared mean utility of an actor in a stratum.
        double square(int actor, int stratum) {
            return squares[actor][stratum];
        }

        long batches() {
            return batches;
        }
    }
}
