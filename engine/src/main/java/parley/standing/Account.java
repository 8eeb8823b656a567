package parley.standing;

import java.util.ArrayList;
import java.util.List;
import parley.measure.Reason;
import parley.measure.Reason.Unit;

/// Standings explained term by term: what of a value is flow, and what each exit brings to it, as the role believes.
///
/// With the symbols of [Standing], the flow's part is (1−δ)u and an exit's δ·h_e·Z_e, both over (1−δ) + δp; averaged
/// over the types the others may be they add up to the value.
public final class Account {

    private final Perception perception;
    private final Scene scene;
    private final Model model;
    private final int role;
    private final int actor;
    private final int party;
    private final double patience;
    private final double[] brought;
    private final double[] rates;
    private final double[] worths;
    private final double[] shareSum;
    private double flowPart;
    private double flow;
    private double weightOfFlow;
    private double total;

    private Account(Perception perception, Scene scene, int role) {
        this.perception = perception;
        this.scene = scene;
        this.model = perception.world().model();
        this.role = role;
        this.actor = model.actorOf(role);
        this.party = model.partyOf(actor);
        this.patience = perception.world().patience(party);
        int exits = model.happenings().size() + 2;
        this.brought = new double[exits];
        this.rates = new double[exits];
        this.worths = new double[exits];
        this.shareSum = new double[exits];
    }

    /// No deal: what it is worth to a role, and why.
    public static Reason noDeal(Perception perception, Scene scene, int role) {
        var account = new Account(perception, scene, role);
        int today = model(perception).space().statusQuo();
        account.each((cast, branch) -> branch.noDeal(cast, role, account.actor, today, perception.propensities()));
        return account.reason("no deal: today goes on as it believes things to be", today);
    }

    /// The same without one event, such as one that is threatened.
    public static Reason spared(Perception perception, Scene scene, int role, int event) {
        var account = new Account(perception, scene, role);
        int today = model(perception).space().statusQuo();
        account.each((cast, branch) -> branch.noDeal(cast, role, account.actor, today, perception.propensities())
                .avert(event));
        return account.reason(
                "no deal without " + model(perception).happenings().get(event).name(), today);
    }

    /// A deal in force that the role's own party keeps, the others as likely to breach as it thinks.
    public static Reason inForce(Perception perception, Scene scene, int role, int deal) {
        var account = new Account(perception, scene, role);
        account.among(deal, 0);
        return account.reason("the deal in force, its own word kept", deal);
    }

    /// A deal of which the role's own party breaches these issues (bit k for issue k) until it is seen.
    public static Reason breaching(Perception perception, Scene scene, int role, int deal, long own) {
        var account = new Account(perception, scene, role);
        account.among(deal, own);
        return account.reason(
                "the deal while it breaches " + String.join(" and ", account.issues(own)) + " unseen",
                account.model.space().without(deal, own));
    }

    /// Refusing under a threat: without the threatened event, and with it, weighed by how far the threat is
    /// believed.
    public static Reason refusing(Perception perception, Scene scene, int role, int issuer, int event) {
        var model = model(perception);
        int actor = model.actorOf(role);
        int today = model.space().statusQuo();
        double belief = Threat.credibility(perception, role, issuer);
        double struck = Threat.struck(perception, scene, role, actor, event, today);
        var name = model.happenings().get(event).name();
        return new Reason(
                Threat.refusing(perception, scene, role, actor, issuer, event, today),
                Unit.UTILITY,
                "refusing: the threat is carried out or not",
                List.of(
                        Reason.given(belief, Unit.PROBABILITY, "belief that " + name + " follows"),
                        Reason.given(struck, Unit.UTILITY, "worth of " + name + " coming at once"),
                        spared(perception, scene, role, event)));
    }

    /// Taking an opportunity: what the event brings against standing without one's own options.
    ///
    /// @param agreed the deal in force, today's outcome where none is
    public static Reason taking(Perception perception, Scene scene, int role, int event, int agreed) {
        var model = model(perception);
        var account = new Account(perception, scene, role);
        int chooser = model.happenings().get(event).chooser();
        var act = new double[1];
        account.each((cast, branch) -> {
            branch.now(cast, role, account.actor, agreed, agreed).omit(chooser);
            act[0] += perception.casting(role, cast) * branch.after(event);
            return branch;
        });
        var stay = account.reason("going on without its own options", agreed);
        var name = model.happenings().get(event).name();
        return new Reason(
                act[0] - stay.value(),
                Unit.UTILITY,
                "gain of " + name + " over going on",
                List.of(Reason.given(act[0], Unit.UTILITY, "what " + name + " leads to"), stay));
    }

    /// What a standing is made of, averaged over the types the others may be.
    ///
    /// @param rates  event → rate, as believed
    /// @param worths event → where it leads
    record Figured(double value, double flow, double patience, double[] rates, double[] worths) {
        double rate(int event) {
            return rates[event];
        }

