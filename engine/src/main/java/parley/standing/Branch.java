package parley.standing;

import java.util.Arrays;
import java.util.List;
import parley.deal.Space;

/// One branch of a standing: what really stands, what was agreed, who is who, and where it may lead. Set up, then
/// read; scratch of one thread. What branches of one state of affairs share is kept on [Sheet]s until other
/// propensities come into play.
final class Branch {

    /// As many sheets as this many bits can number; two states of affairs that share a place push each other out.
    private static final int BITS = 6;

    private final Scene scene;
    private final Model model;
    private final List<Happening> happenings;
    private final Kinds kinds;
    private final Sheet[] sheets = new Sheet[1 << BITS];
    private final double[] newcomers;
    private final long[] newcomersOf = {-1, -1, -1, -1};
    private final long[] subject = new long[4];
    private Appraisal newcomersKeeping = Appraisal.NOBODY;
    private double newcomersBonus;
    private long edition;

    private Perception perception;
    private World world;
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
        this.happenings = model.happenings();
        this.kinds = model.kinds();
        this.newcomers = new double[happenings.size() * model.casts()];
        this.propensities = new double[0];
        this.keeping = Appraisal.NOBODY;
        this.exits = perception.truth(scene, 0, model.space().statusQuo(), false);
        this.omitted = -1;
        this.averted = -1;
    }

    /// Turns to another situation.
    Branch look(Perception other) {
        perception = other;
        world = other.world();
        propensities = new double[0];
        edition++;
        return this;
    }

    /// No deal while an outcome (today's, or an own part left in place) stands.
    Branch noDeal(int cast, int role, int actor, int outcome, double[] propensities) {
        return set(cast, role, actor, outcome, outcome, false, propensities);
    }

    /// A deal agreed, of which `stands` is really done.
    Branch deal(int cast, int role, int actor, int agreed, int stands, double[] propensities) {
        return set(cast, role, actor, agreed, stands, true, propensities);
    }

    /// What is agreed and really stands at this moment: a deal, or none where nothing is agreed.
    Branch now(int cast, int role, int actor, int agreed, int stands) {
        return agreed == model.space().statusQuo()
                ? noDeal(cast, role, actor, stands, perception.propensities())
                : deal(
                        cast,
                        role,
                        actor,
                        agreed,
                        stands,
                        perception.appraisal(scene, agreed).propensities());
    }

    private Branch set(
            int newCast, int newRole, int newActor, int newAgreed, int newStands, boolean inForce, double[] chances) {
        if (!Arrays.equals(chances, propensities) || omitted >= 0 || averted >= 0 || mind == 0) {
            edition++;
        }
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
        edition++;
        exits = perception.exits(scene, 0, cast, stands, deal);
        return this;
    }

    /// Leaves out a party's own options.
    Branch omit(int chooser) {
        omitted = chooser;
        edition++;
        return this;
    }

    /// Leaves out one event.
    Branch avert(int e) {
        averted = e;
        edition++;
        return this;
    }

    /// A further exit.
    Branch leads(double rate, double worth) {
        extraRate = rate;
        extraWorth = worth;
        return this;
    }

    /// Some issues are breached unseen, `own` of them by the role's own party, which expects its penalty; being
    /// seen leads to something worth `seen`.
    Branch breached(long own, long theirs, double seen) {
        double penalty = own == 0 ? 0 : world.penalty(party);
        bonus = penalty == 0 ? 0 : -exits.detection(own) * penalty;
        secondRate = exits.detectionRate(own | theirs);
        secondWorth = seen;
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

    /// Every exit as it counts: rates, and where each leads, event by event; then the further exit, then being
    /// seen.
    double[][] terms() {
        flow = flow();
        int events = happenings.size();
        var rates = new double[events + 2];
        var worths = new double[events + 2];
        for (int e : exits.active()) {
            boolean counts = e != averted && !onlyOwnLeader(e);
            rates[e] = counts ? rate(exits.rates()[e], cast, e) : 0;
            worths[e] = rates[e] > 0 ? after(e) : 0;
        }
        rates[events] = extraRate;
        worths[events] = extraWorth;
        rates[events + 1] = secondRate;
        worths[events + 1] = secondWorth;
        return new double[][] {rates, worths};
    }

    /// Its flow alone.
    double flow() {
        return world.utility(role, stands) + exits.flows()[role] + bonus;
    }

    /// Adds up the exits: flow, exit probability and Σh·Z.
    private void sum() {
        flow = flow();
        if (exits.natural().sure() || averted >= 0) {
            sumOneByOne();
            return;
        }
        if (extraRate == Double.POSITIVE_INFINITY || secondRate == Double.POSITIVE_INFINITY) {
            p = 1;
            worth = secondRate < extraRate
                    ? extraWorth
                    : extraRate < secondRate ? secondWorth : (extraWorth + secondWorth) / 2;
            return;
        }
        var sheet = sheet(stands, deal);
        double total = endingRate(sheet, exits, cast);
        double weighed = endingBrings(sheet, exits, cast);
        for (int e : exits.natural().passing()) {
            double rate = rate(exits.rates()[e], cast, e);
            if (rate > 0 && !onlyOwnLeader(e)) {
                total += rate;
                weighed += rate * after(e);
            }
        }
        total += extraRate + secondRate;
        weighed += extraRate * extraWorth + secondRate * secondWorth;
        p = Standing.chance(total);
        worth = Standing.brought(p, total, weighed);
    }

    /// How much more an event would lead to if the penalty expected were less by 1.
    private double rise(int e, double worth) {
        bonus += 1;
        double more = after(e);
        bonus -= 1;
        return more - worth;
    }

    /// What it consists of, exit by exit.
    Ground ground(double weight, int who, long own, long theirs) {
        var ways = new java.util.ArrayList<Ground.Way>();
        for (int e : exits.active()) {
            double rate = e == averted || onlyOwnLeader(e) ? 0 : rate(exits.rates()[e], cast, e);
            if (rate > 0) {
                double worth = after(e);
                ways.add(new Ground.Way(e, rate, worth, own == 0 ? 0 : rise(e, worth)));
            }
        }
        if (secondRate > 0 || (own | theirs) != 0) {
            ways.add(new Ground.Way(Ground.SEEN, secondRate, secondWorth, 0));
        }
        return new Ground(
                weight,
                who,
                stands,
                own,
                theirs,
                world.patience(party),
                world.utility(role, stands),
                exits.flows()[role],
                bonus,
                exits.seen(),
                ways);
    }

    private void sumOneByOne() {
        int events = exits.active().length;
        var rates = new double[events + 2];
        var worths = new double[events + 2];
        for (int i = 0; i < events; i++) {
            int e = exits.active()[i];
            boolean counts = e != averted && !onlyOwnLeader(e);
            rates[i] = counts ? rate(exits.rates()[e], cast, e) : 0;
            worths[i] = rates[i] > 0 ? after(e) : 0;
        }
        rates[events] = extraRate;
        worths[events] = extraWorth;
        rates[events + 1] = secondRate;
        worths[events + 1] = secondWorth;
        p = Standing.chance(Arrays.stream(rates).sum());
        worth = Standing.brings(rates, worths);
    }

    private double rate(double rate, int who, int e) {
        int chooser = kinds.chooser(e);
        if (chooser < 0) {
            return rate;
        }
        return chooser == omitted ? 0 : rate * propensities[perception.propensity(e, model.typeIn(who, chooser))];
    }

    /// One does not foresee becoming somebody else.
    private boolean onlyOwnLeader(int e) {
        return kinds.changesOnlyLeader(e, party);
    }

    /// What an event leads to: its ending's worth, or the standing after its effects with endings only.
    double after(int e) {
        if (kinds.ends(e)) {
            return exits.worths()[e][actor];
        }
        var happening = happenings.get(e);
        long leaders = happening.leaders() & ~(1L << party);
        return leaders == 0 ? afterAmong(e, cast) : afterNewcomers(e, leaders);
    }

    /// The same whoever the leaders are that go, so worked out once for all casts that differ in them only.
    private double afterNewcomers(int e, long leaders) {
        if (!Arrays.equals(newcomersOf, 0, 4, subject(), 0, 4)
                || newcomersKeeping != keeping
                || newcomersBonus != bonus) {
            System.arraycopy(subject, 0, newcomersOf, 0, 4);
            newcomersKeeping = keeping;
            newcomersBonus = bonus;
            Arrays.fill(newcomers, Double.NaN);
        }
        int base = cast;
        for (long rest = leaders; rest != 0; rest &= rest - 1) {
            base = model.castWith(base, Long.numberOfTrailingZeros(rest), 0);
        }
        int place = e * model.casts() + base;
        if (Double.isNaN(newcomers[place])) {
            newcomers[place] = afterLeaders(e, cast, leaders);
        }
        return newcomers[place];
    }

    private long[] subject() {
        subject[0] = edition;
        subject[1] = (long) role * 2 + (deal ? 1 : 0);
        subject[2] = stands;
        subject[3] = agreed;
        return subject;
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
                value += chance * afterLeaders(e, model.castWith(who, changed, type), leaders & (leaders - 1));
            }
        }
        return value;
    }

    private double afterAmong(int e, int who) {
        var happening = happenings.get(e);
        if (deal && happening.breaks() != 0) {
            boolean mine = (happening.breaks() >> party & 1) != 0;
            return perception.broken(
                    this, e, who, mind == 0, role, party, mine ? model.space().statusQuo() : agreed);
        }
        return deal && happening.leaders() != 0 && stands == agreed
                ? keptAmong(e, who, happening.leaders())
                : endings(e, who, stands, deal, bonus);
    }

    /// After a withdrawal: one's own part of what was agreed left in place for its reversal, then nothing; with
    /// endings only.
    double broken(int e, int who, int part) {
        var apart = scene.branch(perception).noDeal(who, role, actor, part, perception.propensities());
        apart.mind = mind;
        double value = apart.endings(e, who, part, false, 0);
        scene.back(apart);
        return value;
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
                    value += left * breach * endings(e, who, rest, true, bonus);
                    left *= 1 - breach;
                }
            }
        }
        return value + left * endings(e, who, stands, true, bonus);
    }

    /// The value of a state of affairs after an event, with endings only.
    private double endings(int e, int who, int real, boolean inForce, double extra) {
        var seen = perception.exitsAfter(scene, e, mind, who, real, inForce);
        double patience = world.patience(party);
        double stay = world.utility(role, real) + seen.flows()[role] + extra;
        if (seen.natural().sure() || averted >= 0) {
            return endingsOneByOne(seen, who, stay);
        }
        if (kinds.moves(e)) {
            double moved = endingRate(seen, who);
            double comes = Standing.chance(moved);
            double worths = Standing.brought(comes, moved, endingBrings(seen, who));
            return Standing.value(patience, stay, comes, worths);
        }
        var sheet = sheet(real, inForce);
        double rate = endingRate(sheet, seen, who);
        double chance = sheet.chance(mind, who);
        double brings = Standing.brought(chance, rate, endingBrings(sheet, seen, who));
        return Standing.value(patience, stay, chance, brings);
    }

    private double endingsOneByOne(Exits seen, int who, double stay) {
        var rates = new double[seen.active().length];
        var worths = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            int e = seen.active()[i];
            if (kinds.ends(e) && e != averted) {
                rates[i] = rate(seen.rates()[e], who, e);
                worths[i] = seen.worths()[e][actor];
            }
        }
        return Standing.value(world.patience(party), stay, rates, worths);
    }

    private double endingRate(Sheet sheet, Exits seen, int who) {
        double rate = sheet.rate(mind, who);
        if (Double.isNaN(rate)) {
            rate = endingRate(seen, who);
            sheet.rate(mind, who, rate);
        }
        return rate;
    }

    private double endingRate(Exits seen, int who) {
        double rate = seen.row()[Cut.NATURE];
        for (int e : seen.natural().chosen()) {
            rate += rate(seen.rates()[e], who, e);
        }
        return rate;
    }

    private double endingBrings(Sheet sheet, Exits seen, int who) {
        double brings = sheet.brings(role, who);
        if (Double.isNaN(brings)) {
            brings = endingBrings(seen, who);
            sheet.brings(role, who, brings);
        }
        return brings;
    }

    private double endingBrings(Exits seen, int who) {
        double brings = seen.row()[model.cut().brings(actor)];
        for (int e : seen.natural().chosen()) {
            brings += rate(seen.rates()[e], who, e) * seen.worths()[e][actor];
        }
        return brings;
    }

    private Sheet sheet(int outcome, boolean inForce) {
        int place = ((outcome * 2 + (inForce ? 1 : 0)) * 0x9E3779B1) >>> (32 - BITS);
        var sheet = sheets[place];
        if (sheet == null) {
            sheet = new Sheet(model);
            sheets[place] = sheet;
        }
        if (!sheet.is(outcome, inForce, edition)) {
            sheet.reset(outcome, inForce, edition);
        }
        return sheet;
    }
}
