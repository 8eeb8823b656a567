package parley.benchmarks;

import static parley.benchmarks.StraightNumbers.CHANGED;
import static parley.benchmarks.StraightNumbers.LEVEL;
import static parley.benchmarks.StraightNumbers.PATIENCE;
import static parley.benchmarks.StraightNumbers.PENALTY;
import static parley.benchmarks.StraightNumbers.detection;
import static parley.benchmarks.StraightNumbers.without;

import java.util.Arrays;
import parley.benchmarks.StraightTalks.Way;

/// The limit: one case under one view, one approach against one response, written straight. Nothing is
/// interpreted and nothing is shared between trajectories; within a trajectory what is worked out is
/// kept until beliefs or the stock change. It meets the engine's luck, so that every trajectory can be
/// compared: [StraightCheck].
///
/// Left out, since they cannot occur here: acts of threats, orders and help that these postures never
/// show, the ordered strike, ultimatums and deadlines, a shut gate (it holds nothing back under this
/// view), switches of approach. Fates and paths are not followed, only utilities.
public final class Straight {

    private static final int BATCHES = 22;

    /// What the advised party's approach is, with the posture compiled into numbers.
    record Approach(
            StraightNumbers numbers, Way[] stages, int demanded, double open, double talkTime, double insight) {}

    private static final Approach PACKAGE = new Approach(
            new StraightNumbers(0.2, 0.4, 0.3),
            new Way[] {new Way(new int[] {2, 1, 1, 2, 2, 1, 1, 1, 1, 1})},
            2,
            0.6,
            12,
            0.8);
    private static final Approach STEPS = new Approach(
            new StraightNumbers(0.3, 0.5, 0.3),
            new Way[] {
                new Way(new int[] {1, -1, -1, 1, -1, -1, -1, -1, -1, -1}),
                new Way(new int[] {2, -1, 1, 2, 1, -1, -1, -1, 1, -1}),
                new Way(new int[] {-1, -1, -1, -1, 2, 1, 1, 1, -1, 1})
            },
            0,
            0.7,
            9,
            0.7);

    /// ζ·ln P in units of 2⁻⁴², type by type: of forces drawn down, the ally held back, courtesy answered
    /// and not, a first concession.
    private static final double[] DRAWN_DOWN = logarithms(0.9, 0.7, 0.3);

    private static final double[] HELD_BACK = logarithms(0.9, 0.7, 0.4);
    private static final double[] ANSWERS = {0.7, 0.5, 0.1};
    private static final double[] ANSWERED = logarithms(0.6, ANSWERS);
    private static final double[] UNANSWERED = logarithms(0.6, 1 - 0.7, 1 - 0.5, 1 - 0.1);
    private static final double[] CONCEDED = logarithms(0.6, 0.8, 0.6, 0.4);

    private final StraightLuck luck;
    private final StraightNumbers numbers;
    private final StraightSight sight;
    private final StraightTalks talks;
    private final double[] rates = new double[10];

    // one trajectory
    private long trajectory;
    int period;
    int cast;
    private double stock;
    private boolean stale;
    private int fired;
    private final int[] leaders = new int[3];
    private final double[][] before = new double[2][];
    private final double[][] evidence = {new double[2], new double[3]};
    int agreed;
    int settled;
    boolean whole;
    final int[] stageOf = new int[StraightNumbers.ISSUES];
    private final int[] breach = new int[2];
    final int[] left = new int[2];
    final double[] until = new double[2];
    double closedUntil;
    private int ended;
    private final double[] discount = new double[3];
    private final double[] earned = new double[StraightNumbers.ACTORS];

    private Straight(Approach approach, long seed) {
        this.luck = new StraightLuck(seed);
        this.numbers = approach.numbers();
        this.sight = new StraightSight(numbers);
        this.talks = new StraightTalks(this, sight, approach);
    }

    /// The straight program of an approach: everything in one text, or step by step.
    public static Straight of(boolean steps, long seed) {
        return new Straight(steps ? STEPS : PACKAGE, seed);
    }

