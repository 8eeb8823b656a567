package parley.standing;

import parley.deal.Space;

/// One branch of a standing: what really stands, what was agreed, who is who, and where it may lead. Set up, then read;
/// scratch of
/// one thread.
final class Branch {

    private final Perception perception;
    private final Scene scene;
    private final World world;
    private final Model model;

    private int mind;
    private int cast;
    private int role;
    private int actor;
    private int party;
    private int stands;
    private int agreed;
    private boolean deal;
    private double[] propensities;
    private int omitted;
    private int averted;
    private double bonus;
    private double extraRate;
    private double extraWorth;
    private double secondRate;
    private double secondWorth;
    private Appraisal keeping;
    private Exits exits;
    private double flow;
    private double p;
    private double worth;

    Branch(Perception perception, Scene scene) {
        this.perception = perception;
        this.scene = scene;
        this.world = perception.world();
        this.model = world.model();
        this.propensities = new double[0];
        this.keeping = Appraisal.NOBODY;
        this.exits = perception.truth(scene, 0, model.space().statusQuo(), false);
    }

    /// No deal while an outcome (today's, or an own part left in place) stands.
    Branch noDeal(int cast, int role, int actor, int outcome, double[] propensities) {
        return set(cast, role, actor, outcome, outcome, false, propensities);
    }

    /// A deal agreed, of which `stands` is really done.
    Branch deal(int cast, int role, int actor, int agreed, int stands, double[] propensities) {
        return set(cast, role, actor, agreed, stands, true, propensities);
    }

    private Branch set(
            int newCast, int newRole, int newActor, int newAgreed, int newStands, boolean inForce, double[] chances) {
        cast = newCast;
        role = newRole;
        actor = newActor;
        party = model.partyOf(actor);
        mind = model.mindOf(role);
        agreed = newAgreed;
        stands = newStands;
        deal = inForce;
        propensities = chances;
        omitted = -1;
        averted = -1;
        bonus = 0;
        extraRate = 0;
        secondRate = 0;
        keeping = Appraisal.NOBODY;
        exits = perception.exits(scene, mind, cast, stands, deal);
        return this;
    }

    /// As things truly are, not as the role sees them.
    Branch truly() {
        mind = 0;
        exits = perception.exits(scene, 0, cast, stands, deal);
        return this;
    }

    /// Leaves out a party's own options.
    Branch omit(int chooser) {
        omitted = chooser;
        return this;
    }

    /// Leaves out one event.
    Branch avert(int e) {
        averted = e;
        return this;
    }

    /// Adds to the flow.
    Branch bonus(double flow) {
        bonus = flow;
        return this;
    }

    /// A further exit.
    Branch leads(double rate, double worth) {
        extraRate = rate;
        extraWorth = worth;
        return this;
    }

    /// The breach of a set of issues may be seen.
    Branch detected(long breached, double worth) {
        secondRate = Standing.rate(exits.detection(breached));
        secondWorth = worth;
        return this;
    }

    /// How others are thought to keep their word after a change of leader.
    Branch keeping(Appraisal appraisal) {
        keeping = appraisal;
        return this;
    }

    /// Its value.
    double value() {
        sum();
        return Standing.value(world.patience(party), flow, p, worth);
    }

    /// Its value where it lasts one period and is followed, unless an exit comes first, by something of another
    /// value.
    double once(double next) {
        sum();
        double patience = world.patience(party);
        return (1 - patience) * flow + patience * (worth + (1 - p) * next);
    }

    /// Its flow alone.
    double flow() {
        return world.utility(role, stands) + exits.flows()[role] + bonus;
    }

    /// Adds up the exits: flow, exit probability and Σh·Z.
    private void sum() {
        double sum = 0;
        double weighed = 0;
        int sure = 0;
        double certain = 0;
        int events = model.happenings().size();
        for (int e = 0; e <= events + 1; e++) {
            double rate = rate(e);
            if (rate <= 0) {
                continue;
            }
            double leads = e < events ? after(e) : e == events ? extraWorth : secondWorth;
            if (Double.isInfinite(rate)) {
                sure++;
                certain += leads;
            } else {
                sum += rate;
                weighed += rate * leads;
            }
        }
        flow = flow();
        p = sure > 0 ? 1 : Standing.chance(sum);
        worth = sure > 0 ? certain / sure : sum == 0 ? 0 : p / sum * weighed;
    }

