package parley.robustness.coalition;

import java.util.ArrayList;
import java.util.List;
import parley.robustness.coalition.Flips.Verdict;

/// Whether moving more assumptions ever flips an answer back: the check that hitting-set duality needs.
///
/// @param back every set that flips the answer, with a player whose move on top of it surely flips the answer back
public record Monotonicity(List<Back> back) {

    public Monotonicity {
        back = List.copyOf(back);
    }

    /// One way back.
    public record Back(long set, int player) {}

    /// Whether the answer never flips back.
    public boolean holds() {
        return back.isEmpty();
    }

    /// Over all 2^m sets, smaller sets first; undecided sets prove nothing.
    ///
    /// @param players at most [SetFunction#MOST_EXHAUSTIVE]
    public static Monotonicity of(Flips flips, int players) {
        var verdicts = new Verdict[1 << players];
        for (int set = 0; set < verdicts.length; set++) {
            verdicts[set] = flips.of(set);
        }
        var back = new ArrayList<Back>();
        for (int size = 0; size < players; size++) {
            for (long set : FlipSets.sets(players, size)) {
                for (int player = 0; player < players && verdicts[(int) set] == Verdict.FLIPS; player++) {
                    if (verdicts[(int) (set | 1L << player)] == Verdict.HOLDS) {
                        back.add(new Back(set, player));
                    }
                }
            }
        }
        return new Monotonicity(back);
    }
}