    /// The trajectories of one of the engine's blocks: actor → cast → batch → utility.
    public double[][][] block(int number) {
        var utility = new double[StraightNumbers.ACTORS][StraightNumbers.CASTS][BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            for (int types = 0; types < StraightNumbers.CASTS; types++) {
                play(((long) number * BATCHES + batch) * StraightNumbers.CASTS + types, types);
                for (int actor = 0; actor < utility.length; actor++) {
                    utility[actor][types][batch] = earned[actor];
                }
            }
        }
        return utility;
    }

    /// What every text is worth to everybody before the first period.
    StraightProspect opening() {
        begin(0, 0);
        turn();
        return talks.opening();
    }

    private void play(long number, int types) {
        begin(number, types);
        while (period < StraightNumbers.HORIZON && ended < 0) {
            signals();
            turn();
            talks.hold();
            keep();
            events();
            period++;
        }
        if (ended < 0) {
            turn();
            horizon();
        }
    }

    private void begin(long number, int types) {
        trajectory = number;
        cast = types;
        period = 0;
        stock = 0.5;
        stale = true;
        fired = 0;
        Arrays.fill(leaders, 0);
        believe(0, StraightNumbers.BELIEVED_0.clone());
        believe(1, StraightNumbers.BELIEVED_1.clone());
        agreed = 0;
        settled = 0;
        whole = false;
        Arrays.fill(stageOf, -1);
        Arrays.fill(breach, 0);
        Arrays.fill(left, 0);
        Arrays.fill(until, 0);
        closedUntil = 0;
        ended = -1;
        Arrays.fill(discount, 1);
        Arrays.fill(earned, 0);
        talks.begin();
    }

    private void turn() {
        if (stale) {
            sight.turn(stock);
            stale = false;
        }
    }

    int type(int party) {
        return party == 0 ? cast / 3 : party == 1 ? cast % 3 : 0;
    }

    int role(int actor) {
        return StraightNumbers.FIRST[actor] + type(StraightNumbers.PARTY_OF[actor]);
    }

    double uniform(int purpose, int index) {
        return luck.uniform(trajectory, period, purpose, index);
    }

    /// Drawn once for as long as the party's leader stays.
    double disposition(int party, int purpose, int index) {
        return luck.logistic(trajectory, leaders[party], purpose, index);
    }

    // beliefs: of everybody else about party 0, and about party 1

    private double[] belief(int about) {
        return about == 0 ? sight.belief0 : sight.belief1;
    }

    private void believe(int about, double[] beliefs) {
        System.arraycopy(beliefs, 0, belief(about), 0, beliefs.length);
        before[about] = beliefs;
        Arrays.fill(evidence[about], 0);
        stale = true;
    }

    private void learn(int about, double[] logarithms) {
        var so = evidence[about];
        double most = Double.NEGATIVE_INFINITY;
        for (int type = 0; type < so.length; type++) {
            if (before[about][type] > 0) {
                most = Math.max(most, so[type] + logarithms[type]);
            }
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return;
        }
        double sum = 0;
        var belief = belief(about);
        for (int type = 0; type < so.length; type++) {
            so[type] += logarithms[type];
            belief[type] = before[about][type] * StrictMath.exp((so[type] - most) / 0x1p42);
            sum += belief[type];
        }
        for (int type = 0; type < so.length; type++) {
            belief[type] /= sum;
        }
        stale = true;
    }

    private static double[] logarithms(double weight, double... likelihoods) {
        var logarithms = new double[likelihoods.length];
        for (int type = 0; type < logarithms.length; type++) {
            logarithms[type] = Math.rint(weight * StrictMath.log(likelihoods[type]) * 0x1p42);
        }
        return logarithms;
    }

    // the period

    /// What really stands: the deal less what is breached, and own parts of lost deals still in place.
    private int stands() {
        int outcome = without(agreed, breach[0] | breach[1]);
        for (int party = 0; party < 2; party++) {
            if (left[party] != 0 && period < until[party]) {
                int kept = CHANGED[left[party]] & ~CHANGED[agreed];
                outcome = without(outcome, kept) + without(left[party], ~kept);
            }
        }
        return outcome;
    }

