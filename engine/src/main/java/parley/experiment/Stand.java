package parley.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where one contender stands at a look: what the others pick against it, and what it is worth then to the actor whom
/// the answers are for.
///
/// @param look   how many looks it has had before
/// @param picks  on the even batches, those reported
/// @param check  on the odd batches
/// @param best   against what the others pick
/// @param asked  against the response the plan asks for; the worst is picked on the even batches
/// @param value  the actor's utility there
/// @param seen   how far the contender had come
record Stand(
        Contender contender,
        int look,
        Picks picks,
        Picks check,
        Mixture best,
        Mixture asked,
        Contrast value,
        Contender.Progress seen) {

    static final String BEST = "best";
    static final String WORST = "worst";

    private static final int EVEN = 0;
    private static final int ODD = 1;

    /// A contender's first look.
    static Stand of(Contender contender, String respond, int actor) {
        return of(contender, 0, respond, actor);
    }

    /// The next look.
    Stand again(String respond, int actor) {
        return of(contender, look + 1, respond, actor);
    }

    private static Stand of(Contender contender, int look, String respond, int actor) {
        var picks = Picks.in(Game.of(contender, EVEN), actor);
        var check = contender.batches() < 2 ? picks : Picks.in(Game.of(contender, ODD), actor);
        var best = Mixture.picked(contender, picks.responses(), check.responses());
        var asked = switch (respond) {
            case BEST -> best;
            case WORST -> worst(contender, actor);
            default -> named(contender, respond, actor);
        };
        return new Stand(contender, look, picks, check, best, asked, asked.utility(actor), contender.progress());
    }

    /// The response of that name; or the approach of that name, by whoever has one, with the other responders
    /// picking.
    private static Mixture named(Contender contender, String respond, int actor) {
        int response = contender.responses().names().indexOf(respond);
        return response >= 0
                ? Mixture.of(contender, response)
                : Mixture.picked(
                        contender,
                        Picks.in(Game.where(contender, EVEN, respond), actor).responses(),
                        Picks.in(Game.where(contender, contender.batches() < 2 ? EVEN : ODD, respond), actor)
                                .responses());
    }

    private static Mixture worst(Contender contender, int actor) {
        return Mixture.picked(
                contender,
                Mixture.everywhere(contender, worst(contender, actor, EVEN)),
                Mixture.everywhere(contender, worst(contender, actor, contender.batches() < 2 ? EVEN : ODD)));
    }

    private static int worst(Contender contender, int actor, int half) {
        return contender.played().stream()
                .min(Comparator.comparingDouble(
                        response -> Mixture.on(contender, Mixture.everywhere(contender, response), half)
                                .utility(actor)
                                .mean()))
                .orElseThrow();
    }

    /// Whether the contender has come no further since.
    boolean fresh() {
        return seen.equals(contender.progress());
    }

    /// Chance of a false verdict that this look may spend.
    double alpha(Looks looks) {
        return looks.alpha(look, seen.batches() >= looks.last());
    }

    String approach() {
        return contender.approach().name();
    }

    /// How many batches should be enough for a precision, as the error falls with the root of their number; a
    /// little more, since the error itself is an estimate.
    double enough(double precision) {
        double excess = halfWidth() / precision;
        return 1.02 * seen.batches() * excess * excess;
    }

    /// 95 % half-width of the actor's utility.
    double halfWidth() {
        return value.halfWidth(0.05);
    }

    /// The mixtures over whose range the actor's utility is as good as undecided.
    List<Mixture> tied() {
        var tied = new ArrayList<>(List.of(asked));
        if (asked.equals(best)) {
            for (int i = 0; i < picks.tied().size(); i++) {
                var odd = check.tied().get(Math.min(i, check.tied().size() - 1));
                tied.add(Mixture.picked(contender, picks.tied().get(i), odd));
            }
        }
        return List.copyOf(tied);
    }
}
