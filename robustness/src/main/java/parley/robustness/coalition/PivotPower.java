package parley.robustness.coalition;

import java.util.List;
import java.util.stream.IntStream;

/// How often each player is the one whose move flips the answer (ShapleyShubik1954): the Shapley value of the function
/// that is 1 for sets that flip it and 0 for all others.
///
/// The powers add up to 1 where all moved together flip the answer and none moved does not. A move that flips an answer
/// back counts against its player, so that a power may be negative where the function is not monotone.
public final class PivotPower {

    /// A power, and how low and how high it may be.
    public record Bounded(double power, double low, double high) {}

    private PivotPower() {}

    /// Exact.
    ///
    /// @param flips for each of the 2^m sets whether it flips the answer
    public static double[] of(boolean[] flips) {
        var table = new double[flips.length];
        for (int set = 0; set < table.length; set++) {
            table[set] = flips[set] ? 1 : 0;
        }
        return ShapleyValue.of(table);
    }

    /// Exact, with what the power could be whichever way the sets turn out of which it is open whether they flip
    /// the answer: each counts where it lowers the power, or raises it.
    ///
    /// @param flips for each of the 2^m sets whether it flips the answer, as far as is known
    /// @param open  for each whether it may be the other way
    public static List<Bounded> of(boolean[] flips, boolean[] open) {
        var powers = of(flips);
        var low = powers.clone();
        var high = powers.clone();
        var weights = ShapleyValue.weights(powers.length);
        for (int set = 0; set < flips.length; set++) {
            for (int player = 0; open[set] && player < powers.length; player++) {
                int size = Integer.bitCount(set);
                double worth = (set >> player & 1) != 0 ? weights[size - 1] : -weights[size];
                double turned = flips[set] ? -worth : worth;
                low[player] += Math.min(0, turned);
                high[player] += Math.max(0, turned);
            }
        }
        return IntStream.range(0, powers.length)
                .mapToObj(player -> new Bounded(powers[player], low[player], high[player]))
                .toList();
    }
}
