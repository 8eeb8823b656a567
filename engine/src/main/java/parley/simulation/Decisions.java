package parley.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.measure.Reason;
import parley.measure.Reason.Unit;
import parley.simulation.Chronicle.Look;
import parley.standing.Account;
import parley.standing.Model;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Purpose;
import parley.standing.Scene;
import parley.standing.Stage;
import parley.standing.Standing;
import parley.standing.SwitchPoint;

/// The decisions that stand before everybody at one point of a trajectory, each as the comparison of two standings.
///
/// Signing is looked at for one text: among the texts of the stage that meet the advised party's demands the one with
/// the largest product of what both sides gain as that party believes (Nash1950), else the one whose smallest gain is
/// largest.
public final class Decisions {

    private final Match match;
    private final Model model;
    private final Scene scene;
    private final Look look;
    private final Perception perception;
    private final Script rules;

    private Decisions(Match match, Scene scene, Look look, Script rules) {
        this.match = match;
        this.model = match.model;
        this.scene = scene;
        this.look = look;
        this.perception = look.perception();
        this.rules = rules;
    }

    /// One comparison of two standings.
    ///
    /// @param name   `sign`, `keep`, or the event it would choose
    /// @param who    `party of type`
    /// @param terms  the text it is about: issue → option, where not as today; empty for events
    /// @param yes    what doing it is worth: signing, keeping its word, taking the opportunity
    /// @param no     what not doing it is worth
    /// @param margin yes − no, before noise
    /// @param noise  λ: the margin is met with a disposition of that size
    public record Decision(
            String name, String who, Map<String, String> terms, Reason yes, Reason no, double margin, double noise) {

        /// How likely it does it, over the dispositions it may have.
        public double chance() {
            return Standing.propensity(margin, noise);
        }
    }

    /// All of them, and the points at which the argument turns.
    ///
    /// @param text the text signing was looked at for; empty where there are no talks
    /// @param turns who → switch points
    public record Found(Map<String, String> text, List<Decision> decisions, Map<String, List<SwitchPoint>> turns) {
        public Found {
            decisions = List.copyOf(decisions);
        }
    }

    /// The decisions at a look at a trajectory.
    public static Found at(Table table, Map<String, parley.approach.Approach> profile, Look look, Scene scene) {
        var match = table.match(profile, 0);
        int own = match.first(profile)[match.ruling];
        var rules = match.scripts.get(match.ruling).get(Math.max(0, own));
        return new Decisions(match, scene, look, rules).found();
    }

    private Found found() {
        var decisions = new ArrayList<Decision>();
        var turns = new java.util.LinkedHashMap<String, List<SwitchPoint>>();
        int today = model.space().statusQuo();
        var text = look.agreed() == today ? text() : Optional.<Text>empty();
        int deal = text.map(Text::outcome).orElse(look.agreed());
        for (int party : match.order) {
            for (int type = 0; type < model.types(party); type++) {
                int role = model.role(party, type);
                text.ifPresent(offered -> decisions.add(sign(party, role, offered)));
                if (deal != today) {
                    keep(party, role, deal).ifPresent(decisions::add);
                    turns.put(who(party, type), turns(party, role, deal, text));
                }
            }
        }
        for (int e = 0; e < model.happenings().size(); e++) {
            int chooser = model.happenings().get(e).chooser();
            for (int type = 0; chooser >= 0 && type < model.types(chooser); type++) {
                decisions.add(take(e, chooser, type));
            }
        }
        return new Found(Chronicle.changed(model, deal), decisions, turns);
    }

    private String who(int party, int type) {
        String name = model.actorName(party);
        return model.types(party) == 1
                ? name
                : name + " of "
                        + model.negotiation()
                                .parties()
                                .get(party)
                                .types()
                                .get(type)
                                .name();
    }

    private String whose(int party, int role) {
        return who(party, role - model.role(party, 0));
    }

    /// A text, and the prospect it was found in.
    private record Text(Prospect prospect, int candidate) {
        int outcome() {
            return prospect.outcome(candidate);
        }
    }

