package parley.robustness.coalition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/// Minimal flip sets among many assumptions, where not every set can be tried.
///
/// *One set*: divide and conquer (QuickXplain, Junker2004), about 2k·log2(m/k) + 2k questions for a set of k out of m.
/// *All sets*: dualise and advance (Gunopulos2003, the scheme of Liffiton2016). The largest sets known not to flip are
/// collected; each minimal hitting set of their complements is a candidate; one that flips is a minimal flip set, one
/// that
/// does not grows to another largest set that does not flip. When all candidates flip, all minimal sets are known.
///
/// Both take it that adding to a set that flips never flips back. Where that does not hold, every set found does flip
/// and losing any one of its members unflips it, but others may be missed.
public final class FlipSearch {

    private final LongPredicate flips;
    private final int players;

    private FlipSearch(LongPredicate flips, int players) {
        this.flips = flips;
        this.players = players;
    }

    /// What a search found.
    ///
    /// @param complete whether these are all, given monotonicity
    public record Found(List<Long> minimal, boolean complete) {
        public Found {
            minimal = List.copyOf(minimal);
        }
    }

    /// One minimal set; empty where not even all together flip the answer.
    ///
    /// @param players at most 62
    public static Optional<Long> one(LongPredicate flips, int players) {
        long all = all(players);
        return flips.test(all) ? Optional.of(new FlipSearch(flips, players).needed(all)) : Optional.empty();
    }

    /// All minimal sets, or so many questions' worth of them.
    ///
    /// @param players at most 62
    public static Found all(LongPredicate flips, int players, long questions) {
        var asked = new long[1];
        LongPredicate counted = set -> {
            asked[0]++;
            return flips.test(set);
        };
        var search = new FlipSearch(counted, players);
        var minimal = new ArrayList<Long>();
        List<Long> rests = new ArrayList<>();
        while (asked[0] < questions) {
            var unknown = HittingSets.of(rests).stream()
                    .filter(candidate -> !minimal.contains(candidate))
                    .toList();
            boolean grown = false;
            for (long candidate : unknown) {
                if (!counted.test(candidate)) {
                    rests.add(all(players) & ~search.grown(candidate));
                    grown = true;
                    break;
                }
                minimal.add(candidate);
            }
            if (!grown) {
                return new Found(FlipSets.ordered(minimal), true);
            }
        }
        return new Found(FlipSets.ordered(minimal), false);
    }

    private static long all(int players) {
        if (players < 0 || players > 62) {
            throw new IllegalArgumentException(players + " players: from 0 to 62");
        }
        return (1L << players) - 1;
    }

    /// A minimal set within one that flips.
    private long needed(long set) {
        return flips.test(0) ? 0 : explain(0, false, set);
    }

    private long explain(long background, boolean changed, long set) {
        if (changed && flips.test(background)) {
            return 0;
        }
        if (Long.bitCount(set) <= 1) {
            return set;
        }
        long first = firstHalf(set);
        long second = set & ~first;
        long fromSecond = explain(background | first, true, second);
        long fromFirst = explain(background | fromSecond, fromSecond != 0, first);
        return fromFirst | fromSecond;
    }

    private static long firstHalf(long set) {
        long half = 0;
        long rest = set;
        for (int i = 0; i < Long.bitCount(set) / 2; i++) {
            half |= rest & -rest;
            rest &= rest - 1;
        }
        return half;
    }

    /// A largest set around one that does not flip.
    private long grown(long set) {
        long grown = set;
        for (int player = 0; player < players; player++) {
            long more = grown | 1L << player;
            if (more != grown && !flips.test(more)) {
                grown = more;
            }
        }
        return grown;
    }
}
