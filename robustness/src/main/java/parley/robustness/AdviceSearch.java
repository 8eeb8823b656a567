package parley.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import parley.approach.Approach;
import parley.measure.Estimate;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.robustness.Advice.Box;
import parley.robustness.Advice.Follows;
import parley.robustness.Advice.Need;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;

/// Holds an author's advice against the author's own numbers.
///
/// The margin of the recommended approach over the best of the others is played on the same luck in every world. First
/// the view itself, with the plan's trajectories. Then worlds of the view's box, a Latin hypercube over the bands of
/// all its numbers (McKay1979), and, where the advice does not come out best, both ends of the range of every
/// assumption: where an end makes it best, the value in between at which the margin turns is bisected, step by step for
/// all at once and only while it may be among the nearest. Worlds and ends are sketched with few trajectories, and
/// corrected by what the sketch of the view itself misses. The nearest needs are played again in full, beyond the turn,
/// and only those that hold are kept.
public final class AdviceSearch {

    private static final double LEVEL = 0.05;
    private static final int STEPS = 5;
    private static final int KEPT = 3;

    /// Rivals that are looked at when one assumption varies.
    private static final int RIVALS = 3;

    private final Worlds worlds;
    private final Trials.Tables tables;
    private final Workers workers;
    private final Inquiry inquiry;
    private final Effort effort;
    private final View view;

    /// How much work to do.
    ///
    /// @param worlds of the box; 0 for none
    /// @param sketch trajectories per approach and response in a sketched world
    /// @param needs  whether to look for what would make the advice best
    public record Effort(int worlds, long sketch, boolean needs) {}

    private AdviceSearch(
            Worlds worlds, Trials.Tables tables, Workers workers, Inquiry inquiry, Effort effort, View view) {
        this.worlds = worlds;
        this.tables = tables;
        this.workers = workers;
        this.inquiry = inquiry;
        this.effort = effort;
        this.view = view;
    }

    /// The advice of a view; empty where it gives none that can be played, or if stopped.
    public static Optional<Advice> of(
            Worlds worlds, Trials.Tables tables, Workers workers, Inquiry inquiry, Effort effort, View view) {
        return new AdviceSearch(worlds, tables, workers, inquiry, effort, view).advice();
    }

    private Optional<Advice> advice() {
        var recommended = view.recommends().stream()
                .filter(inquiry.approaches()::contains)
                .toList();
        if (recommended.isEmpty() || inquiry.approaches().size() < 2) {
            return Optional.empty();
        }
        return play(view.negotiation(), inquiry).map(trial -> advice(trial, own(trial, recommended)));
    }

    /// Every world is met once or twice, so nothing of it is kept: what many worlds have worked out would fill the
    /// memory.
    private Optional<Trial> play(Negotiation world, Inquiry asked) {
        return new Trials(tables, workers.observer()).of(world, asked);
    }

    private static int own(Trial trial, List<String> recommended) {
        return recommended.stream()
                .map(trial.approaches()::indexOf)
                .max(Comparator.comparingDouble(trial::mean))
                .orElseThrow();
    }

    private Advice advice(Trial trial, int own) {
        int rival = trial.rival(own);
        var margin = trial.margin(own, rival);
        double level = LEVEL / Math.max(1, trial.approaches().size() - 1);
        double half = Trial.halfWidth(margin, trial.values().get(own).length, level);
        double indifference = inquiry.indifference();
        var follows = margin.mean() - half > 0 && margin.mean() > indifference
                ? Follows.YES
                : margin.mean() + half < 0 && -margin.mean() > indifference ? Follows.NO : Follows.CLOSE;
        String name = trial.approaches().get(own);
        String other = trial.approaches().get(rival);
        var split = split(name, other);
        boolean looks = effort.needs() && margin.mean() < 0;
        var sketch = effort.worlds() > 0 || looks ? sketch(trial) : new Sketch(inquiry, Map.of());
        var box = box(name, sketch);
        var needs = looks ? needs(trial, own, sketch) : List.<Need>of();
        return new Advice(
                view.name(),
                view.reconstructed(),
                name,
                trial.approaches().get(trial.leader()),
                other,
                margin,
                margin.mean() - half,
                margin.mean() + half,
                follows,
                box,
                looks && !workers.observer().stop(),
                needs,
                split[0],
                split[1]);
    }

