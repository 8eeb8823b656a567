package parley.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.measure.Estimate;
import parley.negotiation.Negotiation;
import parley.negotiation.View;

/// Draws flip maps: a coarse grid first, then, again and again, every square whose corners do not agree is cut in four.
/// What the view itself gives is played with more trajectories, and the rest corrected by it ([ControlVariate]). In a
/// square that is cut, only approaches are asked that lead at one of its corners or are not surely behind there.
public final class MapSearch {

    /// Trajectories at the view's own values where nobody asks for another number.
    public static final long KNOWN = 1_024;

    /// Chance that a node is wrongly said not to be too close to call.
    private static final double LEVEL = 0.05;

    private static final int COARSE = 5;

    private final Worlds worlds;
    private final Trials trials;
    private final Workers workers;
    private final Inquiry inquiry;
    private final View view;
    private final FlipMap.Axis x;
    private final FlipMap.Axis y;
    private final int steps;
    private final int[][] leader;
    private final boolean[][] close;
    private final boolean[][] played;
    private final Map<Node, Set<Integer>> contenders = new HashMap<>();
    private Optional<ControlVariate> known = Optional.empty();

    private MapSearch(
            Worlds worlds,
            Trials trials,
            Workers workers,
            Inquiry inquiry,
            View view,
            FlipMap.Axis x,
            FlipMap.Axis y,
            int steps) {
        this.worlds = worlds;
        this.trials = trials;
        this.workers = workers;
        this.inquiry = inquiry;
        this.view = view;
        this.x = x;
        this.y = y;
        this.steps = steps;
        this.leader = new int[steps + 1][steps + 1];
        this.close = new boolean[steps + 1][steps + 1];
        this.played = new boolean[steps + 1][steps + 1];
        for (var row : leader) {
            Arrays.fill(row, -1);
        }
    }

    private Optional<ControlVariate> known(long well) {
        var values = Valuation.of(view.negotiation());
        return world(values.of(x.assumption()), values.of(y.assumption()))
                .flatMap(world -> trials.of(world, inquiry)
                        .flatMap(few -> trials.of(world, inquiry.with(Math.max(well, inquiry.trajectories())))
                                .map(many -> new ControlVariate(few, many))));
    }

    private record Node(int x, int y) {}

    /// @param asked places of the approaches that are in contention there
    private record Square(int x, int y, int side, Set<Integer> asked) {}

    /// The map under one view.
    ///
    /// @param inquiry asked at every node
    /// @param steps   along each axis, at least 2
    /// @param well    trajectories at the view's own values, by which the nodes are corrected
    /// @param all     views whose authors are shown
    /// @param soFar   hears of what is known until then whenever the grid has become finer; called from the calling
    ///                thread
    public static FlipMap of(
            Worlds worlds,
            Trials trials,
            Workers workers,
            Inquiry inquiry,
            View view,
            FlipMap.Axis x,
            FlipMap.Axis y,
            int steps,
            long well,
            List<View> all,
            Consumer<FlipMap> soFar) {
        var authors = all.stream()
                .map(each -> {
                    var values = Valuation.of(each.negotiation());
                    return new FlipMap.Author(each.name(), values.of(x.assumption()), values.of(y.assumption()));
                })
                .toList();
        var search = new MapSearch(worlds, trials, workers, inquiry, view, x, y, steps);
        boolean complete = search.draw(well, () -> soFar.accept(search.map(authors, false)));
        return search.map(authors, complete);
    }

    private FlipMap map(List<FlipMap.Author> authors, boolean complete) {
        return new FlipMap(
                view.name(),
                x,
                y,
                steps,
                inquiry.approaches(),
                Arrays.stream(leader).map(int[]::clone).toArray(int[][]::new),
                Arrays.stream(close).map(boolean[]::clone).toArray(boolean[][]::new),
                Arrays.stream(played).map(boolean[]::clone).toArray(boolean[][]::new),
                authors,
                complete);
    }

    private boolean draw(long well, Runnable finer) {
        known = workers.each("playing the view", List.of(well), this::known).getFirst();
        int side = 1;
        while (2 * side * COARSE <= steps) {
            side *= 2;
        }
        var all = IntStream.range(0, inquiry.approaches().size()).boxed().collect(Collectors.toSet());
        List<Square> squares = new ArrayList<>();
        for (int row = 0; row < steps; row += side) {
            for (int column = 0; column < steps; column += side) {
                squares.add(new Square(column, row, side, all));
            }
        }
        while (!squares.isEmpty()) {
            if (!play(squares)) {
                return false;
            }
            var next = new ArrayList<Square>();
            for (var square : squares) {
                if (agree(square)) {
                    fill(square);
                } else if (square.side() > 1) {
                    next.addAll(quarters(square));
                }
            }
            squares = next;
            finer.run();
        }
        return true;
    }

