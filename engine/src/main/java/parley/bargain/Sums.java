package parley.bargain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Utilities that are sums over issues, with links between issues, gates on core issues and impossible combinations.
///
/// A party's utility of an outcome is its start plus one change for each issue and link, all against one outcome of
/// reference (today's). While its gate is shut, changes for the better beside the core issue count only in part.
/// Losses and gains against the start may then weigh differently.
///
/// @param options    issue → how many options it has
/// @param starts     party → utility of the reference
/// @param changes    party → issue → option → change against the reference
/// @param gates      one per party, [Gate#NONE] where it has none
/// @param impossible combinations that cannot be
/// @param attitudes  one per party, [Attitude#NONE] where losses weigh as gains
public record Sums(
        int[] options,
        double[] starts,
        double[][][] changes,
        List<Gate> gates,
        List<Link> links,
        List<Bounds> impossible,
        List<Attitude> attitudes) {

    /// More outcomes are not put into columns.
    public static final int MOST_LISTED = 10_000_000;

    public Sums {
        gates = List.copyOf(gates);
        links = List.copyOf(links);
        impossible = List.copyOf(impossible);
        attitudes = List.copyOf(attitudes);
        if (gates.size() != starts.length || attitudes.size() != starts.length || changes.length != starts.length) {
            throw new IllegalArgumentException(starts.length + " parties, but " + changes.length + " with changes, "
                    + gates.size() + " gates and " + attitudes.size() + " attitudes");
        }
    }

    /// Holds gains elsewhere back.
    ///
    /// @param core  the issue, -1 where there is no gate
    /// @param shut  option → whether the gate is shut by it
    /// @param share what is left of gains while it is
    public record Gate(int core, boolean[] shut, double share) {
        public static final Gate NONE = new Gate(-1, new boolean[0], 1);
    }

    /// A change for one party that depends on whether several issues stand within bounds.
    ///
    /// @param bounds where they must stand
    /// @param held   the change where all do
    /// @param missed the change where one does not
    public record Link(int party, Bounds bounds, double held, double missed) {}

    /// Bounds on several issues.
    ///
    /// @param low  issue → first option within, 0 where it may be any
    /// @param high issue → last option within, the largest number where it may be any
    public record Bounds(int[] low, int[] high) {

        /// Each named issue at one option.
        ///
        /// @param named issue → option, -1 for any
        public static Bounds exactly(int[] named) {
            return new Bounds(
                    Arrays.stream(named).map(option -> Math.max(0, option)).toArray(),
                    Arrays.stream(named)
                            .map(option -> option < 0 ? Integer.MAX_VALUE : option)
                            .toArray());
        }

        /// Each named issue at an option or beyond.
        ///
        /// @param named issue → option, -1 for any
        public static Bounds atLeast(int[] named) {
            var high = new int[named.length];
            Arrays.fill(high, Integer.MAX_VALUE);
            return new Bounds(exactly(named).low, high);
        }

        /// Whether an issue matters.
        boolean names(int issue) {
            return low[issue] > 0 || high[issue] < Integer.MAX_VALUE;
        }

        /// Whether an option of an issue lies within.
        boolean holds(int issue, int option) {
            return low[issue] <= option && option <= high[issue];
        }

        /// Whether a whole outcome does.
        boolean holds(int[] outcome) {
            for (int k = 0; k < outcome.length; k++) {
                if (!holds(k, outcome[k])) {
                    return false;
                }
            }
            return true;
        }
    }

    /// How losses and gains against the start weigh (TverskyKahneman1992).
    public record Attitude(double weight, double curve) {
        public static final Attitude NONE = new Attitude(1, 1);

        /// The utility that is felt.
        double felt(double utility, double start) {
            if (weight == 1 && curve == 1) {
                return utility;
            }
            return utility < start
                    ? start - weight * StrictMath.pow(start - utility, curve)
                    : start + StrictMath.pow(utility - start, curve);
        }
    }

    /// Plain sums: issue → party → option → what the option adds.
    public static Sums of(List<double[][]> issues) {
        int parties = issues.getFirst().length;
        var changes = new double[parties][issues.size()][];
        for (int k = 0; k < issues.size(); k++) {
            for (int party = 0; party < parties; party++) {
                changes[party][k] = issues.get(k)[party].clone();
            }
        }
        return new Sums(
                issues.stream().mapToInt(issue -> issue[0].length).toArray(),
                new double[parties],
                changes,
                java.util.Collections.nCopies(parties, Gate.NONE),
                List.of(),
                List.of(),
                java.util.Collections.nCopies(parties, Attitude.NONE));
    }

    /// How many parties.
    public int parties() {
        return starts.length;
    }

    /// How many combinations of options there are, impossible ones counted.
    public BigInteger size() {
        return Arrays.stream(options).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /// Whether the outcome (issue → option) can be.
    public boolean possible(int[] outcome) {
        return impossible.stream().noneMatch(combination -> combination.holds(outcome));
    }

    /// What counts of a change on an issue (-1: of a link) while the gate is open or shut.
    double counted(int party, int issue, double change, boolean shut) {
        return shut && change > 0 && issue != gates.get(party).core ? gates.get(party).share * change : change;
    }

    /// A party's utility of an outcome (issue → option).
    public double utility(int party, int[] outcome) {
        return attitudes.get(party).felt(sum(party, outcome), starts[party]);
    }

    private double sum(int party, int[] outcome) {
        var gate = gates.get(party);
        boolean shut = gate.core >= 0 && gate.shut[outcome[gate.core]];
        double sum = starts[party];
        for (int k = 0; k < outcome.length; k++) {
            sum += counted(party, k, changes[party][k][outcome[k]], shut);
        }
        for (var link : links) {
            if (link.party == party) {
                sum += counted(party, -1, link.bounds.holds(outcome) ? link.held : link.missed, shut);
            }
        }
        return sum;
    }

    /// All parties' utilities of an outcome.
    public double[] utilities(int[] outcome) {
        var utilities = new double[parties()];
        for (int party = 0; party < utilities.length; party++) {
            utilities[party] = utility(party, outcome);
        }
        return utilities;
    }

    /// The options of an outcome by its number, the last issue running fastest.
    public int[] outcome(int number) {
        var outcome = new int[options.length];
        int rest = number;
        for (int k = options.length - 1; k >= 0; k--) {
            outcome[k] = rest % options[k];
            rest /= options[k];
        }
        return outcome;
    }
}
