package parley.simulation;

import java.util.ArrayList;
import java.util.List;

/// Luck that takes one turning after the other: it walks every path of a trajectory, each with its probability.
/// Dispositions, which are no turnings, it does not know: noise must be 0.
final class Branches extends Luck {

    /// One draw of a path: how likely each answer is, and which is being walked.
    private static final class Turning {
        private final double[] chances;
        private int taken;

        Turning(double[] chances) {
            this.chances = chances;
            this.taken = -1;
            advance();
        }

        boolean advance() {
            do {
                taken++;
            } while (taken < chances.length && chances[taken] <= 0);
            return taken < chances.length;
        }
    }

    private final List<Turning> turnings = new ArrayList<>();
    private int met;

    Branches() {
        super(0);
    }

    /// How likely the path just walked is.
    double probability() {
        double product = 1;
        for (var turning : turnings) {
            product *= turning.chances[turning.taken];
        }
        return product;
    }

    /// Goes on to the next path; false where all have been walked.
    boolean next() {
        met = 0;
        while (!turnings.isEmpty() && !turnings.getLast().advance()) {
            turnings.removeLast();
        }
        return !turnings.isEmpty();
    }

    private int turn(double... chances) {
        if (met == turnings.size()) {
            turnings.add(new Turning(chances));
        }
        return turnings.get(met++).taken;
    }

    @Override
    boolean happens(double chance, long trajectory, int period, Draw draw, int index) {
        return turn(1 - chance, chance) == 1;
    }

    @Override
    int pick(double chance, double[] weights, double sum, long trajectory, int period, Draw draw, int index) {
        var chances = new double[weights.length + 1];
        chances[0] = 1 - chance;
        for (int i = 0; i < weights.length; i++) {
            chances[i + 1] = weights[i] > 0 ? chance * weights[i] / sum : 0;
        }
        return turn(chances) - 1;
    }

    @Override
    double uniform(long trajectory, int period, Draw draw, int index) {
        throw new AssertionError("a draw that is no turning: " + draw);
    }
}
