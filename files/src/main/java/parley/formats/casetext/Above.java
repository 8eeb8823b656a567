package parley.formats.casetext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// The outcomes of a sum that are worth more than 1, found without going through all of them.
///
/// @param outcomes issue → option each; no more than [#MOST] and one
record Above(List<int[]> outcomes) {

    /// More than these are not written one by one.
    static final int MOST = 500;

    private static final double TOLERANCE = 1e-12;

    /// @param parts issue → option → what it adds
    static Above of(double[][] parts) {
        var rest = new double[parts.length + 1];
        for (int k = parts.length - 1; k >= 0; k--) {
            rest[k] = rest[k + 1] + DoubleStream.of(parts[k]).max().orElse(0);
        }
        var found = new ArrayList<int[]>();
        search(parts, rest, new int[parts.length], 0, 0, found);
        return new Above(List.copyOf(found));
    }

    /// Whether all of them were found.
    boolean isWhole() {
        return outcomes.size() <= MOST;
    }

    private static void search(
            double[][] parts, double[] rest, int[] options, int issue, double sum, List<int[]> found) {
        if (sum + rest[issue] <= 1 + TOLERANCE || found.size() > MOST) {
            return;
        }
        if (issue == parts.length) {
            found.add(options.clone());
            return;
        }
        for (int option = 0; option < parts[issue].length; option++) {
            options[issue] = option;
            search(parts, rest, options, issue + 1, sum + parts[issue][option], found);
        }
    }
}
