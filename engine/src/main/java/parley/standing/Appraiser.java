package parley.standing;

import java.util.Arrays;

/// Works out an [Appraisal]: propensities of chosen events first, then breaches in two passes, then worths.
final class Appraiser {

    private final Scene scene;
    private final Model model;
    private final Branch branch;
    private Perception perception;
    private World world;
    private int outcome;
    private long changed;
    private Hope hope;
    private final double[] known;
    private Asked asked = Asked.DECIDERS;
    private double[] propensities = new double[0];
    private double[] honours = new double[0];
    private double[] cheats = new double[0];
    private double[] breaches = new double[0];
    private long[] sets = new long[0];
    private Appraisal firstPass = Appraisal.NOBODY;

    Appraiser(Perception perception, Scene scene) {
        this.perception = perception;
        this.scene = scene;
        this.world = perception.world();
        this.model = world.model();
        this.branch = new Branch(perception, scene);
        this.hope = Hope.none(model.roles());
        this.known = new double[model.roles() * (model.space().issues() + 1) * model.casts()];
    }

    /// What an appraisal tells.
    private enum Asked {
        /// What the outcome is worth to those who decide on it.
        DECIDERS,
        /// To everybody.
        EVERYBODY,
        /// That, and what keeping their word is worth to those who keep it in any case.
        KEEPERS_TOO
    }

    /// Turns to another situation.
    Appraiser look(Perception other) {
        perception = other;
        world = other.world();
        branch.look(other);
        return this;
    }

    /// An outcome, and what may come after it, as everybody sees it.
    static Appraisal everybody(Perception perception, Scene scene, int deal, Hope next) {
        var appraiser = scene.appraiser(perception);
        var appraisal = appraiser.everybody(deal, next);
        scene.back(appraiser);
        return appraisal;
    }

    Appraisal everybody(int deal, Hope next) {
        return work(deal, next, Asked.EVERYBODY);
    }

    /// The same with the honours of those who keep their word in any case.
    Appraisal keepersToo(int deal) {
        return work(deal, Hope.none(model.roles()), Asked.KEEPERS_TOO);
    }

    /// An outcome, and what may come after it, as those see it who decide on it; the worths of others are left open
    /// (NaN).
    Appraisal appraise(int deal, Hope next) {
        return work(deal, next, Asked.DECIDERS);
    }

