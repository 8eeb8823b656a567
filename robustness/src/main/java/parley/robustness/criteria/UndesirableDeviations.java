package parley.robustness.criteria;

import java.util.Comparator;
import java.util.stream.IntStream;

/// How far an approach falls below its own median, summed over the worlds in which it does (Kwakkel2016), here as a
/// mean over all worlds, so that the number does not depend on how many there are.
public record UndesirableDeviations() implements Criterion {

    @Override
    public String name() {
        return "falls below its median";
    }

    @Override
    public String meaning() {
        return "how far it falls below its own middling world, averaged over all worlds";
    }

    @Override
    public boolean moreIsBetter() {
        return false;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        double median = median(payoffs, approach);
        double sum = 0;
        double weight = 0;
        for (int world = 0; world < payoffs.worlds(); world++) {
            sum += payoffs.weights()[world] * Math.max(0, median - payoffs.at(approach, world));
            weight += payoffs.weights()[world];
        }
        return sum / weight;
    }

    /// Half the weight lies on either side; the middle between two where the halves meet.
    private static double median(Payoffs payoffs, int approach) {
        var order = IntStream.of(payoffs.all())
                .filter(world -> payoffs.weights()[world] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(world -> payoffs.at(approach, world)))
                .toList();
        double half =
                order.stream().mapToDouble(world -> payoffs.weights()[world]).sum() / 2;
        double passed = 0;
        for (int i = 0; i < order.size(); i++) {
            passed += payoffs.weights()[order.get(i)];
            if (Math.abs(passed - half) <= 1e-12 * half && i + 1 < order.size()) {
                return (payoffs.at(approach, order.get(i)) + payoffs.at(approach, order.get(i + 1))) / 2;
            }
            if (passed > half) {
                return payoffs.at(approach, order.get(i));
            }
        }
        return payoffs.at(approach, order.getLast());
    }
}
