package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import parley.approach.Approach;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.simulation.Table;

/// How long a comparison takes as a case grows: one size at a time, the others held at [MadeUpCase#USUAL].
/// All sizes are played in turn, round after round, 1,024 runs a cell on one thread, each at new tables,
/// so that every situation is met for the first time. What is told is the middle round, after some to warm
/// up, and how many situations it met.
///
/// `Growth PICTURE` prints a Markdown table and writes the picture.
public final class Growth {

    private static final int RUNS = 1024;
    private static final int WARM = 3;
    private static final int ROUNDS = 7;

    /// One measurement.
    ///
    /// @param size       of what grows
    /// @param millis     median of a comparison
    /// @param situations met in it
    public record Point(int size, long outcomes, double millis, long situations) {}

    private record Size(String what, int size, MadeUpCase made, Case subject) {

        static Size of(String what, int size, MadeUpCase made) {
            return new Size(what, size, made, made.read());
        }
    }

    private Growth() {}

    static void main(String[] arguments) throws IOException {
        var sizes = new ArrayList<Size>();
        add(sizes, "parties", new int[] {2, 3, 4, 5}, size -> new MadeUpCase(size, 4, 2, 2, 1));
        add(sizes, "issues", new int[] {3, 4, 6, 8, 10, 12}, size -> new MadeUpCase(2, size, 2, 2, 1));
        add(sizes, "options", new int[] {2, 3, 4, 6, 8, 12}, size -> new MadeUpCase(2, 3, size, 2, 1));
        add(sizes, "types", new int[] {1, 2, 3, 4, 6}, size -> new MadeUpCase(2, 3, 3, size, 1));
        add(sizes, "views", new int[] {1, 2, 4, 8}, size -> new MadeUpCase(2, 3, 3, 2, size));
        var rounds = new ArrayList<List<Point>>();
        for (int round = -WARM; round < ROUNDS; round++) {
            int seed = round + WARM;
            var points = sizes.stream().map(size -> played(size, seed)).toList();
            if (round >= 0) {
                rounds.add(points);
            }
        }
        var curves = new LinkedHashMap<String, List<Point>>();
        for (int i = 0; i < sizes.size(); i++) {
            int place = i;
            curves.computeIfAbsent(sizes.get(i).what(), _ -> new ArrayList<>())
                    .add(rounds.stream()
                            .map(points -> points.get(place))
                            .sorted(Comparator.comparingDouble(Point::millis))
                            .toList()
                            .get(ROUNDS / 2));
        }
        System.out.print(table(curves));
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), GrowthPicture.of(curves));
        }
    }

    private static void add(List<Size> sizes, String what, int[] numbers, IntFunction<MadeUpCase> made) {
        for (int number : numbers) {
            sizes.add(Size.of(what, number, made.apply(number)));
        }
    }

    private static Point played(Size size, long seed) {
        var base = size.subject().base();
        var advised = base.question().advise();
        var approaches = base.approachesOf(advised).stream().map(Approach::name).toList();
        var plan = new Plan(advised, base.question().respond(), approaches, seed, RUNS, 0.01, 0.01);
        var tables = new ArrayList<Table>();
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(1)) {
            var comparison = Experiment.run(
                    size.subject().views(),
                    plan,
                    view -> {
                        tables.add(Table.of(view.negotiation(), seed));
                        return tables.getLast()::play;
                    },
                    executor,
                    1,
                    Watch.NOBODY);
            if (comparison.cells().isEmpty()) {
                throw new IllegalStateException("nothing was played");
            }
        }
        double millis = (System.nanoTime() - start) / 1e6;
        long situations = tables.stream().mapToLong(Table::situations).sum();
        return new Point(size.size(), size.made().outcomes(), millis, situations);
    }

    private static String table(Map<String, List<Point>> curves) {
        var text = new StringBuilder();
        curves.forEach((name, points) -> {
            text.append(String.format(
                    "%n| %s | outcomes | milliseconds | situations | microseconds each |%n|---|---|---|---|---|%n",
                    name));
            points.forEach(point -> text.append(String.format(
                    Locale.ROOT,
                    "| %d | %,d | %.0f | %,d | %.0f |%n",
                    point.size(),
                    point.outcomes(),
                    point.millis(),
                    point.situations(),
                    1000 * point.millis() / point.situations())));
            text.append(String.format(Locale.ROOT, "%nslope between the last two: %.1f%n", slope(points)));
        });
        return text.toString();
    }

    /// Of the logarithms: 1 is proportional, 2 the square.
    private static double slope(List<Point> points) {
        var last = points.getLast();
        var before = points.get(points.size() - 2);
        return Math.log(last.millis() / before.millis()) / Math.log((double) last.size() / before.size());
    }

    /// The sizes of all points, ascending.
    static int[] sizes(Map<String, List<Point>> curves) {
        return Arrays.stream(curves.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Point::size)
                        .toArray())
                .sorted()
                .distinct()
                .toArray();
    }
}
