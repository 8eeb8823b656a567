package parley.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import parley.measure.Estimate;
import parley.negotiation.Negotiation;
import parley.robustness.coalition.FlipSearch;
import parley.robustness.coalition.FlipSets;
import parley.robustness.coalition.Flips;
import parley.robustness.coalition.Flips.Verdict;
import parley.robustness.coalition.HittingSets;
import parley.robustness.coalition.Interactions;
import parley.robustness.coalition.Monotonicity;
import parley.robustness.coalition.PivotPower;
import parley.robustness.coalition.SetFunction;
import parley.robustness.coalition.ShapleyValue;

/// Looks for the cruxes between two views: judges hybrids of them, smallest and largest moves first, all of them where
/// there are few enough, and draws everything else from those judgements.
public final class PairSearch {

    /// Sets of this size are the largest looked at where not every hybrid can be.
    public static final int LARGEST = 3;

    private static final int PAIRS = 5;

    /// So many of the best under either view are in contention from the start.
    private static final int CONTENDING = 2;

    private final Worlds worlds;
    private Judge judge;
    private final Workers workers;
    private final Disagreement disagreement;
    private final String approach;
    private final Map<Long, Judgement> judged = new HashMap<>();

    private PairSearch(Worlds worlds, Judge judge, Workers workers, Disagreement disagreement, String approach) {
        this.worlds = worlds;
        this.judge = judge;
        this.workers = workers;
        this.disagreement = disagreement;
        this.approach = approach;
    }

    /// Searches; empty where it was stopped before both views were judged, or the two do not disagree on the
    /// approach.
    ///
    /// @param approach the one to take under the first view
    /// @param most     every hybrid is judged where there are no more than this
    public static Optional<PairCrux> of(
            Worlds worlds, Judge judge, Workers workers, Disagreement disagreement, String approach, int most) {
        return new PairSearch(worlds, judge, workers, disagreement, approach).search(most);
    }

    private int groups() {
        return disagreement.groups().size();
    }

    private Optional<PairCrux> search(int most) {
        long all = (1L << groups()) - 1;
        judge("judging both views", List.of(0L, all), judge.patient()); // as a view's own best was judged
        if (!judged.containsKey(0L) || !judged.containsKey(all) || !disputed(known(all))) {
            return Optional.empty();
        }
        judge = judge.first(contending(all));
        boolean exact = groups() <= SetFunction.MOST_EXHAUSTIVE && all < most;
        boolean ended = exact ? everything() : byLevel();
        var sets = surviving(FlipSets.of(verdicts(), groups(), exact ? groups() : LARGEST));
        if (!exact && sets.minimal().isEmpty()) {
            sets = one(sets);
        }
        if (!ended) {
            sets = new FlipSets(
                    sets.minimal(),
                    sets.undecided().stream().filter(judged::containsKey).toList(),
                    sets.largest());
        }
        boolean whole = exact && ended;
        return Optional.of(new PairCrux(
                disagreement,
                approach,
                known(0),
                known(all),
                exact,
                ended && !workers.observer().stop(),
                sets,
                whole ? shares() : List.of(),
                whole ? powers() : List.of(),
                whole ? pairs() : List.of(),
                whole ? Optional.of(Monotonicity.of(verdicts(), groups())) : Optional.empty(),
                Optional.empty(),
                judged.size(),
                judged.values().stream()
                        .filter(each -> each.verdict() == Verdict.UNDECIDED)
                        .count()));
    }

    /// Whether something else does better under the other view, and not surely within what is indifferent.
    private boolean disputed(Judgement there) {
        return there.verdict() != Verdict.HOLDS && !there.best().equals(approach);
    }

    /// The approach asked about and those that did best under either view: hybrids are looked at with these first.
    private Set<String> contending(long all) {
        var some = new HashSet<>(Set.of(approach));
        for (long end : new long[] {0, all}) {
            worlds.of(disagreement.moves(end))
                    .flatMap(world -> judge.trials()
                            .of(
                                    world,
                                    judge.inquiry()
                                            .with(Math.min(
                                                    Judge.FIRST, judge.inquiry().trajectories()))))
                    .ifPresent(trial -> some.addAll(trial.best(CONTENDING)));
        }
        return some;
    }

    /// Whether the minimal sets of one direction are the minimal hitting sets of the other's.
    static boolean dual(PairCrux there, PairCrux back) {
        return new HashSet<>(HittingSets.of(there.sets().minimal()))
                .equals(new HashSet<>(back.sets().minimal()));
    }

    /// A hybrid that was not reached, or whose numbers do not fit together, stays undecided.
    private Flips verdicts() {
        return set -> {
            var judgement = judged.get(set);
            return judgement == null ? Verdict.UNDECIDED : judgement.verdict();
        };
    }

    private Judgement known(long set) {
        return Optional.ofNullable(judged.get(set)).orElseThrow();
    }

    /// All hybrids, from both ends inwards: few moved, then few not moved.
    private boolean everything() {
        var order = IntStream.range(0, 1 << groups())
                .mapToObj(set -> (long) set)
                .sorted(Comparator.comparingInt(
                        set -> Math.min(2 * Long.bitCount(set), 2 * (groups() - Long.bitCount(set)) + 1)))
                .toList();
        judge("judging hybrids", order, judge);
        return judged.size() == order.size();
    }

