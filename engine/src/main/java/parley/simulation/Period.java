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
    private final Perceptions.Key key;
    private final Postures postures;
    private final Talks talks;
    private final Keeping keeping;
    private final Events events;
    private final Accounts accounts;

    Period(Match match) {
        this.match = match;
        this.scene = new Scene(match.model);
        this.state = State.of(match);
        this.key = new Perceptions.Key(match.model.layout().length);
        this.postures = new Postures(match, scene);
        this.talks = new Talks(match, scene);
        this.keeping = new Keeping(match, scene);
        this.events = new Events(match, scene, talks);
        this.accounts = new Accounts(match, scene);
    }

    /// Plays the period the state is in and moves it on.
    void play(boolean talking) {
        postures.set(state);
        postures.signal(state);
        var perception = perceive();
        if (talking) {
            talks.hold(state, perception);
        }
        keeping.decide(state, perception);
        events.happen(state, perception);
        accounts.close(state, perception);
        state.period++;
    }

    /// How the state looks to everybody.
    Perception perceive() {
        System.arraycopy(state.situation, 0, key.situation(), 0, state.situation.length);
        var layout = match.model.layout();
        var situation = key.situation();
        situation[layout.time] = layout.readsTime ? state.period : 0;
        situation[layout.since] = layout.readsSince ? state.period - state.began[match.ruling] : 0;
        situation[layout.nearness] = layout.readsNearness ? state.nearness : 0;
        situation[layout.ownDemandChange] = layout.readsOwnDemandChange ? state.askRise[match.ruling] : 0;
        var perception = match.perceptions.of(key, scene);
        if (layout.readsValues) {
            remember(perception);
        }
        return perception;
    }

    /// This period's values, for formulas to read in the next.
    private void remember(Perception perception) {
        var model = match.model;
        var layout = model.layout();
        for (int p = 0; p < model.parties(); p++) {
            int role = model.role(p, model.typeIn(state.cast, p));
            double without = perception.noDeal(role);
            state.situation[layout.noDeal + p] = without;
            state.situation[layout.dealValue + p] = state.deal(match)
                    ? perception.appraisal(scene, state.agreed).worth(role)
                    : without;
        }
    }

    /// Pays what stands at the horizon.
    void payHorizon() {
        accounts.horizon(state, perceive());
    }
}
