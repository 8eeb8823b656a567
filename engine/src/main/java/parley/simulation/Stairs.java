package parley.simulation;

import java.util.Arrays;

/// Those of many candidates that are worth offering: in the order of what each is worth to its own side, best first
/// and the first of equals first, those better for the others than all before them. What is added is kept only while
/// nothing before it is as good for the others, so nothing needs to be sorted.
final class Stairs {

    private double[] own = new double[16];
    private double[] others = new double[16];
    private int[] candidates = new int[16];
    private int size;

    /// Adds a candidate, of a higher number than all before.
    void add(int candidate, double worth, double toOthers) {
        int place = place(worth);
        if (place > 0 && others[place - 1] >= toOthers) {
            return;
        }
        int end = place;
        while (end < size && others[end] <= toOthers) {
            end++;
        }
        if (end == place && size == own.length) {
            own = Arrays.copyOf(own, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
            candidates = Arrays.copyOf(candidates, 2 * size);
        }
        int behind = size - end;
        System.arraycopy(own, end, own, place + 1, behind);
        System.arraycopy(others, end, others, place + 1, behind);
        System.arraycopy(candidates, end, candidates, place + 1, behind);
        own[place] = worth;
        others[place] = toOthers;
        candidates[place] = candidate;
        size = place + 1 + behind;
    }

    /// How many steps are worth at least as much to the own side.
    private int place(double worth) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(own[middle], worth) >= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return size;
    }

    int candidate(int step) {
        return candidates[step];
    }

    /// What a step is worth to the own side, descending.
    double own(int step) {
        return own[step];
    }

    /// What it is worth to the others, ascending.
    double others(int step) {
        return others[step];
    }
}
