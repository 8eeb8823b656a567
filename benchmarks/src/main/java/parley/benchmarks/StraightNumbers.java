package parley.benchmarks;

/// The 2025 case under its first view as numbers, with one approach's posture: party 0 is advised,
/// 1 is across the table, 2 acts from outside. A *cast* is 3 × the type of party 0 plus the type of
/// party 1. Actors are the parties, then two factions of party 0 and two of party 1; a *role* is an
/// actor of a type. Today's option of every issue is 0, and so is today's outcome.
final class StraightNumbers {

    static final int HORIZON = 48;
    static final int OUTCOMES = 3456;
    static final int ISSUES = 10;
    static final int ROLES = 16;
    static final int CASTS = 6;
    static final int ACTORS = 7;

    static final int[] OPTIONS = {3, 2, 2, 3, 3, 2, 2, 2, 2, 2};
    static final int[] STRIDES = {1152, 576, 288, 96, 32, 16, 8, 4, 2, 1};

    /// Issues whose change a party performs, alone or with all, and alone.
    static final int[] PERFORMS = {0b11_1100_1000, 0b00_1011_0111, 0};

    static final int[] ALONE = {0b11_0100_1000, 0b00_0011_0111, 0};

    /// Combinations that cannot be: issue, option, issue, option.
    private static final int[][] IMPOSSIBLE = {
        {0, 0, 2, 1}, {0, 0, 3, 1}, {0, 0, 3, 2}, {0, 0, 5, 1}, {0, 0, 6, 1}, {0, 0, 8, 1},
        {0, 0, 9, 1}, {0, 1, 3, 2}, {0, 1, 5, 1}, {0, 1, 6, 1}, {0, 2, 2, 0}, {1, 1, 0, 0},
        {1, 1, 0, 1}, {7, 1, 3, 0}, {7, 1, 3, 1}, {7, 1, 6, 0}, {6, 1, 8, 0}, {9, 1, 8, 0}
    };

    static final double[] REVERSAL = {2, 36, 1, 1, 6, 24, 1, 6, 1, 1};

    /// Rate at which a breach is seen; that of issue 0 is better where issue 2 is settled.
    private static final double[] SEEN = {
        rate(0.1), rate(0.7), rate(0.95), rate(1), rate(0.2), rate(0.4), rate(0.9), rate(1), rate(1), rate(0.7)
    };

    private static final double SEEN_WELL = rate(0.5);

    // interests
    private static final double[] DOVE = {0.22, 0.10, 0.14, 0.10, 0.14, 0.08, 0.06, 0.04, 0.06, 0.06};
    private static final double[] HAWK = {0.12, 0.26, 0.06, 0.14, 0.16, 0.14, 0.06, 0, 0.03, 0.03};
    private static final double[] SEEKER = {0.13, 0.16, 0.04, 0.28, 0.07, 0.10, 0.08, 0.04, 0.05, 0.05};
    private static final double[] HEDGER = {0.22, 0.22, 0.08, 0.20, 0.06, 0.10, 0.05, 0.01, 0.03, 0.03};
    private static final double[] FOE = {0.18, 0.20, 0.08, 0.12, 0.20, 0.12, 0.04, 0, 0.03, 0.03};
    private static final double[] GUARD = {0.18, 0.18, 0.06, 0.12, 0.20, 0.18, 0.04, 0, 0.02, 0.02};
    private static final double[] ALLY = {0.26, 0.24, 0.10, 0.10, 0.15, 0.15, 0, 0, 0, 0};
    private static final double[][] WEIGHTS = {
        DOVE, HAWK, SEEKER, HEDGER, FOE, ALLY, DOVE, HAWK, HAWK, HAWK, SEEKER, HEDGER, FOE, GUARD, GUARD, GUARD
    };
    private static final double[][][] VALUES = {
        {{0, 0.4, 1}, {0, 1}, {0, 1}, {1, 0.6, 0}, {0, 0.4, 1}, {0, 1}, {1, 0}, {0, 1}, {1, 0}, {1, 0}},
        {{1, 0.8, 0.6}, {1, 0}, {1, 0.4}, {0, 0.5, 1}, {1, 0.6, 0}, {1, 0}, {0, 1}, {0, 1}, {0, 1}, {0, 1}},
        {{0, 0.3, 0.7}, {0, 1}, {0, 1}, {1, 0.6, 0}, {0, 0.3, 1}, {0, 1}, {0, 0}, {0, 0}, {0, 0}, {0, 0}}
    };