    /// The Shapley values of the two changes, as in a comparison (Shapley1953).
    private Estimate[] split(String a, String b) {
        var advised = view.negotiation().question().advise();
        var known = view.negotiation().approachesOf(advised);
        var ours = named(known, a);
        var theirs = named(known, b);
        var ab = ours.withPostureOf(theirs);
        var ba = theirs.withPostureOf(ours);
        var more = new ArrayList<>(known);
        more.add(ab);
        more.add(ba);
        var approaches = new LinkedHashMap<>(view.negotiation().approaches());
        approaches.put(advised, List.copyOf(more));
        var asked = inquiry.of(List.of(a, b, ab.name(), ba.name()));
        return play(with(view.negotiation(), approaches), asked)
                .map(trial ->
                        new Estimate[] {Trial.estimate(half(trial, 0, 3, 2, 1)), Trial.estimate(half(trial, 0, 2, 3, 1))
                        })
                .orElse(new Estimate[] {unknown(), unknown()});
    }

    private static Estimate unknown() {
        return new Estimate(0, Double.POSITIVE_INFINITY);
    }

    /// ½[one − other + third − fourth], unit by unit.
    private static double[] half(Trial trial, int one, int other, int third, int fourth) {
        var first = trial.differences(one, other);
        var second = trial.differences(third, fourth);
        var sum = new double[first.length];
        java.util.Arrays.setAll(sum, unit -> (first[unit] + second[unit]) / 2);
        return sum;
    }

