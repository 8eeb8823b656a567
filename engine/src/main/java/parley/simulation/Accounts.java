package parley.simulation;

import parley.standing.Exits;
import parley.standing.Model;
import parley.standing.Perception;
import parley.standing.Scene;
import parley.standing.Truth;

/// Step 6: discounted flows, the worth of endings, and at the horizon the standing then reached.
final class Accounts {

    private final Match match;
    private final Model model;
    private final Scene scene;

    Accounts(Match match, Scene scene) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
    }

    /// Earns the period's flow by what stood before its event; an ending pays from the next period on.
    ///
    /// @param truth what is truly so in the period
    void close(State state, Exits truth) {
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            double patience = match.world.patience(party);
            int role = model.role(actor, model.typeIn(state.earningCast, party));
            double flow = match.world.utility(role, state.earning) + truth.flows()[role];
            if ((state.penalized >> party & 1) != 0) {
                flow -= match.world.penalty(party);
            }
            state.earned[actor] += state.discount[party] * (1 - patience) * flow;
            if (state.ended >= 0) {
                state.earned[actor] += state.discount[party] * patience * truth.worths()[state.ended][actor];
            }
        }
        for (int party = 0; party < model.parties(); party++) {
            state.discount[party] *= match.world.patience(party);
        }
    }

    /// Pays what stands at the horizon, as it truly is.
    void horizon(State state, Perception perception) {
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            double standing;
            if (state.deal(match)) {
                long own = state.breach[party];
                standing = Truth.deal(perception, scene, actor, state.cast, state.agreed, own, state.breached() & ~own);
            } else {
                standing = Truth.noDeal(
                        perception, scene, actor, state.cast, state.left[party], state.leftUntil[party] - state.period);
            }
            state.tail[actor] = state.discount[party] * standing;
            state.earned[actor] += state.tail[actor];
        }
    }
}
