package parley.benchmarks;

import static parley.benchmarks.StraightNumbers.LEVEL;
import static parley.benchmarks.StraightNumbers.PARTY;
import static parley.benchmarks.StraightNumbers.ROLES;
import static parley.benchmarks.StraightNumbers.TYPE;

import java.util.Arrays;

/// Talks of one trajectory: the stage on the table, what each side offers and asks, votes (sections 4.3 and 5 of the
/// model).
final class StraightTalks {

    private static final double TOLERANCE = 1e-9;
    private static final double TEMPO = 0.25;

    /// A stage: per issue the furthest option, −1 where it is not settled.
    record Way(int[] furthest) {
        static final Way NONE = new Way(new int[0]);

        Way and(Way next) {
            var both = furthest.clone();
            for (int k = 0; k < both.length; k++) {
                both[k] = next.furthest[k] < 0 ? both[k] : next.furthest[k];
            }
            return new Way(both);
        }
    }

    private final Straight play;
    private final StraightSight sight;
    private final Straight.Approach approach;
    private final Way[] both;
    private final StraightProspect table = new StraightProspect();
    private final StraightProspect further = new StraightProspect();
    private final StraightProspect ends = new StraightProspect();
    private final int[] reached = new int[6];
    private final double[] rates = new double[ROLES];
    private final double[] worths = new double[ROLES];
    private final double[] signedRates = new double[ROLES];
    private final double[] signedWorths = new double[ROLES];
    private final double[] nothing = new double[ROLES];
    private final double[] tableOf = new double[9];
    private final double[] signedOf = new double[4];
    private final int[] allowed = new int[StraightNumbers.OUTCOMES];
    private double best;

    // what a stage keeps from round to round
    private int openStage;
    private int stageBegan;
    private int turns;
    private final int[] last = new int[2];
    private final int[] previous = new int[2];
    private double ask;
    private int askedAt;
    private int successes;
    private int failures;

    StraightTalks(Straight play, StraightSight sight, Straight.Approach approach) {
        this.play = play;
        this.sight = sight;
        this.approach = approach;
        this.both = new Way[approach.stages().length];
        for (int stage = 0; stage + 1 < both.length; stage++) {
            both[stage] = approach.stages()[stage].and(approach.stages()[stage + 1]);
        }
    }

    void begin() {
        successes = 0;
        failures = 0;
        Arrays.fill(tableOf, Double.NaN);
        Arrays.fill(signedOf, Double.NaN);
        open(0);
    }

    /// A stage opens: everybody starts from its opening demand.
    void open(int stage) {
        openStage = stage;
        stageBegan = play.period;
        turns = 0;
        Arrays.fill(last, -1);
        Arrays.fill(previous, -1);
        ask = Double.NaN;
        askedAt = play.period;
    }

    private boolean underWay() {
        return !play.whole && play.period >= play.closedUntil;
    }

    private int next() {
        return Integer.numberOfTrailingZeros(~play.settled);
    }

    void hold() {
        if (!underWay() || play.uniform(StraightLuck.ROUND, 0) >= TEMPO) {
            return;
        }
        int stage = next();
        if (stage != openStage) {
            if (play.settled != 0) {
                boolean widens = sight.belief1[0] > 0.5;
                successes += widens ? 1 : 0;
                failures += widens ? 0 : 1;
                if (!widens) {
                    return;
                }
            }
            open(stage);
        }
        round(stage);
    }

    private double widening() {
        return -StrictMath.log(1 - (successes + 1.0) / (successes + failures + 2.0));
    }

    // what everybody sees in it

    private double floor(int role) {
        if (play.agreed != 0) {
            return sight.worth(role); // the signed deal is the one looked at
        }
        int party = PARTY[role];
        boolean stays = party < 2 && play.period < play.until[party];
        return sight.leftover(role, stays ? play.left[party] : 0, stays ? play.until[party] - play.period : 0);
    }

    private void lookAtSigned(int stage) {
        if (play.agreed != 0) {
            signed(stage);
        }
    }

    /// What the first stage may bring.
    StraightProspect opening() {
        prospect(0);
        return table;
    }

    private void prospect(int stage) {
        boolean more = stage + 1 < both.length;
        boolean fresh = table.list(approach.stages()[stage], play.agreed);
        lookAtSigned(stage);
        for (int role = 0; role < StraightProspect.DECIDE; role++) {
            table.floor[role] = floor(role);
        }
        if (!more) {
            table.value(sight);
            return;
        }
        if (known(fresh)) {
            return;
        }
        further.list(both[stage], play.agreed);
        further.value(sight);
        System.arraycopy(table.floor, 0, further.floor, 0, table.floor.length);
        for (int role = 0; role < reached.length; role++) {
            reached[role] = further.nash(sight, role);
        }
        for (int i = 0; i < table.size; i++) {
            hopes(stage, table.outcomes[i], StraightProspect.DECIDE);
            sight.appraise(table.outcomes[i], rates, worths);
            table.take(sight, i);
        }
    }

