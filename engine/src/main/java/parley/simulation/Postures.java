package parley.simulation;

import java.util.ArrayList;
import parley.situation.Signal;
import parley.standing.Model;
import parley.standing.Scene;

/// Steps 1 and 2: approaches set instruments and change over, stocks move, signals move beliefs.
final class Postures {

    private final Match match;
    private final Model model;
    private final Scene scene;
    private final double[] postures;

    Postures(Match match, Scene scene) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
        this.postures = new double[model.negotiation().instruments().size()];
    }

    /// Sets every party's instruments, all at once as the period before left them, then moves the stocks.
    void set(State state) {
        var layout = model.layout();
        System.arraycopy(state.situation, layout.instruments, postures, 0, postures.length);
        for (int party = 0; party < model.parties(); party++) {
            if (state.script[party] < 0) {
                continue;
            }
            see(state, party);
            turn(state, party);
            var script = match.scripts.get(party).get(state.script[party]);
            for (var setting : script.posture()) {
                double value = scene.value(setting.program());
                postures[setting.instrument()] = Math.max(0, Math.min(1, value));
            }
        }
        System.arraycopy(postures, 0, state.situation, layout.instruments, postures.length);
        int stocks = layout.time - layout.stocks;
        if (stocks > 0) {
            truly(state);
            scene.age();
            for (int s = 0; s < stocks; s++) {
                state.situation[layout.stocks + s] = scene.stock(s);
            }
        }
    }

    /// Goes over to another approach where one of this approach's conditions holds.
    private void turn(State state, int party) {
        var script = match.scripts.get(party).get(state.script[party]);
        for (var exit : script.switches()) {
            if (scene.value(exit.when()) != 0) {
                change(state, party, exit.to());
                see(state, party);
                return;
            }
        }
    }

    /// A party goes over to another of its approaches.
    void change(State state, int party, String to) {
        int next = match.script(party, to);
        if (next != state.script[party]) {
            state.script[party] = next;
            begin(state, party, state.period);
        }
    }

    /// A party's present approach begins.
    void begin(State state, int party, int period) {
        state.began[party] = period;
        state.deadlineFrom[party] = period;
        state.delivered = false;
        state.ask[party] = Double.NaN;
        state.calm = false;
    }

    /// The scene as the party sees it, for formulas of its approach.
    void see(State state, int party) {
        int role = model.role(party, model.typeIn(state.cast, party));
        scene.see(match.world, model.mindOf(role), state.situation)
                .cast(state.cast)
                .outcome(state.stands(match), state.deal(match), state.situation);
        moment(state, party);
    }

    /// The scene as it truly is.
    void truly(State state) {
        scene.see(match.world, 0, state.situation)
                .cast(state.cast)
                .outcome(state.stands(match), state.deal(match), state.situation);
        moment(state, match.ruling);
    }

    private void moment(State state, int party) {
        var places = model.places();
        scene.room()[places.time] = state.period;
        scene.room()[places.since] = state.period - state.began[party];
        scene.room()[places.nearness] = state.nearness;
        scene.room()[places.ownDemandChange] = state.askRise[party];
    }

    /// Lets every act be seen that shows now for the first time; the signs that may occur or fail to.
    int[] acts(State state) {
        var evidence = match.evidence;
        if (evidence.count() == 0) {
            return new int[0];
        }
        truly(state);
        var signs = new ArrayList<Integer>();
        for (int g = 0; g < evidence.count(); g++) {
            boolean act = evidence.signal(g).kind() == Signal.Kind.ACT;
            if (act && (state.fired >> g & 1) != 0) {
                continue;
            }
            scene.room()[model.places().ownDemandChange] = state.askRise[evidence.about(g)];
            if (scene.value(evidence.condition(g)) == 0) {
                continue;
            }
            if (act) {
                state.fired |= 1L << g;
                evidence.learn(state.situation, g, true);
            } else {
                signs.add(g);
            }
        }
        return signs.stream().mapToInt(Integer::intValue).toArray();
    }
}
