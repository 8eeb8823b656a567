package parley.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import parley.measure.Interval;
import parley.negotiation.View;
import parley.robustness.criteria.Criterion;
import parley.robustness.criteria.Domain;
import parley.robustness.criteria.Hurwicz;
import parley.robustness.criteria.InfoGap;
import parley.robustness.criteria.MeanPayoff;
import parley.robustness.criteria.MeanVariance;
import parley.robustness.criteria.Payoffs;
import parley.robustness.criteria.Ranking;
import parley.robustness.criteria.Regret;
import parley.robustness.criteria.ShareBest;
import parley.robustness.criteria.UndesirableDeviations;
import parley.robustness.discovery.Cart;
import parley.robustness.discovery.Cases;
import parley.robustness.discovery.Prim;
import parley.robustness.sensitivity.GivenDataIndices;
import parley.robustness.sensitivity.Groups;
import parley.robustness.sensitivity.MorrisScreening;
import parley.robustness.sensitivity.PickFreeze;
import parley.robustness.sensitivity.ShapleyEffects;
import parley.robustness.sensitivity.SobolIndices;

/// Judges approaches over a space of worlds and over the views.
public final class RobustnessSearch {

    private static final int RESAMPLES = 200;
    private static final int FEWEST_WORLDS = 16;
    private static final int PER_BLOCK = 12;

    /// What is looked at.
    ///
    /// @param threshold what is good enough; empty: half-way between the worst and the best mean of the approaches
    /// @param regret    worlds of interest are those in which the leading approach's regret exceeds this; 0: in
    ///                  which it is not the best
    /// @param sobol     base points of a Saltelli design; 0 for none
    /// @param morris    paths of a Morris design; 0 for none
    /// @param shapley   base points of a design for Shapley effects; 0 for none
    /// @param groups    name → assumptions that move together in those designs; all others alone
    public record Scope(
            Optional<Double> threshold,
            double regret,
            int sobol,
            int morris,
            int shapley,
            Map<String, List<String>> groups) {}

    private final Worlds worlds;
    private final Trials trials;
    private final Workers workers;
    private final SpaceRuns runs;
    private final List<String> notes = new ArrayList<>();

    private RobustnessSearch(Worlds worlds, Trials trials, Workers workers, SpaceRuns runs) {
        this.worlds = worlds;
        this.trials = trials;
        this.workers = workers;
        this.runs = runs;
    }

    /// Plays what the runs still miss, then judges; empty where nothing was played.
    public static Optional<Robustness> of(
            List<View> views, Worlds worlds, Trials trials, Workers workers, SpaceRuns runs, Scope scope) {
        var played = runs.played(worlds, trials, workers);
        return played.worlds().length == 0
                ? Optional.empty()
                : Optional.of(new RobustnessSearch(worlds, trials, workers, played).judge(views, scope));
    }

    private Robustness judge(List<View> views, Scope scope) {
        var payoffs = runs.of();
        var pair = leading(payoffs);
        double threshold = scope.threshold().orElseGet(() -> middle(payoffs));
        var criteria = new ArrayList<>(criteria(threshold));
        criteria.add(infoGap(threshold));
        var groups = groups(scope);
        boolean enough = payoffs.worlds() >= FEWEST_WORLDS;
        if (!enough) {
            notes.add("Only " + payoffs.worlds() + " worlds were played: too few for sensitivities and regions.");
        }
        var margin = margins(payoffs, pair);
        var cases = new Cases(runs.values(), interesting(payoffs, pair.getFirst(), scope.regret()));
        var names = runs.inquiry().approaches();
        if (enough && Arrays.stream(margin).distinct().count() == 1) {
            notes.add("The margin is the same in every world: sensitivities are undefined.");
        }
        return new Robustness(
                runs,
                judged(payoffs, criteria),
                byViews(views, criteria(threshold)),
                Hurwicz.choices(payoffs),
                pair.stream().map(names::get).toList(),
                enough ? Optional.of(givenData(margin)) : Optional.empty(),
                scope.sobol() > 0 ? sobol(scope, groups, pair) : Optional.empty(),
                scope.morris() > 0 ? morris(scope, groups, pair) : Optional.empty(),
                scope.shapley() > 0 ? shapley(scope, groups, pair) : Optional.empty(),
                List.copyOf(groups.keySet()),
                scenario(names.get(pair.getFirst()), scope.regret()),
                enough ? Optional.of(Prim.of(cases, runs.inquiry().seed())) : Optional.empty(),
                enough ? Optional.of(Cart.of(cases, runs.inquiry().seed())) : Optional.empty(),
                !trials.observer().stop(),
                trials.played(),
                trials.reused(),
                notes.stream().distinct().toList());
    }