    /// Whether the table's worths, a further stage in sight, are those of this very position.
    private boolean known(boolean fresh) {
        boolean same = !fresh && tableOf[0] == sight.version();
        tableOf[0] = sight.version();
        double[] now = {
            successes, failures, table.floor[0], table.floor[1], table.floor[2], table.floor[3], table.floor[4]
        };
        for (int i = 0; i < now.length; i++) {
            same &= tableOf[1 + i] == now[i];
            tableOf[1 + i] = now[i];
        }
        return same;
    }

    /// What the next stage, agreed after an outcome, would be worth.
    private void hopes(int stage, int outcome, int roles) {
        Arrays.fill(rates, 0);
        var later = approach.stages()[stage + 1].furthest();
        for (int role = 0; role < roles; role++) {
            int own = reached[own(role)];
            if (own < 0) {
                continue;
            }
            int end = outcome;
            for (int k = 0; k < later.length; k++) {
                end += later[k] < 0 ? 0 : (LEVEL[k][own] - LEVEL[k][outcome]) * StraightNumbers.STRIDES[k];
            }
            if (StraightNumbers.FEASIBLE[end]) {
                rates[role] = widening();
                int place = role < StraightProspect.DECIDE ? further.place(end) : -1;
                if (place < 0) {
                    sight.appraise(end);
                }
                worths[role] = place < 0 ? sight.worth(role) : further.worth[role][place];
            }
        }
    }

    /// The role of its own party that a role's expectations are.
    private static int own(int role) {
        return PARTY[role] == 0 ? TYPE[role] : PARTY[role] == 1 ? 2 + TYPE[role] : 5;
    }

    /// Looks at what is signed so far, the stage on the table hoped for.
    private void signed(int stage) {
        double[] now = {sight.version(), play.agreed, 1000 * successes + failures, stage};
        if (!Arrays.equals(now, signedOf)) {
            System.arraycopy(now, 0, signedOf, 0, now.length);
            ends.list(approach.stages()[stage], play.agreed);
            ends.value(sight);
            sight.appraise(play.agreed);
            for (int role = 0; role < StraightProspect.DECIDE; role++) {
                ends.floor[role] = sight.worth(role);
            }
            Arrays.fill(signedRates, 0);
            for (int of = 0; of < reached.length; of++) {
                int outcome = ends.nash(sight, of);
                if (outcome >= 0) {
                    sight.appraise(outcome);
                    for (int role = 0; role < ROLES; role++) {
                        if (own(role) == of) {
                            signedRates[role] = widening();
                            signedWorths[role] = sight.worth(role);
                        }
                    }
                }
            }
        }
        sight.appraise(play.agreed, signedRates, signedWorths);
    }

    /// Looks at the deal in force, with the next stage in sight where talks are under way.
    void inForce() {
        if (underWay() && next() < both.length) {
            signed(next());
        } else {
            sight.appraise(play.agreed);
        }
    }

    /// What an opportunity is worth more than going on, a deal or the next stage hoped for.
    double gain(int role, int event, int stands) {
        int outcome = -1;
        int stage = underWay() ? next() : both.length;
        if (stage < both.length) {
            prospect(stage);
            outcome = table.nash(sight, role);
        }
        if (outcome < 0) {
            return sight.gain(role, event, play.agreed, stands, 0, 0);
        }
        double rate = play.agreed != 0 ? widening() : -StrictMath.log(1 - TEMPO * table.openness(sight, role));
        sight.appraise(outcome);
        return sight.gain(role, event, play.agreed, stands, rate, sight.worth(role));
    }

    // one round

    private void round(int stage) {
        prospect(stage);
        int proposer = turns++ % 2;
        int role = proposer == 0 ? play.cast / 3 : 2 + play.cast % 3;
        int size = allow(proposer, role);
        if (size == 0) {
            return;
        }
        int offer = offer(role, proposer, size, aspiration(proposer, role, 0));
        previous[proposer] = last[proposer];
        last[proposer] = table.outcomes[offer];
        if (accepts(1 - proposer, offer) && ratified(stage, offer)) {
            sign(stage, table.outcomes[offer]);
        }
    }

    private double perceived(int role, int party, int i) {
        double insight = party == 0 ? approach.insight() : 0.7;
        return insight * table.expected(sight, 1 - party, i) - (1 - insight) * table.surplus(role, i);
    }

