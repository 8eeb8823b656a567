package parley.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.approach.Approach;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.simulation.Table;

/// How long a comparison takes as a case grows: one size at a time, the others held at [MadeUpCase#USUAL]. Each time is
/// the median of three comparisons of 1,024 runs a cell on one thread, each at new tables, so that every situation is
/// met for the first time.
///
/// `Growth PICTURE` prints a Markdown table and writes the picture.
public final class Growth {

    private static final int RUNS = 1024;
    private static final int REPEATS = 3;

    /// One measurement.
    ///
    /// @param size   of what grows
    /// @param millis median of a comparison
    public record Point(int size, long outcomes, double millis) {}

    private Growth() {}

    static void main(String[] arguments) throws IOException {
        for (int warm = 0; warm < 40; warm++) {
            millis(MadeUpCase.USUAL.read(), 100 + warm);
        }
        var curves = new LinkedHashMap<String, List<Point>>();
        curves.put("parties", curve(new int[] {2, 3, 4, 5}, size -> new MadeUpCase(size, 4, 2, 2, 1)));
        curves.put("issues", curve(new int[] {3, 4, 6, 8, 10, 12}, size -> new MadeUpCase(2, size, 2, 2, 1)));
        curves.put("options", curve(new int[] {2, 3, 4, 6, 8, 12}, size -> new MadeUpCase(2, 3, size, 2, 1)));
        curves.put("types", curve(new int[] {1, 2, 3, 4, 6}, size -> new MadeUpCase(2, 3, 3, size, 1)));
        curves.put("views", curve(new int[] {1, 2, 4, 8}, size -> new MadeUpCase(2, 3, 3, 2, size)));
        System.out.print(table(curves));
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), GrowthPicture.of(curves));
        }
    }

    private static List<Point> curve(int[] sizes, IntFunction<MadeUpCase> made) {
        var points = new ArrayList<Point>();
        for (int size : sizes) {
            var subject = made.apply(size);
            var read = subject.read();
            double median = IntStream.range(0, REPEATS)
                    .mapToDouble(seed -> millis(read, seed))
                    .sorted()
                    .skip(REPEATS / 2)
                    .findFirst()
                    .orElseThrow();
            points.add(new Point(size, subject.outcomes(), median));
        }
        return List.copyOf(points);
    }

    private static double millis(Case subject, long seed) {
        var base = subject.base();
        var advised = base.question().advise();
        var approaches = base.approachesOf(advised).stream().map(Approach::name).toList();
        var plan = new Plan(advised, base.question().respond(), approaches, seed, RUNS, 0.01, 0.01);
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(1)) {
            var comparison =
                    Experiment.run(subject.views(), plan, view -> table(view, seed)::play, executor, 1, Watch.NOBODY);
            if (comparison.cells().isEmpty()) {
                throw new IllegalStateException("nothing was played");
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static Table table(View view, long seed) {
        return Table.of(view.negotiation(), seed);
    }

    private static String table(Map<String, List<Point>> curves) {
        var text =
                new StringBuilder("| what grows | size: milliseconds | slope between the last two |\n|---|---|---|\n");
        curves.forEach((name, points) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f |%n",
                name,
                String.join(
                        ", ",
                        points.stream()
                                .map(point -> String.format(
                                        Locale.ROOT,
                                        "%d: %.0f (%,d outcomes)",
                                        point.size(),
                                        point.millis(),
                                        point.outcomes()))
                                .toList()),
                slope(points))));
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
