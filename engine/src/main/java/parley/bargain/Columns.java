package parley.bargain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Every possible outcome of sums in columns: one number per party and outcome.
///
/// @param outcomes  column → number of the outcome
/// @param utilities party → column
public record Columns(int[] outcomes, double[][] utilities) {

    /// The columns, built up issue by issue.
    ///
    /// @throws IllegalArgumentException where there are more than [Sums#MOST_LISTED] outcomes
    public static Columns of(Sums sums) {
        if (sums.size().compareTo(BigInteger.valueOf(Sums.MOST_LISTED)) > 0) {
            throw new IllegalArgumentException(sums.size() + " outcomes: at most " + Sums.MOST_LISTED);
        }
        int size = sums.size().intValueExact();
        var utilities = new double[sums.parties()][];
        for (int party = 0; party < utilities.length; party++) {
            utilities[party] = column(sums, party, size);
        }
        return sums.impossible().isEmpty()
                ? new Columns(IntStream.range(0, size).toArray(), utilities)
                : only(possible(sums, size), utilities);
    }

    private static double[] column(Sums sums, int party, int size) {
        var gate = sums.gates().get(party);
        var open = linked(sums, party, issues(sums, party, size, false), false);
        if (gate.core() >= 0) {
            var shut = linked(sums, party, issues(sums, party, size, true), true);
            int stride = stride(sums, gate.core());
            int options = sums.options()[gate.core()];
            for (int x = 0; x < size; x++) {
                open[x] = gate.shut()[x / stride % options] ? shut[x] : open[x];
            }
        }
        var attitude = sums.attitudes().get(party);
        if (!attitude.equals(Sums.Attitude.NONE)) {
            for (int x = 0; x < size; x++) {
                open[x] = attitude.felt(open[x], sums.starts()[party]);
            }
        }
        return open;
    }

    private static double[] issues(Sums sums, int party, int size, boolean shut) {
        double[] column = {sums.starts()[party]};
        for (int k = 0; k < sums.options().length; k++) {
            var changes = sums.changes()[party][k].clone();
            for (int option = 0; option < changes.length; option++) {
                changes[option] = sums.counted(party, k, changes[option], shut);
            }
            var wider = new double[column.length * changes.length];
            int next = 0;
            for (double sum : column) {
                for (double change : changes) {
                    wider[next++] = sum + change;
                }
            }
            column = wider;
        }
        return column.length == size ? column : Arrays.copyOf(column, size);
    }

    private static double[] linked(Sums sums, int party, double[] column, boolean shut) {
        for (var link : sums.links()) {
            if (link.party() == party) {
                double held = sums.counted(party, -1, link.held(), shut);
                double missed = sums.counted(party, -1, link.missed(), shut);
                boolean[] holds = holds(sums, link.bounds());
                for (int x = 0; x < column.length; x++) {
                    column[x] += holds[x] ? held : missed;
                }
            }
        }
        return column;
    }

    private static boolean[] possible(Sums sums, int size) {
        var possible = new boolean[size];
        Arrays.fill(possible, true);
        for (var combination : sums.impossible()) {
            boolean[] holds = holds(sums, combination);
            for (int x = 0; x < size; x++) {
                possible[x] &= !holds[x];
            }
        }
        return possible;
    }

    /// outcome → whether every issue stands within bounds.
    private static boolean[] holds(Sums sums, Sums.Bounds bounds) {
        boolean[] holds = {true};
        for (int k = 0; k < sums.options().length; k++) {
            int options = sums.options()[k];
            var wider = new boolean[holds.length * options];
            for (int x = 0; x < holds.length; x++) {
                for (int option = 0; option < options; option++) {
                    boolean met = bounds.holds(k, option);
                    wider[x * options + option] = holds[x] && met;
                }
            }
            holds = wider;
        }
        return holds;
    }

    private static int stride(Sums sums, int issue) {
        int stride = 1;
        for (int k = issue + 1; k < sums.options().length; k++) {
            stride *= sums.options()[k];
        }
        return stride;
    }

    private static Columns only(boolean[] kept, double[][] utilities) {
        var outcomes = IntStream.range(0, kept.length).filter(x -> kept[x]).toArray();
        var columns = new double[utilities.length][outcomes.length];
        for (int party = 0; party < columns.length; party++) {
            for (int i = 0; i < outcomes.length; i++) {
                columns[party][i] = utilities[party][outcomes[i]];
            }
        }
        return new Columns(outcomes, columns);
    }
}
