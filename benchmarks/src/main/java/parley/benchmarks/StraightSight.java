package parley.benchmarks;

import static parley.benchmarks.StraightNumbers.BELIEVED_1;
import static parley.benchmarks.StraightNumbers.CASTS;
import static parley.benchmarks.StraightNumbers.CASTS_OF;
import static parley.benchmarks.StraightNumbers.CHANGED;
import static parley.benchmarks.StraightNumbers.EYE;
import static parley.benchmarks.StraightNumbers.FEARS;
import static parley.benchmarks.StraightNumbers.ISSUES;
import static parley.benchmarks.StraightNumbers.NEW_LEADER_0;
import static parley.benchmarks.StraightNumbers.NEW_LEADER_1;
import static parley.benchmarks.StraightNumbers.OUTCOMES;
import static parley.benchmarks.StraightNumbers.PARTY;
import static parley.benchmarks.StraightNumbers.PATIENCE;
import static parley.benchmarks.StraightNumbers.PENALTY;
import static parley.benchmarks.StraightNumbers.PERFORMS;
import static parley.benchmarks.StraightNumbers.ROLES;
import static parley.benchmarks.StraightNumbers.TRUE_EYE;
import static parley.benchmarks.StraightNumbers.TYPE;
import static parley.benchmarks.StraightNumbers.WORTH;
import static parley.benchmarks.StraightNumbers.detection;
import static parley.benchmarks.StraightNumbers.without;

import java.util.Arrays;

/// How one trajectory's situation looks to everybody: what no deal is worth, and any one deal at a
/// time (section 3 of the model). It keeps what it has worked out until beliefs or the stock change.
final class StraightSight {

    private static final double TOLERANCE = 1e-9;
    private static final double[] NOTHING = new double[ROLES];

    /// Roles that may break their word; what they breach is kept at the same places.
    private static final int[] FREE = {1, 3, 4};

    private final StraightNumbers numbers;
    final double[] belief0 = new double[2];
    final double[] belief1 = new double[3];
    private double stock;
    private int version;
    private boolean settled;

    /// Chances that opportunities are taken without a deal: by the types of 0, by 2, by the types of 1.
    private final double[] waiting = new double[6];

    private final double[] noDeal = new double[ROLES];
    private final StraightSite[] bare = new StraightSite[OUTCOMES];
    private final double[][] held = new double[OUTCOMES][];
    private final int[] heldIn = new int[OUTCOMES];

    // the deal looked at
    private int deal = -1;
    private boolean plain;
    private int look;
    private final StraightSite[] sites = new StraightSite[1 << ISSUES];
    private final StraightSite aside;
    final double[] chosen = new double[6];
    final double[] breach = new double[5];
    final int[] sets = new int[5];
    final double[] honour = new double[5];
    final double[] cheat = new double[5];
    private final double[] alone = new double[FREE.length * (ISSUES + 1) * CASTS];
    private double[] hopeRates = NOTHING;
    private double[] hopeWorths = NOTHING;

    StraightSight(StraightNumbers numbers) {
        this.numbers = numbers;
        this.aside = new StraightSite(numbers);
    }

    /// Turns to other beliefs, or another height of the stock.
    void turn(double programme) {
        stock = 0.5 + 0.5 * programme;
        settled = false;
        deal = -1;
        version++;
        look++;
    }

    /// Counts the situations looked at.
    int version() {
        return version;
    }

    static double chance(double rate) {
        return 1 - Math.exp(-rate);
    }

    static double propensity(double difference, double noise) {
        return 1 / (1 + Math.exp(-difference / noise));
    }

    double weight(int role, int cast) {
        return switch (PARTY[role]) {
            case 0 -> belief1[cast % 3];
            case 1 -> belief0[cast / 3];
            default -> belief0[cast / 3] * belief1[cast % 3];
        };
    }

    private void settle() {
        if (settled) {
            return;
        }
        settled = true;
        choose(0, false, waiting);
        Arrays.fill(noDeal, Double.NaN);
    }

