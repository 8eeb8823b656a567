package parley.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.negotiation.Negotiation;
import parley.robustness.coalition.Flips.Verdict;

/// Decides with as few trajectories as will do whether an approach is still the one to take (racing, MaronMoore1997).
///
/// Looks come after [#FIRST] trajectories, four times that, and so on up to the inquiry's number. Look k = 0, 1, … may
/// err with chance 0.05/((k+1)(k+2)), shared among the rivals, so that all looks together err with at most 0.05
/// (LanDeMets1983 for spending fixed in advance). The first look begins with the rivals most in contention: where one
/// of them is surely better, the others need not be played. A rival that is surely not better plays no further, and a
/// world in which all the trajectories there may be would still leave the verdict open, by the noise seen so far, is
/// left undecided after the second look.
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
                .map(trial -> judgement(trial, approach, 0, units(trial, approach), Optional.empty()));
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
            last = Optional.of(judgement(trial, approach, look, first.units(), last));
            if (ended(last.get())) {
                return last;
            }
            int own = trial.approaches().indexOf(approach);
            double level = level(look);
            if (look > 0 && !patient && futile(trial, own, level)) {
                return last;
            }
            going.removeIf(other -> !other.equals(approach) && beaten(trial, own, other, level));
            asked = Math.min(inquiry.trajectories(), FACTOR * asked);
        }
    }

    private Optional<Trial> trial(Negotiation world, List<String> approaches, long trajectories) {
        return trials.of(world, inquiry.of(approaches).with(trajectories));
    }

    private double level(int look) {
        return ALPHA
                / ((look + 1) * (look + 2))
                / Math.max(1, inquiry.approaches().size() - 1);
    }

    private static double[] units(Trial trial, String approach) {
        int own = trial.approaches().indexOf(approach);
        return trial.approaches().size() == 1
                ? new double[trial.values().getFirst().length]
                : trial.differences(own, trial.rival(own));
    }

    private Verdict verdict(Trial trial, int own, double level) {
        boolean open = false;
        for (int other = 0; other < trial.approaches().size(); other++) {
            if (other == own) {
                continue;
            }
            var margin = trial.margin(own, other);
            double half = Trial.halfWidth(margin, trial.values().get(own).length, level);
            if (margin.mean() + half < -inquiry.indifference()) {
                return Verdict.FLIPS;
            }
            open |= margin.mean() - half < -inquiry.indifference();
        }
        return open ? Verdict.UNDECIDED : Verdict.HOLDS;
    }

    /// Whether neither verdict would come of intervals as wide as they would be in the end around the means seen
    /// now, nor of half as wide ones, since means move.
    private boolean futile(Trial trial, int own, double level) {
        double shrinks = 0.5 * Math.sqrt((double) trial.trajectories() / inquiry.trajectories());
        boolean open = false;
        for (int other = 0; other < trial.approaches().size(); other++) {
            if (other != own) {
                var margin = trial.margin(own, other);
                double half = shrinks * Trial.halfWidth(margin, trial.values().get(own).length, level);
                if (margin.mean() + half < -inquiry.indifference()) {
                    return false;
                }
                open |= margin.mean() - half < -inquiry.indifference();
            }
        }
        return open;
    }

    private boolean beaten(Trial trial, int own, String other, double level) {
        var margin = trial.margin(own, trial.approaches().indexOf(other));
        double half = Trial.halfWidth(margin, trial.values().get(own).length, level);
        return margin.mean() - half >= -inquiry.indifference();
    }

    /// What is left out of later looks was surely not better, so the best of those that went on counts.
    private Judgement judgement(Trial trial, String approach, int look, double[] first, Optional<Judgement> before) {
        int own = trial.approaches().indexOf(approach);
        var verdict = verdict(trial, own, level(look));
        long asked = trial.trajectories();
        if (trial.approaches().size() == 1) {
            return before.map(earlier -> new Judgement(verdict, earlier.margin(), earlier.best(), first, asked))
                    .orElse(new Judgement(verdict, Trial.estimate(first), approach, first, asked));
        }
        return new Judgement(
                verdict, trial.margin(own, trial.rival(own)), trial.approaches().get(trial.leader()), first, asked);
    }
}