    private double rate(int e) {
        var happenings = model.happenings();
        if (e == happenings.size()) {
            return extraRate;
        }
        if (e > happenings.size()) {
            return secondRate;
        }
        var happening = happenings.get(e);
        return e == averted || onlyOwnLeader(happening) ? 0 : rate(exits, cast, e, propensities);
    }

    private double rate(Exits seen, int who, int e, double[] chances) {
        int chooser = model.happenings().get(e).chooser();
        if (chooser < 0) {
            return seen.rates()[e];
        }
        return chooser == omitted ? 0 : seen.rates()[e] * chances[perception.propensity(e, model.typeIn(who, chooser))];
    }

    /// One does not foresee becoming somebody else.
    private boolean onlyOwnLeader(Happening happening) {
        return happening.leaders() == 1L << party
                && happening.breaks() == 0
                && happening.moves().isEmpty()
                && !happening.ends();
    }

    /// What an event leads to: its ending's worth, or the standing after its effects with endings only.
    double after(int e) {
        var happening = model.happenings().get(e);
        if (happening.ends()) {
            return exits.worths()[e][actor];
        }
        long leaders = happening.leaders() & ~(1L << party);
        return leaders == 0 ? afterAmong(e, cast) : afterLeaders(e, cast, leaders);
    }

    private double afterLeaders(int e, int who, long leaders) {
        if (leaders == 0) {
            return afterAmong(e, who);
        }
        int changed = Long.numberOfTrailingZeros(leaders);
        double value = 0;
        for (int type = 0; type < model.types(changed); type++) {
            double chance = mind == 0 ? world.prior(changed, type) : world.believed(mind, changed, type);
            if (chance > 0) {
                value += chance * afterLeaders(e, model.castWith(who, changed, type), leaders & leaders - 1);
            }
        }
        return value;
    }

    private double afterAmong(int e, int who) {
        var happening = model.happenings().get(e);
        int today = model.space().statusQuo();
        if (deal && happening.breaks() != 0) {
            boolean mine = (happening.breaks() >> party & 1) != 0;
            long own = model.performsAlone(party) & model.space().changed(agreed, today);
            int part = model.space().only(agreed, own);
            double without = endings(e, who, today, today, false, perception.propensities());
            if (mine || part == today) {
                return without;
            }
            double held = endings(e, who, part, part, false, perception.propensities());
            double share = StrictMath.pow(world.patience(party), world.longestReversal(own));
            return (1 - share) * held + share * without;
        }
        return deal && happening.leaders() != 0 && stands == agreed
                ? keptAmong(e, who, happening.leaders())
                : endings(e, who, agreed, stands, deal, propensities);
    }

    /// After a change of leader the newcomer may breach: β·cheated + (1 − β)·in force, with endings only.
    private double keptAmong(int e, int who, long leaders) {
        double value = 0;
        double left = 1;
        for (int p = 0; p < model.parties(); p++) {
            if ((leaders >> p & 1) != 0 && p != party) {
                double breach = keeping.breach(p, model.typeIn(who, p));
                if (breach > 0) {
                    Space space = model.space();
                    int rest = space.without(agreed, keeping.breached(p, model.typeIn(who, p)));
                    value += left * breach * endings(e, who, agreed, rest, true, propensities);
                    left *= 1 - breach;
                }
            }
        }
        return value + left * endings(e, who, agreed, stands, true, propensities);
    }

    private double endings(int e, int who, int then, int real, boolean inForce, double[] chances) {
        var seen = perception.exits(scene, mind, who, real, inForce).after()[e];
        double sum = 0;
        double weighed = 0;
        int sure = 0;
        double certain = 0;
        var happenings = model.happenings();
        for (int other = 0; other < happenings.size(); other++) {
            double rate = happenings.get(other).ends() && other != averted ? rate(seen, who, other, chances) : 0;
            if (rate <= 0) {
                continue;
            }
            if (Double.isInfinite(rate)) {
                sure++;
                certain += seen.worths()[other][actor];
            } else {
                sum += rate;
                weighed += rate * seen.worths()[other][actor];
            }
        }
        double stay = world.utility(role, real) + seen.flows()[role] + (then == agreed ? bonus : 0);
        double patience = world.patience(party);
        if (sure > 0) {
            return Standing.value(patience, stay, 1, certain / sure);
        }
        double exit = Standing.chance(sum);
        return sum == 0 ? stay : Standing.value(patience, stay, exit, exit / sum * weighed);
    }
}
