package parley.standing;

/// One more period as things stand, and then something else.
public final class Waiting {

    private Waiting() {}

    /// The value to a role of one period's flow and exits, followed where no exit comes by a standing of another
    /// value.
    ///
    /// @param stands what is signed so far, today's outcome where nothing is
    public static double once(Perception perception, Scene scene, int role, int actor, int stands, double next) {
        var model = perception.world().model();
        boolean deal = stands != model.space().statusQuo();
        var branch = new Branch(perception, scene);
        double value = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                if (deal) {
                    branch.deal(
                            cast,
                            role,
                            actor,
                            stands,
                            stands,
                            perception.appraisal(scene, stands).propensities());
                } else {
                    branch.noDeal(cast, role, actor, stands, perception.propensities());
                }
                value += weight * branch.once(next);
            }
        }
        return value;
    }
}
