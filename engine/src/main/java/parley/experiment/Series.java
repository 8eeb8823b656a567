package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Batch by batch results of one half of a run, in batch order, as *units*: means over equally many batches each.
///
/// A unit is one batch until there are too many; then neighbours are merged two by two, as often as needed. What does
/// not fill a unit yet is left out. A unit holds, per actor and stratum, the utility and the utility times the
/// stratum's weight.
final class Series {

    /// No more units than this.
    static final int MOST = 512;

    private final int strata;
    private final int width;
    private final List<double[]> units = new ArrayList<>();
    private double[] filling;
    private int filled;
    private int span = 1;

    Series(int actors, int strata) {
        this.strata = strata;
        this.width = actors * strata;
        this.filling = new double[2 * width];
    }

    /// Adds the next batch.
    ///
    /// @param utility actor → stratum → batch
    /// @param weights of the strata in this batch
    void add(double[][][] utility, double[] weights, int batch) {
        for (int i = 0; i < width; i++) {
            double value = utility[i / strata][i % strata][batch];
            filling[i] += value / span;
            filling[width + i] += value * weights[i % strata] / span;
        }
        filled++;
        if (filled == span) {
            units.add(filling);
            filling = new double[2 * width];
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
            var sum = new double[2 * width];
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

    /// How many units of so many batches there are.
    int count(int ofSpan) {
        return units.size() / (ofSpan / span);
    }

    /// Mean utility of a actor in a stratum over a unit.
    double plain(int unit, int actor, int stratum) {
        return units.get(unit)[actor * strata + stratum];
    }

    /// Mean of utility times weight over a unit of so many batches, a multiple of [#span()].
    double weighted(int unit, int ofSpan, int actor, int stratum) {
        int factor = ofSpan / span;
        int place = width + actor * strata + stratum;
        double sum = 0;
        for (int i = unit * factor; i < (unit + 1) * factor; i++) {
            sum += units.get(i)[place];
        }
        return sum / factor;
    }
}
