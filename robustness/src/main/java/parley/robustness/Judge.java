package parley.robustness;

import java.util.ArrayList;
import java.util.Optional;
import parley.negotiation.Negotiation;
import parley.robustness.coalition.Flips.Verdict;

/// Decides with as few trajectories as will do whether an approach is still the one to take (racing, MaronMoore1997).
///
/// Looks come after [#FIRST] trajectories, twice that, and so on up to the inquiry's number. Look k = 0, 1, … may err
/// with
/// chance 0.05/((k+1)(k+2)), shared among the rivals, so that all looks together err with at most 0.05 (LanDeMets1983
/// for
/// spending fixed in advance). A rival that is surely not better plays no further.
public final class Judge {

    /// Trajectories per approach and response before the first look.
    public static final long FIRST = 256;

    private static final double ALPHA = 0.05;

    private final Trials trials;
    private final Inquiry inquiry;

    public Judge(Trials trials, Inquiry inquiry) {
        this.trials = trials;
        this.inquiry = inquiry;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    Trials trials() {
        return trials;
    }

    /// The judgement on an approach in a world; empty if stopped before the first look.
    public Optional<Judgement> of(Negotiation world, String approach) {
        Optional<Judgement> last = Optional.empty();
        var going = new ArrayList<>(inquiry.approaches());
        double[] first = {};
        for (int look = 0; ; look++) {
            long asked = Math.min(inquiry.trajectories(), FIRST << look);
            var played = trials.of(world, inquiry.of(going).with(asked));
            if (played.isEmpty()) {
                return last;
            }
            var trial = played.get();
            int own = trial.approaches().indexOf(approach);
            first = look == 0 ? units(trial, own) : first;
            double level = ALPHA
                    / ((look + 1) * (look + 2))
                    / Math.max(1, inquiry.approaches().size() - 1);
            var verdict = verdict(trial, own, level);
            last = Optional.of(judgement(trial, own, verdict, first, asked, last));
            going.removeIf(other -> !other.equals(approach) && beaten(trial, own, other, level));
            if (verdict != Verdict.UNDECIDED || asked == inquiry.trajectories()) {
                return last;
            }
        }
    }

    private static double[] units(Trial trial, int own) {
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

    private boolean beaten(Trial trial, int own, String other, double level) {
        var margin = trial.margin(own, trial.approaches().indexOf(other));
        double half = Trial.halfWidth(margin, trial.values().get(own).length, level);
        return margin.mean() - half >= -inquiry.indifference();
    }

    /// What is left out of later looks was surely not better, so the best of those that went on counts.
    private static Judgement judgement(
            Trial trial, int own, Verdict verdict, double[] first, long asked, Optional<Judgement> before) {
        if (trial.approaches().size() == 1) {
            return before.map(earlier -> new Judgement(verdict, earlier.margin(), earlier.best(), first, asked))
                    .orElse(new Judgement(
                            verdict, Trial.estimate(first), trial.approaches().get(own), first, asked));
        }
        return new Judgement(
                verdict, trial.margin(own, trial.rival(own)), trial.approaches().get(trial.leader()), first, asked);
    }
}
