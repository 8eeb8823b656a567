package parley.robustness.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// The patient rule induction method (FriedmanFisher1999) with the diagnostics of BryantLempert2010.
///
/// *Peeling*: from the box that holds everything, again and again the slice of about α of the points along one side is
/// cut
/// off that leaves the highest density, until few points are left. The boxes on the way are the trade-off between
/// coverage, density and the number of bounds. *Pasting*: the chosen box is widened by such slices again as long as its
/// density does not fall. *Quasi-p-value* of a bounded coordinate: the chance to find so many interesting points inside
/// if
/// the bound did nothing beyond the others (binomial). *Resampling*: the share of halves of the data in which a box of
/// about the same coverage and density bounds that coordinate too.
///
/// The box proposed has the best balance of coverage and density; insignificant bounds are dropped from it.
///
/// @param curve  boxes from all points to the last peel
/// @param chosen the box proposed; empty where nothing or everything is of interest
/// @param bounds of the box proposed
public record Prim(List<Scored> curve, Optional<Scored> chosen, List<Bound> bounds) {

    private static final double ALPHA = 0.05;
    private static final double LEAST_MASS = 0.05;
    private static final int FEWEST = 10;
    private static final int RESAMPLES = 10;
    private static final double SIGNIFICANT = 0.05;

    public Prim {
        curve = List.copyOf(curve);
        bounds = List.copyOf(bounds);
    }

    /// One bounded coordinate of the chosen box.
    ///
    /// @param quasiP     quasi-p-value
    /// @param reproduced share of the resamples that bound it too
    public record Bound(int dimension, double low, double high, double quasiP, double reproduced) {}

    /// Searches for a box.
    public static Prim of(Cases cases, long seed) {
        var curve = peeled(cases);
        int interesting = cases.interesting();
        if (interesting == 0 || interesting == cases.count()) {
            return new Prim(curve, Optional.empty(), List.of());
        }
        var best =
                curve.stream().max(Comparator.comparingDouble(Scored::balance)).orElseThrow();
        var box = pasted(cases, significant(cases, best.box()));
        var chosen = Scored.of(cases, box);
        var halves = resampled(cases, chosen, seed);
        var bounds = box.bounded().stream()
                .map(dimension -> new Bound(
                        dimension,
                        box.low()[dimension],
                        box.high()[dimension],
                        quasiP(cases, box, dimension),
                        halves.stream()
                                        .filter(each -> each.bounded().contains(dimension))
                                        .count()
                                / (double) RESAMPLES))
                .toList();
        return new Prim(curve, Optional.of(chosen), bounds);
    }

    /// The boxes from all points to the last peel.
    private static List<Scored> peeled(Cases cases) {
        var curve = new ArrayList<Scored>();
        var box = Box.everything(cases.dimensions());
        curve.add(Scored.of(cases, box));
        while (true) {
            var next = peel(cases, box);
            if (next.isEmpty()) {
                return curve;
            }
            box = next.get();
            curve.add(Scored.of(cases, box));
        }
    }

