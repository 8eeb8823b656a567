package parley.robustness;

import java.util.List;
import java.util.Optional;
import parley.measure.Estimate;
import parley.robustness.coalition.FlipSets;
import parley.robustness.coalition.Monotonicity;
import parley.robustness.coalition.PivotPower;

/// What makes the difference between two views that advise different approaches.
///
/// @param disagreement what the authors put different values on
/// @param approach     the one to take under the first view
/// @param from         the judgement on it there
/// @param to           the judgement on it under the second view
/// @param exact        whether every hybrid was looked at; if not, sets of up to `sets.largest()` groups
/// @param complete     whether the search came to its end
/// @param sets         minimal sets that flip the answer; sets that did not survive twice the trajectories and fresh
///                     luck are among the undecided
/// @param shares       Shapley value of each group in the change of margin; empty where not every hybrid was played
/// @param powers       Shapley–Shubik power of each group in the flip, with its bounds however the undecided hybrids
///                     turn out; empty likewise
/// @param pairs        groups that act together, the strongest first; empty likewise
/// @param back         moves that flip the answer back; empty likewise
/// @param duality      whether the sets that flip the answer back from the other side are the minimal hitting sets of
///                     these; empty where that was not looked at
/// @param hybrids      how many were judged
/// @param open         how many of them are undecided
public record PairCrux(
        Disagreement disagreement,
        String approach,
        Judgement from,
        Judgement to,
        boolean exact,
        boolean complete,
        FlipSets sets,
        List<Estimate> shares,
        List<PivotPower.Bounded> powers,
        List<Together> pairs,
        Optional<Monotonicity> back,
        Optional<Boolean> duality,
        long hybrids,
        long open) {

    public PairCrux {
        shares = List.copyOf(shares);
        powers = List.copyOf(powers);
        pairs = List.copyOf(pairs);
    }

    /// Two groups and what moving both adds to the margin beyond moving each.
    public record Together(int one, int other, Estimate interaction) {}

    /// The same with a word on duality.
    PairCrux withDuality(boolean holds) {
        return new PairCrux(
                disagreement,
                approach,
                from,
                to,
                exact,
                complete,
                sets,
                shares,
                powers,
                pairs,
                back,
                Optional.of(holds),
                hybrids,
                open);
    }
}
