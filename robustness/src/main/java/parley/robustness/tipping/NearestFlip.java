package parley.robustness.tipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The nearest counterfactual (Wachter2018): of all points of a box at which an answer flips, one as near to the
/// present point as can be found, by D(x) = Σ |x_i − now_i| / (high_i − low_i), so that few numbers move.
///
/// The margin is a fixed function of the point (the same luck everywhere), below 0 where the answer is flipped. Each
/// number is first moved to its ends alone; then the numbers that lower the margin most for their distance are moved
/// to their ends one after another, which is exact where margin and moves add up; then an evolution strategy with the
/// one-fifth rule (BeyerSchwefel2002) lowers the margin at a distance a little less than the best so far. Whatever is
/// flipped is drawn back towards the present point by bisection, all at once, the hopeless dropped; at last every
/// number is put back, or drawn back by itself, as far as the answer stays flipped. What is found is flipped, but
/// something nearer may have been missed.
///
/// @param nearest   empty where no point looked at is flipped
/// @param evaluated points at which the margin was worked out
/// @param ended     whether the search came to its end, not to that of its points or of what could be worked out
public record NearestFlip(Optional<Point> nearest, int evaluated, boolean ended) {

    /// The distance is known to this share of a range.
    public static final double RESOLUTION = 1.0 / 256;

    private static final int OFFSPRING = 8;
    private static final int IDLE = 12;

    /// A flipped point.
    ///
    /// @param at       in the numbers' own units
    /// @param distance 0 where the present point is flipped
    public record Point(double[] at, double distance, double margin) {}

    /// Works margins out, of several points at once; not a number where that cannot be done.
    @FunctionalInterface
    public interface Margins {
        /// One margin per point, in order.
        double[] of(List<double[]> points);
    }

    /// Looks in a box.
    ///
    /// @param now  inside the box
    /// @param most points at which the margin may be worked out
    public static NearestFlip of(Margins margins, double[] now, double[] low, double[] high, int most, long seed) {
        for (int i = 0; i < now.length; i++) {
            if (!(low[i] <= now[i] && now[i] <= high[i])) {
                throw new IllegalArgumentException(now[i] + " is not within " + low[i] + " and " + high[i]);
            }
        }
        if (most < 1) {
            throw new IllegalArgumentException(most + " points");
        }
        return new Search(margins, now, low, high, most, new SplittableRandom(seed)).search();
    }

    /// Steps from the present point, in ranges.
    private record Step(double[] of, double margin) {
        double distance() {
            return norm(of);
        }

        boolean flipped() {
            return margin < 0;
        }
    }

    private static double norm(double[] step) {
        return Arrays.stream(step).map(Math::abs).sum();
    }

    private static final class Search {

        private final Margins margins;
        private final double[] now;
        private final double[] range;
        private final double[] down;
        private final double[] up;
        private final int most;
        private final SplittableRandom random;
        private int evaluated;
        private boolean failed;
        private Optional<Step> best = Optional.empty();

        Search(Margins margins, double[] now, double[] low, double[] high, int most, SplittableRandom random) {
            this.margins = margins;
            this.now = now.clone();
            this.range = each(i -> high[i] - low[i]);
            this.down = each(i -> range[i] > 0 ? (low[i] - now[i]) / range[i] : 0);
            this.up = each(i -> range[i] > 0 ? (high[i] - now[i]) / range[i] : 0);
            this.most = most;
            this.random = random;
        }

        private double[] each(java.util.function.IntToDoubleFunction value) {
            return IntStream.range(0, now.length).mapToDouble(value).toArray();
        }

        NearestFlip search() {
            var here = played(List.of(new double[now.length]));
            here.stream().filter(Step::flipped).findFirst().ifPresent(this::keep);
            if (best.isEmpty() && !here.isEmpty()) {
                var ends = played(ends());
                drawBack(here.getFirst().of(), ends);
                oneAfterAnother(here.getFirst(), ends);
                putBack();
                evolve(here.getFirst(), ends);
                putBack();
            }
            return new NearestFlip(
                    best.map(step -> new Point(at(step.of()), step.distance(), step.margin())), evaluated, !failed);
        }

