package parley.robustness.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Inputs put into groups that move together; every input is in exactly one.
///
/// @param of group → indices of its inputs
public record Groups(List<int[]> of) {

    public Groups {
        of = of.stream().map(int[]::clone).toList();
        var all = of.stream().flatMapToInt(Arrays::stream).sorted().toArray();
        if (!Arrays.equals(all, IntStream.range(0, all.length).toArray())) {
            throw new IllegalArgumentException("each of the inputs 0 to " + (all.length - 1)
                    + " belongs to exactly one group, not " + Arrays.toString(all));
        }
    }

    /// Every input alone.
    public static Groups single(int inputs) {
        var groups = new ArrayList<int[]>();
        for (int i = 0; i < inputs; i++) {
            groups.add(new int[] {i});
        }
        return new Groups(groups);
    }

    /// How many groups.
    public int count() {
        return of.size();
    }

    /// How many inputs.
    public int inputs() {
        return of.stream().mapToInt(group -> group.length).sum();
    }

    /// The first point with a group's coordinates from the second.
    double[] mixed(double[] first, double[] second, int group) {
        var mixed = first.clone();
        for (int i : of.get(group)) {
            mixed[i] = second[i];
        }
        return mixed;
    }

    /// The first point with the coordinates of several groups (a bit mask) from the second.
    double[] mixed(double[] first, double[] second, long groups) {
        var mixed = first.clone();
        for (int group = 0; group < count(); group++) {
            for (int i : (groups >>> group & 1) == 1 ? of.get(group) : new int[0]) {
                mixed[i] = second[i];
            }
        }
        return mixed;
    }
}
