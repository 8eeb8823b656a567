package parley.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parley.benchmarks.Growth.Point;

/// Curves of growth as a picture: both axes are logarithms, so a straight line is a power and its steepness the
/// exponent.
final class GrowthPicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 90;
    private static final int TOP = 20;
    private static final int BOTTOM = 45;
    private static final List<String> INKS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#7a6a00");

    private final double most;
    private final double least;
    private final int widest;

    private GrowthPicture(Map<String, List<Point>> curves) {
        var times = curves.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Point::millis)
                .summaryStatistics();
        this.least = Math.pow(10, Math.floor(Math.log10(times.getMin())));
        this.most = Math.pow(10, Math.ceil(Math.log10(times.getMax())));
        var sizes = Growth.sizes(curves);
        this.widest = sizes[sizes.length - 1];
    }

    static String of(Map<String, List<Point>> curves) {
        var picture = new GrowthPicture(curves);
        var text = new StringBuilder();
        text.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n<title>Milliseconds of a comparison against the size of a case</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                        .formatted(WIDTH, HEIGHT));
        picture.axes(text, Growth.sizes(curves));
        int ink = 0;
        for (var curve : curves.entrySet()) {
            picture.curve(text, curve.getKey(), curve.getValue(), INKS.get(ink++ % INKS.size()));
        }
        return text.append("</svg>\n").toString();
    }

    private void axes(StringBuilder text, int[] sizes) {
        for (double millis = least; millis <= most * 1.01; millis *= 10) {
            text.append(line("M%.1f %.1fH%d", LEFT, y(millis), WIDTH - RIGHT));
            text.append(words(LEFT - 6, y(millis) + 4, "end", "#333", String.format(Locale.ROOT, "%,.0f ms", millis)));
        }
        for (int size : sizes) {
            text.append(words(x(size), HEIGHT - BOTTOM + 18, "middle", "#333", Integer.toString(size)));
        }
        text.append(
                words((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "#333", "size of what grows (logarithmic)"));
    }

    private void curve(StringBuilder text, String name, List<Point> points, String ink) {
        String path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.size()), y(point.millis())))
                .collect(Collectors.joining(" "));
        text.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(path, ink));
        for (var point : points) {
            text.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                    x(point.size()),
                    y(point.millis()),
                    ink));
        }
        var last = points.getLast();
        text.append(words(x(last.size()) + 7, y(last.millis()) + 4, "start", ink, name));
    }

    private double x(int size) {
        return LEFT + 15 + (WIDTH - LEFT - RIGHT - 30) * Math.log(size) / Math.log(widest);
    }

    private double y(double millis) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * Math.log(millis / least) / Math.log(most / least);
    }

    private static String line(String path, Object... places) {
        var numbers = new Object[] {((Number) places[0]).doubleValue(), places[1], places[2]};
        return "<path d=\"" + String.format(Locale.ROOT, path, numbers) + "\" stroke=\"#ddd\"/>\n";
    }

    private static String words(double x, double y, String anchor, String ink, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                ink,
                words);
    }
}
