package parley.simulation;

import parley.standing.Model;
import parley.standing.Prospect;
import parley.standing.Purpose;
import parley.standing.Scene;
import parley.standing.Standing;

/// Ratification: every veto faction must say yes, and the yes votes must reach the quota.
final class Vote {

    private final Match match;
    private final Model model;
    private final Scene scene;
    private final Postures postures;
    private final double[] weighed;

    Vote(Match match, Scene scene, Postures postures) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
        this.postures = postures;
        this.weighed = new double[match.votes.size()];
    }

    /// Whether every party at the table ratifies a candidate.
    boolean passes(State state, Prospect prospect, int candidate) {
        for (int party : match.order) {
            if (!ratifies(state, prospect, candidate, party)) {
                return false;
            }
        }
        return true;
    }

    private boolean ratifies(State state, Prospect prospect, int candidate, int party) {
        weigh(state);
        double yes = 0;
        double all = 0;
        for (int actor = model.parties(); actor < model.actors(); actor++) {
            if (model.partyOf(actor) != party) {
                continue;
            }
            double weight = weighed[actor - model.parties()];
            all += weight;
            if (says(state, prospect, candidate, actor)) {
                yes += weight;
            } else if (model.mustAgree(actor)) {
                return false;
            }
        }
        return all == 0 || yes >= match.world.quota(party) * all - Standing.TOLERANCE;
    }

    /// All weights before anybody speaks: what a faction makes of the text may turn the scene to another mind.
    private void weigh(State state) {
        postures.truly(state);
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = scene.value(match.votes.get(i));
        }
    }

    private boolean says(State state, Prospect prospect, int candidate, int actor) {
        int party = model.partyOf(actor);
        double surplus = prospect.surplus(scene, model.role(actor, model.typeIn(state.cast, party)), candidate);
        double noise = match.world.noise(party, Purpose.VOTE);
        if (noise > 0) {
            int text = prospect.outcome(candidate) * model.actors() + actor;
            surplus += noise * match.luck.logistic(state.trajectory, state.leaders[party], Luck.Draw.VOTE, text);
        }
        return surplus >= -Standing.TOLERANCE;
    }
}
