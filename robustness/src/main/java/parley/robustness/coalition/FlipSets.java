package parley.robustness.coalition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.robustness.coalition.Flips.Verdict;

/// The smallest sets of assumptions that flip an answer.
///
/// A set is *minimal* if it flips the answer and none of its subsets does. Sets are looked at level by level, one
/// player more at a time, and whatever contains a set that flips is not looked at (AgrawalSrikant1994): so all
/// minimal sets up to the size asked for are found, whether or not the answer is monotone.
///
/// @param minimal   minimal sets whose every proper subset is known not to flip, smallest first
/// @param undecided sets that may be minimal: undecided themselves, or flipping with an undecided subset below; none of
///                  them contains another set that surely flips
/// @param largest   sets of up to this size were looked at
public record FlipSets(List<Long> minimal, List<Long> undecided, int largest) {

    public FlipSets {
        minimal = List.copyOf(minimal);
        undecided = List.copyOf(undecided);
    }

    /// All of up to so many players.
    public static FlipSets of(Flips flips, int players, int largest) {
        var minimal = new ArrayList<Long>();
        var undecided = new ArrayList<Long>();
        var flipping = new ArrayList<Long>();
        for (int size = 0; size <= Math.min(players, largest); size++) {
            for (long set : sets(players, size)) {
                var verdict = contains(set, flipping) ? Verdict.HOLDS : flips.of(set);
                if (verdict == Verdict.FLIPS) {
                    flipping.add(set);
                }
                if (verdict == Verdict.FLIPS && !contains(set, undecided)) {
                    minimal.add(set);
                } else if (verdict != Verdict.HOLDS) {
                    undecided.add(set);
                }
            }
        }
        return new FlipSets(minimal, undecided, Math.min(players, largest));
    }

    /// Whether it contains one of these.
    private static boolean contains(long set, List<Long> others) {
        return others.stream().anyMatch(other -> (other & set) == other);
    }

    /// All sets of one size, in ascending order.
    static List<Long> sets(int players, int size) {
        var sets = new ArrayList<Long>();
        if (size == 0) {
            return List.of(0L);
        }
        long set = (1L << size) - 1;
        while (set < 1L << players) {
            sets.add(set);
            long lowest = set & -set;
            long next = set + lowest;
            set = next | (((set ^ next) >>> 2) / lowest);
        }
        return sets;
    }

    /// Smallest sets first, then in the order of the players.
    static List<Long> ordered(List<Long> sets) {
        return sets.stream()
                .sorted(Comparator.<Long>comparingInt(Long::bitCount).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
