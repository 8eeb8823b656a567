package parley.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parley.measure.Estimate;
import parley.negotiation.Negotiation;
import parley.robustness.coalition.Flips.Verdict;

/// Decides with as few trajectories as will do whether an approach is still the one to take (racing, MaronMoore1997).
///
/// Looks come after [#FIRST] trajectories, four times that, and so on up to the inquiry's number N. Up to a look at n
/// trajectories a false verdict may come with chance 0.05·√(n/N), so that all looks together err with at most 0.05
/// (spending fixed in advance: LanDeMets1983). A false "flips" takes any of the rivals, so these share the chance; a
/// false "does not" takes that one rival which is truly better be called beaten, so that each may be with the whole
/// chance. Intervals are two-sided though only one side can mislead: the other half is a reserve for luck that is
/// skewed, as few units show it.
///
/// The first look begins with the rivals most in contention: where one of them is surely better, the others need not
/// be played. A rival that is surely not better plays no further, and a world in which all the trajectories there may
/// be would still leave the verdict open, by the noise seen so far, is left undecided after the second look.
public final class Judge {

    /// Trajectories per approach and response before the first look.
    public static final long FIRST = 32;

    private static final int FACTOR = 4;

    private static final double ALPHA = 0.05;

    private final Trials trials;
    private final Inquiry inquiry;
    private final List<String> contenders;
    private final boolean patient;

    public Judge(Trials trials, Inquiry inquiry) {
        this(trials, inquiry, inquiry.approaches(), false);
    }

    private Judge(Trials trials, Inquiry inquiry, List<String> contenders, boolean patient) {
        this.trials = trials;
        this.inquiry = inquiry;
        this.contenders = contenders;
        this.patient = patient;
    }

    /// One that plays a near tie to the end, so that judgements on both sides of it rest on the same trajectories.
    Judge patient() {
        return new Judge(trials, inquiry, contenders, true);
    }

    /// One that looks at these first, in the inquiry's order.
    Judge first(Set<String> some) {
        return new Judge(
                trials,
                inquiry,
                inquiry.approaches().stream().filter(some::contains).toList(),
                patient);
    }

    /// One that asks something else of the same worlds.
    Judge of(Inquiry changed) {
        return new Judge(trials, changed, contenders, patient);
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Trials trials() {
        return trials;
    }

    /// The judgement on an approach in a world; empty if stopped before the first look.
    public Optional<Judgement> of(Negotiation world, String approach) {
        var begun = trial(world, contenders, Math.min(FIRST, inquiry.trajectories()))
                .map(trial -> judgement(trial, approach, units(trial, approach), Optional.empty()));
        boolean flips =
                begun.map(Judgement::verdict).filter(Verdict.FLIPS::equals).isPresent();
        boolean all = contenders.size() == inquiry.approaches().size();
        boolean decided = flips || (all && begun.map(this::ended).orElse(true));
        return decided ? begun : begun.flatMap(first -> raced(world, approach, first));
    }

    private boolean ended(Judgement judgement) {
        return judgement.verdict() != Verdict.UNDECIDED || judgement.trajectories() == inquiry.trajectories();
    }

    private Optional<Judgement> raced(Negotiation world, String approach, Judgement first) {
        var last = Optional.of(first);
        var going = new ArrayList<>(inquiry.approaches());
        long asked = Math.min(FIRST, inquiry.trajectories());
        for (int look = 0; ; look++) {
            var played = trial(world, going, asked);
            if (played.isEmpty()) {
                return last;
            }
            var trial = played.get();
            last = Optional.of(judgement(trial, approach, first.units(), last));
            if (ended(last.get())) {
                return last;
            }
            int own = trial.approaches().indexOf(approach);
            if (look > 0 && !patient && futile(trial, own, asked)) {
                return last;
            }
            double level = level(asked);
            going.removeIf(other -> !other.equals(approach)
                    && beaten(trial, own, trial.approaches().indexOf(other), level, 1));
            asked = Math.min(inquiry.trajectories(), FACTOR * asked);
        }
    }

    private Optional<Trial> trial(Negotiation world, List<String> approaches, long trajectories) {
        return trials.of(world, inquiry.of(approaches).with(trajectories));
    }

    /// What a look at so many trajectories may spend: what the looks before it have not.
    private double level(long asked) {
        double before = 0;
        for (long look = FIRST; look < asked; look *= FACTOR) {
            before = spent(look);
        }
        return spent(asked) - before;
    }

    private double spent(long trajectories) {
        return ALPHA * Math.sqrt((double) trajectories / inquiry.trajectories());
    }

    private static double[] units(Trial trial, String approach) {
        int own = trial.approaches().indexOf(approach);
        return trial.approaches().size() == 1
                ? new double[trial.values().getFirst().length]
                : trial.differences(own, trial.rival(own));
    }

    private Verdict verdict(Trial trial, int own, double level, double shrinks) {
        var others = IntStream.range(0, trial.approaches().size())
                .filter(other -> other != own)
                .toArray();
        if (Arrays.stream(others).anyMatch(other -> better(trial, own, other, level, shrinks))) {
            return Verdict.FLIPS;
        }
        return Arrays.stream(others).allMatch(other -> beaten(trial, own, other, level, shrinks))
                ? Verdict.HOLDS
                : Verdict.UNDECIDED;
    }

    /// Whether no verdict would come of intervals as wide as they would be in the end around the means seen now,
    /// nor of half as wide ones, since means move.
    private boolean futile(Trial trial, int own, long asked) {
        double shrinks = 0.5 * Math.sqrt((double) asked / inquiry.trajectories());
        return verdict(trial, own, level(inquiry.trajectories()), shrinks) == Verdict.UNDECIDED;
    }

    private boolean better(Trial trial, int own, int other, double level, double shrinks) {
        var margin = trial.margin(own, other);
        double shared = level / Math.max(1, inquiry.approaches().size() - 1);
        return margin.mean() + shrinks * half(trial, own, margin, shared) < -inquiry.indifference();
    }

    private boolean beaten(Trial trial, int own, int other, double level, double shrinks) {
        var margin = trial.margin(own, other);
        return margin.mean() - shrinks * half(trial, own, margin, level) >= -inquiry.indifference();
    }

    private static double half(Trial trial, int own, Estimate margin, double level) {
        return Trial.halfWidth(margin, trial.values().get(own).length, level);
    }

    /// What is left out of later looks was surely not better, so the best of those that went on counts.
    private Judgement judgement(Trial trial, String approach, double[] first, Optional<Judgement> before) {
        int own = trial.approaches().indexOf(approach);
        long asked = trial.trajectories();
        var verdict = verdict(trial, own, level(asked), 1);
        if (trial.approaches().size() == 1) {
            return before.map(earlier -> new Judgement(verdict, earlier.margin(), earlier.best(), first, asked))
                    .orElse(new Judgement(verdict, Trial.estimate(first), approach, first, asked));
        }
        return new Judgement(
                verdict, trial.margin(own, trial.rival(own)), trial.approaches().get(trial.leader()), first, asked);
    }
}
