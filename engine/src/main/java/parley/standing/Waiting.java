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
        var branch = scene.branch(perception);
        double value = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                value += weight * branch.now(cast, role, actor, stands, stands).once(next);
            }
        }
        scene.back(branch);
        return value;
    }
}
