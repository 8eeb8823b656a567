package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import parley.simulation.Block;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Tally;
import parley.simulation.Trace;

/// A play whose results are rigged: known means, noise shared with all plays of the same seed, and noise of its own.
///
/// @param strata  stratum → party → type
/// @param parties their names
/// @param odds    true weights of the strata in a batch whose draw is z (standard normal)
/// @param means   utility in a stratum, before noise
/// @param own     salt of its own noise
record Rigged(
        long seed,
        List<String> parties,
        int[][] strata,
        Odds odds,
        double[][] believed,
        Means means,
        double sharedNoise,
        double ownNoise,
        long own,
        int repeats,
        int batchesPerBlock)
        implements Play {

    interface Means {
        double of(int party, int stratum, double z);
    }

    interface Odds {
        double[] of(double z);
    }

    @Override
    public List<Measure> measures() {
        var measures = new ArrayList<Measure>(List.of(Measure.Plain.values()));
        for (var party : parties) {
            measures.add(new Measure.Utility(party));
        }
        return measures;
    }

    /// Every trajectory stays where its number puts it.
    @Override
    public Trace trace(long number, int stratum) {
        return new Trace(odds.of(0.5)[stratum], new double[][] {{number, number}});
    }

    @Override
    public List<String> paths() {
        return List.of("z");
    }

    @Override
    public List<String> causes() {
        return List.of("fire");
    }

    @Override
    public double[] believed(int party) {
        return believed[party];
    }

    @Override
    public int[] turns() {
        var turns = new int[strata.length];
        Arrays.fill(turns, repeats);
        return turns;
    }

    @Override
    public boolean drawn() {
        return repeats > 1;
    }

    @Override
    public Block block(int number, int count) {
        var utility = new double[parties.size()][strata.length][count];
        var halves = new Tally[2][strata.length];
        for (var half : halves) {
            for (int s = 0; s < half.length; s++) {
                half[s] = new Tally(measures().size(), 1, 2, 3, 1);
            }
        }
        var weights = new double[count][];
        for (int batch = 0; batch < count; batch++) {
            long absolute = (long) number * batchesPerBlock + batch;
            double z = repeats == 1 ? 0 : random(absolute, -1, 0).nextGaussian();
            weights[batch] = odds.of(z);
            for (int s = 0; s < strata.length; s++) {
                for (int i = 0; i < repeats; i++) {
                    var numbers = trajectory(absolute, s, i, z);
                    halves[(int) (absolute % 2)][s].take(numbers);
                    halves[(int) (absolute % 2)][s].follow(0, 1, 2, z);
                    for (int p = 0; p < parties.size(); p++) {
                        utility[p][s][batch] += numbers[5 + p] / repeats;
                    }
                }
            }
        }
        return new Block(utility, halves, weights);
    }

    private double[] trajectory(long batch, int stratum, int repeat, double z) {
        var shared = random(batch, stratum, repeat);
        var mine = new SplittableRandom(shared.split().nextLong() + own);
        var numbers = new double[5 + parties.size()];
        boolean deal = shared.nextDouble() < 0.5;
        numbers[0] = deal ? 1 : 0;
        numbers[3] = deal ? 0.25 + 0.5 * shared.nextDouble() : 0;
        numbers[4] = deal ? 10 + shared.nextGaussian() : 0;
        for (int p = 0; p < parties.size(); p++) {
            numbers[5 + p] =
                    means.of(p, stratum, z) + sharedNoise * shared.nextGaussian() + ownNoise * mine.nextGaussian();
        }
        return numbers;
    }

    private SplittableRandom random(long batch, int stratum, int repeat) {
        return new SplittableRandom(seed * 1_000_003L + batch * 7_919L + stratum * 101L + repeat);
    }
}
