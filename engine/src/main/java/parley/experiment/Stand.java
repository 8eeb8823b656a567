package parley.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where one contender stands at a look: what the others pick against it, and what it is worth then to the actor whom
/// the answers are for.
///
/// @param look   which look it has reached
/// @param best   against what the others pick
/// @param asked  against the response the plan asks for; the worst is picked on the even batches
/// @param value  the actor's utility there
record Stand(Contender contender, int look, Picks picks, Mixture best, Mixture asked, Contrast value) {

    static final String BEST = "best";
    static final String WORST = "worst";

    static Stand of(Contender contender, Looks looks, String respond, int actor) {
        var picks = Picks.in(Game.of(contender), actor);
        var best = Mixture.picked(contender, picks.responses());
        var asked = switch (respond) {
            case BEST -> best;
            case WORST -> worst(contender, actor);
            default -> named(contender, respond, actor);
        };
        return new Stand(contender, looks.at(contender.batches()), picks, best, asked, asked.utility(actor));
    }

    /// The response of that name; or the approach of that name, by whoever has one, with the other responders
    /// picking.
    private static Mixture named(Contender contender, String respond, int actor) {
        int response = contender.responses().names().indexOf(respond);
        return response >= 0
                ? Mixture.of(contender, response)
                : Mixture.picked(
                        contender,
                        Picks.in(Game.where(contender, respond), actor).responses());
    }

    private static Mixture worst(Contender contender, int actor) {
        var halves = List.of(0);
        int worst = contender.played().stream()
                .min(Comparator.comparingDouble(
                        response -> new Mixture(contender, Mixture.everywhere(contender, response), halves)
                                .utility(actor)
                                .mean()))
                .orElseThrow();
        return Mixture.picked(contender, Mixture.everywhere(contender, worst));
    }

    String approach() {
        return contender.approach().name();
    }

    /// 95 % half-width of the actor's utility.
    double halfWidth() {
        return value.halfWidth(0.05);
    }

    /// The mixtures over whose range the actor's utility is as good as undecided.
    List<Mixture> tied() {
        var tied = new ArrayList<>(List.of(asked));
        if (asked.equals(best)) {
            picks.tied().forEach(responses -> tied.add(Mixture.picked(contender, responses)));
        }
        return List.copyOf(tied);
    }
}
