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
        int role = model.role(actor, model.typeIn(cast, model.partyOf(actor)));
        int today = model.space().statusQuo();
        var branch = new Branch(perception, scene);
        double without = branch.noDeal(cast, role, actor, today, perception.propensities())
                .truly()
                .value();
        if (left == today || periods <= 0) {
            return without;
        }
        double held = branch.noDeal(cast, role, actor, left, perception.propensities())
                .truly()
                .value();
        double share = StrictMath.pow(perception.world().patience(model.partyOf(actor)), periods);
        return (1 - share) * held + share * without;
    }

    /// The true standing of an actor with a deal in force, of which a set of issues is breached unseen.
    ///
    /// @param own the breached issues that the actor's own party breaches
    public static double deal(
            Perception perception, Scene scene, int actor, int cast, int agreed, long own, long theirs) {
        var model = perception.world().model();
        var space = model.space();
        int party = model.partyOf(actor);
        int role = model.role(actor, model.typeIn(cast, party));
        var appraisal = perception.appraisal(scene, agreed);
        int stands = space.without(agreed, own | theirs);
        long changed = model.performsAlone(party) & space.changed(agreed, space.statusQuo());
        double exposed = own != 0
                ? noDeal(perception, scene, actor, cast, space.statusQuo(), 0)
                : noDeal(
                        perception,
                        scene,
                        actor,
                        cast,
                        space.only(agreed, changed),
                        perception.world().longestReversal(changed));
        var branch = new Branch(perception, scene)
                .deal(cast, role, actor, agreed, stands, appraisal.propensities())
                .truly()
                .keeping(appraisal);
        if ((own | theirs) != 0) {
            branch.breached(own, theirs, exposed);
        }
        return branch.value();
    }
}