    /// What each chooser would do, its standing without its own options, the others at even odds.
    private void choose(int x, boolean inForce, double[] out) {
        for (int place = 0; place < 6; place++) {
            int role = place < 2 ? place : place == 2 ? 5 : place - 1;
            int event = place < 2 ? 0 : place == 2 ? 1 : 2;
            if (place == 0 || place == 2 || place == 3) {
                look++;
            }
            var odds = OMITTED[PARTY[role]];
            aside.at(x, look, odds, stock);
            double gain = 0;
            for (int cast : CASTS_OF[role]) {
                double stay = value(aside, role, EYE[role], cast, inForce, x, false, 0, 0, 0);
                gain += weight(role, cast) * (WORTH[EYE[role]][event] - stay);
            }
            out[place] = propensity(gain, role == 5 ? 0.08 : 0.04);
        }
    }

    private static final double[][] OMITTED = {
        {0, 0, 0.5, 0.5, 0.5, 0.5}, {0.5, 0.5, 0.5, 0, 0, 0}, {0.5, 0.5, 0, 0.5, 0.5, 0.5}
    };

    private StraightSite bare(int y) {
        var site = bare[y];
        if (site == null) {
            site = new StraightSite(numbers);
            bare[y] = site;
        }
        return site.at(y, version, waiting, stock);
    }

    /// What a role has without a deal.
    double noDeal(int role) {
        settle();
        if (Double.isNaN(noDeal[role])) {
            noDeal[role] = standstill(role, 0);
        }
        return noDeal[role];
    }

    private double standstill(int role, int y) {
        var site = bare(y);
        double sum = 0;
        for (int cast : CASTS_OF[role]) {
            sum += weight(role, cast) * value(site, role, EYE[role], cast, false, 0, false, 0, 0, 0);
        }
        return sum;
    }

    /// What a role has whose own part of a lost deal stays for so many periods.
    double leftover(int role, int part, double periods) {
        double without = noDeal(role);
        if (part == 0 || periods <= 0) {
            return without;
        }
        double share = StrictMath.pow(PATIENCE[PARTY[role]], periods);
        return (1 - share) * held(role, part) + share * without;
    }

    private double held(int role, int part) {
        var values = held[part];
        if (values == null) {
            values = new double[ROLES];
            held[part] = values;
        }
        if (heldIn[part] != version) {
            heldIn[part] = version;
            Arrays.fill(values, Double.NaN);
        }
        if (Double.isNaN(values[role])) {
            values[role] = standstill(role, part);
        }
        return values[role];
    }

    private static int part(int party, int x) {
        return without(x, ~StraightNumbers.ALONE[party]);
    }

    private double revoked(int role, int x) {
        int part = part(PARTY[role], x);
        double share = StraightNumbers.STAYS[part];
        return part == 0 ? noDeal(role) : (1 - share) * held(role, part) + share * noDeal(role);
    }

    /// The value to a role, for one cast, of what stands at a site.
    ///
    /// @param kept  whether newcomers may breach as party 0 and 1 are thought to
    /// @param rate  of one further exit, which leads to something worth `worth`
    private double value(
            StraightSite site,
            int role,
            int eye,
            int cast,
            boolean inForce,
            int agreed,
            boolean kept,
            double bonus,
            double rate,
            double worth) {
        int party = PARTY[role];
        double patience = PATIENCE[party];
        double flow = numbers.flow[inForce ? 1 : 0][role][site.outcome] + bonus;
        if (rate == Double.POSITIVE_INFINITY) {
            return (1 - patience) * flow + patience * worth;
        }
        double total = site.rate(eye, cast) + rate;
        double weighed = site.brings(eye, cast) + rate * worth;
        if (inForce) {
            double leaves = numbers.withdrawal[FEARS[eye]][cast / 3][site.outcome];
            total += leaves;
            weighed += leaves * withdrawn(role, eye, cast, agreed);
        }
        if (party != 0) {
            total += NEW_LEADER_0;
            weighed += NEW_LEADER_0
                    * (kept && breach[0] + breach[1] > 0
                            ? free0(site, role, eye, cast, flow)
                            : site.newcomer0(eye, cast, flow));
        }
        if (party != 1) {
            total += NEW_LEADER_1;
            weighed += NEW_LEADER_1
                    * (kept && breach[2] + breach[3] + breach[4] > 0
                            ? free1(site, role, eye, cast, flow)
                            : site.newcomer1(eye, cast, flow));
        }
        double p = chance(total);
        return ((1 - patience) * flow + patience * (p / total * weighed)) / (1 - patience + patience * p);
    }

