package parley.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.standing.Layout;
import parley.standing.Perception;
import parley.standing.Scene;

/// Finds the moment a trajectory comes to in a period: steps 1 and 2, worked out once for every distinct state before
/// them.
final class Moments {

    /// What trajectories of one match share.
    static final class Shared {
        private final ConcurrentMap<Moment.Key, Moment> known;
        private final Clock time;
        private final Clock since;
        private final boolean talkative;

        Shared(Match match) {
            this.known = match.perceptions.brief().store();
            var formulas = formulas(match).distinct().toList();
            var read = formulas.stream()
                    .flatMap(formula -> formula.symbols().stream())
                    .distinct()
                    .toList();
            var layout = match.model.layout();
            int most = match.horizon + Record.agesOf(match.model);
            this.time = Clock.of(Symbol.Moment.TIME, formulas, layout.readsTime, most);
            this.since = Clock.of(Symbol.Moment.SINCE, formulas, layout.readsSince, most);
            this.talkative = layout.readsNearness
                    || layout.readsOwnDemandChange
                    || read.contains(Symbol.Moment.NEARNESS)
                    || read.contains(Symbol.Moment.OWN_DEMAND_CHANGE);
        }

        /// Whether anything reads how talks go.
        boolean talkative() {
            return talkative;
        }

        private static Stream<Approach> approaches(Match match) {
            return match.scripts.stream().flatMap(List::stream).map(Script::approach);
        }

        private static Stream<Formula> formulas(Match match) {
            var negotiation = match.model.negotiation();
            return Stream.of(
                            approaches(match)
                                    .flatMap(approach -> Stream.concat(
                                            approach.posture().values().stream(),
                                            approach.switches().stream().map(turn -> turn.when()))),
                            Stream.of(negotiation.tempo()),
                            approaches(match).flatMap(approach -> approach.tempo().stream()),
                            negotiation.stocks().stream().map(stock -> stock.change()),
                            negotiation.signals().stream().map(signal -> signal.when()))
                    .flatMap(formulas -> formulas);
        }
    }

    private final Match match;
    private final Scene scene;
    private final Postures postures;
    private final Layout layout;
    private final Moment.Key key;
    private final Perceptions.Key look;
    private final Perceptions.Key room;

    /// What the clocks show: time, and for each party since when it follows its approach.
    private final int[] hands;

    /// About how much room a moment takes.
    private final long bytes;

    Moments(Match match, Scene scene, Postures postures) {
        this.match = match;
        this.scene = scene;
        this.postures = postures;
        this.layout = match.model.layout();
        int parties = match.model.parties();
        this.key = new Moment.Key(match.moments.talkative ? 1 + parties : 0, 2 * parties + 6);
        this.room = new Perceptions.Key(layout.whole);
        this.look = new Perceptions.Key(layout.length);
        this.hands = new int[1 + parties];
        this.bytes = 8L * (4 * parties + 32);
    }

    /// Sets postures, stocks, beliefs and approaches of the state to this period's, and gives the moment they make.
    Moment come(State state) {
        for (int party = 0; party < state.leftUntil.length; party++) {
            state.calm &= state.period > state.leftUntil[party] + 1 || state.leftUntil[party] == 0;
        }
        var before = state.moment;
        tell(state);
        var next = before != null && state.calm ? before.calm() : null;
        if (next == null || !Arrays.equals(next.hands, hands)) {
            next = find(state);
            if (before != null && state.calm) {
                before.calm(next);
            }
        }
        if (next.signs.length > 0) {
            next = fall(state, next);
        }
        take(state, next);
        return next;
    }

    /// Reads the clocks.
    private void tell(State state) {
        hands[0] = match.moments.time.hand(state.period);
        for (int party = 0; party < state.began.length; party++) {
            hands[1 + party] = match.moments.since.hand(state.period - state.began[party]);
        }
    }

    private void take(State state, Moment moment) {
        state.share(moment.situation);
        System.arraycopy(moment.script, 0, state.script, 0, moment.script.length);
        state.fired = moment.fired;
        for (int party = 0; party < moment.began.length; party++) {
            if (moment.began[party] >= 0) {
                postures.begin(state, party, state.period);
            }
        }
        state.moment = moment;
        state.calm = true;
    }