        private double[] at(double[] step) {
            return each(i -> step[i] == 0 ? now[i] : now[i] + step[i] * range[i]);
        }

        /// What could be worked out of these.
        private List<Step> played(List<double[]> steps) {
            var some = steps.subList(0, Math.min(steps.size(), most - evaluated));
            failed |= some.size() < steps.size();
            var answers = some.isEmpty()
                    ? new double[0]
                    : margins.of(some.stream().map(this::at).toList());
            evaluated += some.size();
            var played = new ArrayList<Step>();
            for (int i = 0; i < answers.length; i++) {
                failed |= Double.isNaN(answers[i]);
                if (!Double.isNaN(answers[i])) {
                    played.add(new Step(some.get(i), answers[i]));
                }
            }
            return played;
        }

        private void keep(Step step) {
            if (step.flipped() && step.distance() < reach()) {
                best = Optional.of(step);
            }
        }

        private double reach() {
            return best.map(Step::distance).orElse(Double.POSITIVE_INFINITY);
        }

        private List<double[]> ends() {
            var ends = new ArrayList<double[]>();
            for (int i = 0; i < now.length; i++) {
                for (double end : new double[] {down[i], up[i]}) {
                    if (end != 0) {
                        ends.add(with(new double[now.length], i, end));
                    }
                }
            }
            return ends;
        }

        private static double[] with(double[] step, int i, double value) {
            var changed = step.clone();
            changed[i] = value;
            return changed;
        }

        /// Bisects the ways from a point that is not flipped to those that are.
        private void drawBack(double[] from, List<Step> steps) {
            record Way(double[] from, Step to) {
                double length() {
                    return norm(to.of()) - norm(from);
                }
            }
            steps.forEach(this::keep);
            var ways = steps.stream()
                    .filter(Step::flipped)
                    .map(step -> new Way(from, step))
                    .toList();
            while (true) {
                ways = ways.stream()
                        .filter(way -> way.length() > RESOLUTION && norm(way.from()) < reach() - RESOLUTION)
                        .toList();
                var middles = played(ways.stream()
                        .map(way -> middle(way.from(), way.to().of()))
                        .toList());
                if (middles.size() < ways.size() || ways.isEmpty()) {
                    middles.forEach(this::keep);
                    return;
                }
                var halves = new ArrayList<Way>();
                for (int i = 0; i < middles.size(); i++) {
                    var middle = middles.get(i);
                    var way = ways.get(i);
                    halves.add(middle.flipped() ? new Way(way.from(), middle) : new Way(middle.of(), way.to()));
                    keep(middle);
                }
                ways = halves;
            }
        }

        private double[] middle(double[] one, double[] other) {
            return each(i -> (one[i] + other[i]) / 2);
        }

        /// Numbers at their ends one after another, those first that lower the margin most for their distance.
        private void oneAfterAnother(Step here, List<Step> ends) {
            var order = ends.stream()
                    .filter(end -> end.margin() < here.margin())
                    .sorted(Comparator.comparingDouble(end -> (end.margin() - here.margin()) / end.distance()))
                    .toList();
            var sums = new ArrayList<double[]>(List.of(new double[now.length]));
            for (var end : order) {
                var last = sums.getLast();
                boolean moved = IntStream.range(0, now.length).anyMatch(i -> end.of()[i] != 0 && last[i] != 0);
                if (!moved && norm(last) < reach()) {
                    sums.add(each(i -> last[i] + end.of()[i]));
                }
            }
            int below = 0;
            var flipped = played(List.of(sums.getLast())).stream()
                    .filter(Step::flipped)
                    .findFirst();
            int above = sums.size() - 1;
            while (flipped.isPresent() && above - below > 1) {
                int middle = (below + above) / 2;
                var step = played(List.of(sums.get(middle))).stream().findFirst();
                if (step.isEmpty()) {
                    break;
                }
                if (step.get().flipped()) {
                    above = middle;
                    flipped = step;
                } else {
                    below = middle;
                }
            }
            var from = sums.get(below);
            flipped.ifPresent(step -> drawBack(from, List.of(step)));
        }

