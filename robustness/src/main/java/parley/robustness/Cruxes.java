package parley.robustness;

import java.util.List;

/// Everything a search for cruxes found.
///
/// @param views     what each view says to do
/// @param pairs     for views that disagree on that
/// @param tips      per view and assumption
/// @param switched  per view and mechanism
/// @param nearest   per view, the nearest world in which its answer flips; empty where that was not asked for
/// @param learnt    over a space of assumptions; empty where it was not asked for
/// @param complete  whether everything asked for was done
/// @param played    trajectories played
/// @param reused    trajectories that had been played before
/// @param notes     what a reader must know
public record Cruxes(
        Inquiry inquiry,
        List<Advice> views,
        List<PairCrux> pairs,
        List<Tip> tips,
        List<Switched> switched,
        List<Counterfactual> nearest,
        List<Learnt> learnt,
        boolean complete,
        long played,
        long reused,
        List<String> notes) {

    public Cruxes {
        views = List.copyOf(views);
        pairs = List.copyOf(pairs);
        tips = List.copyOf(tips);
        switched = List.copyOf(switched);
        nearest = List.copyOf(nearest);
        learnt = List.copyOf(learnt);
        notes = List.copyOf(notes);
    }

    /// What a view says to do.
    ///
    /// @param judgement on the best approach, at the inquiry's number of trajectories
    /// @param means     per approach
    /// @param errors    standard errors of the means
    public record Advice(String view, String approach, Judgement judgement, double[] means, double[] errors) {}

    /// What following one view's advice costs if another view is right.
    ///
    /// @return 0 or more
    public double regret(Advice followed, Advice right) {
        int own = inquiry.approaches().indexOf(followed.approach());
        double best = java.util.Arrays.stream(right.means()).max().orElseThrow();
        return best - right.means()[own];
    }
}