    private Moment find(State state) {
        fill(state);
        var known = match.moments.known.get(key.read());
        if (known == null) {
            known = make(state);
            match.moments.known.put(key.copy(once(state.situation)), known);
            match.perceptions.brief().grow(bytes);
        }
        return known;
    }

    private void fill(State state) {
        key.situation = state.situation;
        int parties = match.model.parties();
        for (int party = 0; party < parties; party++) {
            key.places[party] = state.script[party];
            key.places[parties + party] = hands[1 + party];
        }
        if (match.moments.talkative) {
            key.talks[0] = state.nearness;
            System.arraycopy(state.askRise, 0, key.talks, 1, parties);
        }
        int at = 2 * parties;
        key.places[at] = hands[0];
        key.places[at + 1] = state.agreed;
        key.places[at + 2] = state.stands(match);
        key.places[at + 3] = (int) state.fired;
        key.places[at + 4] = (int) (state.fired >>> 32);
        key.places[at + 5] = state.cast;
    }

    /// Works out steps 1 and 2 up to the signs; leaves the state as it was.
    private Moment make(State state) {
        var situation = state.situation;
        state.situation = copy(situation);
        var script = state.script.clone();
        var began = state.began.clone();
        var from = state.deadlineFrom.clone();
        var delivered = state.delivered;
        var ask = state.ask.clone();
        long fired = state.fired;
        postures.set(state);
        var signs = postures.acts(state);
        var turned = new int[script.length];
        for (int party = 0; party < turned.length; party++) {
            turned[party] = state.script[party] == script[party] ? -1 : 1;
        }
        var moment = new Moment(once(state.situation), state.script.clone(), turned, state.fired, signs, hands.clone());
        state.situation = situation;
        System.arraycopy(script, 0, state.script, 0, script.length);
        System.arraycopy(began, 0, state.began, 0, began.length);
        System.arraycopy(from, 0, state.deadlineFrom, 0, from.length);
        System.arraycopy(ask, 0, state.ask, 0, ask.length);
        state.delivered = delivered;
        state.fired = fired;
        return moment;
    }

    private Moment fall(State state, Moment open) {
        int seen = 0;
        for (int i = 0; i < open.signs.length; i++) {
            int g = open.signs[i];
            int type = match.model.typeIn(state.cast, match.evidence.about(g));
            double chance = match.evidence.truth(g, type);
            seen |= match.luck.happens(chance, state.trajectory, state.period, Luck.Draw.SIGN, g) ? 1 << i : 0;
        }
        var after = open.fallen(seen);
        if (after == null) {
            var situation = copy(open.situation);
            for (int i = 0; i < open.signs.length; i++) {
                match.evidence.learn(situation, open.signs[i], (seen >> i & 1) != 0);
            }
            after = new Moment(once(situation), open.script, open.began, open.fired, new int[0], open.hands);
            open.fallen(seen, after);
            match.perceptions.brief().grow(bytes);
        }
        return after;
    }

    /// A copy of a situation, to be changed until the next is made.
    private double[] copy(double[] situation) {
        System.arraycopy(situation, 0, room.situation(), 0, layout.whole);
        return room.situation();
    }

    /// The same situation as it was first met: most moments share theirs with others.
    private double[] once(double[] situation) {
        copy(situation);
        return match.perceptions.once(room);
    }

    /// How the state looks to everybody now.
    Perception perceive(State state) {
        System.arraycopy(state.situation, 0, look.situation(), 0, layout.length);
        var situation = look.situation();
        situation[layout.time] = layout.readsTime ? state.period : 0;
        situation[layout.since] = layout.readsSince ? state.period - state.began[match.ruling] : 0;
        situation[layout.nearness] = layout.readsNearness ? state.nearness : 0;
        situation[layout.ownDemandChange] = layout.readsOwnDemandChange ? state.askRise[match.ruling] : 0;
        return match.perceptions.of(look, scene);
    }

    /// How the moment looks to everybody.
    Perception perceive(State state, Moment moment) {
        var known = moment.perception();
        if (known == null) {
            known = perceive(state);
            moment.perception(known);
        }
        return known;
    }
}