        /// Each number put back, or drawn back, as far as the answer stays flipped.
        private void putBack() {
            double before = Double.POSITIVE_INFINITY;
            while (reach() < before - RESOLUTION && evaluated < most) {
                before = reach();
                var step = best.orElseThrow();
                var moved = IntStream.range(0, now.length)
                        .filter(i -> step.of()[i] != 0)
                        .boxed()
                        .toList();
                var without =
                        played(moved.stream().map(i -> with(step.of(), i, 0)).toList());
                without.forEach(this::keep);
                if (reach() == before) {
                    without.forEach(from -> drawBack(from.of(), List.of(step)));
                }
            }
        }

        /// Lowers the margin at a distance a little less than the best; anywhere, as long as nothing is
        /// flipped.
        private void evolve(Step here, List<Step> ends) {
            var start = ends.stream()
                    .min(Comparator.comparingDouble(Step::margin))
                    .filter(end -> end.margin() < here.margin())
                    .map(Step::of)
                    .orElseGet(() -> mutated(new double[now.length], 0.5));
            double radius = radius();
            var parent = played(List.of(within(best.map(Step::of).orElse(start), radius)));
            double sigma = 0.3;
            int idle = 0;
            int reserve = Math.min(most / 5, 4 * now.length);
            while (!parent.isEmpty() && idle < IDLE && evaluated + OFFSPRING + reserve <= most) {
                var father = parent.getFirst();
                double strength = sigma;
                double length = radius;
                var young = played(IntStream.range(0, OFFSPRING)
                        .mapToObj(_ -> within(mutated(father.of(), strength), length))
                        .toList());
                var fittest = young.stream().min(Comparator.comparingDouble(Step::margin));
                boolean better = fittest.isPresent() && fittest.get().margin() < father.margin();
                sigma = Math.clamp(better ? 1.5 * sigma : 0.85 * sigma, RESOLUTION, 0.7);
                idle = better ? 0 : idle + 1;
                parent = better ? List.of(fittest.get()) : parent;
                if (young.stream().anyMatch(Step::flipped)) {
                    drawBack(new double[now.length], young);
                    radius = radius();
                    parent = played(List.of(within(best.orElseThrow().of(), radius)));
                }
            }
            failed |= idle < IDLE;
        }

        private double radius() {
            return reach() - 2 * RESOLUTION;
        }

        private double[] mutated(double[] step, double sigma) {
            var changed = step.clone();
            int first = random.nextInt(changed.length);
            double chance = Math.min(1, 3.0 / changed.length);
            for (int i = 0; i < changed.length; i++) {
                if (i == first || random.nextDouble() < chance) {
                    double moved = random.nextInt(4) == 0 ? 0 : changed[i] + sigma * random.nextGaussian();
                    changed[i] = Math.clamp(moved, down[i], up[i]);
                }
            }
            return changed;
        }

        /// The same direction at that distance, as far as the box lets it.
        private double[] within(double[] step, double distance) {
            var scaled = step.clone();
            for (int i = 0; i < 50 && Double.isFinite(distance); i++) {
                double norm = norm(scaled);
                if (norm == 0 || Math.abs(norm - distance) < 1e-9) {
                    break;
                }
                double factor = Math.max(0, distance) / norm;
                var before = scaled;
                scaled = each(j -> Math.clamp(factor * before[j], down[j], up[j]));
                if (Arrays.equals(scaled, before)) {
                    break;
                }
            }
            return scaled;
        }
    }
}