    private List<Square> quarters(Square square) {
        int half = square.side() / 2;
        var asked = corners(square).stream()
                .flatMap(node -> contenders.getOrDefault(node, Set.of()).stream())
                .collect(Collectors.toSet());
        var quarters = new ArrayList<Square>();
        for (int i = 0; i < 4; i++) {
            var quarter = new Square(square.x() + i % 2 * half, square.y() + i / 2 * half, half, asked);
            if (quarter.x() < steps && quarter.y() < steps) {
                quarters.add(quarter);
            }
        }
        return quarters;
    }

    private List<Node> corners(Square square) {
        int right = Math.min(steps, square.x() + square.side());
        int top = Math.min(steps, square.y() + square.side());
        return List.of(
                new Node(square.x(), square.y()),
                new Node(right, square.y()),
                new Node(square.x(), top),
                new Node(right, top));
    }

    private boolean play(List<Square> squares) {
        var asked = new LinkedHashMap<Node, Set<Integer>>();
        for (var square : squares) {
            for (var node : corners(square)) {
                if (!played[node.y()][node.x()]) {
                    asked.computeIfAbsent(node, _ -> new TreeSet<>()).addAll(square.asked());
                }
            }
        }
        var open = List.copyOf(asked.keySet());
        var answers = workers.each("drawing the map", open, node -> trial(node, asked.getOrDefault(node, Set.of())));
        boolean all = true;
        for (int i = 0; i < open.size(); i++) {
            var node = open.get(i);
            answers.get(i).ifPresent(trial -> mark(node, trial));
            all &= answers.get(i).isPresent();
        }
        return all;
    }

    private Optional<Trial> trial(Node node, Set<Integer> asked) {
        var names = asked.stream().map(inquiry.approaches()::get).toList();
        return world(x.at(node.x(), steps), y.at(node.y(), steps))
                .flatMap(world -> trials.of(world, inquiry.of(names)));
    }

    private Optional<Negotiation> world(double across, double up) {
        var moves = new ArrayList<Move>();
        view.settings().stream()
                .filter(setting -> !setting.path().equals(x.assumption())
                        && !setting.path().equals(y.assumption()))
                .forEach(setting -> moves.add(new Move(setting.path(), setting.text())));
        moves.add(new Move(x.assumption(), Double.toString(across)));
        moves.add(new Move(y.assumption(), Double.toString(up)));
        moves.sort(Comparator.comparing(Move::path));
        return worlds.of(List.copyOf(moves));
    }

    private void mark(Node node, Trial trial) {
        int best = leader(trial);
        double level = LEVEL / Math.max(1, inquiry.approaches().size() - 1);
        var near = new HashSet<Integer>();
        for (int other = 0; other < trial.approaches().size(); other++) {
            if (other != best) {
                var margin = lead(trial, best, other);
                double half = Trial.halfWidth(margin, trial.values().get(best).length - 1, level);
                if (margin.mean() - half <= 0 || margin.mean() <= inquiry.indifference()) {
                    near.add(place(trial, other));
                }
            }
        }
        played[node.y()][node.x()] = true;
        leader[node.y()][node.x()] = place(trial, best);
        close[node.y()][node.x()] = !near.isEmpty();
        near.add(place(trial, best));
        contenders.put(node, near);
    }

    private int place(Trial trial, int approach) {
        return inquiry.approaches().indexOf(trial.approaches().get(approach));
    }

    /// What is furthest ahead of the one that leads as played.
    private int leader(Trial trial) {
        int played = trial.leader();
        return IntStream.range(0, trial.approaches().size())
                .boxed()
                .max(Comparator.comparingDouble(other ->
                        other == played ? 0 : -lead(trial, played, other).mean()))
                .orElseThrow();
    }

    private Estimate lead(Trial trial, int one, int other) {
        return known.map(control -> control.margin(
                        trial, trial.approaches().get(one), trial.approaches().get(other)))
                .orElseGet(() -> trial.margin(one, other));
    }

    /// Whether nothing changes in a square: the same approach is best at all corners, or it is too close to call at
    /// all
    /// of them, whatever leads there.
    private boolean agree(Square square) {
        var corners = corners(square);
        var first = corners.getFirst();
        return corners.stream().allMatch(node -> close[node.y()][node.x()])
                || corners.stream()
                        .allMatch(node -> !close[node.y()][node.x()]
                                && leader[node.y()][node.x()] == leader[first.y()][first.x()]);
    }

    /// As at the nearest corner.
    private void fill(Square square) {
        int right = Math.min(steps, square.x() + square.side());
        int top = Math.min(steps, square.y() + square.side());
        for (int row = square.y(); row <= top; row++) {
            for (int column = square.x(); column <= right; column++) {
                if (leader[row][column] < 0) {
                    int across = column - square.x() <= right - column ? square.x() : right;
                    int up = row - square.y() <= top - row ? square.y() : top;
                    leader[row][column] = leader[up][across];
                    close[row][column] = close[up][across];
                }
            }
        }
    }
}
