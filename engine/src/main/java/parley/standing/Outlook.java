package parley.standing;

import java.util.List;

/// How the present stage of talks looks in a situation, with the stages behind it hoped for.
public final class Outlook {

    private Outlook() {}

    /// The prospect of a position.
    public static Prospect of(Perception perception, Scene scene, Position position) {
        return perception.derived(position, wanted -> compute(perception, scene, wanted));
    }

    private static Prospect compute(Perception perception, Scene scene, Position position) {
        var space = perception.world().model().space();
        var candidates = position.candidates(space);
        var plain = floors(perception, scene, position);
        if (position.next().isEmpty()) {
            return last(perception, scene, position.stage(), position.base(), candidates, plain);
        }
        var both = position.stage().and(position.next().getFirst());
        var sequel = Sequel.of(position, last(perception, scene, both, position.base(), position.whole(space), plain));
        return new Prospect(
                perception,
                plain,
                candidates,
                Prospect.worths(perception, scene, candidates, sequel, position),
                sequel);
    }

    /// The prospect of a last stage. What texts are worth does not depend on what is left behind, only the floors
    /// do.
    private static Prospect last(
            Perception perception, Scene scene, Stage stage, int base, int[] candidates, double[] floors) {
        var worths = perception.derived(
                new Last(stage, base), last -> Prospect.worths(perception, scene, candidates, Sequel.NONE, last));
        return new Prospect(perception, floors, candidates, worths, Sequel.NONE);
    }

    private record Last(Stage stage, int base) {}

    /// What each role would have without a further signature.
    private static double[] floors(Perception perception, Scene scene, Position position) {
        var model = perception.world().model();
        var floors = new double[model.roles()];
        boolean signed = position.base() != model.space().statusQuo();
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            for (int type = 0; type < model.types(party); type++) {
                int role = model.role(actor, type);
                floors[role] = signed
                        ? 0
                        : perception.leftover(
                                scene,
                                role,
                                party,
                                position.left().get(party),
                                position.until().get(party));
            }
        }
        return signed ? worths(signed(perception, scene, position), model) : floors;
    }

    /// What is signed so far as everybody sees it, with the stage on the table hoped for.
    public static Appraisal signed(Perception perception, Scene scene, Position position) {
        return perception.derived(
                new Signed(position),
                wanted -> perception.once(scene, wanted, Appraisal::bytes, () -> partial(perception, scene, position)));
    }

    private record Signed(Position position) {}

    private static Appraisal partial(Perception perception, Scene scene, Position position) {
        var model = perception.world().model();
        var plain = worths(perception.appraisal(scene, position.base()), model);
        var ends =
                last(perception, scene, position.stage(), position.base(), position.candidates(model.space()), plain);
        var hope = hope(perception, position.widening(), ends, scene);
        return Appraiser.everybody(perception, scene, position.base(), hope);
    }

    private static double[] worths(Appraisal appraisal, Model model) {
        var worths = new double[model.roles()];
        for (int role = 0; role < worths.length; role++) {
            worths[role] = appraisal.worth(role);
        }
        return worths;
    }

    private static Hope hope(Perception perception, List<Double> widening, Prospect ends, Scene scene) {
        var model = perception.world().model();
        var hope = Hope.none(model.roles());
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            for (int type = 0; type < model.types(party); type++) {
                int outcome = ends.expectedOutcome(model.role(party, type));
                if (outcome >= 0) {
                    int role = model.role(actor, type);
                    hope.rates()[role] = Standing.rate(widening.get(party));
                    hope.worths()[role] = ends.alone(scene, role, outcome);
                }
            }
        }
        return hope;
    }
}
