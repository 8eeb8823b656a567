package parley.simulation;

import java.util.Arrays;
import java.util.List;
import parley.standing.Perception;
import parley.standing.Prospect;
import parley.standing.Standing;

/// What one side could offer in a prospect, seen with its insight: the candidates it would sign that it thinks the
/// others could, from its best to its floor, with the one it would offer at each level of aspiration.
///
/// Perceived surplus of another = ι·(its surplus under my beliefs) − (1−ι)·(my surplus). An offer is best for the
/// others as perceived among outcomes that reach my aspiration; ties go to what is better for me, then to the first.
final class Offers {

    private final double[] levels;
    private final int[] picks;
    private final double best;

    private Offers(double[] levels, int[] picks, double best) {
        this.levels = levels;
        this.picks = picks;
        this.best = best;
    }

    /// Who looks, and how.
    ///
    /// @param role     of the party itself
    /// @param insight  0..1
    /// @param demands  what it insists on in this stage
    /// @param askFirst whether texts its own veto factions would reject are skipped
    record Stance(int role, int party, double insight, Demands demands, boolean askFirst) {}

    static Offers of(Prospect prospect, Stance stance) {
        var stairs = new Stairs();
        var mine = prospect.surpluses(stance.role());
        var theirs = perceived(prospect, stance, mine);
        for (int i = 0; i < mine.length; i++) {
            boolean fits = !Double.isNaN(theirs[i])
                    && stance.demands().met(prospect, stance.role(), i)
                    && (!stance.askFirst() || ownVetoesAgree(prospect, stance, i));
            if (fits) {
                stairs.add(i, mine[i], theirs[i]);
            }
        }
        var levels = new double[stairs.size()];
        var picks = new int[stairs.size()];
        int count = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < stairs.size(); step++) {
            if (stairs.others(step) > most + Standing.TOLERANCE) {
                most = stairs.others(step);
                levels[count] = stairs.own(step);
                picks[count++] = stairs.candidate(step);
            }
        }
        return new Offers(
                Arrays.copyOf(levels, count), Arrays.copyOf(picks, count), count == 0 ? Double.NaN : levels[0]);
    }

    /// The sum of the others' surpluses as perceived, candidate by candidate; NaN where the side would not sign, or
    /// thinks that somebody else would not.
    ///
    /// @param mine its own surpluses
    private static double[] perceived(Prospect prospect, Stance stance, double[] mine) {
        var model = prospect.perception().world().model();
        var sums = new double[mine.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = mine[i] < -Standing.TOLERANCE ? Double.NaN : 0;
        }
        for (int party = 0; party < model.parties(); party++) {
            if (party != stance.party() && model.atTable(party)) {
                var gains = prospect.expected(stance.role(), party);
                for (int i = 0; i < sums.length; i++) {
                    double theirs = stance.insight() * gains[i] - (1 - stance.insight()) * mine[i];
                    sums[i] += theirs < -Standing.TOLERANCE ? Double.NaN : theirs;
                }
            }
        }
        return sums;
    }

    private static boolean ownVetoesAgree(Prospect prospect, Stance stance, int candidate) {
        var model = prospect.perception().world().model();
        int type = stance.role() - model.role(stance.party(), 0);
        for (int actor = model.parties(); actor < model.actors(); actor++) {
            if (model.partyOf(actor) == stance.party()
                    && model.mustAgree(actor)
                    && prospect.surplus(model.role(actor, type), candidate) < -Standing.TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /// Whether there is anything to offer.
    boolean any() {
        return picks.length > 0;
    }

    /// The surplus of what is best for it among all it could offer: aspiration 1.
    double best() {
        return best;
    }

    /// The candidate to offer at an aspiration 0..1, -1 where there is none.
    int at(double aspiration) {
        double least = aspiration * best - Standing.TOLERANCE;
        int found = -1;
        for (int i = 0; i < levels.length && levels[i] >= least; i++) {
            found = picks[i];
        }
        return found;
    }

    /// Options without which a side signs nothing: met by an option it values at least as much as the demanded one.
    record Demands(List<Integer> options) {

        Demands {
            options = List.copyOf(options);
        }

        boolean met(Prospect prospect, int role, int candidate) {
            return met(prospect.perception(), role, prospect.outcome(candidate));
        }

        boolean met(Perception perception, int role, int outcome) {
            var world = perception.world();
            var space = world.model().space();
            for (int k = 0; k < options.size(); k++) {
                if (options.get(k) >= 0 && !world.asGood(role, k, space.option(outcome, k), options.get(k))) {
                    return false;
                }
            }
            return true;
        }
    }
}
