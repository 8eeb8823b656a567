package parley.robustness.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A classification tree (Breiman1984): the points are split in two again and again by the bound on one coordinate that
/// leaves the least impurity n·p(1 − p) in the parts, p being the share of interest.
///
/// A tree that large fits noise; it is pruned by cost and complexity: of all subtrees the one with the least impurity
/// plus a price per leaf. The price is the largest within one standard error of the best, by squared error in
/// cross-validation.
///
/// @param root of the pruned tree
public record Cart(Node root, int dimensions, int count, int interesting) {

    private static final int DEEPEST = 6;
    private static final int FOLDS = 10;
    private static final int FEWEST = 5;

    /// A part of the points.
    public sealed interface Node {

        /// How many points it holds.
        int points();

        /// How many of them are of interest.
        int hits();

        /// Impurity.
        default double impurity() {
            double share = points() == 0 ? 0 : (double) hits() / points();
            return points() * share * (1 - share);
        }

        /// Not split further.
        record Leaf(int points, int hits) implements Node {}

        /// Split: at most `bound` goes below, the rest above.
        record Split(int points, int hits, int dimension, double bound, Node below, Node above) implements Node {}
    }

    /// Grows and prunes a tree.
    public static Cart of(Cases cases, long seed) {
        var tree = grown(cases, cases.all(), 0);
        var prices = prices(tree);
        double price = prices.size() == 1 ? prices.getFirst() : price(cases, prices, seed);
        return new Cart(pruned(tree, price), cases.dimensions(), cases.count(), cases.interesting());
    }

    /// The leaves in which more than half of the points are of interest, as boxes; the one that covers most first.
    public List<Scored> boxes() {
        var boxes = new ArrayList<Scored>();
        collect(root, Box.everything(dimensions), boxes);
        boxes.sort(Comparator.comparingDouble(Scored::coverage).reversed());
        return List.copyOf(boxes);
    }

    private void collect(Node node, Box box, List<Scored> boxes) {
        switch (node) {
            case Node.Leaf(int points, int hits) -> {
                if (2 * hits > points) {
                    boxes.add(new Scored(
                            box, (double) hits / interesting, (double) hits / points, (double) points / count));
                }
            }
            case Node.Split split -> {
                collect(split.below(), box.withHigh(split.dimension(), split.bound()), boxes);
                collect(split.above(), box.withLow(split.dimension(), Math.nextUp(split.bound())), boxes);
            }
        }
    }

    /// Share of interest in the leaf that holds a point.
    public double share(double[] point) {
        return share(root, point);
    }

    private static double share(Node node, double[] point) {
        return switch (node) {
            case Node.Leaf(int points, int hits) -> points == 0 ? 0 : (double) hits / points;
            case Node.Split split ->
                share(point[split.dimension()] <= split.bound() ? split.below() : split.above(), point);
        };
    }

    private static Node grown(Cases cases, int[] some, int depth) {
        int hits = cases.interesting(some);
        var leaf = new Node.Leaf(some.length, hits);
        int fewest = Math.max(FEWEST, cases.count() / 100);
        if (depth == DEEPEST || hits == 0 || hits == some.length || some.length < 2 * fewest) {
            return leaf;
        }
        double best = leaf.impurity() - 1e-12;
        int dimension = -1;
        double bound = 0;
        for (int d = 0; d < cases.dimensions(); d++) {
            int coordinate = d;
            var sorted = Arrays.stream(some)
                    .boxed()
                    .sorted(Comparator.comparingDouble(point -> cases.at(point, coordinate)))
                    .mapToInt(point -> point)
                    .toArray();
            int below = 0;
            for (int i = 1; i < sorted.length; i++) {
                below += cases.of()[sorted[i - 1]] ? 1 : 0;
                double left = cases.at(sorted[i - 1], d);
                double right = cases.at(sorted[i], d);
                double impurity =
                        new Node.Leaf(i, below).impurity() + new Node.Leaf(sorted.length - i, hits - below).impurity();
                if (i >= fewest && sorted.length - i >= fewest && left < right && impurity < best) {
                    best = impurity;
                    dimension = d;
                    bound = (left + right) / 2;
                }
            }
        }
        return dimension < 0 ? leaf : split(cases, some, dimension, bound, depth, hits);
    }

