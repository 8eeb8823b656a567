package parley.benchmarks;

import static parley.benchmarks.StraightNumbers.CASTS;
import static parley.benchmarks.StraightNumbers.EYES;
import static parley.benchmarks.StraightNumbers.FEARS;
import static parley.benchmarks.StraightNumbers.WORTH;

/// The endings in sight while an outcome stands, as each eye sees them for each cast; a place is 6 × eye + cast. Worked
/// out when asked for.
///
/// With endings only, a flow u is worth `scale`·u + `add` (section 3 of the model with nothing but the flow left open).
final class StraightSite {

    private static final double[] NO_CHANCES = new double[6];

    private final StraightNumbers numbers;
    int outcome;
    private int stamp = -1;
    private double stock;
    private double[] chances = NO_CHANCES;
    private long seen;
    private int rated;
    private int arrived0;
    private int arrived1;

    /// 6 × (true 0 or feared 1) + cast → rate of the endings, and the chance that one comes.
    private final double[] rate = new double[2 * CASTS];

    private final double[] come = new double[2 * CASTS];
    private final double[] brings = new double[EYES * CASTS];
    private final double[] scale = new double[EYES * CASTS];
    private final double[] add = new double[EYES * CASTS];

    // the same over the types a new leader may be of: of party 0 at 3 × eye + type of 1, of party 1 at 2 × eye + type
    // of
    // 0
    private final double[] scale0 = new double[EYES * 3];
    private final double[] add0 = new double[EYES * 3];
    private final double[] scale1 = new double[EYES * 2];
    private final double[] add1 = new double[EYES * 2];

    StraightSite(StraightNumbers numbers) {
        this.numbers = numbers;
    }

    /// Looks at an outcome, if it does not already.
    ///
    /// @param when  what has been worked out holds as long as this is the same
    /// @param taken chances that opportunities are taken: by the types of 0, by 2, by the types of 1
    /// @param stockFactor by which opportunities of 1 grow
    StraightSite at(int stands, int when, double[] taken, double stockFactor) {
        if (stamp != when || outcome != stands) {
            outcome = stands;
            stamp = when;
            chances = taken;
            stock = stockFactor;
            seen = 0;
            rated = 0;
            arrived0 = 0;
            arrived1 = 0;
        }
        return this;
    }

    /// Rate of the endings.
    double rate(int eye, int cast) {
        see(eye, cast);
        return rate[CASTS * FEARS[eye] + cast];
    }

    /// Σ of rate × worth of the endings; [#rate] first.
    double brings(int eye, int cast) {
        return brings[CASTS * eye + cast];
    }

    /// What a flow is worth with endings only.
    double endings(int eye, int cast, double flow) {
        see(eye, cast);
        return scale[CASTS * eye + cast] * flow + add[CASTS * eye + cast];
    }

    /// The same under a new leader of party 0, whoever that is.
    double newcomer0(int eye, int cast, double flow) {
        int place = 3 * eye + cast % 3;
        if ((arrived0 >> place & 1) == 0) {
            arrived0 |= 1 << place;
            scale0[place] = 0;
            add0[place] = 0;
            var odds = StraightNumbers.NEWCOMER_0[eye];
            for (int type = 0; type < 2; type++) {
                see(eye, 3 * type + cast % 3);
                scale0[place] += odds[type] * scale[CASTS * eye + 3 * type + cast % 3];
                add0[place] += odds[type] * add[CASTS * eye + 3 * type + cast % 3];
            }
        }
        return scale0[place] * flow + add0[place];
    }

    /// The same under a new leader of party 1.
    double newcomer1(int eye, int cast, double flow) {
        int place = 2 * eye + cast / 3;
        if ((arrived1 >> place & 1) == 0) {
            arrived1 |= 1 << place;
            scale1[place] = 0;
            add1[place] = 0;
            for (int type = 0; type < 3; type++) {
                see(eye, cast / 3 * 3 + type);
                scale1[place] += StraightNumbers.BELIEVED_1[type] * scale[CASTS * eye + cast / 3 * 3 + type];
                add1[place] += StraightNumbers.BELIEVED_1[type] * add[CASTS * eye + cast / 3 * 3 + type];
            }
        }
        return scale1[place] * flow + add1[place];
    }

    private void see(int eye, int cast) {
        int place = CASTS * eye + cast;
        if ((seen >> place & 1) != 0) {
            return;
        }
        seen |= 1L << place;
        double first = numbers.strike[outcome] * chances[cast / 3];
        double third = numbers.allyStrike[outcome] * chances[2];
        double second = numbers.breakout[outcome] * stock * chances[3 + cast % 3];
        double thrown = numbers.overthrow[FEARS[eye]][cast / 3][outcome];
        double fall = numbers.collapse[outcome];
        int common = CASTS * FEARS[eye] + cast;
        if ((rated >> common & 1) == 0) {
            rated |= 1 << common;
            rate[common] = first + third + second + thrown + fall;
            come[common] = StraightSight.chance(rate[common]);
        }
        var worth = WORTH[eye];
        double sum = first * worth[0] + third * worth[1] + second * worth[2] + thrown * worth[3] + fall * worth[4];
        double patience = StraightNumbers.PATIENCE_OF[eye];
        double part = 1 / (1 - patience + patience * come[common]);
        brings[place] = sum;
        scale[place] = (1 - patience) * part;
        add[place] = patience * come[common] / rate[common] * sum * part;
    }
}