    private Appraisal work(int deal, Hope next, Asked what) {
        asked = what;
        outcome = deal;
        changed = model.space().changed(outcome, model.space().statusQuo());
        hope = next;
        propensities = perception.propensities().clone();
        Arrays.fill(known, Double.NaN);
        honours = new double[model.allTypes()];
        cheats = new double[model.allTypes()];
        breaches = new double[model.allTypes()];
        sets = new long[model.allTypes()];
        choose();
        keep();
        firstPass = current();
        keep();
        var worths = new double[model.roles()];
        var last = current();
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            for (int type = 0; type < model.types(party); type++) {
                int role = model.role(actor, type);
                if (asked == Asked.DECIDERS && !model.decides(actor)) {
                    worths[role] = Double.NaN;
                    continue;
                }
                double worth = inForce(role, actor, last);
                int slot = model.typeStart(party) + type;
                double own = breaches[slot];
                if (own > 0) {
                    double cheat = actor == party ? cheats[slot] : cheating(role, actor, sets[slot], last);
                    worth = own * cheat + (1 - own) * worth;
                }
                worths[role] = worth;
            }
        }
        return new Appraisal(model.typeStarts(), worths, honours, cheats, breaches, sets, propensities);
    }

    /// What the last pass over the performers took the others' breaches from.
    Appraisal before() {
        return firstPass;
    }

    private Appraisal current() {
        return new Appraisal(model.typeStarts(), new double[0], honours, cheats, breaches, sets, propensities);
    }

    /// How likely each chooser takes its opportunities with the deal in force.
    private void choose() {
        var even = model.even();
        var happenings = model.happenings();
        for (int e = 0; e < happenings.size(); e++) {
            int chooser = happenings.get(e).chooser();
            for (int type = 0; chooser >= 0 && type < model.types(chooser); type++) {
                int role = model.role(chooser, type);
                double stay = 0;
                double act = 0;
                for (int cast = 0; cast < model.casts(); cast++) {
                    double weight = perception.casting(role, cast);
                    if (weight > 0) {
                        branch.deal(cast, role, chooser, outcome, outcome, even).omit(chooser);
                        stay += weight * branch.value();
                        act += weight * branch.after(e);
                    }
                }
                propensities[perception.propensity(e, type)] =
                        Standing.propensity(act - stay, world.noise(chooser, Purpose.CHOOSE));
            }
        }
    }

    /// One pass over all performers that might breach, given the breaches found so far.
    private void keep() {
        var before = current();
        var found = new double[model.allTypes()];
        var foundSets = new long[model.allTypes()];
        for (int p = 0; p < model.parties(); p++) {
            long commitments = model.performs(p) & changed;
            for (int type = 0; type < model.types(p); type++) {
                int role = model.role(p, type);
                int slot = model.typeStart(p) + type;
                cheats[slot] = Double.NEGATIVE_INFINITY;
                if (world.keepsWord(p, type) && asked != Asked.KEEPERS_TOO) {
                    honours[slot] = Double.NaN;
                    continue;
                }
                honours[slot] = inForce(role, p, before);
                if (commitments != 0) {
                    seekBreach(p, type, commitments, before, foundSets);
                }
                boolean free = !world.keepsWord(p, type) && commitments != 0;
                found[slot] =
                        free ? 1 - Standing.propensity(honours[slot] - cheats[slot], world.noise(p, Purpose.KEEP)) : 0;
            }
        }
        breaches = found;
        sets = foundSets;
    }

    private void seekBreach(int party, int type, long commitments, Appraisal before, long[] found) {
        int role = model.role(party, type);
        for (long rest = commitments; rest != 0; rest &= rest - 1) {
            consider(party, type, role, rest & -rest, before, found);
        }
        if (Long.bitCount(commitments) > 1) {
            consider(party, type, role, commitments, before, found);
        }
    }

    private void consider(int party, int type, int role, long set, Appraisal before, long[] found) {
        double value = cheating(role, party, set, before);
        int slot = model.typeStart(party) + type;
        if (value > cheats[slot] + Standing.TOLERANCE) {
            cheats[slot] = value;
            found[slot] = set;
        }
    }

    /// W of a role that keeps its own word.
    private double inForce(int role, int actor, Appraisal others) {
        double value = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                value += weight * amongBreaches(cast, role, actor, 0, others, 0, 0, 1);
            }
        }
        return value;
    }

    /// The value to a role whose party breaches a set of issues.
    private double cheating(int role, int actor, long own, Appraisal others) {
        double value = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                value += weight * amongBreaches(cast, role, actor, own, others, 0, 0, 1);
            }
        }
        return value;
    }

    /// Sums over which of the other parties breach, from `party` on.
    private double amongBreaches(
            int cast, int role, int actor, long own, Appraisal others, int party, long theirs, double chance) {
        if (party == model.parties()) {
            return chance == 0 ? 0 : chance * value(cast, role, actor, own, theirs, others);
        }
        int type = model.typeIn(cast, party);
        double breach = party == model.partyOf(actor) ? 0 : others.breach(party, type);
        double value = 0;
        if (breach < 1) {
            value += amongBreaches(cast, role, actor, own, others, party + 1, theirs, chance * (1 - breach));
        }
        if (breach > 0) {
            value += amongBreaches(
                    cast, role, actor, own, others, party + 1, theirs | others.breached(party, type), chance * breach);
        }
        return value;
    }

    private double value(int cast, int role, int actor, long own, long theirs, Appraisal others) {
        int party = model.partyOf(actor);
        if (own != 0 && theirs == 0) {
            return alone(cast, role, actor, own);
        }
        int stands = model.space().without(outcome, own | theirs);
        branch.deal(cast, role, actor, outcome, stands, propensities).keeping(others);
        if (own == 0 && theirs == 0) {
            return branch.leads(hope.rates()[role], hope.worths()[role]).value();
        }
        double seen = own == 0 ? perception.revoked(scene, role, party, outcome) : perception.noDeal(role);
        return branch.breached(own, theirs, seen).value();
    }

    /// The value of breaching while the others perform: the same in both passes.
    private double alone(int cast, int role, int actor, long own) {
        int set = Long.bitCount(own) == 1
                ? Long.numberOfTrailingZeros(own)
                : model.space().issues();
        int place = (role * (model.space().issues() + 1) + set) * model.casts() + cast;
        if (Double.isNaN(known[place])) {
            int stands = model.space().without(outcome, own);
            known[place] = branch.deal(cast, role, actor, outcome, stands, propensities)
                    .breached(own, 0, perception.noDeal(role))
                    .value();
        }
        return known[place];
    }

    /// The value to a role of the deal in force, were everybody as in the cast.
    double given(int role, int actor, int cast) {
        var last = current();
        int party = model.partyOf(actor);
        int type = model.typeIn(cast, party);
        double kept = amongBreaches(cast, role, actor, 0, last, 0, 0, 1);
        int slot = model.typeStart(party) + type;
        double own = breaches[slot];
        return own == 0 ? kept : own * amongBreaches(cast, role, actor, sets[slot], last, 0, 0, 1) + (1 - own) * kept;
    }
}
