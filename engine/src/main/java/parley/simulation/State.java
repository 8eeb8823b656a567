package parley.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where one trajectory stands. Made once per thread and used for one trajectory after the other; nothing in it
/// outlives one.
final class State {

    /// No deal was ever lost.
    static final int KEPT = 0;

    static final int BREACHED = 1;
    static final int WITHDRAWN = 2;

    /// What everybody can see; shared with others that came to the same moment, so changed only by way of [#own()].
    double[] situation;

    private final double[] own;
    private boolean shared;
    long trajectory;
    int period;
    int cast;

    /// Where it was last seen, and whether nothing that others can see has happened since.
    @Nullable
    Moment moment;

    boolean calm;

    final int[] script;
    final int[] began;
    final int[] deadlineFrom;
    final int[] leaders;
    long fired;
    final double[] counted;

    // what is signed: the outcome, the stage in which each issue was signed (-1 not), which issues each party breaches
    // unseen
    int agreed;
    final int[] stageOf;
    boolean linked;
    final long[] breach;
    long settled;
    boolean whole;
    int mostStages;
    boolean everWhole;
    boolean justSigned;

    // own parts of lost deals still in place
    final int[] left;
    final double[] leftUntil;

    // talks
    double closedUntil;
    boolean walked;
    int openStage;
    int stageBegan;
    int turns;
    final int[] lastOffer;
    final int[] previousOffer;
    final double[] ask;
    final double[] askRise;
    final int[] askedAt;
    boolean delivered;
    int forced;
    double nearness;

    // what has become of it
    boolean talked;
    boolean zoneOpen;
    boolean voteFailed;
    int lost;
    int firstDeal;
    double depth;
    int ended;
    boolean endedInForce;

    // accounts
    final double[] earned;
    final double[] tail;
    final double[] discount;
    int earning;
    boolean earningDeal;
    int earningCast;
    int penalized;

    private State(Match match) {
        var model = match.model;
        int parties = model.parties();
        int issues = model.space().issues();
        own = new double[model.layout().whole];
        situation = own;
        script = new int[parties];
        began = new int[parties];
        deadlineFrom = new int[parties];
        leaders = new int[parties];
        counted = new double[2 * parties];
        stageOf = new int[issues];
        breach = new long[parties];
        left = new int[parties];
        leftUntil = new double[parties];
        lastOffer = new int[parties];
        previousOffer = new int[parties];
        ask = new double[parties];
        askRise = new double[parties];
        askedAt = new int[parties];
        earned = new double[model.actors()];
        tail = new double[model.actors()];
        discount = new double[parties];
    }

    static State of(Match match) {
        return new State(match);
    }

    /// Begins a trajectory among these true types.
    ///
    /// @param first party → number of its script, -1 for none
    void begin(Match match, int[] first, long number, int newCast) {
        var model = match.model;
        share(match.opening);
        trajectory = number;
        period = 0;
        cast = newCast;
        System.arraycopy(first, 0, script, 0, script.length);
        Arrays.fill(began, 0);
        Arrays.fill(deadlineFrom, 0);
        Arrays.fill(leaders, 0);
        fired = 0;
        moment = null;
        calm = false;
        for (int p = 0; p < script.length; p++) {
            counted[2 * p] = match.world.counts(p)[0];
            counted[2 * p + 1] = match.world.counts(p)[1];
        }
        agreed = model.space().statusQuo();
        Arrays.fill(stageOf, -1);
        linked = false;
        Arrays.fill(breach, 0);
        settled = 0;
        whole = false;
        mostStages = 0;
        everWhole = false;
        justSigned = false;
        Arrays.fill(left, agreed);
        Arrays.fill(leftUntil, 0);
        closedUntil = 0;
        walked = false;
        delivered = false;
        forced = -1;
        nearness = 0;
        talked = false;
        zoneOpen = false;
        voteFailed = false;
        lost = KEPT;
        firstDeal = -1;
        depth = 0;
        ended = -1;
        endedInForce = false;
        Arrays.fill(earned, 0);
        Arrays.fill(tail, 0);
        Arrays.fill(discount, 1);
        openTalks(0);
    }

    /// Takes over a situation that others share.
    void share(double[] seen) {
        situation = seen;
        shared = true;
    }

    /// The situation as one's own, to be changed.
    double[] own() {
        if (shared) {
            System.arraycopy(situation, 0, own, 0, own.length);
            situation = own;
            shared = false;
        }
        return own;
    }

    /// A stage opens: everybody starts from its opening demand.
    void openTalks(int stage) {
        openStage = stage;
        stageBegan = period;
        turns = 0;
        Arrays.fill(lastOffer, -1);
        Arrays.fill(previousOffer, -1);
        Arrays.fill(ask, Double.NaN);
        Arrays.fill(askRise, 0);
        Arrays.fill(askedAt, period);
        nearness = 0;
    }

    /// A copy of what a deal's fate depends on once talks are closed for good.
    void copy(State other) {
        share(other.situation);
        trajectory = other.trajectory;
        period = other.period;
        cast = other.cast;
        System.arraycopy(other.script, 0, script, 0, script.length);
        System.arraycopy(other.began, 0, began, 0, began.length);
        System.arraycopy(other.deadlineFrom, 0, deadlineFrom, 0, began.length);
        System.arraycopy(other.leaders, 0, leaders, 0, leaders.length);
        fired = other.fired;
        moment = null;
        calm = false;
        System.arraycopy(other.counted, 0, counted, 0, counted.length);
        agreed = other.agreed;
        System.arraycopy(other.stageOf, 0, stageOf, 0, stageOf.length);
        linked = other.linked;
        System.arraycopy(other.breach, 0, breach, 0, breach.length);
        settled = other.settled;
        whole = other.whole;
        justSigned = false;
        System.arraycopy(other.left, 0, left, 0, left.length);
        System.arraycopy(other.leftUntil, 0, leftUntil, 0, left.length);
        walked = true;
        nearness = other.nearness;
        System.arraycopy(other.askRise, 0, askRise, 0, askRise.length);
        forced = -1;
        lost = KEPT;
        ended = -1;
    }

    /// Whether anything signed is in force.
    boolean deal(Match match) {
        return agreed != match.model.space().statusQuo();
    }

    /// All issues breached unseen.
    long breached() {
        long set = 0;
        for (long own : breach) {
            set |= own;
        }
        return set;
    }

    /// What really stands: what is signed less what is breached, and own parts of lost deals still in place.
    int stands(Match match) {
        var space = match.model.space();
        int outcome = space.without(agreed, breached());
        int today = space.statusQuo();
        for (int p = 0; p < left.length; p++) {
            if (left[p] != today && period < leftUntil[p]) {
                long kept = space.changed(left[p], today);
                for (int k = 0; k < space.issues(); k++) {
                    if ((kept >> k & 1) != 0 && space.option(agreed, k) == space.option(today, k)) {
                        outcome = space.with(outcome, k, space.option(left[p], k));
                    }
                }
            }
        }
        return outcome;
    }
}
