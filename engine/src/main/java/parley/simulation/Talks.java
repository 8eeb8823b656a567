package parley.simulation;

import java.util.ArrayList;
import java.util.List;
import parley.approach.Approach;
import parley.approach.Then;
import parley.standing.Appraisal;
import parley.standing.Hope;
import parley.standing.Model;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Prospect;
import parley.standing.Purpose;
import parley.standing.Scene;
import parley.standing.Stage;
import parley.standing.Standing;
import parley.standing.Threat;

/// Step 3: deadlines, then with chance `tempo` a usable round: an offer, replies, ratification, signature.
final class Talks {

    private final Match match;
    private final Model model;
    private final Scene scene;
    private final Postures postures;
    private final Vote vote;

    Talks(Match match, Scene scene, Postures postures) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
        this.postures = postures;
        this.vote = new Vote(match, scene, postures);
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
                    round(state, perception, rules, stage);
                }
            }
        } else if (opens(state, rules)) {
            round(state, perception, rules, state.openStage);
        }
    }

    /// Whether talks could be held: nobody has left, none is closed, everybody at the table talks.
    private boolean underWay(State state) {
        if (state.walked || state.whole || state.period < state.closedUntil) {
            return false;
        }
        for (int party : match.order) {
            if (state.script[party] < 0 || !script(state, party).talks()) {
                return false;
            }
        }
        return match.order.length > 1;
    }

    /// The script whose stages rule: the advised party's, or the first other's where that takes any.
    private Script rules(State state) {
        for (int party : match.order) {
            var script = script(state, party);
            if (!script.any()) {
                return script;
            }
        }
        throw new IllegalStateException("every side leaves the stages to the other");
    }

    private Script script(State state, int party) {
        return match.scripts.get(party).get(state.script[party]);
    }

    private Script.Numbers numbers(State state, int party) {
        return match.numbers[party][state.script[party]];
    }

    private double tempo(State state) {
        postures.truly(state);
        var ruling = state.script[match.ruling] < 0 ? null : script(state, match.ruling);
        var program = ruling == null || ruling.tempo().isEmpty()
                ? match.tempo
                : ruling.tempo().getFirst();
        return scene.value(program);
    }

    private static int next(State state) {
        return Long.numberOfTrailingZeros(~state.settled);
    }

    /// Whether the next stage is on the table; a stage after the first opens when the ruling side widens, and
    /// everybody counts
    /// whether it did.
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
                            >= numbers(state, party).deadline()) {
                state.deadlineFrom[party] = state.period;
                follow(state, party, script(state, party).approach().atDeadline());
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
            state.forced = script(state, party).threat();
        }
        var likelihoods = new double[model.types(party)];
        for (int other = 0; other < likelihoods.length; other++) {
            double carries = match.world.carriesOut(party, other);
            likelihoods[other] = done ? carries : 1 - carries;
        }
        state.calm = false;
        match.evidence.learnAll(state.situation, party, likelihoods);
    }

    private Outlook.Position position(State state, Script rules, int stage) {
        var left = new ArrayList<Integer>();
        var until = new ArrayList<Double>();
        var widening = new ArrayList<Double>();
        int last = rules.stages().size() - 1;
        boolean more = !rules.simultaneous() && stage < last;
        for (int party = 0; party < model.parties(); party++) {
            boolean stays = state.period < state.leftUntil[party];
            left.add(stays ? state.left[party] : model.space().statusQuo());
            until.add(stays ? state.leftUntil[party] - state.period : 0.0);
            double successes = state.counted[2 * party];
            double failures = state.counted[2 * party + 1];
            boolean hopes = more || state.deal(match);
            widening.add(hopes ? (successes + 1) / (successes + failures + 2) : 0.0);
        }
        List<Stage> next = more ? List.of(rules.stages().get(stage + 1)) : List.of();
        return new Outlook.Position(rules.stages().get(stage), next, state.agreed, left, until, widening);
    }

    /// What talks under way let everybody hope for: a deal, or with something signed the next stage.
    Hope hope(State state, Perception perception) {
        var hope = Hope.none(model.roles());
        if (!underWay(state)) {
            return hope;
        }
        var rules = rules(state);
        int stage = next(state);
        if (stage >= rules.stages().size()) {
            return hope;
        }
        var position = position(state, rules, stage);
        var prospect = Outlook.of(perception, scene, position);
        double tempo = tempo(state);
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            for (int type = 0; type < model.types(party); type++) {
                int outcome = prospect.expectedOutcome(model.role(party, type));
                if (outcome >= 0) {
                    int role = model.role(actor, type);
                    hope.rates()[role] = Standing.rate(
                            state.deal(match) ? position.widening().get(party) : tempo * prospect.openness(role));
                    hope.worths()[role] = perception.appraisal(scene, outcome).worth(role);
                }
            }
        }
        return hope;
    }

    /// The deal in force as everybody sees it, with the next stage in sight where talks are under way.
    Appraisal inForce(State state, Perception perception) {
        if (underWay(state)) {
            var rules = rules(state);
            int stage = next(state);
            if (stage < rules.stages().size()) {
                return Outlook.signed(perception, scene, position(state, rules, stage));
            }
        }
        return perception.appraisal(scene, state.agreed);
    }

    private void round(State state, Perception perception, Script rules, int stage) {
        var position = position(state, rules, stage);
        var prospect = Outlook.of(perception, scene, position);
        state.talked = true;
        state.zoneOpen = prospect.open(state.cast);
        int proposer = proposer(state);
        var script = script(state, proposer);
        boolean ultimatum = script.threat() >= 0 && !state.delivered;
        int offer = offer(state, position, prospect, proposer, ultimatum);
        if (offer < 0) {
            state.turns++;
            return;
        }
        note(state, prospect, position, proposer, offer);
        boolean agreed = accepted(state, position, prospect, proposer, offer, ultimatum);
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

    /// Whoever has an ultimatum to deliver, else everybody in turn.
    private int proposer(State state) {
        for (int party : match.order) {
            if (script(state, party).threat() >= 0 && !state.delivered) {
                return party;
            }
        }
        return match.order[state.turns % match.order.length];
    }

    private Offers.Stance stance(State state, Outlook.Position position, int party) {
        var script = script(state, party);
        var demands = new ArrayList<Integer>();
        for (int k = 0; k < script.demands().length; k++) {
            demands.add(position.stage().settles(k) ? script.demands()[k] : -1);
        }
        return new Offers.Stance(
                role(state, party),
                party,
                numbers(state, party).insight(),
                new Offers.Demands(demands),
                script.approach().askFirst());
    }

    private int role(State state, int actor) {
        return model.role(actor, model.typeIn(state.cast, model.partyOf(actor)));
    }

    private Offers offers(State state, Outlook.Position position, Prospect prospect, int party) {
        var stance = stance(state, position, party);
        return prospect.perception().derived(new Seen(position, stance), seen -> Offers.of(prospect, seen.stance()));
    }

    private record Seen(Outlook.Position position, Offers.Stance stance) {}

    /// The candidate a party offers now, -1 for none.
    private int offer(State state, Outlook.Position position, Prospect prospect, int proposer, boolean ultimatum) {
        var rule = ultimatum
                ? Approach.OfferRule.EXPECTED
                : script(state, proposer).approach().offer();
        return switch (rule) {
            case ASPIRATION -> {
                var offers = offers(state, position, prospect, proposer);
                yield offers.any() ? offers.at(aspiration(state, prospect, offers, proposer, 0)) : -1;
            }
            case EXPECTED ->
                expected(state, position, prospect, proposer, ultimatum).candidate();
            case EQUILIBRIUM -> equilibrium(state, position, prospect).candidate();
        };
    }

    private Expected expected(
            State state, Outlook.Position position, Prospect prospect, int proposer, boolean ultimatum) {
        var script = script(state, proposer);
        int threat = ultimatum ? script.threat() : -1;
        boolean strikes = ultimatum && script.ifRefused() instanceof Then.CarryOut;
        var key = new Expected.Key(position, stance(state, position, proposer), threat, strikes);
        return prospect.perception().derived(key, wanted -> Expected.of(prospect, scene, wanted));
    }

    private Equilibrium equilibrium(State state, Outlook.Position position, Prospect prospect) {
        double left = numbers(state, match.ruling).talkTime() - (state.period - state.stageBegan);
        int periods = Math.max(1, (int) Math.ceil(left - Standing.TOLERANCE));
        var key = new Equilibrium.Key(
                position, state.cast, state.turns % match.order.length, periods, Double.doubleToLongBits(tempo(state)));
        return prospect.perception()
                .derived(key, wanted -> Equilibrium.of(prospect, scene, wanted, match.order, tempo(state)));
    }

    /// What a party asks for, `ahead` periods from now: its schedule, or in part the mirror of the other's last
    /// step.
    private double aspiration(State state, Prospect prospect, Offers offers, int party, int ahead) {
        var numbers = numbers(state, party);
        int since = state.period - state.stageBegan;
        if (numbers.reciprocate() == 0) {
            return numbers.aspiration(since + ahead);
        }
        if (Double.isNaN(state.ask[party])) {
            state.ask[party] = numbers.aspiration(since);
            state.askedAt[party] = since;
        }
        double scheduled = numbers.aspiration(state.askedAt[party]) - numbers.aspiration(since + ahead);
        double mirrored = mirrored(state, prospect, offers, party);
        double share = numbers.reciprocate();
        double ask = state.ask[party] - (1 - share) * scheduled - share * mirrored;
        double low = Math.min(numbers.open(), numbers.settle());
        ask = Math.max(low, Math.min(1, ask));
        if (ahead == 0) {
            state.ask[party] = ask;
            state.askedAt[party] = since;
        }
        return ask;
    }

    /// How far the other's last offer moved towards the party, on the party's own scale.
    private double mirrored(State state, Prospect prospect, Offers offers, int party) {
        double most = 0;
        boolean moved = false;
        for (int other : match.order) {
            int now = other == party ? -1 : place(prospect, state.lastOffer[other]);
            int before = other == party ? -1 : place(prospect, state.previousOffer[other]);
            if (now >= 0 && before >= 0 && offers.any() && offers.best() > 0) {
                int role = role(state, party);
                double step = (prospect.surplus(role, now) - prospect.surplus(role, before)) / offers.best();
                most = moved ? Math.max(most, step) : step;
                moved = true;
            }
        }
        return most;
    }

    private static int place(Prospect prospect, int outcome) {
        return outcome < 0 ? -1 : prospect.candidate(outcome);
    }

    /// Remembers an offer, how far it raised the proposer's demand, and how near the sides have come.
    private void note(State state, Prospect prospect, Outlook.Position position, int proposer, int offer) {
        var offers = offers(state, position, prospect, proposer);
        int before = place(prospect, state.lastOffer[proposer]);
        int role = role(state, proposer);
        boolean scaled = offers.any() && offers.best() > 0;
        state.askRise[proposer] = before < 0 || !scaled
                ? 0
                : (prospect.surplus(role, offer) - prospect.surplus(role, before)) / offers.best();
        state.previousOffer[proposer] = state.lastOffer[proposer];
        state.lastOffer[proposer] = prospect.outcome(offer);
        double gap = -1;
        for (int party : match.order) {
            for (int other : match.order) {
                int mine = place(prospect, state.lastOffer[party]);
                int theirs = party == other ? -1 : place(prospect, state.lastOffer[other]);
                var own = offers(state, position, prospect, party);
                if (mine >= 0 && theirs >= 0 && own.any() && own.best() > 0) {
                    double apart =
                            prospect.surplus(role(state, party), mine) - prospect.surplus(role(state, party), theirs);
                    gap = Math.max(gap, apart / own.best());
                }
            }
        }
        state.calm &= !match.moments.talkative();
        state.nearness = gap < 0 ? 0 : Math.max(0, Math.min(1, 1 - gap));
    }

    private boolean accepted(
            State state, Outlook.Position position, Prospect prospect, int proposer, int offer, boolean ultimatum) {
        for (int party : match.order) {
            if (party != proposer && !accepts(state, position, prospect, proposer, party, offer, ultimatum)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(
            State state,
            Outlook.Position position,
            Prospect prospect,
            int proposer,
            int party,
            int offer,
            boolean ultimatum) {
        int role = role(state, party);
        if (!stance(state, position, party).demands().met(prospect, role, offer)) {
            return false;
        }
        double surplus = prospect.surplus(role, offer);
        double noise = match.world.noise(party, Purpose.ACCEPT);
        if (noise > 0) {
            int text = prospect.outcome(offer) * model.actors() + party;
            surplus += noise * match.luck.logistic(state.trajectory, state.leaders[party], Luck.Draw.ACCEPT, text);
        }
        double least = ultimatum
                ? refusing(state, prospect, proposer, party) - prospect.floor(role)
                : Math.max(0, asks(state, position, prospect, party));
        return surplus >= least - Standing.TOLERANCE;
    }

    private double refusing(State state, Prospect prospect, int issuer, int party) {
        var perception = prospect.perception();
        var key = new Refusal(role(state, party), issuer, script(state, issuer).threat(), state.agreed);
        return perception.derived(
                key,
                refusal -> Threat.refusing(
                        perception,
                        scene,
                        refusal.role(),
                        party,
                        refusal.issuer(),
                        refusal.threat(),
                        refusal.agreed()));
    }

    private record Refusal(int role, int issuer, int threat, int agreed) {}

    /// The surplus a party would itself ask for next.
    private double asks(State state, Outlook.Position position, Prospect prospect, int party) {
        return switch (script(state, party).approach().offer()) {
            case ASPIRATION -> {
                var offers = offers(state, position, prospect, party);
                yield offers.any() ? aspiration(state, prospect, offers, party, 1) * offers.best() : 0;
            }
            case EXPECTED -> expected(state, position, prospect, party, false).value();
            case EQUILIBRIUM ->
                equilibrium(state, position, prospect).waiting(party) - prospect.floor(role(state, party));
        };
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
