package parley.simulation;

import parley.standing.Model;
import parley.standing.Perception;
import parley.standing.Purpose;

/// Step 4: performers who do not simply keep their word breach what is better breached.
final class Keeping {

    private final Match match;
    private final Model model;
    private final Talks talks;

    Keeping(Match match, Talks talks) {
        this.match = match;
        this.model = match.model;
        this.talks = talks;
    }

    void decide(State state, Perception perception) {
        if (!state.deal(match)) {
            return;
        }
        for (int party = 0; party < model.parties(); party++) {
            int type = model.typeIn(state.cast, party);
            if (state.breach[party] != 0 || match.world.keepsWord(party, type)) {
                continue;
            }
            var appraisal = talks.inForce(state, perception);
            double margin = appraisal.honour(party, type) - appraisal.cheat(party, type);
            double noise = match.world.noise(party, Purpose.KEEP);
            if (noise > 0) {
                margin += noise * disposition(state, party);
            }
            if (margin < -parley.standing.Standing.TOLERANCE) {
                state.calm = false;
                state.breach[party] = appraisal.breached(party, type);
            }
        }
    }

    private double disposition(State state, int party) {
        return match.luck.logistic(
                state.trajectory, state.leaders[party], Luck.Draw.KEEP, state.agreed * model.parties() + party);
    }
}