    private double free0(StraightSite site, int role, int eye, int cast, double flow) {
        double after = 0;
        for (int type = 0; type < 2; type++) {
            double value = newcomer(site, role, eye, 3 * type + cast % 3, type, flow);
            after += StraightNumbers.NEWCOMER_0[eye][type] * value;
        }
        return after;
    }

    private double free1(StraightSite site, int role, int eye, int cast, double flow) {
        double after = 0;
        for (int type = 0; type < 3; type++) {
            double value = newcomer(site, role, eye, cast / 3 * 3 + type, 2 + type, flow);
            after += BELIEVED_1[type] * value;
        }
        return after;
    }

    /// After a change of leader in the deal looked at: the newcomer may breach.
    private double newcomer(StraightSite site, int role, int eye, int cast, int slot, double flow) {
        double stays = site.endings(eye, cast, flow);
        double breaks = breach[slot];
        if (breaks == 0) {
            return stays;
        }
        var rest = site(sets[slot]);
        return breaks * rest.endings(eye, cast, numbers.flow[1][role][rest.outcome]) + (1 - breaks) * stays;
    }

    /// After party 0 has withdrawn: one's own part stays for its reversal, then nothing.
    private double withdrawn(int role, int eye, int cast, int agreed) {
        double without = bare(0).endings(eye, cast, numbers.flow[0][role][0]);
        int part = PARTY[role] == 1 ? part(1, agreed) : 0;
        if (part == 0) {
            return without;
        }
        double share = StraightNumbers.STAYS[part];
        return (1 - share) * bare(part).endings(eye, cast, numbers.flow[0][role][part]) + share * without;
    }

    private StraightSite site(int broken) {
        int set = broken & CHANGED[deal];
        var site = sites[set];
        if (site == null) {
            site = new StraightSite(numbers);
            sites[set] = site;
        }
        return site.at(without(deal, set), look, chosen, stock);
    }

    /// Looks at a deal with nothing further in sight.
    void appraise(int x) {
        if (deal != x || !plain) {
            appraise(x, NOTHING, NOTHING);
            plain = true;
        }
    }

    /// Looks at a deal that may lead further: role → rate, and what that is worth to it.
    void appraise(int x, double[] rates, double[] worths) {
        settle();
        deal = x;
        plain = false;
        hopeRates = rates;
        hopeWorths = worths;
        Arrays.fill(breach, 0);
        choose(x, true, chosen);
        look++;
        Arrays.fill(alone, Double.NaN);
        keep();
        keep();
    }

    private void keep() {
        var found = new double[5];
        var foundSets = new int[5];
        for (int i = 0; i < FREE.length; i++) {
            int role = FREE[i];
            int duties = PERFORMS[PARTY[role]] & CHANGED[deal];
            honour[role] = inForce(role, 0, -1);
            cheat[role] = Double.NEGATIVE_INFINITY;
            for (int rest = duties; rest != 0; rest &= rest - 1) {
                consider(i, rest & -rest, foundSets);
            }
            if (Integer.bitCount(duties) > 1) {
                consider(i, duties, foundSets);
            }
            found[role] = duties == 0 ? 0 : 1 - propensity(honour[role] - cheat[role], 0.03);
        }
        System.arraycopy(found, 0, breach, 0, 5);
        System.arraycopy(foundSets, 0, sets, 0, 5);
    }

    private void consider(int free, int set, int[] found) {
        double value = inForce(FREE[free], set, free);
        if (value > cheat[FREE[free]] + TOLERANCE) {
            cheat[FREE[free]] = value;
            found[FREE[free]] = set;
        }
    }

    /// What a role has whose party breaches a set of issues, over which of the others breach.
    ///
    /// @param free where what it has while the others perform is kept, -1 for nowhere
    private double inForce(int role, int own, int free) {
        int party = PARTY[role];
        double sum = 0;
        for (int cast : CASTS_OF[role]) {
            int slot0 = cast / 3;
            int slot1 = 2 + cast % 3;
            double first = party == 0 ? 0 : breach[slot0];
            double second = party == 1 ? 0 : breach[slot1];
            double value = 0;
            if (first < 1 && second < 1) {
                value += (1 - first) * (1 - second) * performed(role, cast, own, free);
            }
            if (first < 1 && second > 0) {
                value += (1 - first) * second * broken(role, EYE[role], cast, own, sets[slot1]);
            }
            if (first > 0 && second < 1) {
                value += first * (1 - second) * broken(role, EYE[role], cast, own, sets[slot0]);
            }
            if (first > 0 && second > 0) {
                value += first * second * broken(role, EYE[role], cast, own, sets[slot0] | sets[slot1]);
            }
            sum += weight(role, cast) * value;
        }
        return sum;
    }