    /// Sets of up to [#LARGEST] groups, without those above a set that flips already.
    private boolean byLevel() {
        var flipping = new ArrayList<Long>();
        int asked = judged.size();
        for (int size = 1; size <= Math.min(LARGEST, groups()); size++) {
            var level = level(size, flipping);
            asked +=
                    (int) level.stream().filter(set -> !judged.containsKey(set)).count();
            judge("judging hybrids", level, judge);
            level.stream().filter(set -> verdicts().of(set) == Verdict.FLIPS).forEach(flipping::add);
        }
        return judged.size() == asked;
    }

    private List<Long> level(int size, List<Long> flipping) {
        var level = new ArrayList<Long>();
        long set = (1L << size) - 1;
        while (set < 1L << groups()) {
            long candidate = set;
            if (flipping.stream().noneMatch(other -> (other & candidate) == other)) {
                level.add(candidate);
            }
            long lowest = set & -set;
            long next = set + lowest;
            set = next | (((set ^ next) >>> 2) / lowest);
        }
        return level;
    }

    private void judge(String what, List<Long> sets, Judge by) {
        var open =
                sets.stream().filter(set -> !judged.containsKey(set)).distinct().toList();
        var answers = workers.each(what, open, set -> judgement(set, by));
        for (int i = 0; i < open.size(); i++) {
            int place = i;
            answers.get(i).ifPresent(answer -> judged.put(open.get(place), answer));
        }
    }

    private Optional<Judgement> judgement(long set, Judge by) {
        Optional<Negotiation> world = worlds.of(disagreement.moves(set));
        return world.flatMap(negotiation -> by.of(negotiation, approach));
    }

    /// A crux must survive twice the trajectories and fresh luck: a set that does not is undecided.
    private FlipSets surviving(FlipSets sets) {
        var fresh = judge.of(judge.inquiry()
                .with(2 * judge.inquiry().trajectories())
                .withSeed(judge.inquiry().seed() + 1));
        var asked = sets.minimal().stream()
                .flatMap(set -> IntStream.range(-1, groups())
                        .filter(i -> i < 0 || (set >>> i & 1) == 1)
                        .mapToObj(i -> i < 0 ? set : set & ~(1L << i)))
                .distinct()
                .toList();
        var again = workers.each("playing cruxes again", asked, set -> judgement(set, fresh));
        var verdicts = new HashMap<Long, Verdict>();
        for (int i = 0; i < asked.size(); i++) {
            verdicts.put(asked.get(i), again.get(i).map(Judgement::verdict).orElse(Verdict.UNDECIDED));
        }
        var kept = new ArrayList<Long>();
        var undecided = new ArrayList<>(sets.undecided());
        for (long set : sets.minimal()) {
            boolean same = verdicts.get(set) == Verdict.FLIPS
                    && IntStream.range(0, groups())
                            .filter(i -> (set >>> i & 1) == 1)
                            .allMatch(i -> verdicts.get(set & ~(1L << i)) == Verdict.HOLDS);
            (same ? kept : undecided).add(set);
        }
        return new FlipSets(kept, undecided, sets.largest());
    }

    /// One larger set, where no small one flips the answer.
    private FlipSets one(FlipSets sets) {
        var found = FlipSearch.one(
                set -> {
                    judge("looking for a larger set", List.of(set), judge);
                    return verdicts().of(set) == Verdict.FLIPS;
                },
                groups());
        return found.filter(_ -> !workers.observer().stop())
                .map(set -> new FlipSets(List.of(set), sets.undecided(), sets.largest()))
                .orElse(sets);
    }

    /// Unit by unit over the luck that every hybrid has met, so that errors know what the hybrids share.
    private double[][] perUnit(UnaryOperator<double[]> index) {
        int units = judged.values().stream()
                .mapToInt(each -> each.units().length)
                .min()
                .orElse(0);
        var perUnit = new double[units][];
        for (int unit = 0; unit < units; unit++) {
            int now = unit;
            perUnit[unit] = index.apply(IntStream.range(0, 1 << groups())
                    .mapToDouble(set -> known(set).units()[now])
                    .toArray());
        }
        return perUnit;
    }

    private static Estimate estimate(double[][] perUnit, int column) {
        return Trial.estimate(
                Arrays.stream(perUnit).mapToDouble(unit -> unit[column]).toArray());
    }

    private List<Estimate> shares() {
        var perUnit = perUnit(ShapleyValue::of);
        return IntStream.range(0, groups())
                .mapToObj(group -> estimate(perUnit, group))
                .toList();
    }

    private List<PivotPower.Bounded> powers() {
        var flips = new boolean[1 << groups()];
        var open = new boolean[flips.length];
        for (int set = 0; set < flips.length; set++) {
            flips[set] = known(set).margin().mean() < -judge.inquiry().indifference();
            open[set] = known(set).verdict() == Verdict.UNDECIDED;
        }
        return PivotPower.of(flips, open);
    }

    private List<PairCrux.Together> pairs() {
        var means = Interactions.pairs(IntStream.range(0, 1 << groups())
                .mapToDouble(set -> known(set).margin().mean())
                .toArray());
        var strongest = IntStream.range(0, groups() * groups())
                .filter(pair -> pair / groups() < pair % groups())
                .boxed()
                .sorted(Comparator.comparingDouble(pair -> -Math.abs(means[pair / groups()][pair % groups()])))
                .limit(PAIRS)
                .toList();
        var perUnit = perUnit(table -> strongest.stream()
                .mapToDouble(pair -> Interactions.pair(table, pair / groups(), pair % groups()))
                .toArray());
        return IntStream.range(0, strongest.size())
                .mapToObj(i -> new PairCrux.Together(
                        strongest.get(i) / groups(), strongest.get(i) % groups(), estimate(perUnit, i)))
                .toList();
    }
}
