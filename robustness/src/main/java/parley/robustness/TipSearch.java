package parley.robustness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import parley.measure.Estimate;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.robustness.coalition.Flips.Verdict;
import parley.robustness.sampling.Distribution;
import parley.robustness.tipping.TippingValues;

/// Looks for the values at which single assumptions of a view flip its answer.
///
/// The margin of the view's best approach over the best of the others is played on the same luck at every value, so
/// that it is a fixed function of the value. Both ends of the range and the value now are met by all approaches, with
/// few trajectories; then the range is scanned and bisected with the best of the others at these three only, the
/// margins being corrected by what so few trajectories miss at the value now ([ControlVariate]). The verdict is the
/// judge's, who asks all approaches at the value at which the margin is least.
public final class TipSearch {

    /// Trajectories per approach and response in the scan.
    public static final long SCAN = 64;

    /// Those that meet the ends.
    private static final long GLANCE = 32;

    private static final double RESOLUTION = 1.0 / 128;

    private final Worlds worlds;
    private final Judge judge;
    private final View view;
    private final String approach;

    private TipSearch(Worlds worlds, Judge judge, View view, String approach) {
        this.worlds = worlds;
        this.judge = judge;
        this.view = view;
        this.approach = approach;
    }

    /// What to look for the tipping values of.
    ///
    /// @param approach the one to take under the view
    record Advised(View view, String approach) {}

    private record Piece(TipSearch search, Assumption assumption) {}

    /// Of all assumptions that have a range, view by view in the case's order, without those not reached when
    /// stopped.
    ///
    /// @param first what to look at first, under every view
    /// @param soFar hears the tips found until then whenever there is one more
    static List<Tip> of(
            Worlds worlds,
            Judge judge,
            Workers workers,
            List<String> first,
            List<Advised> advised,
            Consumer<List<Tip>> soFar) {
        var inOrder = advised.stream()
                .map(each -> new TipSearch(worlds, judge, each.view(), each.approach()))
                .flatMap(search -> search.view.negotiation().assumptions().stream()
                        .filter(assumption -> assumption.low() < assumption.high())
                        .map(assumption -> new Piece(search, assumption)))
                .toList();
        var asLooked = inOrder.stream()
                .sorted(Comparator.comparingInt(piece -> place(piece, first)))
                .toList();
        var places = inOrder.stream().mapToInt(asLooked::indexOf).toArray();
        return inOrder(
                places,
                workers.each(
                        "tipping values",
                        asLooked,
                        piece -> piece.search().tip(piece.assumption()),
                        found -> soFar.accept(inOrder(places, found))));
    }

    private static List<Tip> inOrder(int[] places, List<Optional<Tip>> found) {
        return Arrays.stream(places)
                .filter(place -> place < found.size())
                .boxed()
                .flatMap(place -> found.get(place).stream())
                .toList();
    }

    private static int place(Piece piece, List<String> first) {
        int place = first.indexOf(piece.assumption().name());
        return place < 0 ? first.size() : place;
    }

    private Optional<Trial> trial(String name, double value, List<String> approaches, long runs) {
        var inquiry = judge.inquiry();
        return world(name, value)
                .flatMap(world ->
                        judge.trials().of(world, inquiry.of(approaches).with(Math.min(runs, inquiry.trajectories()))));
    }

    private Optional<Negotiation> world(String name, double value) {
        var moves = new java.util.ArrayList<Move>();
        view.settings().stream()
                .filter(setting -> !setting.path().equals(name))
                .forEach(setting -> moves.add(new Move(setting.path(), setting.text())));
        moves.add(new Move(name, Double.toString(value)));
        moves.sort(Comparator.comparing(Move::path));
        return worlds.of(moves);
    }

    private static double now(Assumption assumption, Negotiation negotiation) {
        if (!assumption.drawn().isEmpty()) {
            var range = assumption.drawn().getFirst();
            return (range.low() + range.high()) / 2;
        }
        return Valuation.of(negotiation).of(assumption.name());
    }

