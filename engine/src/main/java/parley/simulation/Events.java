package parley.simulation;

import parley.standing.Choice;
import parley.standing.Exits;
import parley.standing.Happening;
import parley.standing.Model;
import parley.standing.Perception;
import parley.standing.Purpose;
import parley.standing.Scene;
import parley.standing.Standing;

/// Step 5: one draw over all rates together, events and detections of breaches alike.
final class Events {

    private final Match match;
    private final Model model;
    private final Scene scene;
    private final Talks talks;
    private final Postures postures;
    private final double[] rates;
    private final double[] likelihoods;
    private final Opportunity asked = new Opportunity();

    Events(Match match, Scene scene, Talks talks, Postures postures) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
        this.talks = talks;
        this.postures = postures;
        this.rates = new double[model.happenings().size() + model.parties()];
        this.likelihoods = new double[model.mostTypes()];
    }

    /// Draws what comes in the period, and does it.
    ///
    /// @return what is truly so in the period, before that
    Exits happen(State state, Perception perception) {
        state.earning = state.stands(match);
        state.earningDeal = state.deal(match);
        state.earningCast = state.cast;
        state.penalized = 0;
        int forced = state.forced;
        state.forced = -1;
        var truth = perception.truth(scene, state.cast, state.earning, state.earningDeal);
        int which = draw(state, truth, forced);
        int events = model.happenings().size();
        if (which >= events) {
            detect(state, perception, which - events);
        } else if (which >= 0) {
            var happening = model.happenings().get(which);
            if (happening.chooser() < 0 || which == forced || takes(state, perception, which)) {
                apply(state, which);
            }
        }
        return truth;
    }

    /// Which event or detection comes, -1 for none.
    ///
    /// @param forced an event that comes for certain, a threat being carried out; -1 for none
    private int draw(State state, Exits exits, int forced) {
        if (forced < 0 && state.breached() == 0 && !exits.natural().sure()) {
            return match.luck.pick(
                    exits.chance(), exits.rates(), exits.sum(), state.trajectory, state.period, Luck.Draw.EVENT, 0);
        }
        int events = model.happenings().size();
        double sum = 0;
        int sure = 0;
        for (int e = 0; e < rates.length; e++) {
            rates[e] = e < events ? exits.rates()[e] : detection(state, exits, e - events);
            if (e == forced) {
                rates[e] = Double.POSITIVE_INFINITY;
            }
            if (Double.isInfinite(rates[e])) {
                sure++;
            } else {
                sum += rates[e];
            }
        }
        for (int e = 0; sure > 0 && e < rates.length; e++) {
            rates[e] = Double.isInfinite(rates[e]) ? 1 : 0;
        }
        return match.luck.pick(
                sure > 0 ? 1 : Standing.chance(sum),
                rates,
                sure > 0 ? sure : sum,
                state.trajectory,
                state.period,
                Luck.Draw.EVENT,
                0);
    }

    private double detection(State state, Exits exits, int party) {
        return state.breach[party] == 0 ? 0 : exits.detectionRate(state.breach[party]);
    }

    /// Whether the chooser takes its opportunity.
    private boolean takes(State state, Perception perception, int e) {
        int chooser = model.happenings().get(e).chooser();
        int role = model.role(chooser, model.typeIn(state.cast, chooser));
        var hoped = talks.hoped(state, perception, chooser);
        // it knows what it breaches itself, not what others breach unseen
        int stands = state.earningDeal ? model.space().without(state.agreed, state.breach[chooser]) : state.earning;
        asked.set(e, role, state.agreed, stands, hoped);
        double gain;
        if (perception.known(asked) instanceof Double known) {
            gain = known;
        } else {
            gain = perception.derived(
                    asked.copy(), _ -> Choice.gain(perception, scene, role, chooser, e, state.agreed, stands, hoped));
        }
        double noise = match.world.noise(chooser, Purpose.CHOOSE);
        if (noise > 0) {
            gain += noise
                    * match.luck.logistic(
                            state.trajectory, state.leaders[chooser], Luck.Draw.CHOOSE, e * model.parties() + chooser);
        }
        return gain >= -Standing.TOLERANCE;
    }

    private void apply(State state, int e) {
        var happening = model.happenings().get(e);
        if (happening.ends()) {
            state.ended = e;
            state.endedInForce = state.earningDeal;
            return;
        }
        state.calm = false;
        move(state, happening);
        if (happening.breaks() != 0 && state.deal(match)) {
            lose(state, ~0L, happening.breaks());
            state.lost = State.WITHDRAWN;
        }
        for (int party = 0; party < model.parties(); party++) {
            if ((happening.leaders() >> party & 1) != 0) {
                newLeader(state, party);
            }
        }
        if (happening.forgets()) {
            match.evidence.forget(state.own(), match.world);
        }
        for (var turn : happening.switches()) {
            if (state.script[turn.party()] >= 0) {
                postures.change(state, turn.party(), turn.approach());
            }
        }
    }

    private void move(State state, Happening happening) {
        if (happening.moves().isEmpty()) {
            return;
        }
        postures.truly(state);
        scene.move(happening);
        for (var move : happening.moves()) {
            state.own()[model.layout().stocks + move.stock()] = scene.stock(move.stock());
        }
    }

    /// The type is drawn anew, dispositions with it; of what others believe only a share survives.
    private void newLeader(State state, int party) {
        state.leaders[party]++;
        int type = match.luck.pick(
                1, match.world.priors(party), 1, state.trajectory, state.period, Luck.Draw.LEADER, party);
        state.cast = model.castWith(state.cast, party, type);
        state.breach[party] = 0;
        double keeps = match.world.keepsBeliefs(party);
        for (int mind = 1; mind < model.minds(); mind++) {
            for (int other = 0; other < model.types(party); other++) {
                int at = model.layout().belief(mind, model.typeStart(party) + other);
                match.evidence.believe(
                        state.own(),
                        mind,
                        party,
                        other,
                        keeps * state.situation[at] + (1 - keeps) * match.world.believed(mind, party, other));
            }
        }
    }

    /// A breach is seen: what is linked with it ends, it tells of the breaker, and talks close for a while.
    private void detect(State state, Perception perception, int party) {
        state.calm = false;
        var appraisal = talks.inForce(state, perception);
        for (int type = 0; type < model.types(party); type++) {
            likelihoods[type] = appraisal.breach(party, type);
        }
        long touched = state.breach[party];
        long ends = 0;
        for (int k = 0; k < state.stageOf.length; k++) {
            for (int b = 0; b < state.stageOf.length; b++) {
                boolean together = state.linked || state.stageOf[k] == state.stageOf[b];
                if ((touched >> b & 1) != 0 && state.stageOf[k] >= 0 && together) {
                    ends |= 1L << k;
                }
            }
        }
        lose(state, ends, 1L << party);
        state.penalized |= 1 << party;
        state.lost = State.BREACHED;
        match.evidence.learnBreach(state.own(), party, likelihoods);
        state.closedUntil = Math.max(state.closedUntil, state.period + 1 + match.world.coolOff(party));
    }

    /// Signed issues fall back: at once for those who broke them, after the longest reversal for the others' own
    /// parts.
    private void lose(State state, long issues, long breakers) {
        var space = model.space();
        int today = space.statusQuo();
        long fallen = issues & space.changed(state.agreed, today);
        for (int party = 0; party < model.parties(); party++) {
            long own = model.performsAlone(party) & fallen & ~state.breach[party];
            if (own != 0 && (breakers >> party & 1) == 0) {
                state.left[party] = space.only(state.agreed, own);
                state.leftUntil[party] = state.period + 1 + match.world.longestReversal(own);
            }
        }
        state.agreed = space.without(state.agreed, fallen);
        for (int k = 0; k < state.stageOf.length; k++) {
            if ((fallen >> k & 1) != 0) {
                state.settled &= ~(1L << state.stageOf[k]);
                state.stageOf[k] = -1;
                state.whole = false;
            }
        }
        for (int party = 0; party < model.parties(); party++) {
            state.breach[party] &= ~fallen;
        }
        if (!state.deal(match)) {
            state.settled = 0;
            state.whole = false;
            state.openTalks(0);
        }
    }
}
