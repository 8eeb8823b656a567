package parley.robustness.coalition;

import java.util.ArrayList;
import java.util.List;

/// The minimal sets that have something in common with every one of a family of sets (Berge1989, chapter 2).
///
/// Why they matter here: moving S from author P's values to Q's is the same hybrid as moving the rest from Q's to
/// P's. So where only two approaches compete and every move works in one direction, the minimal sets that flip Q's
/// answer are exactly the minimal hitting sets of those that flip P's (compare Ignatiev2020). Where they are not,
/// assumptions interact: some move flips the answer back.
public final class HittingSets {

    private HittingSets() {}

    /// All minimal hitting sets, by adding one set of the family after the other: smallest first. Of an empty
    /// family the empty set; none where the family holds the empty set.
    public static List<Long> of(List<Long> family) {
        List<Long> hitting = List.of(0L);
        for (long set : family) {
            hitting = extended(hitting, set);
        }
        return FlipSets.ordered(hitting);
    }

    private static List<Long> extended(List<Long> hitting, long set) {
        var kept = new ArrayList<Long>();
        var grown = new ArrayList<Long>();
        for (long before : hitting) {
            if ((before & set) != 0) {
                kept.add(before);
            } else {
                for (long rest = set; rest != 0; rest &= rest - 1) {
                    grown.add(before | (rest & -rest));
                }
            }
        }
        for (long each : grown) {
            if (kept.stream().noneMatch(other -> (other & each) == other)) {
                kept.add(each);
            }
        }
        return kept;
    }
}
