package parley.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;

/// Looks for the cruxes of a case: what each view says to do, then what would have to be different.
public final class CruxSearch {

    /// What is looked for.
    ///
    /// @param pairs       flip sets between views
    /// @param tips        tipping values within views
    /// @param mechanisms  claims switched off
    /// @param nearest     worlds that may be looked at for the nearest flip within each view; 0 for none
    /// @param information worlds in the space over which the worth of knowing is estimated; 0 for none
    /// @param most        every hybrid of a pair of views is judged where there are no more than this
    /// @param grouping    how disputed values are put into groups that move together
    /// @param between     the pairs of views that are asked about; all where there are none
    /// @param answers     view → what more trajectories have put first there; within a view of which so few say
    ///                    otherwise nothing is looked for
    public record Scope(
            boolean pairs,
            boolean tips,
            boolean mechanisms,
            int nearest,
            int information,
            int most,
            UnaryOperator<Disagreement> grouping,
            List<List<String>> between,
            Map<String, List<String>> answers) {
        public Scope {
            between = List.copyOf(between);
            answers = Map.copyOf(answers);
        }

        boolean asks(String one, String other) {
            return between.isEmpty() || between.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other));
        }
    }

    /// Trajectories behind the means that are shown; the verdict on a view is raced like any other.
    private static final long SHOWN = 512;

    private final Case subject;
    private final List<View> views;
    private final Worlds worlds;
    private final Trials trials;
    private final Judge judge;
    private final Workers workers;
    private final Inquiry inquiry;
    private final Consumer<Cruxes> soFar;
    private final List<String> notes = new ArrayList<>();
    private final List<PairCrux> pairs = new ArrayList<>();
    private List<Cruxes.Advice> advice = List.of();
    private List<Tip> tips = List.of();

    private CruxSearch(
            Case subject,
            List<View> views,
            Worlds worlds,
            Trials trials,
            Workers workers,
            Inquiry inquiry,
            Consumer<Cruxes> soFar) {
        this.subject = subject;
        this.views = views;
        this.worlds = worlds;
        this.trials = trials;
        this.workers = workers;
        this.inquiry = inquiry;
        this.judge = new Judge(trials, inquiry);
        this.soFar = soFar;
    }

    /// Searches, as far as the observer lets it.
    ///
    /// @param soFar hears what has been found until then whenever there is more; called from the calling thread
    public static Cruxes of(
            Case subject,
            List<View> views,
            Worlds worlds,
            Trials trials,
            Workers workers,
            Inquiry inquiry,
            Scope scope,
            Consumer<Cruxes> soFar) {
        return new CruxSearch(subject, views, worlds, trials, workers, inquiry, soFar).search(scope);
    }

    private Cruxes search(Scope scope) {
        advice = workers.each("playing views", views, this::advice).stream()
                .flatMap(Optional::stream)
                .toList();
        tell();
        if (inquiry.approaches().size() == 1) {
            notes.add("Only one approach is looked at, so there is nothing that the answer could flip to.");
        }
        if (views.size() < 2 && scope.pairs()) {
            notes.add("There is only one view, so no two authors disagree.");
        }
        if (scope.pairs()) {
            lookBetween(scope);
        }
        if (scope.tips()) {
            tips = tips(confirmed(scope.answers()));
        }
        var switched = scope.mechanisms() ? switched() : List.<Switched>of();
        var nearest = scope.nearest() > 0 ? nearest(scope.nearest()) : List.<Counterfactual>of();
        var learnt = scope.information() > 0 ? learnt(scope.information()) : List.<Learnt>of();
        return cruxes(switched, nearest, learnt, !trials.observer().stop());
    }

    private void tell() {
        soFar.accept(cruxes(List.of(), List.of(), List.of(), false));
    }

    private Cruxes cruxes(
            List<Switched> switched, List<Counterfactual> nearest, List<Learnt> learnt, boolean complete) {
        return new Cruxes(
                inquiry,
                advice,
                pairs,
                tips,
                switched,
                nearest,
                learnt,
                complete,
                trials.played(),
                trials.reused(),
                notes);
    }

    private Optional<Cruxes.Advice> advice(View view) {
        return worlds.of(moves(view)).flatMap(world -> advice(view, world));
    }

    private static List<Move> moves(View view) {
        return view.settings().stream()
                .map(setting -> new Move(setting.path(), setting.text()))
                .sorted(Comparator.comparing(Move::path))
                .toList();
    }

    private Optional<Cruxes.Advice> advice(View view, Negotiation world) {
        return shown(world).flatMap(trial -> {
            var errors = trial.values().stream()
                    .mapToDouble(units -> Trial.estimate(units).error())
                    .toArray();
            return best(world, trial)
                    .map(best ->
                            new Cruxes.Advice(view.name(), best.approach(), best.judgement(), trial.means(), errors));
        });
    }

    private record Best(String approach, Judgement judgement) {}

    /// What leads at a glance, or what more trajectories put before it.
    private Optional<Best> best(Negotiation world, Trial glance) {
        var leader = glance.approaches().get(glance.leader());
        var patient = judge.patient();
        return patient.of(world, leader)
                .flatMap(judgement -> judgement.margin().mean() >= 0
                        ? Optional.of(new Best(leader, judgement))
                        : patient.of(world, judgement.best()).map(again -> new Best(judgement.best(), again)));
    }

    private View view(String name) {
        return views.stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Both ways for each pair of views, since advice may flip one way and not the other.
    private void lookBetween(Scope scope) {
        int disputes = 0;
        for (int i = 0; i < advice.size(); i++) {
            for (int j = i + 1; j < advice.size(); j++) {
                var one = advice.get(i);
                var other = advice.get(j);
                if (!scope.asks(one.view(), other.view())) {
                    continue;
                }
                if (!one.approach().equals(other.approach())) {
                    disputes++;
                    pairs.addAll(between(one, other, scope));
                    tell();
                } else if (!scope.between().isEmpty()) {
                    notes.add("Under " + one.view() + " and under " + other.view() + " the same approach does best: "
                            + one.approach() + ". Nothing to flip between these two.");
                }
            }
        }
        if (advice.size() > 1
                && advice.size() == views.size()
                && disputes == 0
                && scope.between().isEmpty()) {
            notes.add("All views say to take the same approach: nothing to flip between them.");
        }
    }

    private List<PairCrux> between(Cruxes.Advice one, Cruxes.Advice other, Scope scope) {
        var disagreement = scope.grouping().apply(Disagreement.of(view(one.view()), view(other.view())));
        var there = PairSearch.of(worlds, judge, workers, disagreement, one.approach(), scope.most());
        var back = PairSearch.of(worlds, judge, workers, disagreement.reversed(), other.approach(), scope.most());
        if (there.isEmpty() && !trials.observer().stop()) {
            notes.add("Under " + other.view() + ", " + one.approach() + " (best under " + one.view()
                    + ") does best too, or no worse than anything else by more than what is indifferent.");
        }
        if (there.isPresent()
                && back.isPresent()
                && there.get().back().isPresent()
                && there.get().sets().undecided().isEmpty()
                && back.get().sets().undecided().isEmpty()) {
            boolean dual = PairSearch.dual(there.get(), back.get());
            return List.of(there.get().withDuality(dual), back.get().withDuality(dual));
        }
        return IntStream.range(0, 2)
                .mapToObj(way -> way == 0 ? there : back)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Cruxes.Advice> confirmed(Map<String, List<String>> answers) {
        var confirmed = new ArrayList<Cruxes.Advice>();
        for (var each : advice) {
            var first = answers.getOrDefault(each.view(), List.of(each.approach()));
            if (first.contains(each.approach())) {
                confirmed.add(each);
            } else {
                notes.add("Under " + each.view() + " " + String.join(" or ", first) + " does best, but "
                        + inquiry.trajectories() + " trajectories a world put " + each.approach()
                        + " first: too few to say what flips it.");
            }
        }
        return confirmed;
    }

    private List<Tip> tips(List<Cruxes.Advice> confirmed) {
        if (!subject.base().assumptions().isEmpty()
                && Space.stated(subject).dimensions().isEmpty()) {
            notes.add("No assumption has a range, so no tipping value can be looked for within a view.");
        }
        var advised = confirmed.stream()
                .map(each -> new TipSearch.Advised(view(each.view()), each.approach()))
                .toList();
        return TipSearch.of(worlds, judge, workers, Space.byDispute(subject), advised, found -> {
            tips = found;
            tell();
        });
    }

    private List<Counterfactual> nearest(int most) {
        if (Space.stated(subject).dimensions().isEmpty()) {
            notes.add("No assumption has a range, so there is no nearest world in which the answer flips.");
        }
        return advice.stream()
                .flatMap(each ->
                        CounterfactualSearch.of(worlds, judge, workers, view(each.view()), each.approach(), most)
                                .stream())
                .toList();
    }

    private List<Switched> switched() {
        if (subject.mechanisms().isEmpty()) {
            notes.add("The case names no mechanisms.");
        }
        return advice.stream()
                .flatMap(each -> workers
                        .each(
                                "switching claims off under " + each.view(),
                                subject.mechanisms(),
                                mechanism -> switched(each, mechanism))
                        .stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Switched> switched(Cruxes.Advice advice, Mechanism mechanism) {
        var moves = new ArrayList<Move>();
        view(advice.view()).settings().stream()
                .filter(setting -> !mechanism.without().containsKey(setting.path()))
                .forEach(setting -> moves.add(new Move(setting.path(), setting.text())));
        mechanism.without().forEach((path, text) -> moves.add(new Move(path, text)));
        moves.sort(Comparator.comparing(Move::path));
        return worlds.of(List.copyOf(moves))
                .flatMap(world -> judge.of(world, advice.approach()))
                .map(judgement -> new Switched(
                        advice.view(),
                        mechanism.name(),
                        mechanism.by(),
                        judgement.margin(),
                        judgement.verdict(),
                        judgement.best()));
    }

    /// What its means rest on, which was played for the advice.
    private Optional<Played> played(View view) {
        return worlds.of(moves(view)).flatMap(this::shown).map(Played::of);
    }

    private Optional<Trial> shown(Negotiation world) {
        return trials.of(world, inquiry.with(Math.min(inquiry.trajectories(), SHOWN)));
    }

    private List<Learnt> learnt(int count) {
        var learnt = new ArrayList<Learnt>();
        if (advice.size() > 1) {
            var even = new double[advice.size()];
            java.util.Arrays.fill(even, 1);
            var played = advice.stream()
                    .flatMap(each -> played(view(each.view())).stream())
                    .toList();
            if (played.size() == advice.size()) {
                learnt.add(LearningSearch.view(played, even, inquiry.indifference() / 2));
            }
        }
        var space = Space.stated(subject);
        if (space.dimensions().isEmpty()) {
            notes.add("No assumption has a range, so there is nothing to learn about.");
            return learnt;
        }
        var design = Design.of(Sampler.LATIN_HYPERCUBE, space.dimensions().size(), count, inquiry.seed());
        var runs = SpaceRuns.of(space, inquiry.with(Math.min(inquiry.trajectories(), TipSearch.SCAN)), design)
                .played(worlds, trials, workers);
        if (runs.worlds().length >= 8) {
            learnt.addAll(LearningSearch.of(runs));
        }
        return learnt;
    }
}
