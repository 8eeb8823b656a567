package parley.simulation;

import parley.approach.Then;
import parley.standing.Appraisal;
import parley.standing.Hoped;
import parley.standing.Model;
import parley.standing.Perception;
import parley.standing.Scene;
import parley.standing.Standing;

/// Step 3: deadlines, then with chance `tempo` a usable round: an offer, replies, ratification, signature.
final class Talks {

    private final Match match;
    private final Model model;
    private final Scene scene;
    private final Postures postures;
    private final Vote vote;
    private final Haggling haggling;
    private final Positions positions;
    private final int[] scriptStarts;

    Talks(Match match, Scene scene, Postures postures) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
        this.postures = postures;
        this.vote = new Vote(match, scene, postures);
        this.haggling = new Haggling(match, scene, postures);
        this.positions = new Positions(match);
        this.scriptStarts = new int[match.scripts.size() + 1];
        for (int party = 0; party < match.scripts.size(); party++) {
            scriptStarts[party + 1] =
                    scriptStarts[party] + match.scripts.get(party).size();
        }
    }

    void hold(State state, Perception perception) {
        state.justSigned = false;
        if (state.whole) {
            return;
        }
        keepDeadlines(state);
        if (state.forced >= 0
                || !underWay(state)
                || !match.luck.happens(tempo(state), state.trajectory, state.period, Luck.Draw.ROUND, 0)) {
            return;
        }
        var rules = rules(state);
        if (rules.simultaneous()) {
            for (int stage = 0; stage < rules.stages().size() && !state.walked; stage++) {
                if ((state.settled >> stage & 1) == 0) {
                    hold(state, perception, rules, stage);
                }
            }
        } else if (opens(state, rules)) {
            hold(state, perception, rules, state.openStage);
        }
    }

    /// Whether talks could be held: nobody has left, none is closed, everybody at the table talks.
    private boolean underWay(State state) {
        if (state.walked || state.whole || state.period < state.closedUntil) {
            return false;
        }
        for (int party : match.order) {
            if (state.script[party] < 0 || !haggling.script(state, party).talks()) {
                return false;
            }
        }
        return match.order.length > 1;
    }

    /// The script whose stages rule: the advised party's, or the first other's where that takes any.
    private Script rules(State state) {
        for (int party : match.order) {
            var script = haggling.script(state, party);
            if (!script.any()) {
                return script;
            }
        }
        throw new IllegalStateException("every side leaves the stages to the other");
    }

    private double tempo(State state) {
        var moment = state.calm ? state.moment : null;
        if (moment == null) {
            return haggling.tempo(state);
        }
        if (Double.isNaN(moment.tempo())) {
            moment.tempo(haggling.tempo(state));
        }
        return moment.tempo();
    }

    private static int next(State state) {
        return Long.numberOfTrailingZeros(~state.settled);
    }

    /// Whether the next stage is on the table; a stage after the first opens when the ruling side widens, and
    /// everybody counts whether it did.
    private boolean opens(State state, Script rules) {
        int stage = next(state);
        if (stage == state.openStage) {
            return true;
        }
        boolean first = state.settled == 0;
        if (!first) {
            postures.see(state, rules.party());
            boolean widens = scene.value(rules.widenWhen()) != 0;
            for (int party = 0; party < model.parties(); party++) {
                state.counted[2 * party + (widens ? 0 : 1)]++;
            }
            if (!widens) {
                return false;
            }
        }
        state.openTalks(stage);
        return true;
    }

    private void keepDeadlines(State state) {
        for (int party : match.order) {
            if (state.script[party] >= 0
                    && state.period - state.deadlineFrom[party]
                            >= haggling.numbers(state, party).deadline()) {
                state.deadlineFrom[party] = state.period;
                follow(state, party, haggling.script(state, party).approach().atDeadline());
            }
        }
    }

    private void follow(State state, int party, Then then) {
        switch (then) {
            case Then.Walk _ -> state.walked = true;
            case Then.Extend _ -> state.delivered = false;
            case Then.SwitchTo turn -> postures.change(state, party, turn.approach());
            case Then.CarryOut _ -> carryOut(state, party);
        }
    }

    /// The threat is carried out with the chance of the party's type; either way it tells of the type.
    private void carryOut(State state, int party) {
        int type = model.typeIn(state.cast, party);
        boolean done = match.luck.happens(
                match.world.carriesOut(party, type), state.trajectory, state.period, Luck.Draw.CARRY_OUT, party);
        if (done) {
            state.forced = haggling.script(state, party).threat();
        }
        state.calm = false;
        match.evidence.learnThreat(state.own(), party, done);
    }

    /// What talks under way let a party hope for: a deal, or with something signed the next stage.
    Hoped hoped(State state, Perception perception, int party) {
        if (!underWay(state)) {
            return Hoped.NOTHING;
        }
        var rules = rules(state);
        int stage = next(state);
        if (stage >= rules.stages().size()) {
            return Hoped.NOTHING;
        }
        int role = model.role(party, model.typeIn(state.cast, party));
        double tempo = tempo(state);
        var round = round(state, perception, rules, stage);
        var known = round.hoped(role, tempo);
        return known == null ? round.hoped(role, tempo, hoped(state, round, party, role, tempo)) : known;
    }

    private Hoped hoped(State state, Round round, int party, int role, double tempo) {
        var prospect = round.prospect(scene);
        int outcome = prospect.expectedOutcome(role);
        if (outcome < 0) {
            return Hoped.NOTHING;
        }
        double chance = state.deal(match) ? round.position.widening().get(party) : tempo * prospect.openness(role);
        return new Hoped(Standing.rate(chance), prospect.alone(scene, role, outcome));
    }

    /// The deal in force as everybody sees it, with the next stage in sight where talks are under way.
    Appraisal inForce(State state, Perception perception) {
        if (underWay(state)) {
            var rules = rules(state);
            int stage = next(state);
            if (stage < rules.stages().size()) {
                return round(state, perception, rules, stage).signed(scene);
            }
        }
        return perception.appraisal(scene, state.agreed);
    }

    private void hold(State state, Perception perception, Script rules, int stage) {
        var round = round(state, perception, rules, stage);
        var prospect = round.prospect(scene);
        state.talked = true;
        state.zoneOpen = prospect.open(state.cast);
        int proposer = haggling.proposer(state);
        var script = haggling.script(state, proposer);
        boolean ultimatum = script.threat() >= 0 && !state.delivered;
        int offer = haggling.offer(state, round, proposer, ultimatum);
        if (offer < 0) {
            state.turns++;
            return;
        }
        haggling.note(state, round, proposer, offer);
        boolean agreed = haggling.accepted(state, round, proposer, offer, ultimatum);
        if (agreed && vote.passes(state, prospect, offer)) {
            sign(state, rules, stage, prospect.outcome(offer));
        } else if (ultimatum) {
            state.delivered = true;
            follow(state, proposer, script.ifRefused());
        }
        if (agreed) {
            state.voteFailed = !state.justSigned;
        }
        state.turns++;
    }

    /// What everybody sees in the position; kept with the moment it is met in.
    private Round round(State state, Perception perception, Script rules, int stage) {
        var position = positions.of(state, rules, stage);
        var moment = state.moment;
        for (var round = moment == null ? null : moment.rounds(); round != null; round = round.next) {
            if (round.position.equals(position)) {
                return round;
            }
        }
        var round = new Round(
                perception,
                position,
                scriptStarts,
                match.perceptions.memory(),
                moment == null ? null : moment.rounds());
        if (moment != null) {
            moment.rounds(round);
        }
        return round;
    }

    private void sign(State state, Script rules, int stage, int outcome) {
        var space = model.space();
        int today = space.statusQuo();
        for (int k = 0; k < space.issues(); k++) {
            boolean changed = space.option(outcome, k) != space.option(today, k);
            if (rules.stages().get(stage).settles(k)) {
                state.stageOf[k] = changed ? stage : -1;
            }
        }
        state.calm = false;
        state.agreed = outcome;
        state.linked = rules.approach().linked();
        state.settled |= 1L << stage;
        state.whole = Long.bitCount(state.settled) >= rules.stages().size();
        state.everWhole |= state.whole;
        state.mostStages = Math.max(state.mostStages, Long.bitCount(state.settled));
        state.justSigned = true;
        state.lost = State.KEPT;
        if (state.firstDeal < 0) {
            state.firstDeal = state.period;
        }
        double best = match.bestJoint[state.cast];
        state.depth = best > 0 ? match.joint(state.cast, outcome, false) / best : 0;
        if (rules.simultaneous() && !state.whole) {
            state.turns = 0;
        }
    }
}