        double worth(int event) {
            return worths[event];
        }
    }

    /// The figures of a role's standing.
    ///
    /// @param deal in force, its own word kept; −1 for none
    static Figured figures(Perception perception, Scene scene, int role, int deal) {
        var account = new Account(perception, scene, role);
        if (deal < 0) {
            int today = model(perception).space().statusQuo();
            account.each((cast, branch) -> branch.noDeal(cast, role, account.actor, today, perception.propensities()));
        } else {
            account.among(deal, 0);
        }
        var leads = new double[account.worths.length];
        for (int e = 0; e < leads.length; e++) {
            leads[e] = account.shareSum[e] == 0 ? 0 : account.worths[e] / account.shareSum[e];
        }
        return new Figured(account.total, account.flow, account.patience, account.rates, leads);
    }

    private static Model model(Perception perception) {
        return perception.world().model();
    }

    /// Sets up a branch for a cast.
    private interface Way {
        Branch set(int cast, Branch branch);
    }

    private void each(Way way) {
        var branch = new Branch(perception, scene);
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                add(weight, way.set(cast, branch));
            }
        }
    }

    /// Over who breaches among the others, as [Appraiser] has it.
    private void among(int deal, long own) {
        var appraisal = perception.appraisal(scene, deal);
        var branch = new Branch(perception, scene);
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                among(branch, appraisal, deal, own, cast, 0, 0, weight);
            }
        }
    }

    private void among(
            Branch branch, Appraisal appraisal, int deal, long own, int cast, int other, long theirs, double weight) {
        if (weight == 0) {
            return;
        }
        if (other == model.parties()) {
            int stands = model.space().without(deal, own | theirs);
            branch.deal(cast, role, actor, deal, stands, appraisal.propensities());
            if (own == 0 || theirs != 0) {
                branch.keeping(appraisal);
            }
            if ((own | theirs) != 0) {
                double seen = own == 0 ? perception.revoked(scene, role, party, deal) : perception.noDeal(role);
                branch.breached(own, theirs, seen);
            }
            add(weight, branch);
            return;
        }
        int type = model.typeIn(cast, other);
        double breach = other == party ? 0 : appraisal.breach(other, type);
        among(branch, appraisal, deal, own, cast, other + 1, theirs, weight * (1 - breach));
        if (breach > 0) {
            long set = theirs | appraisal.breached(other, type);
            among(branch, appraisal, deal, own, cast, other + 1, set, weight * breach);
        }
    }

    private void add(double weight, Branch branch) {
        var terms = branch.terms();
        double sum = java.util.Arrays.stream(terms[0]).sum();
        double p = Standing.chance(sum);
        double divisor = 1 - patience + patience * p;
        flow += weight * branch.flow();
        flowPart += weight * (1 - patience) * branch.flow() / divisor;
        weightOfFlow += weight * Standing.weightOfFlow(patience, p);
        long sure = java.util.Arrays.stream(terms[0]).filter(Double::isInfinite).count();
        for (int e = 0; e < brought.length; e++) {
            double rate = terms[0][e];
            double share = sure > 0 ? (Double.isInfinite(rate) ? 1.0 / sure : 0) : sum == 0 ? 0 : p / sum * rate;
            rates[e] += weight * rate;
            shareSum[e] += weight * share;
            worths[e] += weight * share * terms[1][e];
            brought[e] += weight * patience * share * terms[1][e] / divisor;
        }
        total += weight * branch.value();
    }

    private Reason reason(String because, int stands) {
        var parts = new ArrayList<Reason>();
        parts.add(new Reason(
                flowPart,
                Unit.UTILITY,
                "flow, with " + Math.round(100 * weightOfFlow) + " % of the weight",
                List.of(
                        Terms.of(perception.world(), role, stands),
                        Reason.given(
                                flow - perception.world().utility(role, stands),
                                Unit.UTILITY,
                                "drift, gains and the cost of postures"))));
        for (int e = 0; e < brought.length; e++) {
            if (rates[e] > 0) {
                parts.add(exit(e));
            }
        }
        return new Reason(total, Unit.UTILITY, because, parts);
    }

    private Reason exit(int e) {
        double worth = shareSum[e] == 0 ? 0 : worths[e] / shareSum[e];
        return new Reason(
                brought[e],
                Unit.UTILITY,
                name(e),
                List.of(
                        Reason.given(rates[e], Unit.RATE, "rate per period, as it believes"),
                        Reason.given(worth, Unit.UTILITY, "worth of where it leads")));
    }

    private String name(int e) {
        int events = model.happenings().size();
        return e < events ? model.happenings().get(e).name() : e == events ? "the next stage" : "a breach is seen";
    }

    private List<String> issues(long set) {
        var names = new ArrayList<String>();
        for (int k = 0; k < model.space().issues(); k++) {
            if ((set >> k & 1) != 0) {
                names.add(model.negotiation().issues().get(k).name());
            }
        }
        return names;
    }
}