    static final int[] PARTY = {0, 0, 1, 1, 1, 2, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    static final int[] TYPE = {0, 1, 0, 1, 2, 0, 0, 1, 0, 1, 0, 1, 2, 0, 1, 2};

    /// actor → its first role, and its party.
    static final int[] FIRST = {0, 2, 5, 6, 8, 10, 13};

    static final int[] PARTY_OF = {0, 1, 2, 0, 0, 1, 1};

    /// The casts in which a role can be.
    static final int[][] CASTS_OF = new int[ROLES][];

    // per month
    static final double[] PATIENCE = {
        StrictMath.pow(0.9, 1 / 12.0), StrictMath.pow(0.92, 1 / 12.0), StrictMath.pow(0.92, 1 / 12.0)
    };
    static final double[] PENALTY = {0.05, 0.05, 0};
    static final double NEW_LEADER_0 = 0.0104;
    static final double NEW_LEADER_1 = 0.005;
    static final double[] PRIOR_0 = {0.7, 0.3};
    static final double[] PRIOR_1 = {0.75, 0.15, 0.10};
    static final double[] BELIEVED_0 = {0.33, 0.67};
    static final double[] BELIEVED_1 = PRIOR_1;

    /// How somebody sees events: party 0 as its first type does (which is how it truly is), and as its
    /// second; parties 1 and 2 as they do; then what is true for 1 and 2.
    static final int EYES = 6;

    static final int[] EYE = {0, 1, 2, 2, 2, 3, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2};
    static final int[] TRUE_EYE = {0, 4, 5};

    /// eye → how it discounts, and of which type it thinks a new leader of party 0 would be.
    static final double[] PATIENCE_OF = {PATIENCE[0], PATIENCE[0], PATIENCE[1], PATIENCE[2], PATIENCE[1], PATIENCE[2]};

    static final double[][] NEWCOMER_0 = {BELIEVED_0, BELIEVED_0, BELIEVED_0, BELIEVED_0, PRIOR_0, PRIOR_0};

    /// Which rates an eye sees: true ones or those that party 1 fears.
    static final int[] FEARS = {0, 0, 1, 0, 0, 0};

    private static final double[] OVERTHROW = {0.002, 0.01};
    private static final double[] WITHDRAWAL = {0.0039, 0.0075};

    /// eye → what the endings are worth: a strike by 0, a strike by 2, a breakout by 1, an overthrow, a collapse.
    static final double[][] WORTH = {
        worthTo0(0.5, 0.5, -0.2), worthTo0(0.85, 0.1, 0.6), worthTo1(), worthTo2(0.85), worthTo1(), worthTo2(0.5)
    };

    static final byte[][] LEVEL = new byte[ISSUES][OUTCOMES];
    static final int[] CHANGED = new int[OUTCOMES];
    static final boolean[] FEASIBLE = new boolean[OUTCOMES];
    private static final double[][] UTILITY = new double[ROLES][OUTCOMES];

    static {
        for (int x = 0; x < OUTCOMES; x++) {
            for (int k = 0; k < ISSUES; k++) {
                LEVEL[k][x] = (byte) (x / STRIDES[k] % OPTIONS[k]);
                CHANGED[x] |= LEVEL[k][x] == 0 ? 0 : 1 << k;
            }
            FEASIBLE[x] = true;
            for (int[] pair : IMPOSSIBLE) {
                FEASIBLE[x] &= LEVEL[pair[0]][x] != pair[1] || LEVEL[pair[2]][x] != pair[3];
            }
            for (int role = 0; role < ROLES; role++) {
                UTILITY[role][x] = utility(role, x);
            }
        }
        for (int role = 0; role < ROLES; role++) {
            int type = TYPE[role];
            CASTS_OF[role] = switch (PARTY[role]) {
                case 0 -> new int[] {3 * type, 3 * type + 1, 3 * type + 2};
                case 1 -> new int[] {type, 3 + type};
                default -> new int[] {0, 1, 2, 3, 4, 5};
            };
        }
    }

    /// part of a deal that one party does alone → its discount for the time it stays once the deal is lost.
    static final double[] STAYS = new double[OUTCOMES];

    static {
        for (int x = 0; x < OUTCOMES; x++) {
            int party = (CHANGED[x] & ALONE[0]) != 0 ? 0 : 1;
            STAYS[x] = StrictMath.pow(PATIENCE[party], reversal(CHANGED[x]));
        }
    }

    // as the approach's posture has it
    final double threat;
    final double licence;

    /// outcome → opportunities of 0 and of 2, those of 1 before the stock's part, and the collapse.
    final double[] strike = new double[OUTCOMES];

    final double[] allyStrike = new double[OUTCOMES];
    final double[] breakout = new double[OUTCOMES];
    final double[] collapse = new double[OUTCOMES];

    /// true or feared → type of 0 → outcome.
    final double[][][] overthrow = new double[2][2][OUTCOMES];

    final double[][][] withdrawal = new double[2][2][OUTCOMES];

    /// no deal or deal → role → outcome: utility, drift and gains less the cost of posture.
    final double[][][] flow = new double[2][ROLES][OUTCOMES];

    StraightNumbers(double threat, double pressure, double licence) {
        this.threat = threat;
        this.licence = licence;
        for (int x = 0; x < OUTCOMES; x++) {
            double core = LEVEL[0][x] / 2.0;
            double relief = LEVEL[3][x] / 2.0;
            double threatened = threatAt(x);
            double pressed = LEVEL[3][x] == 0 ? pressure : LEVEL[3][x] == 1 ? Math.min(pressure, 0.4) : 0;
            strike[x] = 0.03 * threatened * (1 - 0.8 * core);
            allyStrike[x] = 0.06 * licenceAt(x) * (1 - 0.5 * 0.8 * core);
            double far = LEVEL[1][x] > 0 ? 0.01 : LEVEL[0][x] > 1 ? 0.15 : LEVEL[0][x] > 0 ? 0.6 : 1;
            breakout[x] = 2.3 * 0.3 * far;
            collapse[x] = 0.0031 * (1 + 0.5 * 0.3 * pressed) * (1 - 0.2 * relief);
            for (int fears = 0; fears < 2; fears++) {
                for (int type = 0; type < 2; type++) {
                    double shield = 0.5 * LEVEL[6][x] * (1 - type);
                    overthrow[fears][type][x] =
                            OVERTHROW[fears] * (1 + 2 * type) * LEVEL[1][x] * (0.7 + 0.3 * LEVEL[5][x]) * (1 - shield);
                    withdrawal[fears][type][x] = WITHDRAWAL[fears] * (1 + 2 * type) * (1 - 0.5 * LEVEL[7][x]);
                }
            }
            for (int deal = 0; deal < 2; deal++) {
                for (int role = 0; role < ROLES; role++) {
                    double rest = switch (PARTY[role]) {
                        case 0 ->
                            -0.03 * (1 - deal) + (0.06 + 0.04) * core * deal - (0.03 * threatened + 0.02 * pressed);
                        case 1 ->
                            -0.15 * (1 - relief)
                                    - (TYPE[role] < 2 ? 0 : 0.4 * (0.5 * deal + 0.3 * core + 0.2 * LEVEL[7][x]))
                                    - (0.04 * threatened + 0.08 * pressed);
                        default -> 0;
                    };
                    flow[deal][role][x] = UTILITY[role][x] + rest;
                }
            }
        }
    }

    double threatAt(int x) {
        return LEVEL[8][x] == 0 ? threat : Math.min(threat, 0.2);
    }

    double licenceAt(int x) {
        return LEVEL[9][x] == 0 ? licence : 0;
    }

    private static double utility(int role, int x) {
        int party = PARTY[role];
        double reference = 0;
        double u = 0;
        for (int k = 0; k < ISSUES; k++) {
            reference += WEIGHTS[role][k] * VALUES[party][k][0];
            u += WEIGHTS[role][k] * VALUES[party][k][LEVEL[k][x]];
        }
        if (party == 0 && LEVEL[0][x] == 2 && LEVEL[2][x] == 1) {
            u += 0.08;
        }
        if (party != 1) {
            return u;
        }
        double change = u - reference;
        return change < 0 ? reference - 1.5 * StrictMath.pow(-change, 0.9) : reference + StrictMath.pow(change, 0.9);
    }

    private static double[] worthTo0(double success, double warCost, double fall) {
        double both = 0.7 * success;
        double strike = success * 0.6 + (1 - success) * -0.3 - warCost;
        return new double[] {
            strike, both * 0.6 + (1 - both) * -0.3 - warCost, (1 - 0.35) * -0.3 + 0.35 * strike, fall, fall
        };
    }

    private static double[] worthTo1() {
        double armed = (0.0069 * 0.45 - 0.5 * 0.0031) / (0.0069 + 0.0031);
        return new double[] {-0.8, 0.8 * -0.8, (1 - 0.35) * armed + 0.35 * -0.8, -1.3, -0.5};
    }

    private static double[] worthTo2(double success) {
        double both = 0.7 * success;
        return new double[] {
            success * 0.6 - (1 - success) - 0.1, both * 0.6 - (1 - both) - 0.15, -(1 - 0.35) + 0.35 * 0.1, 0.3, 0.2
        };
    }

    private static double rate(double chance) {
        return chance >= 1 ? Double.POSITIVE_INFINITY : -StrictMath.log(1 - chance);
    }

    /// Today's options on the issues of a set (bit k for issue k).
    static int without(int x, int issues) {
        int rest = x;
        for (int left = issues & CHANGED[x]; left != 0; left &= left - 1) {
            int k = Integer.numberOfTrailingZeros(left);
            rest -= LEVEL[k][x] * STRIDES[k];
        }
        return rest;
    }

    /// Rate at which a breach of a set of issues is seen.
    static double detection(int x, int issues) {
        double sum = 0;
        for (int left = issues; left != 0; left &= left - 1) {
            int k = Integer.numberOfTrailingZeros(left);
            sum += k == 0 && LEVEL[2][x] > 0 ? SEEN_WELL : SEEN[k];
        }
        return sum;
    }

    /// The longest reversal of a set of issues.
    static double reversal(int issues) {
        double longest = 0;
        for (int left = issues; left != 0; left &= left - 1) {
            longest = Math.max(longest, REVERSAL[Integer.numberOfTrailingZeros(left)]);
        }
        return longest;
    }
}
