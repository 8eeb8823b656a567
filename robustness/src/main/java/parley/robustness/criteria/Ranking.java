package parley.robustness.criteria;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The approaches in the order of one criterion, best first; equals in their own order.
///
/// @param scores approach → its number
/// @param order  places of the approaches
public record Ranking(Criterion criterion, List<Double> scores, List<Integer> order) {

    public Ranking {
        scores = List.copyOf(scores);
        order = List.copyOf(order);
    }

    /// By a criterion.
    public static Ranking of(Payoffs payoffs, Criterion criterion) {
        var scores = IntStream.range(0, payoffs.approaches())
                .mapToObj(approach -> criterion.of(payoffs, approach))
                .toList();
        Comparator<Integer> by = Comparator.comparingDouble(scores::get);
        var order = IntStream.range(0, scores.size())
                .boxed()
                .sorted(criterion.moreIsBetter() ? by.reversed() : by)
                .toList();
        return new Ranking(criterion, scores, order);
    }

    /// The approach it would choose.
    public int choice() {
        return order.getFirst();
    }
}
