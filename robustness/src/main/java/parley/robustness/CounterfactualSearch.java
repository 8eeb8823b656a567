package parley.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.robustness.coalition.Flips.Verdict;
import parley.robustness.tipping.NearestFlip;

/// Looks for the nearest world in which a view's approach is no longer the one to take, over all assumptions that
/// have a range at once.
///
/// The search plays few trajectories on the same luck everywhere. Where it ends the answer just tips, so the world
/// found is judged afresh, on twice the trajectories and fresh luck, and so are worlds further along the same way,
/// until one is surely flipped.
public final class CounterfactualSearch {

    /// Trajectories per approach and response in the search.
    private static final long LOOKING = TipSearch.SCAN;

    private static final double[] FURTHER = {1, 1.1, 1.25, 1.5, 2, 3, 5};

    private final Worlds worlds;
    private final Judge judge;
    private final Workers workers;
    private final View view;
    private final String approach;
    private final List<Assumption> moved;
    private final double[] now;
    private final double[] low;
    private final double[] high;

    private CounterfactualSearch(Worlds worlds, Judge judge, Workers workers, View view, String approach) {
        this.worlds = worlds;
        this.judge = judge;
        this.workers = workers;
        this.view = view;
        this.approach = approach;
        this.moved = view.negotiation().assumptions().stream()
                .filter(each -> each.low() < each.high())
                .toList();
        var valuation = Valuation.of(view.negotiation());
        this.now = moved.stream().mapToDouble(each -> valuation.of(each.name())).toArray();
        this.low = each(i -> Math.min(now[i], moved.get(i).low()));
        this.high = each(i -> Math.max(now[i], moved.get(i).high()));
    }

    private double[] each(java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, moved.size()).mapToDouble(value).toArray();
    }

    /// Searches; empty where it was stopped before it began, where no assumption has a range, and where there is
    /// only one approach.
    ///
    /// @param approach the one to take under the view
    /// @param most     worlds that may be looked at
    public static Optional<Counterfactual> of(
            Worlds worlds, Judge judge, Workers workers, View view, String approach, int most) {
        var search = new CounterfactualSearch(worlds, judge, workers, view, approach);
        return search.moved.isEmpty()
                        || judge.inquiry().approaches().size() < 2
                        || workers.observer().stop()
                ? Optional.empty()
                : Optional.of(search.search(most));
    }

    private Counterfactual search(int most) {
        var flip = NearestFlip.of(
                this::margins, now, low, high, most, judge.inquiry().seed());
        if (flip.nearest().isEmpty()) {
            return new Counterfactual(
                    view.name(),
                    approach,
                    "",
                    List.of(),
                    Double.POSITIVE_INFINITY,
                    List.of(),
                    List.of(),
                    flip.evaluated(),
                    flip.ended());
        }
        var point = flip.nearest().get();
        var order = order(point.at());
        var there = afresh(point.at());
        return new Counterfactual(
                view.name(),
                approach,
                there.map(Judgement::best)
                        .filter(best -> !best.equals(approach))
                        .or(() -> trial(point.at())
                                .map(trial -> trial.approaches().get(trial.leader())))
                        .orElse(""),
                order.stream().map(i -> shift(i, point.at()[i])).toList(),
                point.distance(),
                there.stream().toList(),
                surely(point.at(), order),
                flip.evaluated(),
                flip.ended());
    }

    private List<Integer> order(double[] at) {
        return IntStream.range(0, now.length)
                .filter(i -> at[i] != now[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -share(i, at[i])))
                .toList();
    }

    private double share(int i, double value) {
        return Math.abs(value - now[i]) / (high[i] - low[i]);
    }

    private Counterfactual.Shift shift(int i, double value) {
        var assumption = moved.get(i);
        return new Counterfactual.Shift(assumption.name(), assumption.unit(), now[i], value, share(i, value));
    }

    private double[] margins(List<double[]> points) {
        return workers
                .each(
                        "nearest flip under " + view.name(),
                        points,
                        point -> trial(point).map(this::margin))
                .stream()
                .mapToDouble(margin -> margin.orElse(Double.NaN))
                .toArray();
    }

    /// The margin and what is indifferent: below zero the answer has flipped.
    private double margin(Trial trial) {
        int own = trial.approaches().indexOf(approach);
        return trial.approaches().size() < 2
                ? judge.inquiry().indifference()
                : trial.mean(own)
                        - trial.mean(trial.rival(own))
                        + judge.inquiry().indifference();
    }

    private Optional<Trial> trial(double[] point) {
        long few = Math.min(LOOKING, judge.inquiry().trajectories());
        return world(point)
                .flatMap(world -> judge.trials().of(world, judge.inquiry().with(few)));
    }

    /// The view with what is moved; what is not keeps its formula or its range.
    private Optional<Negotiation> world(double[] point) {
        var moves = new LinkedHashMap<String, String>();
        view.settings().forEach(setting -> moves.put(setting.path(), setting.text()));
        for (int i = 0; i < point.length; i++) {
            if (point[i] != now[i]) {
                moves.put(moved.get(i).name(), Double.toString(point[i]));
            }
        }
        return worlds.of(moves.entrySet().stream()
                .map(entry -> new Move(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Move::path))
                .toList());
    }

    private Optional<Judgement> afresh(double[] point) {
        var inquiry = judge.inquiry();
        var fresh = judge.of(inquiry.with(2 * inquiry.trajectories()).withSeed(inquiry.seed() + 1));
        return world(point).flatMap(world -> fresh.of(world, approach));
    }

    /// The same way, and further, as far as the box lets it.
    private List<Counterfactual.Sure> surely(double[] at, List<Integer> order) {
        var tried = new ArrayList<double[]>();
        for (double factor : FURTHER) {
            var point = each(i -> Math.clamp(now[i] + factor * (at[i] - now[i]), low[i], high[i]));
            if (tried.stream().noneMatch(other -> Arrays.equals(other, point))) {
                tried.add(point);
                var judgement = afresh(point);
                if (judgement.isPresent() && judgement.get().verdict() == Verdict.FLIPS) {
                    return List.of(new Counterfactual.Sure(
                            order.stream().mapToDouble(i -> share(i, point[i])).sum(),
                            order.stream().map(i -> point[i]).toList(),
                            judgement.get().best()));
                }
            }
        }
        return List.of();
    }
}