    private static String scenario(String approach, double regret) {
        return regret > 0 ? "the regret of " + approach + " exceeds " + regret : approach + " is not the best";
    }

    private static List<Integer> leading(Payoffs payoffs) {
        return Ranking.of(payoffs, new MeanPayoff()).order().stream().limit(2).toList();
    }

    private static double middle(Payoffs payoffs) {
        var means = Ranking.of(payoffs, new MeanPayoff()).scores().stream()
                .mapToDouble(score -> score)
                .summaryStatistics();
        return Math.rint(50 * (means.getMin() + means.getMax())) / 100;
    }

    private List<Criterion> criteria(double threshold) {
        return List.of(
                new MeanPayoff(),
                new Regret(1),
                new Regret(0.9),
                new Hurwicz(0),
                new Hurwicz(1),
                new Hurwicz(0.5),
                new MeanVariance(1),
                new UndesirableDeviations(),
                new Domain(threshold),
                new ShareBest(runs.inquiry().indifference()));
    }

    /// About the case as written, the nearest failing world of the design.
    private InfoGap infoGap(double threshold) {
        var space = runs.space();
        var ends = List.of(1e-9, 1 - 1e-9).stream()
                .map(p -> space.dimensions().stream()
                        .mapToDouble(each -> each.spread().quantile(p))
                        .toArray())
                .toList();
        var guess = worlds.of(List.of()).map(space::values).orElseThrow();
        for (int i = 0; i < guess.length; i++) {
            guess[i] = Math.clamp(guess[i], ends.get(0)[i], ends.get(1)[i]);
        }
        return new InfoGap(InfoGap.distances(runs.values(), guess, ends.get(0), ends.get(1)), threshold);
    }

    private List<Robustness.Judged> judged(Payoffs payoffs, List<Criterion> criteria) {
        var random = new SplittableRandom(runs.inquiry().seed());
        int n = payoffs.worlds();
        var resamples = new ArrayList<int[]>();
        for (int i = 0; i < RESAMPLES; i++) {
            resamples.add(random.ints(n, 0, n).toArray());
        }
        return criteria.stream()
                .map(criterion ->
                        new Robustness.Judged(Ranking.of(payoffs, criterion), intervals(payoffs, criterion, resamples)))
                .toList();
    }

    private static List<Interval> intervals(Payoffs payoffs, Criterion criterion, List<int[]> resamples) {
        return IntStream.range(0, payoffs.approaches())
                .mapToObj(approach -> {
                    var scores = resamples.stream()
                            .mapToDouble(rows -> weighted(criterion, payoffs, rows, approach))
                            .sorted()
                            .toArray();
                    return new Interval(
                            scores[(int) (0.025 * scores.length)], scores[(int) (0.975 * (scores.length - 1))]);
                })
                .toList();
    }

    /// Worlds keep their places, so that criteria that know where a world lies still do.
    private static double weighted(Criterion criterion, Payoffs payoffs, int[] rows, int approach) {
        var weights = new double[payoffs.worlds()];
        for (int row : rows) {
            weights[row]++;
        }
        return criterion.of(new Payoffs(payoffs.of(), weights), approach);
    }

    private List<Robustness.Judged> byViews(List<View> views, List<Criterion> criteria) {
        var trial = workers.each(
                "playing views",
                views,
                view -> worlds.of(view.settings().stream()
                                .map(setting -> new Move(setting.path(), setting.text()))
                                .sorted(Comparator.comparing(Move::path))
                                .toList())
                        .flatMap(world -> trials.of(world, runs.inquiry())));
        var means = trial.stream().flatMap(Optional::stream).map(Trial::means).toList();
        if (means.size() < 2) {
            return List.of();
        }
        var of = IntStream.range(0, runs.inquiry().approaches().size())
                .mapToObj(approach ->
                        means.stream().mapToDouble(each -> each[approach]).toArray())
                .toList();
        var payoffs = Payoffs.equallyLikely(of);
        return criteria.stream()
                .map(criterion -> new Robustness.Judged(Ranking.of(payoffs, criterion), List.of()))
                .toList();
    }

