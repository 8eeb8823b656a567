package parley.robustness;

import java.util.List;
import java.util.Optional;
import parley.measure.Interval;
import parley.robustness.criteria.Hurwicz;
import parley.robustness.criteria.Ranking;
import parley.robustness.discovery.Cart;
import parley.robustness.discovery.Prim;
import parley.robustness.sensitivity.GivenDataIndices;
import parley.robustness.sensitivity.MorrisScreening;
import parley.robustness.sensitivity.ShapleyEffects;
import parley.robustness.sensitivity.SobolIndices;

/// How robust each approach is over a space of worlds and over the views.
///
/// @param runs      the design with what each approach gave
/// @param judged    criteria over the worlds of the design
/// @param byViews   the same over the views alone, each as likely as another; empty with fewer than two
/// @param optimism  which approach is chosen from which Hurwicz α on
/// @param pair      the two approaches with the best means: the first and its rival
/// @param margin    sensitivity of the first's margin over its rival to each assumption, from the same runs
/// @param indices   Sobol indices of that margin by groups; empty where they were not asked for
/// @param screening Morris effects on that margin by groups; empty where they were not asked for
/// @param shapley   Shapley effects on that margin by groups; empty where they were not asked for
/// @param groups    names of the groups
/// @param scenario  what was asked of the worlds, in words
/// @param prim      the region where it is so
/// @param cart      the same by a tree
/// @param complete  whether everything asked for was done
public record Robustness(
        SpaceRuns runs,
        List<Judged> judged,
        List<Judged> byViews,
        List<Hurwicz.Choice> optimism,
        List<String> pair,
        Optional<GivenDataIndices> margin,
        Optional<SobolIndices> indices,
        Optional<MorrisScreening> screening,
        Optional<ShapleyEffects> shapley,
        List<String> groups,
        String scenario,
        Optional<Prim> prim,
        Optional<Cart> cart,
        boolean complete,
        long played,
        long reused,
        List<String> notes) {

    public Robustness {
        judged = List.copyOf(judged);
        byViews = List.copyOf(byViews);
        optimism = List.copyOf(optimism);
        pair = List.copyOf(pair);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /// A criterion's ranking.
    ///
    /// @param intervals approach → 95 % interval of its score over resampled worlds
    public record Judged(Ranking ranking, List<Interval> intervals) {
        public Judged {
            intervals = List.copyOf(intervals);
        }
    }
}
