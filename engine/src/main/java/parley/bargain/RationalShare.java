package parley.bargain;

import parley.measure.Wilson;

/// In how large a share of all possible outcomes nobody is below its floor, where they are too many to list: among so
/// many drawn evenly, always the same ones.
///
/// @param rational how many of them are
/// @param drawn    how many were drawn, at least one
public record RationalShare(int rational, int drawn) {

    private static final int MOST = 100_000;
    private static final int FEWEST = 1_000;
    private static final long WORK = 200_000_000;
    private static final int PATIENCE = 100;

    /// The share.
    public double share() {
        return (double) rational / drawn;
    }

    /// Half the width of the interval in which the true share lies with 95 % (Wilson1927).
    public double error() {
        return Wilson.interval(rational, drawn).halfWidth();
    }

    /// Of sums; impossible combinations do not count.
    public static RationalShare of(Sums sums, double[] floors) {
        long work = (long) sums.parties()
                * sums.options().length
                * (1 + sums.links().size());
        int most = Math.clamp(WORK / work, FEWEST, MOST);
        int drawn = 0;
        int rational = 0;
        for (int turn = 0; drawn < most && turn < (long) most * PATIENCE; turn++) {
            var outcome = drawn(sums.options(), turn);
            if (sums.impossible().stream().noneMatch(combination -> combination.holds(outcome))) {
                drawn++;
                rational += isRational(sums, floors, outcome) ? 1 : 0;
            }
        }
        return new RationalShare(rational, Math.max(1, drawn));
    }

    private static int[] drawn(int[] options, long turn) {
        var outcome = new int[options.length];
        for (int k = 0; k < outcome.length; k++) {
            outcome[k] = (int) (((mixed(turn * options.length + k + 1) >>> 32) * options[k]) >>> 32);
        }
        return outcome;
    }

    /// The bits of a number so mixed that they look drawn (SplitMix64, SteeleLeaFlood2014).
    private static long mixed(long number) {
        long bits = number * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    private static boolean isRational(Sums sums, double[] floors, int[] outcome) {
        for (int party = 0; party < floors.length; party++) {
            if (sums.utility(party, outcome) < floors[party] - Bargain.TOLERANCE) {
                return false;
            }
        }
        return true;
    }
}