    /// Steps 1 and 2: the stock, then what is seen for the first time, then whether courtesy is answered.
    private void signals() {
        int now = stands();
        if (LEVEL[0][now] > 0 && stock > 0) {
            stock = Math.max(0, stock - 0.25);
            stale = true;
        }
        double threat = numbers.threatAt(now);
        if ((fired & 1) == 0 && threat < 0.3) {
            fired |= 1;
            learn(0, DRAWN_DOWN);
        }
        if ((fired & 2) == 0 && numbers.licenceAt(now) < 0.3) {
            fired |= 2;
            learn(0, HELD_BACK);
        }
        if ((fired & 4) == 0 && LEVEL[0][now] > 0) {
            fired |= 4;
            learn(1, CONCEDED);
        }
        if (period <= 2 && threat < 0.4) {
            learn(1, uniform(StraightLuck.SIGN, 6) < ANSWERS[cast % 3] ? ANSWERED : UNANSWERED);
        }
    }

    /// Step 4: those free to do so breach what is better breached.
    private void keep() {
        for (int party = 0; party < 2 && agreed != 0; party++) {
            int type = type(party);
            if (breach[party] == 0 && type != 0) {
                talks.inForce();
                int slot = party == 0 ? type : 2 + type;
                double margin = sight.honour[slot]
                        - sight.cheat[slot]
                        + 0.03 * disposition(party, StraightLuck.KEEP, agreed * 3 + party);
                if (margin < -1e-9) {
                    breach[party] = sight.sets[slot];
                }
            }
        }
    }

    /// Steps 5 and 6: one draw over all rates, and the period's accounts.
    private void events() {
        int now = stands();
        boolean deal = agreed != 0;
        int then = cast;
        double sum = rates(now, deal);
        int which = pick(sum);
        int penalized = -1;
        switch (which) {
            case 0 -> ended = takes(0, 0, 0, 0, now) ? 0 : -1;
            case 1 -> ended = takes(2, 5, 1, 2, now) ? 1 : -1;
            case 2 -> ended = takes(1, 2, 2, 3, now) ? 2 : -1;
            case 3, 4 -> ended = which;
            case 5 -> lose(~0, 0);
            case 6, 7 -> newLeader(which - 6);
            case 8, 9 -> {
                detect(which - 8);
                penalized = which - 8;
            }
            default -> {}
        }
        for (int actor = 0; actor < earned.length; actor++) {
            int party = StraightNumbers.PARTY_OF[actor];
            int type = party == 0 ? then / 3 : party == 1 ? then % 3 : 0;
            double flow = numbers.flow[deal ? 1 : 0][StraightNumbers.FIRST[actor] + type][now]
                    - (penalized == party ? PENALTY[party] : 0);
            earned[actor] += discount[party] * (1 - PATIENCE[party]) * flow;
            if (ended >= 0) {
                earned[actor] += discount[party]
                        * PATIENCE[party]
                        * StraightNumbers.WORTH[StraightNumbers.TRUE_EYE[party]][ended];
            }
        }
        for (int party = 0; party < 3; party++) {
            discount[party] *= PATIENCE[party];
        }
    }

    /// Strikes by 0 and 2, a breakout by 1, overthrow, collapse, withdrawal, new leaders of 0 and 1, breaches seen.
    private double rates(int now, boolean deal) {
        rates[0] = numbers.strike[now];
        rates[1] = numbers.allyStrike[now];
        rates[2] = numbers.breakout[now] * (0.5 + 0.5 * stock);
        rates[3] = numbers.overthrow[0][cast / 3][now];
        rates[4] = numbers.collapse[now];
        rates[5] = deal ? numbers.withdrawal[0][cast / 3][now] : 0;
        rates[6] = StraightNumbers.NEW_LEADER_0;
        rates[7] = StraightNumbers.NEW_LEADER_1;
        rates[8] = detection(now, breach[0]);
        rates[9] = detection(now, breach[1]);
        double sum = 0;
        for (double rate : rates) {
            sum += rate;
        }
        return sum;
    }

