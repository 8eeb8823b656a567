package parley.standing;

/// What one deal is worth to everybody, and who would keep it.
///
/// *Honour* is a performer's value of keeping its word, *cheat* the best of breaching any one of its commitments, or
/// all. Whether
/// others breach is worked out in two passes: first with everybody else performing, then with the breaches of the first
/// pass.
public final class Appraisal {

    static final Appraisal NOBODY = new Appraisal(
            new int[0], new double[0], new double[0], new double[0], new double[0], new long[0], new double[0]);

    private final int[] typeStarts;
    private final double[] worths;
    private final double[] honours;
    private final double[] cheats;
    private final double[] breaches;
    private final long[] sets;
    private final double[] propensities;

    /// @param typeStarts party → place of its first type in the columns of all types of all parties that follow
    Appraisal(
            int[] typeStarts,
            double[] worths,
            double[] honours,
            double[] cheats,
            double[] breaches,
            long[] sets,
            double[] propensities) {
        this.typeStarts = typeStarts;
        this.worths = worths;
        this.honours = honours;
        this.cheats = cheats;
        this.breaches = breaches;
        this.sets = sets;
        this.propensities = propensities;
    }

    /// role → cast → the value of the deal in force, were everybody as in the cast; casts in which the role cannot
    /// be are 0.
    public static double[][] given(Perception perception, Scene scene, int outcome) {
        var model = perception.world().model();
        var appraiser = scene.appraiser(perception);
        appraiser.everybody(outcome, Hope.none(model.roles()));
        var given = new double[model.roles()][model.casts()];
        for (int actor = 0; actor < model.actors(); actor++) {
            for (int cast = 0; cast < model.casts(); cast++) {
                int role = model.role(actor, model.typeIn(cast, model.partyOf(actor)));
                given[role][cast] = appraiser.given(role, actor, cast);
            }
        }
        scene.back(appraiser);
        return given;
    }

    /// W of a role: the deal in force, as the role sees it.
    public double worth(int role) {
        return worths[role];
    }

    /// What keeping its word is worth to a performer of a type. Of one that keeps it in any case only [Grounds]
    /// know, elsewhere it is NaN.
    public double honour(int party, int type) {
        return honours[typeStarts[party] + type];
    }

    /// What its best breach is worth; negative infinity where it has nothing to breach, or its honour is not known.
    public double cheat(int party, int type) {
        return cheats[typeStarts[party] + type];
    }

    /// How likely it is to breach, as seen from outside; 0 for a type that keeps its word.
    public double breach(int party, int type) {
        return breaches.length == 0 ? 0 : breaches[typeStarts[party] + type];
    }

    /// The issues it would breach (bit k for issue k).
    public long breached(int party, int type) {
        return sets[typeStarts[party] + type];
    }

    /// About how much room it takes.
    long bytes() {
        return 8L * (worths.length + propensities.length + 4L * honours.length + 32);
    }

    double[] propensities() {
        return propensities;
    }
}