    private static Approach named(List<Approach> known, String name) {
        return known.stream()
                .filter(approach -> approach.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Negotiation with(Negotiation world, LinkedHashMap<String, List<Approach>> approaches) {
        return new Negotiation(
                world.periodsPerYear(),
                world.horizon(),
                world.tempo(),
                world.question(),
                world.parties(),
                world.issues(),
                world.infeasible(),
                world.instruments(),
                world.stocks(),
                world.events(),
                world.signals(),
                approaches,
                world.assumptions());
    }

    private Box box(String name, Sketch sketch) {
        var varied = view.settings().stream()
                .filter(setting -> setting.box().stream().anyMatch(range -> range.low() < range.high()))
                .toList();
        if (effort.worlds() == 0 || varied.isEmpty()) {
            return new Box(0, varied.size(), 0, 0);
        }
        var design = Design.of(Sampler.LATIN_HYPERCUBE, varied.size(), effort.worlds(), inquiry.seed());
        var found = workers.each("worlds of " + view.name(), design.points(), point -> {
            var moves = new ArrayList<Move>();
            for (int i = 0; i < varied.size(); i++) {
                var range = varied.get(i).box().getFirst();
                double value = range.low() + point[i] * (range.high() - range.low());
                moves.add(new Move(varied.get(i).path(), Double.toString(value)));
            }
            return world(moves).flatMap(world -> play(world, sketch.inquiry()));
        });
        var margins = found.stream()
                .flatMap(Optional::stream)
                .mapToDouble(trial -> sketch.margin(trial, name))
                .toArray();
        return new Box(
                margins.length,
                varied.size(),
                (int) java.util.Arrays.stream(margins)
                        .filter(margin -> margin >= 0)
                        .count(),
                (int) java.util.Arrays.stream(margins)
                        .filter(margin -> margin >= -inquiry.indifference())
                        .count());
    }

    /// The view with some numbers replaced.
    private Optional<Negotiation> world(List<Move> moves) {
        var all = new ArrayList<>(moves);
        view.settings().stream()
                .filter(setting -> moves.stream().noneMatch(move -> move.path().equals(setting.path())))
                .forEach(setting -> all.add(new Move(setting.path(), setting.text())));
        all.sort(Comparator.comparing(Move::path));
        return worlds.of(all);
    }

    private List<Need> needs(Trial trial, int own, Sketch sketch) {
        var means = trial.means();
        String name = trial.approaches().get(own);
        var asked = new ArrayList<>(trial.approaches().stream()
                .filter(other -> !other.equals(name))
                .sorted(Comparator.comparingDouble(
                        other -> -means[trial.approaches().indexOf(other)]))
                .limit(RIVALS)
                .toList());
        asked.add(name);
        return needs(name, sketch.among(asked));
    }

    /// How to look with few trajectories: with no corrections where it is stopped.
    private Sketch sketch(Trial whole) {
        var few = inquiry.with(effort.sketch());
        return new Sketch(
                few,
                play(view.negotiation(), few)
                        .map(sketched -> corrections(whole, sketched))
                        .orElse(Map.of()));
    }

    /// What to add to an approach's mean in a sketch: what the few trajectories miss where everything is known,
    /// they miss nearly alike close by, on the same luck.
    private static Map<String, Double> corrections(Trial whole, Trial sketched) {
        return sketched.approaches().stream()
                .collect(Collectors.toMap(
                        approach -> approach,
                        approach -> whole.mean(whole.approaches().indexOf(approach))
                                - sketched.mean(sketched.approaches().indexOf(approach))));
    }

    /// A look with few trajectories, corrected.
    private record Sketch(Inquiry inquiry, Map<String, Double> corrections) {

        Sketch among(List<String> approaches) {
            return new Sketch(inquiry.of(approaches), corrections);
        }

        double margin(Trial trial, String name) {
            double own = 0;
            double others = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < trial.approaches().size(); i++) {
                var approach = trial.approaches().get(i);
                double mean = trial.mean(i) + corrections.getOrDefault(approach, 0.0);
                if (approach.equals(name)) {
                    own = mean;
                } else {
                    others = Math.max(others, mean);
                }
            }
            return own - others;
        }
    }

    private List<Need> needs(String name, Sketch sketch) {
        var open = view.negotiation().assumptions().stream()
                .filter(assumption -> assumption.low() < assumption.high())
                .toList();
        var ends = open.stream()
                .flatMap(assumption -> DoubleStream.of(assumption.low(), assumption.high())
                        .mapToObj(end -> Way.to(end, assumption, view)))
                .filter(way -> way.yes() != way.now())
                .toList();
        var ways = looked("ends of ranges for " + view.name(), ends, Way::yes, name, sketch).stream()
                .filter(Looked::wins)
                .map(Looked::way)
                .toList();
        for (int step = 0; step < STEPS; step++) {
            ways = looked("needs of " + view.name(), near(ways), Way::middle, name, sketch).stream()
                    .map(looked -> looked.way().halved(looked.wins()))
                    .toList();
        }
        return near(ways).stream()
                .map(way -> way.need(inBox(way.assumption().name(), way.yes())))
                .sorted(Comparator.comparingDouble(Need::share))
                .limit(2L * KEPT)
                .filter(need -> holds(need, name))
                .limit(KEPT)
                .toList();
    }

    private record Looked(Way way, boolean wins) {}

    /// Whether the advice is best at a value on each way.
    private List<Looked> looked(String what, List<Way> ways, ToDoubleFunction<Way> value, String name, Sketch sketch) {
        return workers
                .each(
                        what,
                        ways,
                        way -> Optional.of(new Looked(
                                way, margin(way.assumption().name(), value.applyAsDouble(way), name, sketch) > 0)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// One assumption on its way to an end of its range at which the advice is best: somewhere between `no` and
    /// `yes` it becomes so.
    private record Way(Assumption assumption, double now, double no, double yes) {

        static Way to(double end, Assumption assumption, View view) {
            double now = Valuation.of(view.negotiation()).of(assumption.name());
            return new Way(assumption, now, now, end);
        }

        double middle() {
            return (no + yes) / 2;
        }

        double share(double value) {
            return Math.abs(value - now) / (assumption.high() - assumption.low());
        }

        Way halved(boolean wins) {
            return wins ? new Way(assumption, now, no, middle()) : new Way(assumption, now, middle(), yes);
        }

        Need need(boolean inBox) {
            return new Need(assumption.name(), now, yes, yes > now, share(yes), inBox);
        }
    }

    /// Those that may still be among the nearest: so many others are surely nearer than the rest.
    private static List<Way> near(List<Way> ways) {
        double bound = ways.stream()
                .mapToDouble(way -> way.share(way.yes()))
                .sorted()
                .skip(2L * KEPT - 1)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        return ways.stream().filter(way -> way.share(way.no()) < bound).toList();
    }

    private boolean inBox(String name, double value) {
        return view.settings().stream()
                .filter(setting -> setting.path().equals(name))
                .flatMap(setting -> setting.box().stream())
                .anyMatch(range -> range.low() <= value && value <= range.high());
    }

    private double margin(String assumption, double value, String name, Sketch sketch) {
        return world(List.of(new Move(assumption, Double.toString(value))))
                .flatMap(world -> play(world, sketch.inquiry()))
                .map(trial -> sketch.margin(trial, name))
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /// Whether it holds with all approaches and in full, a little beyond the turn.
    private boolean holds(Need need, String name) {
        double beyond = need.at() + (need.at() - need.now()) * 0.1;
        var assumption = view.negotiation().assumptions().stream()
                .filter(each -> each.name().equals(need.assumption()))
                .findFirst()
                .orElseThrow();
        double value = Math.clamp(beyond, assumption.low(), assumption.high());
        return margin(need.assumption(), value, name, new Sketch(inquiry, Map.of())) > 0;
    }
}
