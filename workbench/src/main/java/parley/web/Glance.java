package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import parley.approach.Approach;
import parley.experiment.Comparison;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.PlayMaker;
import parley.experiment.Recall;
import parley.experiment.Shelf;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.robustness.Move;
import parley.robustness.MovedWorlds;
import parley.simulation.Table;
import parley.standing.Common;

/// A first coarse look, in the order in which it is wanted: the view on screen before the others, the approaches in
/// contention before the rest, a picture as soon as two of them can be compared, the next with two more.
///
/// The runs are the first ones of the full comparison, on the same luck, so that the picture sharpens and never jumps.
/// The split of margins into procedure and posture is left to the full comparison.
final class Glance {

    /// Approaches that one picture has more than the one before.
    private static final int STEP = 2;

    private final Executor players;
    private final Executor rest;
    private final int threads;
    private final Shelf shelf;
    private final Common common;

    /// @param players for the first picture
    /// @param rest    for the next ones: fewer threads, so that whoever asks again is heard at once
    /// @param threads half of those that play: twice as many blocks are handed out, and one that is no longer
    ///                wanted must end before the next position of a slider is played
    /// @param shelf   what was played for one step is there for the next, and for the next position of a slider
    ///                where it does not matter
    /// @param common  likewise, of what was worked out
    Glance(Executor players, Executor rest, int threads, Shelf shelf, Common common) {
        this.common = common;
        this.shelf = shelf;
        this.players = players;
        this.rest = rest;
        this.threads = threads;
    }

    /// What is looked at.
    ///
    /// @param views      in the case's order
    /// @param plan       with few trajectories and all approaches
    /// @param look       name of the view on screen; empty or unknown: the first
    /// @param contention approaches to be played first
    /// @param responses  of the others, to which the first picture keeps; empty for all
    record Sight(List<View> views, Plan plan, String look, List<String> contention, List<String> responses) {

        private List<View> ordered() {
            var first = views.stream().filter(view -> view.name().equals(look)).toList();
            var ordered = new ArrayList<>(first);
            ordered.addAll(views);
            return ordered.stream().distinct().toList();
        }

        private List<String> approaches() {
            var ordered = new ArrayList<>(contention);
            ordered.retainAll(plan.approaches());
            ordered.addAll(plan.approaches());
            return ordered.stream().distinct().toList();
        }
    }

    /// Looks, showing every step: what was played so far, and how many approaches of the view on screen that is.
    /// The first picture may keep to some responses; the next ones meet all.
    ///
    /// @return what was seen, in the case's order; empty where it was stopped before the first step
    Optional<Comparison> over(Sight sight, Watch watch, BiConsumer<Comparison, Integer> show) {
        var seen = new LinkedHashMap<String, Comparison>();
        var order = sight.views().stream().map(View::name).toList();
        var approaches = sight.approaches();
        for (var view : sight.ordered()) {
            long seed = sight.plan().seed();
            var table = Recall.of(view.negotiation(), seed, Table.of(view.negotiation(), seed, common)::play, shelf);
            boolean on = seen.isEmpty();
            for (int count = on ? Math.min(STEP, approaches.size()) : approaches.size();
                    count <= approaches.size();
                    count = count == approaches.size() ? count + 1 : Math.min(count + STEP, approaches.size())) {
                var met = seen.isEmpty() ? narrowed(view, sight.responses()) : view;
                var comparison = step(
                        met, sight.plan(), approaches.subList(0, count), table, seen.isEmpty() ? players : rest, watch);
                if (watch.stop()) {
                    return joined(seen, order);
                }
                seen.put(view.name(), comparison);
                show.accept(joined(seen, order).orElse(comparison), count);
            }
        }
        return joined(seen, order);
    }

    /// The view with only some responses, where every other party keeps one at least. What is played stays the
    /// same.
    private static View narrowed(View view, List<String> responses) {
        var base = view.negotiation();
        var kept = new LinkedHashMap<String, List<Approach>>();
        base.approaches().forEach((party, all) -> {
            var some = all.stream()
                    .filter(approach -> responses.contains(approach.name()))
                    .toList();
            boolean own = party.equals(base.question().advise());
            kept.put(party, own || some.isEmpty() ? all : some);
        });
        return new View(
                view.name(),
                view.recommends(),
                view.reconstructed(),
                view.note(),
                view.settings(),
                new Negotiation(
                        base.periodsPerYear(),
                        base.horizon(),
                        base.tempo(),
                        base.question(),
                        base.parties(),
                        base.issues(),
                        base.infeasible(),
                        base.instruments(),
                        base.stocks(),
                        base.events(),
                        base.signals(),
                        kept,
                        base.assumptions()));
    }

    private Comparison step(View view, Plan plan, List<String> some, PlayMaker table, Executor players, Watch watch) {
        var named = plan.approaches().stream().filter(some::contains).toList();
        var asked = new Plan(
                plan.party(),
                plan.respond(),
                named,
                plan.seed(),
                plan.trajectories(),
                plan.precision(),
                plan.indifference());
        return Experiment.run(List.of(view), asked, _ -> table, players, threads, new WithoutSplit(watch));
    }

    private static Optional<Comparison> joined(Map<String, Comparison> seen, List<String> order) {
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(Joined.of(order.stream()
                        .map(seen::get)
                        .filter(java.util.Objects::nonNull)
                        .toList()));
    }

    /// The case with numbers of its assumptions put in place directly, where all changes are plain numbers within
    /// their ranges: the quick way for a slider. Whatever else is left to the reader of cases, which finds what
    /// is wrong.
    ///
    /// @param without mechanisms that are switched off in the case
    static Optional<Case> moved(Case written, Map<String, String> set, List<String> without) {
        var assumptions = written.base().assumptions();
        boolean plain = set.entrySet().stream()
                .allMatch(change -> assumptions.stream()
                        .anyMatch(each -> each.name().equals(change.getKey())
                                && number(change.getValue())
                                && Double.parseDouble(change.getValue()) >= each.low()
                                && Double.parseDouble(change.getValue()) <= each.high()));
        boolean both = written.mechanisms().stream()
                .filter(mechanism -> without.contains(mechanism.name()))
                .anyMatch(mechanism -> mechanism.without().keySet().stream().anyMatch(set::containsKey));
        if (!plain || both) {
            return Optional.empty();
        }
        var moves = set.entrySet().stream()
                .map(change -> new Move(change.getKey(), change.getValue()))
                .toList();
        return new MovedWorlds(written.base(), _ -> Optional.empty())
                .of(moves)
                .map(base -> new Case(
                        written.title(),
                        written.teaches(),
                        written.sources(),
                        written.leavesOut(),
                        base,
                        written.mechanisms(),
                        written.views().stream().map(view -> moved(view, moves)).toList(),
                        List.of(written.asWritten())));
    }

    private static View moved(View view, List<Move> moves) {
        var negotiation = new MovedWorlds(view.negotiation(), _ -> Optional.empty())
                .of(moves)
                .orElseThrow();
        return new View(
                view.name(), view.recommends(), view.reconstructed(), view.note(), view.settings(), negotiation);
    }

    private static boolean number(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,12})?");
    }

    /// Ends where all that was asked for is played.
    private static final class WithoutSplit implements Watch {

        private final Watch watch;
        private boolean played;

        WithoutSplit(Watch watch) {
            this.watch = watch;
        }

        @Override
        public void progress(Progress progress) {
            played = progress.played() >= progress.most();
            watch.progress(progress);
        }

        @Override
        public boolean stop() {
            return played || watch.stop();
        }

        @Override
        public void first(Supplier<Comparison> coarse) {}
    }
}
