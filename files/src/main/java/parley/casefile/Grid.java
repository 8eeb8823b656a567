package parley.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parley.formula.Evaluation;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;

/// The points at which a formula is tried: every combination of the ends and middles of what it reads, with symbols
/// that hang together (the level of an issue and whether it is in force) moved together. Beyond [#MOST] combinations,
/// that many of them, spread evenly.
final class Grid {

    /// Steps of this share of the whole, wrapped round, are spread evenly.
    private static final double GOLDEN = 0.6180339887498949;

    private static final int MOST = 256;

    /// How far assumptions move.
    enum Reach {
        /// The values they have.
        TRUE,
        /// And those that somebody believes them to have.
        MET,
        /// And the whole range thought possible.
        STATED
    }

    /// Symbols that move together, and the values they take together.
    record Dimension(List<Symbol> symbols, List<double[]> points) {}

    private final World world;
    private final Reach reach;
    private final List<Dimension> dimensions;

    private Grid(World world, Reach reach, List<Dimension> dimensions) {
        this.world = world;
        this.reach = reach;
        this.dimensions = dimensions;
    }

    /// What the symbols of a case can be.
    ///
    /// @param assumptions by name, free of circles
    /// @param beliefs     what somebody believes an assumption to be
    /// @param points      the values a symbol that is no assumption takes, with those it hangs together with
    record World(
            Map<String, Assumption> assumptions,
            Map<String, List<Formula>> beliefs,
            Function<Symbol, Dimension> points) {}

    static Grid of(Collection<Formula> formulas, World world, Reach reach) {
        var symbols = new LinkedHashSet<Symbol>();
        formulas.forEach(formula -> formula.symbols().forEach(symbol -> roots(symbol, world, symbols)));
        var dimensions = new LinkedHashMap<Symbol, Dimension>();
        for (var symbol : symbols) {
            if (dimensions.values().stream().noneMatch(known -> known.symbols().contains(symbol))) {
                dimensions.put(symbol, dimension(symbol, world, reach));
            }
        }
        return new Grid(world, reach, List.copyOf(dimensions.values()));
    }

    /// Whether the wider grid has no point that the narrower lacks.
    boolean isWiderThan(Grid narrower) {
        return reach != narrower.reach && count() > narrower.count();
    }

    /// One point: the values of all symbols there.
    final class Point {
        private final Map<Symbol, Double> values = new HashMap<>();

        /// The number of a symbol here.
        double value(Symbol symbol) {
            var given = values.get(symbol);
            if (given != null) {
                return given;
            }
            var assumption = symbol instanceof Symbol.Assumption named
                    ? world.assumptions().get(named.name())
                    : null;
            double value =
                    assumption == null ? 0 : Evaluation.value(assumption.value().tree(), this::value);
            values.put(symbol, value);
            return value;
        }

        /// What varies and stands where here, in words.
        String words() {
            var parts = new ArrayList<String>();
            for (var dimension : dimensions) {
                if (dimension.points().size() > 1) {
                    var symbol = dimension.symbols().getFirst();
                    parts.add(Symbols.words(symbol) + " is " + Words.shown(value(symbol)));
                }
            }
            return parts.isEmpty() ? "" : " where " + String.join(" and ", parts.subList(0, Math.min(4, parts.size())));
        }
    }

    /// All points, or [#MOST] of them.
    List<Point> points() {
        long count = count();
        var points = new ArrayList<Point>();
        for (int i = 0; i < Math.min(count, MOST); i++) {
            points.add(point(count <= MOST ? i : (long) (i * GOLDEN % 1 * count)));
        }
        if (count > MOST) {
            points.add(point(count - 1));
        }
        return points;
    }

    private Point point(long index) {
        var point = new Point();
        long rest = index;
        for (var dimension : dimensions) {
            var values = dimension.points().get((int) (rest % dimension.points().size()));
            rest /= dimension.points().size();
            for (int i = 0; i < values.length; i++) {
                point.values.put(dimension.symbols().get(i), values[i]);
            }
        }
        return point;
    }

    private long count() {
        long count = 1;
        for (var dimension : dimensions) {
            count = Math.min(1L << 40, count * dimension.points().size());
        }
        return count;
    }

    private static void roots(Symbol symbol, World world, Set<Symbol> into) {
        var assumption =
                symbol instanceof Symbol.Assumption named ? world.assumptions().get(named.name()) : null;
        if (assumption == null
                || !assumption.drawn().isEmpty()
                || assumption.value().isNumber()) {
            into.add(symbol);
        } else {
            assumption.value().symbols().forEach(read -> roots(read, world, into));
        }
    }

    private static double value(Symbol symbol, World world) {
        var assumption =
                symbol instanceof Symbol.Assumption named ? world.assumptions().get(named.name()) : null;
        return assumption == null ? 0 : Evaluation.value(assumption.value().tree(), read -> value(read, world));
    }

    private static Dimension dimension(Symbol symbol, World world, Reach reach) {
        var assumption =
                symbol instanceof Symbol.Assumption named ? world.assumptions().get(named.name()) : null;
        if (assumption == null) {
            return world.points().apply(symbol);
        }
        double value = value(symbol, world);
        var points = new ArrayList<Double>(List.of(value));
        if (reach != Reach.TRUE) {
            world.beliefs()
                    .getOrDefault(assumption.name(), List.of())
                    .forEach(belief -> points.add(Evaluation.value(belief.tree(), read -> value(read, world))));
        }
        if (reach == Reach.STATED) {
            points.add(assumption.low());
            points.add(assumption.high());
        }
        assumption.drawn().forEach(range -> points.addAll(List.of(range.low(), range.high())));
        return new Dimension(
                List.of(symbol),
                points.stream().distinct().map(point -> new double[] {point}).toList());
    }
}