    private static Node split(Cases cases, int[] some, int dimension, double bound, int depth, int hits) {
        var below = Arrays.stream(some)
                .filter(point -> cases.at(point, dimension) <= bound)
                .toArray();
        var above = Arrays.stream(some)
                .filter(point -> cases.at(point, dimension) > bound)
                .toArray();
        return new Node.Split(
                some.length, hits, dimension, bound, grown(cases, below, depth + 1), grown(cases, above, depth + 1));
    }

    private static Node pruned(Node node, double price) {
        if (!(node instanceof Node.Split split)) {
            return node;
        }
        var below = pruned(split.below(), price);
        var above = pruned(split.above(), price);
        var whole = new Node.Split(split.points(), split.hits(), split.dimension(), split.bound(), below, above);
        return node.impurity() + price <= cost(whole) + price * leaves(whole) + 1e-12
                ? new Node.Leaf(split.points(), split.hits())
                : whole;
    }

    private static double cost(Node node) {
        return switch (node) {
            case Node.Leaf leaf -> leaf.impurity();
            case Node.Split split -> cost(split.below()) + cost(split.above());
        };
    }

    private static int leaves(Node node) {
        return switch (node) {
            case Node.Leaf _ -> 1;
            case Node.Split split -> leaves(split.below()) + leaves(split.above());
        };
    }

    /// Prices between the ones at which the pruned tree changes (geometric means), cheapest first.
    private static List<Double> prices(Node tree) {
        var links = new ArrayList<Double>(List.of(0.0));
        var node = tree;
        while (node instanceof Node.Split) {
            double weakest = Math.max(links.getLast(), weakest(node));
            links.add(weakest);
            node = pruned(node, weakest);
        }
        var prices = new ArrayList<Double>();
        for (int i = 0; i + 1 < links.size(); i++) {
            prices.add(Math.sqrt(links.get(i) * links.get(i + 1)));
        }
        prices.add(2 * links.getLast() + 1e-9);
        return prices;
    }

    private static double weakest(Node node) {
        return switch (node) {
            case Node.Leaf _ -> Double.POSITIVE_INFINITY;
            case Node.Split split ->
                Math.min(
                        (split.impurity() - cost(split)) / (leaves(split) - 1),
                        Math.min(weakest(split.below()), weakest(split.above())));
        };
    }

    private static double price(Cases cases, List<Double> prices, long seed) {
        var random = new SplittableRandom(seed);
        var fold = random.ints(cases.count(), 0, FOLDS).toArray();
        var errors = new double[prices.size()][cases.count()];
        for (int f = 0; f < FOLDS; f++) {
            int left = f;
            var training = cases.only(
                    IntStream.range(0, fold.length).filter(i -> fold[i] != left).toArray());
            var tree = grown(training, training.all(), 0);
            for (int p = 0; p < prices.size(); p++) {
                var node = pruned(tree, prices.get(p) * (FOLDS - 1) / FOLDS);
                for (int i = 0; i < fold.length; i++) {
                    double off = fold[i] == left ? share(node, cases.points().get(i)) - (cases.of()[i] ? 1 : 0) : 0;
                    errors[p][i] += off * off;
                }
            }
        }
        return simplest(prices, errors);
    }

    /// The largest price whose error is within one standard error of the least.
    private static double simplest(List<Double> prices, double[][] errors) {
        var means = Arrays.stream(errors)
                .mapToDouble(each -> Arrays.stream(each).average().orElse(0))
                .toArray();
        int best = IntStream.range(0, means.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> means[i]))
                .orElseThrow();
        int n = errors[best].length;
        double squares = Arrays.stream(errors[best])
                .map(error -> (error - means[best]) * (error - means[best]))
                .sum();
        double allowed = means[best] + Math.sqrt(squares / n / Math.max(1, n - 1));
        return IntStream.range(0, means.length)
                .filter(i -> means[i] <= allowed)
                .mapToObj(prices::get)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