    private boolean demanded(int party, int i) {
        return party == 1 || LEVEL[0][table.outcomes[i]] >= approach.demanded();
    }

    /// What a side would sign that it thinks the other could, best first.
    private int allow(int party, int role) {
        int size = 0;
        for (int i = 0; i < table.size; i++) {
            double mine = table.surplus(role, i);
            if (mine >= -TOLERANCE && demanded(party, i) && perceived(role, party, i) >= -TOLERANCE) {
                int at = size++;
                while (at > 0 && table.surplus(role, allowed[at - 1]) < mine) {
                    allowed[at] = allowed[at - 1];
                    at--;
                }
                allowed[at] = i;
            }
        }
        best = size == 0 ? 0 : table.surplus(role, allowed[0]);
        return size;
    }

    private int offer(int role, int party, int size, double aspiration) {
        double least = aspiration * best - TOLERANCE;
        double most = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int i = 0; i < size && table.surplus(role, allowed[i]) >= least; i++) {
            double theirs = perceived(role, party, allowed[i]);
            if (theirs > most + TOLERANCE) {
                most = theirs;
                found = allowed[i];
            }
        }
        return found;
    }

    private double scheduled(int party, int since) {
        double open = party == 0 ? approach.open() : 0.7;
        double time = party == 0 ? approach.talkTime() : 12;
        return 0.1 + (open - 0.1) * (1 - Math.min(1, since / time));
    }

    private double aspiration(int party, int role, int ahead) {
        int since = play.period - stageBegan;
        if (party == 0) {
            return scheduled(0, since + ahead);
        }
        if (Double.isNaN(ask)) {
            ask = scheduled(1, since);
            askedAt = since;
        }
        double step = scheduled(1, askedAt) - scheduled(1, since + ahead);
        int now = table.place(last[0]);
        int then = table.place(previous[0]);
        double mirrored =
                now >= 0 && then >= 0 && best > 0 ? (table.surplus(role, now) - table.surplus(role, then)) / best : 0;
        double asks = Math.max(0.1, Math.min(1, ask - (1 - 0.3) * step - 0.3 * mirrored));
        if (ahead == 0) {
            ask = asks;
            askedAt = since;
        }
        return asks;
    }

    private boolean accepts(int party, int offer) {
        if (!demanded(party, offer)) {
            return false;
        }
        int role = party == 0 ? play.cast / 3 : 2 + play.cast % 3;
        int text = table.outcomes[offer] * StraightNumbers.ACTORS + party;
        double surplus = table.surplus(role, offer) + 0.01 * play.disposition(party, StraightLuck.ACCEPT, text);
        double least = allow(party, role) == 0 ? 0 : aspiration(party, role, 1) * best;
        return surplus >= Math.max(0, least) - TOLERANCE;
    }

    /// Votes of the factions: two of each party.
    private boolean ratified(int stage, int offer) {
        int outcome = table.outcomes[offer];
        var floors = new double[ROLES];
        lookAtSigned(stage);
        for (int actor = 3; actor < StraightNumbers.ACTORS; actor++) {
            floors[play.role(actor)] = floor(play.role(actor));
        }
        if (stage + 1 < both.length) {
            hopes(stage, outcome, ROLES);
            sight.appraise(outcome, rates, worths);
        } else {
            sight.appraise(outcome, nothing, nothing);
        }
        double yes0 = (votes(3, outcome, floors) ? 1 - 0.45 : 0) + (votes(4, outcome, floors) ? 0.45 : 0);
        double yes1 = (votes(5, outcome, floors) ? 1 - 0.4 : 0) + (votes(6, outcome, floors) ? 0.4 : 0);
        return yes0 >= 0.5 - TOLERANCE && yes1 >= 0.5 - TOLERANCE;
    }

    private boolean votes(int actor, int outcome, double[] floors) {
        int role = play.role(actor);
        int text = outcome * StraightNumbers.ACTORS + actor;
        double noise = 0.03 * play.disposition(PARTY[role], StraightLuck.VOTE, text);
        return sight.worth(role) - floors[role] + noise >= -TOLERANCE;
    }

    private void sign(int stage, int outcome) {
        for (int k = 0; k < StraightNumbers.ISSUES; k++) {
            if (approach.stages()[stage].furthest()[k] >= 0) {
                play.stageOf[k] = LEVEL[k][outcome] != 0 ? stage : -1;
            }
        }
        play.agreed = outcome;
        play.settled |= 1 << stage;
        play.whole = Integer.bitCount(play.settled) >= both.length;
    }
}