    private double performed(int role, int cast, int own, int free) {
        if (own == 0) {
            return value(site(0), role, EYE[role], cast, true, deal, true, 0, hopeRates[role], hopeWorths[role]);
        }
        if (free < 0) {
            return broken(role, EYE[role], cast, own, 0);
        }
        int set = Integer.bitCount(own) == 1 ? Integer.numberOfTrailingZeros(own) : ISSUES;
        int place = (free * (ISSUES + 1) + set) * CASTS + cast;
        if (Double.isNaN(alone[place])) {
            alone[place] = broken(role, EYE[role], cast, own, 0);
        }
        return alone[place];
    }

    /// What a role has while issues are breached unseen, its own party's and the others'.
    private double broken(int role, int eye, int cast, int own, int theirs) {
        double seen = own == 0 ? revoked(role, deal) : noDeal(role);
        return unseen(role, eye, cast, own, theirs, seen);
    }

    private double unseen(int role, int eye, int cast, int own, int theirs, double seen) {
        var site = site(own | theirs);
        double bonus = own == 0 ? 0 : -chance(detection(site.outcome, own)) * PENALTY[PARTY[role]];
        return value(site, role, eye, cast, true, deal, false, bonus, detection(site.outcome, own | theirs), seen);
    }

    /// What the deal looked at is worth to a role.
    double worth(int role) {
        int party = PARTY[role];
        double worth = inForce(role, 0, -1);
        int slot = party == 0 ? TYPE[role] : 2 + TYPE[role];
        double own = party == 2 ? 0 : breach[slot];
        if (own == 0) {
            return worth;
        }
        return own * (role < 5 ? cheat[slot] : inForce(role, sets[slot], -1)) + (1 - own) * worth;
    }

    /// What an opportunity is worth more than going on, to a chooser that sees `stands` where `agreed` is in force.
    double gain(int role, int event, int agreed, int stands, double rate, double worth) {
        settle();
        int party = PARTY[role];
        if (agreed != 0) {
            appraise(agreed);
        }
        var odds = (agreed == 0 ? waiting : chosen).clone();
        Arrays.fill(odds, party == 0 ? 0 : party == 1 ? 3 : 2, party == 0 ? 2 : party == 1 ? 6 : 3, 0);
        look++;
        aside.at(stands, look, odds, stock);
        double gain = 0;
        for (int cast : CASTS_OF[role]) {
            double stay = value(aside, role, EYE[role], cast, agreed != 0, agreed, false, 0, rate, worth);
            gain += weight(role, cast) * (WORTH[EYE[role]][event] - stay);
        }
        return gain;
    }

    /// The true standing of an actor's role without a deal.
    double trulyWithout(int role, int cast, int left, double periods) {
        settle();
        int eye = TRUE_EYE[PARTY[role]];
        double without = value(bare(0), role, eye, cast, false, 0, false, 0, 0, 0);
        if (left == 0 || periods <= 0) {
            return without;
        }
        double share = StrictMath.pow(PATIENCE[PARTY[role]], periods);
        return (1 - share) * value(bare(left), role, eye, cast, false, 0, false, 0, 0, 0) + share * without;
    }

    /// The true standing of a role with a deal in force of which issues are breached unseen.
    double trulyInForce(int role, int cast, int agreed, int own, int theirs) {
        appraise(agreed);
        int eye = TRUE_EYE[PARTY[role]];
        if ((own | theirs) == 0) {
            return value(site(0), role, eye, cast, true, agreed, true, 0, 0, 0);
        }
        int part = own != 0 ? 0 : part(PARTY[role], agreed);
        double seen = trulyWithout(role, cast, part, StraightNumbers.reversal(CHANGED[part]));
        return unseen(role, eye, cast, own, theirs, seen);
    }
}
