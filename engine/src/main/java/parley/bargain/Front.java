package parley.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Undominated parts of outcomes in columns, for two parties the first's best first, each with the part it extends.
final class Front {

    private double[][] utilities;
    private int[] from;
    private int[] option;
    private int offset;

    private Front(double[][] utilities, int[] from, int[] option) {
        this.utilities = utilities;
        this.from = from;
        this.option = option;
    }

    /// All parts of a front extended by an option.
    record Run(Front front, double[] changes, int option) {}

    /// One step's parts by their numbers: which part of the step before each extends, and by which option.
    record Trail(int[] from, int[] option) {}

    static Front single(double[] starts) {
        var utilities =
                Arrays.stream(starts).mapToObj(start -> new double[] {start}).toArray(double[][]::new);
        return new Front(utilities, new int[1], new int[1]);
    }

    /// What is undominated among runs.
    static Front of(List<Run> runs, int parties) {
        var fronts = new ArrayList<>(runs.stream().map(Front::shifted).toList());
        if (parties != 2) {
            return joined(fronts, parties);
        }
        while (fronts.size() > 1) {
            var merged = new ArrayList<Front>();
            for (int i = 0; i + 1 < fronts.size(); i += 2) {
                merged.add(merged(fronts.get(i), fronts.get(i + 1)));
            }
            if (fronts.size() % 2 == 1) {
                merged.add(fronts.getLast());
            }
            fronts = merged;
        }
        return fronts.getFirst();
    }

    int size() {
        return from.length;
    }

    /// The number of a part in its step.
    int number(int index) {
        return offset + index;
    }

    private static Front shifted(Run run) {
        int size = run.front.size();
        var utilities = new double[run.changes.length][size];
        for (int party = 0; party < utilities.length; party++) {
            for (int i = 0; i < size; i++) {
                utilities[party][i] = run.front.utilities[party][i] + run.changes[party];
            }
        }
        var from = new int[size];
        Arrays.setAll(from, run.front::number);
        var option = new int[size];
        Arrays.fill(option, run.option);
        return new Front(utilities, from, option);
    }

    /// Two staircases merged into one.
    private static Front merged(Front one, Front other) {
        int most = one.size() + other.size();
        var merged = new Front(new double[2][most], new int[most], new int[most]);
        int size = 0;
        double highest = Double.NEGATIVE_INFINITY;
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            boolean first = j == other.size() || (i < one.size() && one.before(i, other, j));
            var source = first ? one : other;
            int at = first ? i++ : j++;
            if (source.utilities[1][at] > highest) {
                highest = source.utilities[1][at];
                merged.copy(size++, source, at);
            }
        }
        return merged.cut(size);
    }

    private boolean before(int i, Front other, int j) {
        double difference = utilities[0][i] - other.utilities[0][j];
        return difference > 0 || (difference == 0 && utilities[1][i] >= other.utilities[1][j]);
    }

    private void copy(int to, Front source, int at) {
        for (int party = 0; party < utilities.length; party++) {
            utilities[party][to] = source.utilities[party][at];
        }
        from[to] = source.from[at];
        option[to] = source.option[at];
    }

    private Front cut(int size) {
        for (int party = 0; party < utilities.length; party++) {
            utilities[party] = Arrays.copyOf(utilities[party], size);
        }
        from = Arrays.copyOf(from, size);
        option = Arrays.copyOf(option, size);
        return this;
    }

    private static Front joined(List<Front> fronts, int parties) {
        int most = fronts.stream().mapToInt(Front::size).sum();
        var joined = new Front(new double[parties][most], new int[most], new int[most]);
        int size = 0;
        for (var front : fronts) {
            for (int i = 0; i < front.size(); i++) {
                joined.copy(size++, front, i);
            }
        }
        return joined.only(Frontier.corners(joined.utilities));
    }

    private Front only(List<Integer> kept) {
        var left = new Front(new double[utilities.length][kept.size()], new int[kept.size()], new int[kept.size()]);
        for (int i = 0; i < kept.size(); i++) {
            left.copy(i, this, kept.get(i));
        }
        return left;
    }

    /// Drops points so close to a kept one that at most so many are left.
    ///
    /// @return how far a dropped point may be above the kept one, for any party
    double thin(int most) {
        if (size() <= most) {
            return 0;
        }
        double width = range(utilities.length == 2 ? 1 : 0);
        for (int party = 0; party < utilities.length; party++) {
            width = Math.max(width, range(party));
        }
        double step = utilities.length == 2
                ? 2 * range(1) / most
                : width / StrictMath.pow(most, 1.0 / (utilities.length - 1));
        var kept = close(step);
        while (kept.size() > most) {
            step *= 1.5;
            kept = close(step);
        }
        var left = only(kept);
        utilities = left.utilities;
        from = left.from;
        option = left.option;
        return step;
    }

    private double range(int party) {
        double low = Arrays.stream(utilities[party]).min().orElse(0);
        return Arrays.stream(utilities[party]).max().orElse(0) - low;
    }

    /// One point for each step up the staircase, or for each cube.
    private List<Integer> close(double step) {
        var kept = new ArrayList<Integer>();
        if (utilities.length == 2) {
            double reached = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < size(); i++) {
                if (utilities[1][i] > reached + step) {
                    kept.add(i);
                    reached = utilities[1][i];
                }
            }
            return kept;
        }
        var cubes = new HashMap<List<Long>, Integer>();
        for (int i = 0; i < size(); i++) {
            var cube = new ArrayList<Long>();
            for (var column : utilities) {
                cube.add((long) Math.floor(column[i] / step));
            }
            cubes.putIfAbsent(cube, i);
        }
        kept.addAll(cubes.values());
        kept.sort(null);
        return kept;
    }

    /// Numbers all parts of a step, front after front.
    static Trail number(Collection<Front> fronts) {
        int most = fronts.stream().mapToInt(Front::size).sum();
        var trail = new Trail(new int[most], new int[most]);
        int offset = 0;
        for (var front : fronts) {
            front.offset = offset;
            System.arraycopy(front.from, 0, trail.from, offset, front.size());
            System.arraycopy(front.option, 0, trail.option, offset, front.size());
            offset += front.size();
        }
        return trail;
    }

    /// The outcome (issue → option) that ends in a part of the last step.
    static int[] trace(List<Trail> history, int[] order, int last) {
        var outcome = new int[order.length];
        int at = last;
        for (int step = order.length - 1; step >= 0; step--) {
            outcome[order[step]] = history.get(step).option[at];
            at = history.get(step).from[at];
        }
        return outcome;
    }
}
