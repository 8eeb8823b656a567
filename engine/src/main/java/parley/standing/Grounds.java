package parley.standing;

import java.util.ArrayList;
import java.util.List;

/// What values are means of: the standings behind a role's value of no deal, of a deal in force, of keeping its word
/// and of breaking it.
public final class Grounds {

    private final Perception perception;
    private final Scene scene;
    private final Model model;
    private final Branch branch;
    private final int outcome;
    private final Appraiser appraiser;
    private final Appraisal appraisal;

    private Grounds(Perception perception, Scene scene, int outcome) {
        this.perception = perception;
        this.scene = scene;
        this.model = perception.world().model();
        this.branch = new Branch(perception, scene);
        this.outcome = outcome;
        this.appraiser = new Appraiser(perception, scene);
        this.appraisal = appraiser.keepersToo(outcome);
    }

    /// The grounds of a deal.
    public static Grounds of(Perception perception, Scene scene, int outcome) {
        return new Grounds(perception, scene, outcome);
    }

    /// What a role's value of no deal is the mean of.
    public static List<Ground> noDeal(Perception perception, Scene scene, int actor, int role) {
        var model = perception.world().model();
        var branch = new Branch(perception, scene);
        var found = new ArrayList<Ground>();
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                found.add(branch.noDeal(cast, role, actor, model.space().statusQuo(), perception.propensities())
                        .ground(weight, cast, 0, 0));
            }
        }
        return List.copyOf(found);
    }

    /// The deal as everybody sees it.
    public Appraisal appraisal() {
        return appraisal;
    }

    /// How likely the chooser of an event takes its opportunities with the deal in force, if it is of a type.
    public double propensity(int event, int type) {
        return appraisal.propensities()[perception.propensity(event, type)];
    }

    /// What a role's value of the deal in force is the mean of; where its own party may break it, of that too.
    public List<Ground> inForce(int actor, int role) {
        int party = model.partyOf(actor);
        int type = role - model.role(actor, 0);
        double own = appraisal.breach(party, type);
        var found = new ArrayList<Ground>();
        if (own < 1) {
            collect(actor, role, 0, appraisal, 1 - own, found);
        }
        if (own > 0) {
            var others = actor == party ? appraiser.before() : appraisal;
            collect(actor, role, appraisal.breached(party, type), others, own, found);
        }
        return List.copyOf(found);
    }

    /// What a performer's value of keeping its word is the mean of.
    public List<Ground> honour(int party, int type) {
        var found = new ArrayList<Ground>();
        collect(party, model.role(party, type), 0, appraiser.before(), 1, found);
        return List.copyOf(found);
    }

    /// What a performer's value of breaching a set of issues (bit k for issue k) is the mean of.
    public List<Ground> cheat(int party, int type, long issues) {
        var found = new ArrayList<Ground>();
        collect(party, model.role(party, type), issues, appraiser.before(), 1, found);
        return List.copyOf(found);
    }

    /// Every set of issues that a performer weighs breaching: each of its commitments, and all.
    public List<Long> breaches(int party) {
        long commitments = model.performs(party)
                & model.space().changed(outcome, model.space().statusQuo());
        var sets = new ArrayList<Long>();
        for (long rest = commitments; rest != 0; rest &= rest - 1) {
            sets.add(rest & -rest);
        }
        if (sets.size() > 1) {
            sets.add(commitments);
        }
        return List.copyOf(sets);
    }

    private void collect(int actor, int role, long own, Appraisal others, double share, List<Ground> into) {
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                among(cast, role, actor, own, others, 0, 0, share * weight, into);
            }
        }
    }

    /// Goes through which of the other parties breach, from `party` on.
    private void among(
            int cast,
            int role,
            int actor,
            long own,
            Appraisal others,
            int party,
            long theirs,
            double weight,
            List<Ground> into) {
        if (weight == 0) {
            return;
        }
        if (party == model.parties()) {
            into.add(ground(cast, role, actor, own, theirs, others, weight));
            return;
        }
        int type = model.typeIn(cast, party);
        double breach = party == model.partyOf(actor) ? 0 : others.breach(party, type);
        among(cast, role, actor, own, others, party + 1, theirs, weight * (1 - breach), into);
        if (breach > 0) {
            long set = others.breached(party, type);
            among(cast, role, actor, own, others, party + 1, theirs | set, weight * breach, into);
        }
    }

    private Ground ground(int cast, int role, int actor, long own, long theirs, Appraisal others, double weight) {
        int stands = model.space().without(outcome, own | theirs);
        branch.deal(cast, role, actor, outcome, stands, appraisal.propensities());
        if (own == 0 || theirs != 0) {
            branch.keeping(others);
        }
        if (own != 0 || theirs != 0) {
            int party = model.partyOf(actor);
            double seen = own == 0 ? perception.revoked(scene, role, party, outcome) : perception.noDeal(role);
            branch.breached(own, theirs, seen);
        }
        return branch.ground(weight, cast, own, theirs);
    }
}