    private Optional<Text> text() {
        if (rules.stages().isEmpty()) {
            return Optional.empty();
        }
        var prospect = Outlook.of(perception, scene, position());
        int role = model.role(match.ruling, model.typeIn(look.cast(), match.ruling));
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        var gains = Arrays.stream(match.order)
                .mapToObj(party -> party == match.ruling ? prospect.surpluses(role) : prospect.expected(role, party))
                .toArray(double[][]::new);
        for (int i = 0; i < prospect.size(); i++) {
            double worth = demanded(role, prospect.outcome(i)) ? worth(gains, i) : Double.NEGATIVE_INFINITY;
            if (worth > most + 1e-15) {
                most = worth;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Text(prospect, best));
    }

    private Position position() {
        int today = model.space().statusQuo();
        var stage = rules.stages().getFirst();
        List<Stage> next = rules.stages().size() > 1 && !rules.simultaneous()
                ? List.of(rules.stages().get(1))
                : List.of();
        var widening = new ArrayList<Double>();
        for (int party = 0; party < model.parties(); party++) {
            widening.add(widening(party));
        }
        return new Position(
                stage,
                next,
                today,
                Collections.nCopies(model.parties(), today),
                Collections.nCopies(model.parties(), 0.0),
                widening);
    }

    /// What a party believes of the chance that the next stage opens, from what it counted before the start.
    private double widening(int party) {
        var counts = match.world.counts(party);
        return (counts[0] + 1) / (counts[0] + counts[1] + 2);
    }

    private boolean demanded(int role, int outcome) {
        for (int k = 0; k < rules.demands().length; k++) {
            int demand = rules.demands()[k];
            if (demand >= 0 && !match.world.asGood(role, k, model.space().option(outcome, k), demand)) {
                return false;
            }
        }
        return true;
    }

    /// The product of gains; where somebody loses, the smallest gain, which is below 0.
    private static double worth(double[][] gains, int candidate) {
        double product = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double[] gain : gains) {
            product *= Math.max(0, gain[candidate]);
            least = Math.min(least, gain[candidate]);
        }
        return least < 0 ? least : product;
    }

    private Decision sign(int party, int role, Text text) {
        int outcome = text.outcome();
        double worth = text.prospect().surplus(scene, role, text.candidate())
                + text.prospect().floor(role);
        var parts = new ArrayList<Reason>();
        var kept = Account.inForce(perception, scene, role, outcome);
        parts.add(kept);
        if (Math.abs(worth - kept.value()) > Standing.TOLERANCE) {
            parts.add(Reason.given(
                    worth - kept.value(), Unit.UTILITY, "from breaking it later, or from the stage that may follow"));
        }
        var yes = new Reason(worth, Unit.UTILITY, "signing", parts);
        boolean threatened = rules.threat() >= 0 && party != match.ruling;
        var no = threatened
                ? Account.refusing(perception, scene, role, match.ruling, rules.threat())
                : Account.noDeal(perception, scene, role);
        return new Decision(
                "sign",
                whose(party, role),
                Chronicle.changed(model, outcome),
                yes,
                no,
                yes.value() - no.value(),
                match.world.noise(party, Purpose.ACCEPT));
    }

    private Optional<Decision> keep(int party, int role, int deal) {
        int type = role - model.role(party, 0);
        var appraisal = perception.appraisal(scene, deal);
        double cheat = appraisal.cheat(party, type);
        if (match.world.keepsWord(party, type) || cheat == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        var yes = settled(
                appraisal.honour(party, type), "keeping its word", Account.inForce(perception, scene, role, deal));
        var no = settled(
                cheat,
                "its best breach",
                Account.breaching(perception, scene, role, deal, appraisal.breached(party, type)));
        return Optional.of(new Decision(
                "keep",
                whose(party, role),
                Chronicle.changed(model, deal),
                yes,
                no,
                yes.value() - no.value(),
                match.world.noise(party, Purpose.KEEP)));
    }

    /// A value of the two passes over who breaches, with the account of what both passes lead to.
    private static Reason settled(double value, String because, Reason account) {
        double rest = value - account.value();
        return Math.abs(rest) <= Standing.TOLERANCE
                ? new Reason(value, Unit.UTILITY, because, List.of(account))
                : new Reason(
                        value,
                        Unit.UTILITY,
                        because,
                        List.of(account, Reason.given(rest, Unit.UTILITY, "others thought to breach less at first")));
    }

    private Decision take(int event, int chooser, int type) {
        var gain = Account.taking(perception, scene, model.role(chooser, type), event, look.agreed());
        return new Decision(
                model.happenings().get(event).name(),
                who(chooser, type),
                Map.of(),
                gain.parts().get(0),
                gain.parts().get(1),
                gain.value(),
                match.world.noise(chooser, Purpose.CHOOSE));
    }

    private List<SwitchPoint> turns(int party, int role, int deal, Optional<Text> text) {
        var turns = new ArrayList<>(SwitchPoint.waiting(perception, scene, role, deal));
        turns.addAll(SwitchPoint.danger(perception, scene, role, deal));
        if (text.isPresent() && rules.stages().size() > 1 && !rules.simultaneous()) {
            var whole = rules.stages().get(0).and(rules.stages().get(1));
            var ends = Outlook.of(perception, scene, Position.first(model, whole));
            int second = ends.expectedOutcome(role);
            if (second >= 0) {
                SwitchPoint.step(perception, scene, role, deal, second, widening(party))
                        .ifPresent(turns::add);
            }
        }
        return turns;
    }
}
