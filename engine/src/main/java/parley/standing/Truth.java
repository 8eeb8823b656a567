package parley.standing;

/// Standings as they truly are: true types and rates, nobody's beliefs. This is what the horizon pays.
public final class Truth {

    private Truth() {}

    /// The true standing of an actor without a deal.
    ///
    /// @param left    today's outcome with the actor's own part of a lost deal left in place
    /// @param periods how long that part stays
    public static double noDeal(Perception perception, Scene scene, int actor, int cast, int left, double periods) {
        var model = perception.world().model();
        int today = model.space().statusQuo();
        double without = standstill(perception, scene, actor, cast, today);
        if (left == today || periods <= 0) {
            return without;
        }
        double held = standstill(perception, scene, actor, cast, left);
        double share = StrictMath.pow(perception.world().patience(model.partyOf(actor)), periods);
        return (1 - share) * held + share * without;
    }

    private static double standstill(Perception perception, Scene scene, int actor, int cast, int outcome) {
        var model = perception.world().model();
        var known = perception.truths(outcome, 0);
        int place = actor * model.casts() + cast;
        if (Double.isNaN(known[place])) {
            var branch = scene.branch(perception);
            known[place] = branch.noDeal(cast, role(model, actor, cast), actor, outcome, perception.propensities())
                    .truly()
                    .value();
            scene.back(branch);
        }
        return known[place];
    }

    private static int role(Model model, int actor, int cast) {
        return model.role(actor, model.typeIn(cast, model.partyOf(actor)));
    }

    /// The true standing of an actor with a deal in force, of which a set of issues is breached unseen.
    ///
    /// @param own the breached issues that the actor's own party breaches
    public static double deal(
            Perception perception, Scene scene, int actor, int cast, int agreed, long own, long theirs) {
        if ((own | theirs) != 0) {
            return inForce(perception, scene, actor, cast, agreed, own, theirs);
        }
        var known = perception.truths(agreed, 1);
        int place = actor * perception.world().model().casts() + cast;
        if (Double.isNaN(known[place])) {
            known[place] = inForce(perception, scene, actor, cast, agreed, 0, 0);
        }
        return known[place];
    }

    private static double inForce(
            Perception perception, Scene scene, int actor, int cast, int agreed, long own, long theirs) {
        var model = perception.world().model();
        var space = model.space();
        var appraisal = perception.appraisal(scene, agreed);
        int stands = space.without(agreed, own | theirs);
        var branch = scene.branch(perception);
        branch.deal(cast, role(model, actor, cast), actor, agreed, stands, appraisal.propensities())
                .truly()
                .keeping(appraisal);
        if ((own | theirs) != 0) {
            branch.breached(own, theirs, exposed(perception, scene, actor, cast, agreed, own));
        }
        double value = branch.value();
        scene.back(branch);
        return value;
    }

    /// What the actor truly has once a breach is seen: nothing where its own party breaches, else its own part left
    /// in place for its reversal.
    private static double exposed(Perception perception, Scene scene, int actor, int cast, int agreed, long own) {
        var model = perception.world().model();
        var space = model.space();
        if (own != 0) {
            return noDeal(perception, scene, actor, cast, space.statusQuo(), 0);
        }
        int party = model.partyOf(actor);
        long changed = model.performsAlone(party) & space.changed(agreed, space.statusQuo());
        double periods = perception.world().longestReversal(changed);
        return noDeal(perception, scene, actor, cast, space.only(agreed, changed), periods);
    }
}
