package parley.bargain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Linear programs of few rows and many columns by the simplex method in two phases (Dantzig1963): maximise c·x where
/// A·x = b and x ≥ 0.
///
/// The column with the steepest ascent enters; after many turns the first that ascends (Bland1977), so that it ends.
final class LinearProgram {

    private static final double ZERO = 1e-11;
    private static final double FEASIBLE = 1e-9;

    private final double[][] rows;
    private final int[] basis;
    private final int columns;

    private LinearProgram(double[][] a, double[] b) {
        this.columns = a[0].length;
        this.rows = new double[a.length][columns + a.length + 1];
        this.basis = new int[a.length];
        for (int row = 0; row < a.length; row++) {
            double sign = b[row] < 0 ? -1 : 1;
            for (int column = 0; column < columns; column++) {
                rows[row][column] = sign * a[row][column];
            }
            rows[row][columns + row] = 1;
            rows[row][last()] = sign * b[row];
            basis[row] = columns + row;
        }
    }

    private int last() {
        return rows[0].length - 1;
    }

    /// A best x; none where no x is allowed, or where there is no end to better ones.
    static Optional<double[]> maximise(double[] c, double[][] a, double[] b) {
        var program = new LinearProgram(a, b);
        var artificial = new double[program.columns + a.length];
        Arrays.fill(artificial, program.columns, artificial.length, -1);
        program.climb(artificial, artificial.length);
        if (program.artificial() > FEASIBLE) {
            return Optional.empty();
        }
        program.drive();
        var costs = Arrays.copyOf(c, artificial.length);
        if (!program.climb(costs, program.columns)) {
            return Optional.empty();
        }
        var x = new double[program.columns];
        for (int row = 0; row < a.length; row++) {
            if (program.basis[row] < program.columns) {
                x[program.basis[row]] = Math.max(0, program.rows[row][program.last()]);
            }
        }
        return Optional.of(x);
    }

    /// What the helping columns of the first phase still add up to.
    private double artificial() {
        return IntStream.range(0, rows.length)
                .filter(row -> basis[row] >= columns)
                .mapToDouble(row -> rows[row][last()])
                .sum();
    }

    /// Exchanges helping columns that are left at nothing for real ones.
    private void drive() {
        for (int row = 0; row < rows.length; row++) {
            if (basis[row] >= columns) {
                int here = row;
                int steepest = IntStream.range(0, columns)
                        .reduce(
                                0,
                                (one, other) -> Math.abs(rows[here][other]) > Math.abs(rows[here][one]) ? other : one);
                if (Math.abs(rows[row][steepest]) > FEASIBLE) {
                    pivot(row, steepest);
                }
            }
        }
    }

    /// Whether there is an end to it.
    private boolean climb(double[] c, int allowed) {
        int patience = 50 * (rows.length + 10);
        for (int turn = 0; ; turn++) {
            int column = entering(c, allowed, turn < patience);
            if (column < 0) {
                return true;
            }
            int row = leaving(column);
            if (row < 0) {
                return false;
            }
            pivot(row, column);
        }
    }

    private int entering(double[] c, int allowed, boolean steepest) {
        int best = -1;
        double most = ZERO;
        for (int column = 0; column < allowed; column++) {
            double ascent = c[column];
            for (int row = 0; row < rows.length; row++) {
                ascent -= c[basis[row]] * rows[row][column];
            }
            if (ascent > most) {
                best = column;
                most = ascent;
                if (!steepest) {
                    return best;
                }
            }
        }
        return best;
    }

    private int leaving(int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][column] > ZERO) {
                double ratio = rows[row][last()] / rows[row][column];
                if (ratio < least || (ratio == least && basis[row] < basis[best])) {
                    least = ratio;
                    best = row;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double factor = rows[row][column];
        for (int j = 0; j < rows[row].length; j++) {
            rows[row][j] /= factor;
        }
        for (int other = 0; other < rows.length; other++) {
            double share = rows[other][column];
            if (other != row && share != 0) {
                for (int j = 0; j < rows[other].length; j++) {
                    rows[other][j] -= share * rows[row][j];
                }
            }
        }
        basis[row] = column;
    }
}
