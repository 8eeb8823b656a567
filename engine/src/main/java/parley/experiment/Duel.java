package parley.experiment;

/// The leader of a view against one rival.
///
/// @param contrast the leader's utility minus the rival's, paired
/// @param level    chance that the interval misses the true difference
record Duel(Stand leader, Stand rival, Contrast contrast, double level, double indifference) {

    /// The level is shared by all pairs of approaches, since who leads is not known beforehand (Bonferroni). The
    /// look is that of whoever has played less, whose batches both have played.
    static Duel of(Stand leader, Stand rival, int actor, Looks looks, int approaches, double indifference) {
        int pairs = approaches * (approaches - 1) / 2;
        var behind = rival.seen().batches() < leader.seen().batches() ? rival : leader;
        double level = behind.alpha(looks) / pairs;
        var contrast = Contrast.between(leader.asked(), rival.asked(), actor);
        return new Duel(leader, rival, contrast, level, indifference);
    }

    Answer.Margin margin() {
        return contrast.margin(level);
    }

    /// The leader is better, and by more than is indifferent.
    boolean won() {
        return margin().low() > 0 && contrast.mean() > indifference;
    }

    /// More trajectories could still change whether it is won.
    boolean open() {
        return !won() && margin().high() > indifference;
    }
}
