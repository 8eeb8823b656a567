package parley.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A number at which somebody's choice turns, in closed form, with what it believes of that number.
///
/// One exit is looked at and the others are set aside, so it says on which side of the argument a view stands rather
/// than what happens in a run. With u a flow, W the deal, N no deal and Z where the exit leads, all on the flow
/// scale:
///
/// * *waiting* (V10): wait iff h > (W − u)(1−δ) / (δ(Z − W)), for an ending that is worth more than the deal
/// * *danger* (V11): sign iff q ≤ (u_x − N)(1−δ) / (δ(N − Z)), for an ending that the deal makes likelier
/// * *first step* (V13): take it iff ε ≥ (N − W_1)(1−δ) / (δ(W_2 − N)), ε being the chance that the next stage opens
///
/// @param kind      which of them
/// @param about     the event, or what the step leads to
/// @param threshold as a chance per period; below 0 or above 1 where it never turns
/// @param believed  what the role believes of it
/// @param holds     whether the role is on the side of waiting, signing, or taking the step
public record SwitchPoint(Kind kind, String about, double threshold, double believed, boolean holds) {

    /// Which argument.
    public enum Kind {
        WAITING("waiting for it beats the deal if it comes more often than"),
        DANGER("signing is worth the danger if it comes no more often than"),
        FIRST_STEP("the first step is worth taking if the next stage opens at least as often as");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// The argument, to be followed by the threshold.
        public String words() {
            return words;
        }
    }

    /// Endings by nature that are worth more to a role than a deal.
    public static List<SwitchPoint> waiting(Perception perception, Scene scene, int role, int deal) {
        var without = Account.figures(perception, scene, role, -1);
        double worth = perception.appraisal(scene, deal).worth(role);
        var found = new ArrayList<SwitchPoint>();
        for (int e : endings(perception)) {
            double after = without.worth(e);
            if (without.rate(e) > 0 && after > worth + Standing.TOLERANCE) {
                double patience = without.patience();
                double threshold = (worth - without.flow()) * (1 - patience) / (patience * (after - worth));
                double believed = Standing.chance(without.rate(e));
                found.add(
                        new SwitchPoint(Kind.WAITING, name(perception, e), threshold, believed, believed > threshold));
            }
        }
        return found;
    }

    /// Endings by nature that a deal makes likelier and that are worse than no deal.
    public static List<SwitchPoint> danger(Perception perception, Scene scene, int role, int deal) {
        var without = Account.figures(perception, scene, role, -1);
        var with = Account.figures(perception, scene, role, deal);
        var found = new ArrayList<SwitchPoint>();
        for (int e : endings(perception)) {
            double after = with.worth(e);
            boolean likelier = with.rate(e) > without.rate(e) + Standing.TOLERANCE;
            if (likelier && after < without.value() - Standing.TOLERANCE) {
                double patience = with.patience();
                double threshold =
                        (with.flow() - without.value()) * (1 - patience) / (patience * (without.value() - after));
                double believed = Standing.chance(with.rate(e));
                found.add(
                        new SwitchPoint(Kind.DANGER, name(perception, e), threshold, believed, believed <= threshold));
            }
        }
        return found;
    }

    /// A first stage on the way to a second, where the first is no gain by itself and the second is.
    ///
    /// @param widening chance that the next stage opens, as the role believes
    public static Optional<SwitchPoint> step(
            Perception perception, Scene scene, int role, int first, int second, double widening) {
        double without = perception.noDeal(role);
        double now = perception.appraisal(scene, first).worth(role);
        double then = perception.appraisal(scene, second).worth(role);
        double patience = Account.figures(perception, scene, role, -1).patience();
        if (now >= without || then <= without) {
            return Optional.empty();
        }
        double threshold = (without - now) * (1 - patience) / (patience * (then - without));
        return Optional.of(
                new SwitchPoint(Kind.FIRST_STEP, "the next stage", threshold, widening, widening >= threshold));
    }

    private static List<Integer> endings(Perception perception) {
        var happenings = perception.world().model().happenings();
        var endings = new ArrayList<Integer>();
        for (int e = 0; e < happenings.size(); e++) {
            if (happenings.get(e).ends() && happenings.get(e).chooser() < 0) {
                endings.add(e);
            }
        }
        return endings;
    }

    private static String name(Perception perception, int event) {
        return perception.world().model().happenings().get(event).name();
    }
}