    private static double[] margins(Payoffs payoffs, List<Integer> pair) {
        var margins = new double[payoffs.worlds()];
        Arrays.setAll(
                margins,
                world -> pair.size() < 2 ? 0 : payoffs.at(pair.get(0), world) - payoffs.at(pair.get(1), world));
        return margins;
    }

    private GivenDataIndices givenData(double[] margins) {
        int blocks = Math.clamp(margins.length / PER_BLOCK, 2, 40);
        return GivenDataIndices.of(
                runs.values(),
                margins,
                Math.min(blocks, margins.length / 4),
                runs.inquiry().seed());
    }

    private boolean[] interesting(Payoffs payoffs, int approach, double regret) {
        var interesting = new boolean[payoffs.worlds()];
        double allowed = regret > 0 ? regret : runs.inquiry().indifference();
        for (int world = 0; world < interesting.length; world++) {
            interesting[world] = Regret.in(payoffs, approach, world) > allowed;
        }
        return interesting;
    }

    /// Name → places of the group's assumptions.
    private LinkedHashMap<String, int[]> groups(Scope scope) {
        var names = runs.space().names();
        var groups = new LinkedHashMap<String, int[]>();
        scope.groups()
                .forEach((name, members) -> groups.put(
                        name,
                        members.stream()
                                .mapToInt(names::indexOf)
                                .filter(i -> i >= 0)
                                .toArray()));
        for (int i = 0; i < names.size(); i++) {
            int own = i;
            if (groups.values().stream().noneMatch(each -> Arrays.stream(each).anyMatch(j -> j == own))) {
                groups.put(names.get(i), new int[] {i});
            }
        }
        return groups;
    }

    private Optional<SobolIndices> sobol(Scope scope, Map<String, int[]> groups, List<Integer> pair) {
        return played(
                "playing the Saltelli design",
                pair,
                function -> SobolIndices.of(
                        PickFreeze.of(function, new Groups(List.copyOf(groups.values())), scope.sobol(), true),
                        runs.inquiry().seed()));
    }

    private Optional<MorrisScreening> morris(Scope scope, Map<String, int[]> groups, List<Integer> pair) {
        return played(
                "playing the Morris design",
                pair,
                function -> MorrisScreening.of(
                        function,
                        new Groups(List.copyOf(groups.values())),
                        scope.morris(),
                        runs.inquiry().seed()));
    }

    private Optional<ShapleyEffects> shapley(Scope scope, Map<String, int[]> groups, List<Integer> pair) {
        return played(
                "playing the design for Shapley effects",
                pair,
                function -> ShapleyEffects.of(
                        function,
                        new Groups(List.copyOf(groups.values())),
                        scope.shapley(),
                        runs.inquiry().seed()));
    }

    private interface Design<R> {
        R run(ToDoubleFunction<double[]> function);
    }

    /// Runs a design twice: once to learn its points, which are then played side by side, once with what they gave.
    private <R> Optional<R> played(String what, List<Integer> pair, Design<R> design) {
        if (pair.size() < 2) {
            notes.add("There is only one approach, so there is no margin to explain.");
            return Optional.empty();
        }
        var points = new LinkedHashMap<List<Double>, double[]>();
        design.run(point -> {
            points.put(Arrays.stream(point).boxed().toList(), point.clone());
            return 0;
        });
        var keys = List.copyOf(points.keySet());
        var two = runs.inquiry()
                .of(pair.stream().map(runs.inquiry().approaches()::get).toList());
        var answers = workers.each(
                what,
                List.copyOf(points.values()),
                point -> worlds.of(runs.space().moves(runs.space().values(point)))
                        .flatMap(world -> trials.of(world, two))
                        .map(trial -> trial.mean(0) - trial.mean(1)));
        var margins = new LinkedHashMap<List<Double>, Double>();
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            answers.get(i).ifPresent(margin -> margins.put(keys.get(place), margin));
        }
        if (margins.size() < keys.size()) {
            notes.add("Stopped while " + what + ": " + margins.size() + " of " + keys.size() + " worlds.");
            return Optional.empty();
        }
        return Optional.of(design.run(
                point -> margins.getOrDefault(Arrays.stream(point).boxed().toList(), 0.0)));
    }
}
