package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of numbers, one a batch, in batch order, kept as *units*: means over equally many batches each.
///
/// A unit is one batch until there are too many; then neighbours are merged two by two, as often as needed. What does
/// not fill a unit yet is left out.
final class Series {

    /// No more units than this.
    static final int MOST = 1_024;

    private final List<double[]> units = new ArrayList<>();
    private double[] filling = {};
    private int filled;
    private int span = 1;

    /// Adds the next batch.
    void add(double[] row) {
        filling = filled == 0 ? new double[row.length] : filling;
        for (int i = 0; i < row.length; i++) {
            filling[i] += row[i] / span;
        }
        filled++;
        if (filled == span) {
            units.add(filling);
            filled = 0;
            halve();
        }
    }

    /// Makes room once the series is over-full by one; that one begins the next unit.
    private void halve() {
        if (units.size() <= MOST) {
            return;
        }
        filling = Arrays.stream(units.removeLast()).map(value -> value / 2).toArray();
        filled = span;
        var merged = merged();
        units.clear();
        units.addAll(merged);
        span *= 2;
    }

    private List<double[]> merged() {
        var merged = new ArrayList<double[]>();
        for (int first = 0; first < units.size(); first += 2) {
            var sum = new double[filling.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = (units.get(first)[i] + units.get(first + 1)[i]) / 2;
            }
            merged.add(sum);
        }
        return merged;
    }

    /// Batches in a unit, a power of two.
    int span() {
        return span;
    }

    /// How many units of so many batches there are, a multiple of [#span()].
    int count(int ofSpan) {
        return units.size() / (ofSpan / span);
    }

    /// A number's mean over a unit of so many batches.
    double value(int unit, int ofSpan, int place) {
        int factor = ofSpan / span;
        double sum = 0;
        for (int i = unit * factor; i < (unit + 1) * factor; i++) {
            sum += units.get(i)[place];
        }
        return sum / factor;
    }

    /// A number's mean over all units.
    double mean(int place) {
        double sum = 0;
        for (var unit : units) {
            sum += unit[place];
        }
        return sum / units.size();
    }
}
