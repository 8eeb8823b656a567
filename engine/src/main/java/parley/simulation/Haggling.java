package parley.simulation;

import java.util.ArrayList;
import parley.approach.Approach;
import parley.approach.Then;
import parley.standing.Model;
import parley.standing.Prospect;
import parley.standing.Purpose;
import parley.standing.Scene;
import parley.standing.Standing;
import parley.standing.Threat;

/// One usable round as the sides conduct it: who proposes, what it offers, what the others would themselves ask, and
/// whether they accept.
final class Haggling {

    private final Match match;
    private final Model model;
    private final Scene scene;
    private final Postures postures;

    Haggling(Match match, Scene scene, Postures postures) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
        this.postures = postures;
    }

    /// The script a party follows now.
    Script script(State state, int party) {
        return match.scripts.get(party).get(state.script[party]);
    }

    Script.Numbers numbers(State state, int party) {
        return match.numbers[party][state.script[party]];
    }

    /// The chance that a period holds a usable round.
    double tempo(State state) {
        postures.truly(state);
        var ruling = state.script[match.ruling] < 0 ? null : script(state, match.ruling);
        var program = ruling == null || ruling.tempo().isEmpty()
                ? match.tempo
                : ruling.tempo().getFirst();
        return scene.value(program);
    }

    /// Whoever has an ultimatum to deliver, else everybody in turn.
    int proposer(State state) {
        for (int party : match.order) {
            if (script(state, party).threat() >= 0 && !state.delivered) {
                return party;
            }
        }
        return match.order[state.turns % match.order.length];
    }

    private int role(State state, int actor) {
        return model.role(actor, model.typeIn(state.cast, model.partyOf(actor)));
    }

    /// What a party asks and offers in a round.
    private Round.Side side(State state, Round round, int party) {
        var known = round.side(party, state.script[party]);
        if (known == null) {
            var stance = stance(state, round, party);
            known = new Round.Side(stance, round.offers(scene, stance), model.parties());
            round.side(party, state.script[party], known);
        }
        return known;
    }

    private Offers.Stance stance(State state, Round round, int party) {
        var script = script(state, party);
        var demands = new ArrayList<Integer>();
        for (int k = 0; k < script.demands().length; k++) {
            demands.add(round.position.stage().settles(k) ? script.demands()[k] : -1);
        }
        return new Offers.Stance(
                role(state, party),
                party,
                numbers(state, party).insight(),
                new Offers.Demands(demands),
                script.approach().askFirst());
    }

    /// The candidate a party offers now, -1 for none.
    int offer(State state, Round round, int proposer, boolean ultimatum) {
        var rule = ultimatum
                ? Approach.OfferRule.EXPECTED
                : script(state, proposer).approach().offer();
        return switch (rule) {
            case ASPIRATION -> {
                var offers = side(state, round, proposer).offers;
                yield offers.any() ? offers.at(aspiration(state, round, offers, proposer, 0)) : -1;
            }
            case EXPECTED -> expected(state, round, proposer, ultimatum).candidate();
            case EQUILIBRIUM -> equilibrium(state, round).candidate();
        };
    }

    private Expected expected(State state, Round round, int proposer, boolean ultimatum) {
        var side = side(state, round, proposer);
        var known = ultimatum ? side.ultimatum : side.expected;
        if (known == null) {
            var script = script(state, proposer);
            int threat = ultimatum ? script.threat() : -1;
            boolean strikes = ultimatum && script.ifRefused() instanceof Then.CarryOut;
            known = Expected.of(
                    round.prospect(scene), scene, new Expected.Key(round.position, side.stance, threat, strikes));
            if (ultimatum) {
                side.ultimatum = known;
            } else {
                side.expected = known;
            }
        }
        return known;
    }

    private Equilibrium equilibrium(State state, Round round) {
        double left = numbers(state, match.ruling).talkTime() - (state.period - state.stageBegan);
        int periods = Math.max(1, (int) Math.ceil(left - Standing.TOLERANCE));
        var key = new Equilibrium.Key(
                round.position,
                state.cast,
                state.turns % match.order.length,
                periods,
                Double.doubleToLongBits(tempo(state)));
        return round.perception()
                .derived(
                        key, wanted -> Equilibrium.of(round.prospect(scene), scene, wanted, match.order, tempo(state)));
    }

    /// What a party asks for, `ahead` periods from now: its schedule, or in part the mirror of the other's last
    /// step.
    private double aspiration(State state, Round round, Offers offers, int party, int ahead) {
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
        double mirrored = mirrored(state, round, offers, party);
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
    private double mirrored(State state, Round round, Offers offers, int party) {
        var prospect = round.prospect(scene);
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
    void note(State state, Round round, int proposer, int offer) {
        var prospect = round.prospect(scene);
        var offers = side(state, round, proposer).offers;
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
                var own = side(state, round, party).offers;
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

    boolean accepted(State state, Round round, int proposer, int offer, boolean ultimatum) {
        for (int party : match.order) {
            if (party != proposer && !accepts(state, round, proposer, party, offer, ultimatum)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(State state, Round round, int proposer, int party, int offer, boolean ultimatum) {
        var prospect = round.prospect(scene);
        int role = role(state, party);
        if (!side(state, round, party).stance.demands().met(prospect, role, offer)) {
            return false;
        }
        double surplus = prospect.surplus(role, offer);
        double noise = match.world.noise(party, Purpose.ACCEPT);
        if (noise > 0) {
            int text = prospect.outcome(offer) * model.actors() + party;
            surplus += noise * match.luck.logistic(state.trajectory, state.leaders[party], Luck.Draw.ACCEPT, text);
        }
        double least = ultimatum
                ? refusing(state, round, proposer, party) - prospect.floor(role)
                : Math.max(0, asks(state, round, party));
        return surplus >= least - Standing.TOLERANCE;
    }

    private double refusing(State state, Round round, int issuer, int party) {
        var known = side(state, round, issuer).refusals;
        if (Double.isNaN(known[party])) {
            int event = script(state, issuer).threat();
            known[party] = Threat.refusing(
                    round.perception(), scene, role(state, party), party, issuer, event, round.position.base());
        }
        return known[party];
    }

    /// The surplus a party would itself ask for next.
    private double asks(State state, Round round, int party) {
        return switch (script(state, party).approach().offer()) {
            case ASPIRATION -> {
                var offers = side(state, round, party).offers;
                yield offers.any() ? aspiration(state, round, offers, party, 1) * offers.best() : 0;
            }
            case EXPECTED -> expected(state, round, party, false).value();
            case EQUILIBRIUM ->
                equilibrium(state, round).waiting(party) - round.prospect(scene).floor(role(state, party));
        };
    }
}