    private static Optional<Box> peel(Cases cases, Box box) {
        var inside = cases.inside(box);
        int least = Math.max(FEWEST, (int) Math.ceil(LEAST_MASS * cases.count()));
        Optional<Box> best = Optional.empty();
        double density = -1;
        for (int dimension = 0; dimension < cases.dimensions(); dimension++) {
            for (var candidate : slices(cases, inside, box, dimension)) {
                var left = Arrays.stream(inside)
                        .filter(point -> candidate.contains(cases.points().get(point)))
                        .toArray();
                double mean = left.length == 0 ? 0 : (double) cases.interesting(left) / left.length;
                if (left.length >= least && left.length < inside.length && mean > density) {
                    density = mean;
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    /// The box without its lowest and without its highest α of points along a coordinate; equal values go together.
    private static List<Box> slices(Cases cases, int[] inside, Box box, int dimension) {
        var values = Arrays.stream(inside)
                .mapToDouble(point -> cases.at(point, dimension))
                .sorted()
                .toArray();
        int cut = Math.max(1, (int) (ALPHA * values.length));
        var slices = new ArrayList<Box>();
        above(values, cut).ifPresent(low -> slices.add(box.withLow(dimension, low)));
        below(values, values.length - 1 - cut).ifPresent(high -> slices.add(box.withHigh(dimension, high)));
        return slices;
    }

    private static Optional<Double> above(double[] values, int from) {
        return IntStream.range(from, values.length)
                .filter(i -> values[i] > values[0])
                .mapToObj(i -> middle(values[i - 1], values[i]))
                .findFirst();
    }

    private static Optional<Double> below(double[] values, int from) {
        return IntStream.iterate(from, i -> i >= 0, i -> i - 1)
                .filter(i -> values[i] < values[values.length - 1])
                .mapToObj(i -> middle(values[i + 1], values[i]))
                .findFirst();
    }

    /// Between the last value that is cut off and the first that is kept; the latter itself where they are equal.
    private static double middle(double outside, double inside) {
        return outside == inside ? inside : (outside + inside) / 2;
    }

    /// Without bounds that could as well be chance, the weakest first.
    private static Box significant(Cases cases, Box box) {
        var left = box;
        while (true) {
            var current = left;
            var weakest = left.bounded().stream().max(Comparator.comparingDouble(d -> quasiP(cases, current, d)));
            if (weakest.isEmpty() || quasiP(cases, left, weakest.get()) <= SIGNIFICANT) {
                return left;
            }
            left = left.without(weakest.get());
        }
    }

    private static double quasiP(Cases cases, Box box, int dimension) {
        var inside = cases.inside(box);
        var without = cases.inside(box.without(dimension));
        double density = (double) cases.interesting(without) / without.length;
        int hits = cases.interesting(inside);
        return hits == 0 ? 1 : 1 - new BinomialDistribution(inside.length, density).cumulativeProbability(hits - 1);
    }

    private static Box pasted(Cases cases, Box box) {
        var best = box;
        while (true) {
            var before = Scored.of(cases, best);
            var current = best;
            var wider = box.bounded().stream()
                    .flatMap(dimension -> wider(cases, current, dimension).stream())
                    .map(each -> Scored.of(cases, each))
                    .filter(each -> each.mass() > before.mass() && each.density() >= before.density())
                    .max(Comparator.comparingDouble(Scored::density));
            if (wider.isEmpty()) {
                return best;
            }
            best = wider.get().box();
        }
    }

    /// The box with about α more points at its lower or upper side.
    private static List<Box> wider(Cases cases, Box box, int dimension) {
        var free = box.without(dimension);
        var values = Arrays.stream(cases.inside(free))
                .mapToDouble(point -> cases.at(point, dimension))
                .sorted()
                .toArray();
        int more = Math.max(1, (int) (ALPHA * cases.inside(box).length));
        var wider = new ArrayList<Box>();
        if (Double.isFinite(box.low()[dimension])) {
            int first = (int) Arrays.stream(values)
                    .filter(value -> value < box.low()[dimension])
                    .count();
            wider.add(box.withLow(
                    dimension,
                    first <= more ? Double.NEGATIVE_INFINITY : middle(values[first - more - 1], values[first - more])));
        }
        if (Double.isFinite(box.high()[dimension])) {
            int last = (int) Arrays.stream(values)
                            .filter(value -> value <= box.high()[dimension])
                            .count()
                    - 1;
            wider.add(box.withHigh(
                    dimension,
                    last + more >= values.length - 1
                            ? Double.POSITIVE_INFINITY
                            : middle(values[last + more + 1], values[last + more])));
        }
        return wider;
    }

    /// Boxes of about the same coverage and density found in random halves of the data.
    private static List<Box> resampled(Cases cases, Scored chosen, long seed) {
        var random = new SplittableRandom(seed);
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < RESAMPLES; i++) {
            var half = IntStream.range(0, cases.count())
                    .filter(_ -> random.nextBoolean())
                    .toArray();
            var some = cases.only(half);
            var near = peeled(some).stream()
                    .min(Comparator.comparingDouble(each -> Math.abs(each.coverage() - chosen.coverage())
                            + Math.abs(each.density() - chosen.density())))
                    .orElseThrow();
            boxes.add(significant(some, near.box()));
        }
        return boxes;
    }
}