    private int pick(double total) {
        double chance = StraightSight.chance(total);
        double place = uniform(StraightLuck.EVENT, 0);
        if (place >= chance) {
            return -1;
        }
        boolean sure = total == Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int e = 0; e < rates.length; e++) {
            rates[e] = sure ? rates[e] == Double.POSITIVE_INFINITY ? 1 : 0 : rates[e];
            sum += rates[e];
        }
        double mark = place / chance * sum;
        int last = -1;
        for (int e = 0; e < rates.length; e++) {
            if (rates[e] > 0) {
                last = e;
                mark -= rates[e];
                if (mark < 0) {
                    return e;
                }
            }
        }
        return last;
    }

    /// Whether a party takes its opportunity for an ending, which the case numbers `drawn`.
    private boolean takes(int party, int first, int event, int drawn, int now) {
        int stands = agreed == 0 ? now : without(agreed, party == 2 ? 0 : breach[party]);
        double gain = talks.gain(first + type(party), event, stands);
        double noise = party == 2 ? 0.08 : 0.04;
        return gain + noise * disposition(party, StraightLuck.CHOOSE, drawn * 3 + party) >= -1e-9;
    }

    private void newLeader(int party) {
        leaders[party]++;
        var prior = party == 0 ? StraightNumbers.PRIOR_0 : StraightNumbers.PRIOR_1;
        double mark = uniform(StraightLuck.LEADER, party);
        int type = 0;
        while (type < prior.length - 1 && (mark -= prior[type]) >= 0) {
            type++;
        }
        cast = party == 0 ? 3 * type + cast % 3 : cast / 3 * 3 + type;
        breach[party] = 0;
        double keeps = party == 0 ? 0 : 0.6;
        var afresh = (party == 0 ? StraightNumbers.BELIEVED_0 : StraightNumbers.BELIEVED_1).clone();
        for (int i = 0; i < afresh.length; i++) {
            afresh[i] = keeps * belief(party)[i] + (1 - keeps) * afresh[i];
        }
        believe(party, afresh);
    }

    /// A breach is seen: what was signed with it ends, it tells of the breaker, and talks close.
    private void detect(int party) {
        talks.inForce();
        var likelihoods = party == 0
                ? new double[] {sight.breach[0], sight.breach[1]}
                : new double[] {sight.breach[2], sight.breach[3], sight.breach[4]};
        int ends = 0;
        for (int k = 0; k < stageOf.length; k++) {
            for (int b = 0; b < stageOf.length; b++) {
                if ((breach[party] >> b & 1) != 0 && stageOf[k] >= 0 && stageOf[k] == stageOf[b]) {
                    ends |= 1 << k;
                }
            }
        }
        lose(ends, party);
        learn(party, logarithms(1, likelihoods));
        closedUntil = Math.max(closedUntil, period + 1 + 12);
    }

    private void lose(int issues, int breaker) {
        int fallen = issues & CHANGED[agreed];
        int other = 1 - breaker;
        int own = StraightNumbers.ALONE[other] & fallen & ~breach[other];
        if (own != 0) {
            left[other] = without(agreed, ~own);
            until[other] = period + 1 + StraightNumbers.reversal(own);
        }
        agreed = without(agreed, fallen);
        for (int k = 0; k < stageOf.length; k++) {
            if ((fallen >> k & 1) != 0) {
                settled &= ~(1 << stageOf[k]);
                stageOf[k] = -1;
                whole = false;
            }
        }
        breach[0] &= ~fallen;
        breach[1] &= ~fallen;
        if (agreed == 0) {
            settled = 0;
            whole = false;
            talks.open(0);
        }
    }

    /// At the horizon the standing then reached is paid.
    private void horizon() {
        for (int actor = 0; actor < earned.length; actor++) {
            int party = StraightNumbers.PARTY_OF[actor];
            int own = party == 2 ? 0 : breach[party];
            double standing = agreed != 0
                    ? sight.trulyInForce(role(actor), cast, agreed, own, (breach[0] | breach[1]) & ~own)
                    : sight.trulyWithout(
                            role(actor), cast, party == 2 ? 0 : left[party], party == 2 ? 0 : until[party] - period);
            earned[actor] += discount[party] * standing;
        }
    }
}
