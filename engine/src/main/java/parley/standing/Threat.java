package parley.standing;

/// Standings under a threat: what refusing leads to for the one threatened, and carrying out for the one who threatens.
public final class Threat {

    private Threat() {}

    /// The value to a role of refusing: (1−κ)·N⁻ + κ·[(1−δ)·flow + δ·Z], N⁻ its standing without the threatened
    /// event, κ its belief that the threat is carried out.
    ///
    /// @param issuer the party that threatens
    /// @param event  what it threatens with
    /// @param stands what is signed and stands so far; today's outcome where nothing is
    public static double refusing(
            Perception perception, Scene scene, int role, int actor, int issuer, int event, int stands) {
        double belief = credibility(perception, role, issuer);
        double value = 0;
        var branch = scene.branch(perception);
        var model = perception.world().model();
        double patience = perception.world().patience(model.partyOf(actor));
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                branch.now(cast, role, actor, stands, stands).avert(event);
                double spared = branch.value();
                double struck = (1 - patience) * branch.flow() + patience * branch.after(event);
                value += weight * ((1 - belief) * spared + belief * struck);
            }
        }
        scene.back(branch);
        return value;
    }

    /// How likely a role thinks the party carries out its threat.
    public static double credibility(Perception perception, int role, int issuer) {
        var model = perception.world().model();
        double belief = 0;
        for (int type = 0; type < model.types(issuer); type++) {
            belief += perception.belief(model.mindOf(role), issuer, type)
                    * perception.world().carriesOut(issuer, type);
        }
        return belief;
    }

    /// The value to a role of the event coming this period.
    public static double struck(Perception perception, Scene scene, int role, int actor, int event, int stands) {
        var model = perception.world().model();
        double patience = perception.world().patience(model.partyOf(actor));
        var branch = scene.branch(perception);
        double value = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                branch.now(cast, role, actor, stands, stands);
                value += weight * ((1 - patience) * branch.flow() + patience * branch.after(event));
            }
        }
        scene.back(branch);
        return value;
    }
}
