package parley.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How the trajectories of a batch are shared out among the strata (combinations of true types).
///
/// Where half of them go by the strata's chances (Neyman1934, all deviations taken as equal) and half to all alike, a
/// mean is about as precise as with the best shares, and what is rare is still seen (Hesterberg1995: no more than
/// twice the variance of either).
///
/// @param chances party → type → true probability; empty: all strata alike
public record Allotment(double[][] chances) {

    /// One trajectory of every stratum, whatever its chance.
    public static final Allotment EQUAL = new Allotment(new double[0][0]);

    /// By the chances that hold at a table.
    public static Allotment of(Table table) {
        return new Allotment(IntStream.range(0, table.model().parties())
                .mapToObj(party -> table.middle().priors(party).clone())
                .toArray(double[][]::new));
    }

    /// So many of each.
    static int[] even(int strata, int turns) {
        var all = new int[strata];
        Arrays.fill(all, turns);
        return all;
    }

    /// How many trajectories of each stratum a batch holds: one of each and as many again shared out by largest
    /// remainders, ties to the first; all divided by what divides them all.
    ///
    /// @param strata stratum → party → index of its type
    int[] turns(int[][] strata) {
        var turns = even(strata.length, 1);
        if (chances.length == 0) {
            return turns;
        }
        var shares = shares(strata);
        for (int s = 0; s < turns.length; s++) {
            turns[s] += (int) shares[s];
        }
        IntStream.range(0, turns.length)
                .boxed()
                .sorted(Comparator.comparingDouble(s -> Math.floor(shares[s]) - shares[s]))
                .limit(2L * turns.length - Arrays.stream(turns).sum())
                .forEach(s -> turns[s]++);
        int divisor = Arrays.stream(turns).reduce(0, Allotment::common);
        return Arrays.stream(turns).map(number -> number / divisor).toArray();
    }

    /// Chances of the strata, adding up to their number.
    private double[] shares(int[][] strata) {
        var shares = new double[strata.length];
        for (int s = 0; s < shares.length; s++) {
            shares[s] = 1;
            for (int party = 0; party < chances.length; party++) {
                shares[s] *= chances[party][strata[s][party]];
            }
        }
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum * shares.length).toArray();
    }

    private static int common(int one, int other) {
        return other == 0 ? one : common(other, one % other);
    }
}