    private Optional<Tip> tip(Assumption assumption) {
        double now = now(assumption, view.negotiation());
        double low = Math.min(now, assumption.low());
        double high = Math.max(now, assumption.high());
        var ends = DoubleStream.of(low, now, high)
                .mapToObj(
                        value -> trial(assumption.name(), value, judge.inquiry().approaches(), GLANCE))
                .toList();
        if (ends.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var met = ends.stream().map(Optional::get).toList();
        if (met.stream().allMatch(each -> same(each, met.getFirst()))) {
            return Optional.of(tip(assumption, now, low, high, List.of(), List.of(), "", Verdict.HOLDS, false));
        }
        var contenders = contenders(met);
        var asked = judge.inquiry().approaches().stream()
                .filter(contenders::contains)
                .toList();
        try {
            var course = new Course(assumption.name(), now, asked);
            var found = TippingValues.estimated(
                    course::look, low, high, now, TippingValues.SCAN, (high - low) * RESOLUTION);
            return Optional.of(judged(assumption, now, low, high, found, course, judge.first(contenders)));
        } catch (Stopped _) {
            return Optional.empty();
        }
    }

    /// The approach asked about, and the best of the others in any of the worlds.
    private Set<String> contenders(List<Trial> met) {
        var some = new HashSet<>(Set.of(approach));
        for (var trial : met) {
            some.add(trial.approaches().get(trial.rival(trial.approaches().indexOf(approach))));
        }
        return some;
    }

    /// The bisection was stopped.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// The margin along one assumption.
    private final class Course {

        private final String name;
        private final List<String> asked;
        private final Map<Double, Trial> known = new HashMap<>();
        private final ControlVariate control;

        Course(String name, double now, List<String> asked) {
            this.name = name;
            this.asked = asked;
            this.control = new ControlVariate(
                    at(now),
                    trial(name, now, asked, judge.inquiry().trajectories()).orElseThrow(Stopped::new));
        }

        private Trial at(double value) {
            return known.computeIfAbsent(
                    value, each -> trial(name, each, asked, SCAN).orElseThrow(Stopped::new));
        }

        /// The margin over the best of the others, less what is indifferent: below zero the answer has flipped.
        TippingValues.Seen look(double value) {
            var lead = lead(value, rival(value));
            return new TippingValues.Seen(value, lead.mean() + judge.inquiry().indifference(), lead.error());
        }

        String rival(double value) {
            return asked.stream()
                    .filter(other -> !other.equals(approach))
                    .min(Comparator.comparingDouble(other -> lead(value, other).mean()))
                    .orElse(approach);
        }

        Estimate lead(double value, String other) {
            return control.margin(at(value), approach, other);
        }

        /// The value met that is nearest to this one.
        double nearest(double value, DoublePredicate among) {
            return known.keySet().stream()
                    .mapToDouble(each -> each)
                    .filter(among)
                    .boxed()
                    .min(Comparator.comparingDouble(each -> Math.abs(each - value)))
                    .orElse(Double.NaN);
        }
    }

    private Tip judged(
            Assumption assumption,
            double now,
            double low,
            double high,
            TippingValues found,
            Course course,
            Judge last) {
        var deepest = found.scanned().stream()
                .min(Comparator.comparingDouble(TippingValues.Seen::margin))
                .orElseThrow();
        var verdict = world(assumption.name(), deepest.value())
                .flatMap(world -> last.of(world, approach))
                .map(Judgement::verdict)
                .orElse(Verdict.UNDECIDED);
        var roots = found.roots().stream()
                .filter(_ -> verdict != Verdict.HOLDS) // seen with few trajectories, denied by more
                .sorted(Comparator.comparingDouble(root -> Math.abs(root.value() - now)))
                .toList();
        var at = roots.stream().map(TippingValues.Root::value).toList();
        var errors = roots.stream().map(TippingValues.Root::error).toList();
        var to = at.isEmpty() ? "" : beyond(at.getFirst(), course);
        return tip(assumption, now, low, high, at, errors, to, verdict, true);
    }

    /// The approach that leads at the flipped value nearest to the root.
    private String beyond(double root, Course course) {
        double there = course.nearest(root, value -> course.look(value).margin() < 0);
        return Double.isNaN(there) ? "" : course.rival(there);
    }

    private Tip tip(
            Assumption assumption,
            double now,
            double low,
            double high,
            List<Double> at,
            List<Double> errors,
            String to,
            Verdict verdict,
            boolean read) {
        var own = assumption.drawn().isEmpty()
                ? new Distribution.Uniform(assumption.low(), assumption.high())
                : new Distribution.Uniform(
                        assumption.drawn().getFirst().low(),
                        assumption.drawn().getFirst().high());
        double distance = at.isEmpty() ? Double.POSITIVE_INFINITY : Math.abs(at.getFirst() - now);
        return new Tip(
                view.name(),
                assumption.name(),
                assumption.unit(),
                now,
                low,
                high,
                at,
                errors,
                to,
                own.deviation() > 0 ? distance / own.deviation() : Double.POSITIVE_INFINITY,
                verdict,
                read);
    }

    private static boolean same(Trial one, Trial other) {
        for (int i = 0; i < one.values().size(); i++) {
            if (!Arrays.equals(one.values().get(i), other.values().get(i))) {
                return false;
            }
        }
        return true;
    }
}
