package parley.simulation;

import parley.standing.Perception;
import parley.standing.Scene;

/// One period, six steps. Their order is the model's:
///
/// 1. *Posture* first, since what everybody sees this period is made of it; stocks follow.
/// 2. *Signals* come of posture and stocks; beliefs move before anybody decides.
/// 3. *Talks*: with chance `tempo` a round takes place.
/// 4. *Keeping*: performers decide whether to go on.
/// 5. *Events*: one draw over all rates together, detection of breaches among them.
/// 6. *Accounts*: the period's flow is what stood before its event; an ending pays from the next period on.
///
/// The perception is taken once, after step 2, and serves steps 3 to 6. Holds scratch: one thread at a time.
final class Period {

    final Match match;
    final Scene scene;
    final State state;
    private final Moments moments;
    private final Talks talks;
    private final Keeping keeping;
    private final Events events;
    private final Accounts accounts;

    Period(Match match, Scene scene) {
        this.match = match;
        this.scene = scene;
        this.state = State.of(match);
        var postures = new Postures(match, scene);
        this.moments = new Moments(match, scene, postures);
        this.talks = new Talks(match, scene, postures);
        this.keeping = new Keeping(match, talks);
        this.events = new Events(match, scene, talks, postures);
        this.accounts = new Accounts(match, scene);
    }

    /// Plays the period the state is in and moves it on.
    void play(boolean talking) {
        var moment = moments.come(state);
        var perception = moments.perceive(state, moment);
        remember(perception);
        if (talking) {
            talks.hold(state, perception);
        }
        keeping.decide(state, perception);
        var truth = events.happen(state, perception);
        accounts.close(state, truth);
        state.period++;
    }

    /// This period's values, for formulas to read in the next.
    private void remember(Perception perception) {
        var model = match.model;
        var layout = model.layout();
        for (int p = 0; layout.readsValues && p < model.parties(); p++) {
            int role = model.role(p, model.typeIn(state.cast, p));
            double without = perception.noDeal(role);
            double now = state.deal(match)
                    ? perception.appraisal(scene, state.agreed).worth(role)
                    : without;
            state.calm &= state.situation[layout.noDeal + p] == without && state.situation[layout.dealValue + p] == now;
            state.own()[layout.noDeal + p] = without;
            state.own()[layout.dealValue + p] = now;
        }
    }

    /// Pays what stands at the horizon.
    void payHorizon() {
        accounts.horizon(state, moments.perceive(state));
    }
}
