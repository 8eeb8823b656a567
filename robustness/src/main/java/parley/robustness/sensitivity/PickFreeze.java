package parley.robustness.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;

/// The design of Saltelli2010: two independent samples A and B, and for each group A with the group's coordinates
/// from B (AB), and B with the group's coordinates from A (BA), the latter for pairs only.
///
/// A and B are the two halves of one Sobol sequence of twice the dimension, which the authors advise. A design of n
/// points costs n(g + 2) runs for g groups, n(2g + 2) with pairs.
///
/// @param a  output at A
/// @param b  output at B
/// @param ab group → output at AB
/// @param ba group → output at BA; empty without pairs
public record PickFreeze(double[] a, double[] b, List<double[]> ab, List<double[]> ba) {

    public PickFreeze {
        ab = List.copyOf(ab);
        ba = List.copyOf(ba);
    }

    /// Runs the design.
    ///
    /// @param n best a power of two
    public static PickFreeze of(ToDoubleFunction<double[]> function, Groups groups, int n, boolean pairs) {
        var points = points(groups.inputs(), n);
        var runs = new double[groups.count()][];
        var backs = new double[pairs ? groups.count() : 0][];
        for (int group = 0; group < groups.count(); group++) {
            runs[group] = new double[n];
            for (int i = 0; i < n; i++) {
                runs[group][i] = function.applyAsDouble(groups.mixed(points.a[i], points.b[i], group));
            }
            if (pairs) {
                backs[group] = new double[n];
                for (int i = 0; i < n; i++) {
                    backs[group][i] = function.applyAsDouble(groups.mixed(points.b[i], points.a[i], group));
                }
            }
        }
        return new PickFreeze(
                Arrays.stream(points.a).mapToDouble(function).toArray(),
                Arrays.stream(points.b).mapToDouble(function).toArray(),
                List.of(runs),
                List.of(backs));
    }

    /// The two samples.
    record Points(double[][] a, double[][] b) {}

    static Points points(int inputs, int n) {
        var both = Design.of(Sampler.SOBOL, 2 * inputs, n, 0).points();
        return new Points(
                both.stream().map(point -> Arrays.copyOf(point, inputs)).toArray(double[][]::new),
                both.stream()
                        .map(point -> Arrays.copyOfRange(point, inputs, 2 * inputs))
                        .toArray(double[][]::new));
    }
}
