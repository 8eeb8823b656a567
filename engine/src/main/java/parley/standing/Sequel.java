package parley.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may come after a text: the next stage, agreed as each party expects both stages in one to end.
final class Sequel {

    /// Nothing comes after.
    static final Sequel NONE = new Sequel(null, List.of());

    private final @Nullable Prospect ends;
    private final List<Double> widening;
    private final int[] reached;
    private final List<Stage> later;

    private Sequel(@Nullable Prospect ends, List<Double> widening) {
        this(ends, widening, new int[0], List.of());
    }

    private Sequel(@Nullable Prospect ends, List<Double> widening, int[] reached, List<Stage> later) {
        this.ends = ends;
        this.widening = widening;
        this.reached = reached;
        this.later = later;
    }

    /// What a position's next stage may bring.
    ///
    /// @param ends the prospect of both stages in one
    static Sequel of(Position position, Prospect ends) {
        var model = ends.perception().world().model();
        var reached = new int[model.roles()];
        for (int role = 0; role < reached.length; role++) {
            int party = model.partyOf(model.actorOf(role));
            reached[role] = ends.expectedOutcome(model.role(party, model.typeOf(role)));
        }
        return new Sequel(ends, position.widening(), reached, position.next());
    }

    /// Whether anything may come.
    boolean any() {
        return ends != null;
    }

    /// How a role sees what may follow an outcome, 0 where nothing: the rate.
    double rate(int role, int outcome) {
        var both = ends;
        if (both == null || end(both, role, outcome) < 0) {
            return 0;
        }
        var model = both.perception().world().model();
        return Standing.rate(widening.get(model.partyOf(model.actorOf(role))));
    }

    /// What it would be worth to a role.
    double worth(Scene scene, int role, int outcome) {
        var both = ends;
        int end = both == null ? -1 : end(both, role, outcome);
        return both == null || end < 0 ? 0 : both.alone(scene, role, end);
    }

    private int end(Prospect both, int role, int outcome) {
        if (reached[role] < 0) {
            return -1;
        }
        var space = both.perception().world().model().space();
        int end = Prospect.overlay(space, outcome, reached[role], later.getFirst());
        return space.feasible(end) ? end : -1;
    }

    /// What everybody hopes for after an outcome.
    Hope hope(Scene scene, int roles, int outcome) {
        var hope = Hope.none(roles);
        for (int role = 0; role < roles; role++) {
            hope.rates()[role] = rate(role, outcome);
            hope.worths()[role] = worth(scene, role, outcome);
        }
        return hope;
    }
}
