package parley.standing;

/// Whether a party takes an opportunity: the event's consequence against its standing without its own options.
public final class Choice {

    private Choice() {}

    /// Z − standing for a chooser of a type, before its noise; it acts where this and its noise together are not
    /// negative.
    ///
    /// @param stands what stands as far as the chooser knows
    /// @param agreed the deal in force, today's outcome where none is
    /// @param hoped  the deal or stage that talks under way may bring it
    public static double gain(
            Perception perception, Scene scene, int role, int chooser, int event, int agreed, int stands, Hoped hoped) {
        var model = perception.world().model();
        var branch = scene.branch(perception);
        double gain = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                branch.now(cast, role, chooser, agreed, stands).omit(chooser).leads(hoped.rate(), hoped.worth());
                gain += weight * (branch.after(event) - branch.value());
            }
        }
        scene.back(branch);
        return gain;
    }
}
