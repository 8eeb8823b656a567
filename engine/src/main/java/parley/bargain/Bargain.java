package parley.bargain;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A bargaining problem.
///
/// @param utilities party → outcome
/// @param floors    party → utility without a deal
public record Bargain(double[][] utilities, double[] floors) {

    /// How far below its floor a party may be, as utilities are not known more exactly.
    static final double TOLERANCE = 1e-9;

    /// Scores that differ by no more than this tie.
    static final double TIE = 1e-12;

    public Bargain {
        if (utilities.length == 0 || utilities.length != floors.length) {
            throw new IllegalArgumentException(
                    utilities.length + " columns of utilities for " + floors.length + " floors: as many, at least one");
        }
        for (var column : utilities) {
            if (column.length != utilities[0].length) {
                throw new IllegalArgumentException(
                        "columns of " + utilities[0].length + " and " + column.length + " outcomes");
            }
        }
    }

    /// How many parties there are.
    public int parties() {
        return floors.length;
    }

    /// How many outcomes there are.
    public int outcomes() {
        return utilities[0].length;
    }

    /// What a party gains over its floor; negative below it.
    public double gain(int party, int outcome) {
        return utilities[party][outcome] - floors[party];
    }

    /// Whether nobody is below its floor (by more than 1e-9).
    public boolean rational(int outcome) {
        return IntStream.range(0, parties()).allMatch(party -> gain(party, outcome) >= -TOLERANCE);
    }

    /// The most a party gains in any rational outcome; 0 where there is none.
    public double idealGain(int party) {
        return IntStream.range(0, outcomes())
                .filter(this::rational)
                .mapToDouble(outcome -> Math.max(0, gain(party, outcome)))
                .max()
                .orElse(0);
    }

    /// The rational outcomes with the highest score, within 1e-12, but for those that another of them dominates.
    int[] best(IntToDoubleFunction score) {
        return best(rational(), score);
    }

    /// All rational outcomes, ascending.
    public int[] rational() {
        return IntStream.range(0, outcomes()).filter(this::rational).toArray();
    }

    /// Those of some outcomes with the highest score, within 1e-12, but for those that another of them dominates.
    int[] best(int[] among, IntToDoubleFunction score) {
        double most = IntStream.of(among).mapToDouble(score).max().orElse(Double.NEGATIVE_INFINITY);
        var tied = IntStream.of(among)
                .filter(outcome -> score.applyAsDouble(outcome) >= most - TIE)
                .toArray();
        if (tied.length < 2) {
            return tied;
        }
        return IntStream.of(Frontier.of(of(tied).utilities, TIE))
                .map(index -> tied[index])
                .toArray();
    }

    /// The same problem with these outcomes only, in this order.
    public Bargain of(int[] outcomes) {
        var columns = new double[parties()][outcomes.length];
        for (int party = 0; party < columns.length; party++) {
            for (int i = 0; i < outcomes.length; i++) {
                columns[party][i] = utilities[party][outcomes[i]];
            }
        }
        return new Bargain(columns, floors);
    }
}
