package parley.robustness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.experiment.Paired;
import parley.measure.Estimate;
import parley.measure.StudentQuantile;

/// What each approach gave in one world, all on the same luck.
///
/// @param approaches in the order asked
/// @param values       approach → unit of luck → utility
/// @param trajectories per approach and response that were asked for
public record Trial(List<String> approaches, List<double[]> values, long trajectories) {

    public Trial {
        approaches = List.copyOf(approaches);
        values = List.copyOf(values);
    }

    static Trial of(Paired paired, long trajectories) {
        return new Trial(paired.approaches(), paired.values(), trajectories);
    }

    /// An approach's mean.
    public double mean(int approach) {
        return Arrays.stream(values.get(approach)).average().orElseThrow();
    }

    /// All means.
    public double[] means() {
        return IntStream.range(0, approaches.size()).mapToDouble(this::mean).toArray();
    }

    /// Means over every so many-th unit of luck; none where there are fewer units than that.
    List<double[]> parts(int count) {
        int units = values.getFirst().length;
        return IntStream.range(0, units < count ? 0 : count)
                .mapToObj(part -> values.stream()
                        .mapToDouble(each -> IntStream.range(0, units)
                                .filter(unit -> unit % count == part)
                                .mapToDouble(unit -> each[unit])
                                .average()
                                .orElseThrow())
                        .toArray())
                .toList();
    }

    /// The approach with the best mean, the first on ties.
    public int leader() {
        int leader = 0;
        for (int other = 1; other < approaches.size(); other++) {
            leader = mean(other) > mean(leader) ? other : leader;
        }
        return leader;
    }

    /// So many of those with the best means, the best first.
    List<String> best(int count) {
        var means = means();
        return IntStream.range(0, approaches.size())
                .boxed()
                .sorted(Comparator.comparingDouble(each -> -means[each]))
                .limit(count)
                .map(approaches::get)
                .toList();
    }

    /// The best of the others.
    public int rival(int approach) {
        int rival = approach == 0 && approaches.size() > 1 ? 1 : 0;
        for (int other = 0; other < approaches.size(); other++) {
            rival = other != approach && mean(other) > mean(rival) ? other : rival;
        }
        return rival;
    }

    /// One approach minus another, unit by unit.
    public double[] differences(int one, int other) {
        var differences = new double[values.get(one).length];
        Arrays.setAll(differences, unit -> values.get(one)[unit] - values.get(other)[unit]);
        return differences;
    }

    /// One approach minus another.
    public Estimate margin(int one, int other) {
        return estimate(differences(one, other));
    }

    static Estimate estimate(double[] units) {
        double mean = Arrays.stream(units).average().orElseThrow();
        double squares =
                Arrays.stream(units).map(each -> (each - mean) * (each - mean)).sum();
        int n = units.length;
        return new Estimate(mean, n < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / (n - 1) / n));
    }

    /// Half the length of the interval of a mean over so many units that misses the truth with this chance.
    static double halfWidth(Estimate estimate, int units, double level) {
        if (units < 2) {
            return Double.POSITIVE_INFINITY;
        }
        return estimate.error() == 0 ? 0 : StudentQuantile.twoSided(level, units - 1) * estimate.error();
    }
}
