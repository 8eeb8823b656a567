package parley.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import parley.deal.Space;
import parley.formula.Evaluation;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Negotiation;
import parley.party.Interests;
import parley.situation.Event;
import parley.standing.Model;

/// The standings of the model written down once more, word by word and without regard to speed: what the engine's own
/// are held against. Only the numbering of actors, types and outcomes is the engine's.
///
/// @param postures instrument → posture
/// @param stocks   stock → quantity
record Literal(Negotiation negotiation, Model model, Map<String, Double> postures, Map<String, Double> stocks) {

    static final double TINY = 1e-9;

    /// Who looks: an actor of a type, and what it takes assumptions to be.
    record Eye(int actor, int type, Map<String, Double> assumptions) {}

    /// A state of affairs: who everybody is, what was agreed, what really stands, whether a deal is in force.
    record Scene(int[] types, int agreed, int stands, boolean deal, Map<String, Double> stocks) {
        Scene with(int[] newTypes, Map<String, Double> newStocks) {
            return new Scene(newTypes, agreed, stands, deal, newStocks);
        }

        Scene at(int newAgreed, int newStands, boolean newDeal) {
            return new Scene(types, newAgreed, newStands, newDeal, stocks);
        }
    }

    /// An exit: how likely per period, as a rate, and what it leads to.
    record Exit(double rate, double worth) {}

    /// How likely an event's chooser takes it: event → type → propensity.
    interface Taking {
        double of(int event, int type);
    }

    /// β and the breached issues of a party of a type.
    record Breach(double chance, long set, double honour, double cheat) {}

    private Space space() {
        return model.space();
    }

    private int today() {
        return space().statusQuo();
    }

    private int events() {
        return negotiation.events().size();
    }

    Eye eye(int actor, int type) {
        var party = negotiation.parties().get(model.partyOf(actor));
        var layers = new ArrayList<Map<String, Formula>>();
        layers.add(party.believes());
        layers.add(party.types().get(type).believes());
        if (model.factionOf(actor) >= 0) {
            layers.add(party.factions().get(model.factionOf(actor)).believes());
        }
        var values = new LinkedHashMap<String, Double>();
        negotiation.assumptions().forEach(each -> values.put(each.name(), constant(each.value(), values)));
        for (var layer : layers) {
            var below = new LinkedHashMap<>(values);
            layer.forEach((name, formula) -> values.put(name, constant(formula, below)));
        }
        return new Eye(actor, type, values);
    }

    private static double constant(Formula formula, Map<String, Double> assumptions) {
        return Evaluation.value(formula.tree(), symbol -> switch (symbol) {
            case Symbol.Assumption(var name) -> assumptions.get(name);
            default -> throw new AssertionError(symbol);
        });
    }

    private double value(Formula formula, Eye eye, Scene scene) {
        return Evaluation.value(formula.tree(), symbol -> switch (symbol) {
            case Symbol.Assumption(var name) -> eye.assumptions.get(name);
            case Symbol.Instrument(var name) -> postures.get(name);
            case Symbol.Stock(var name) -> scene.stocks.get(name);
            case Symbol.Moment moment when moment == Symbol.Moment.DEAL -> scene.deal ? 1 : 0;
            case Symbol.Is(var party, var type) ->
                negotiation
                                .party(party)
                                .types()
                                .get(scene.types[model.party(party)])
                                .name()
                                .equals(type)
                        ? 1
                        : 0;
            default -> throw new AssertionError(symbol);
        });
    }

    private double number(Formula formula) {
        return constant(formula, eye(0, 0).assumptions);
    }

    private double patience(int actor) {
        return number(negotiation.parties().get(model.partyOf(actor)).patience());
    }

    private Interests interests(int actor, int type) {
        var party = negotiation.parties().get(model.partyOf(actor));
        return model.factionOf(actor) < 0
                ? party.types().get(type).interests()
                : party.factions().get(model.factionOf(actor)).interests().get(type);
    }

    private double flow(Eye eye, Scene scene) {
        var own = interests(eye.actor, eye.type);
        double flow = utility(own, scene.stands) + value(own.drift(), eye, scene);
        flow += scene.deal ? value(own.gains(), eye, scene) : 0;
        var name = model.actorName(model.partyOf(eye.actor));
        for (var instrument : negotiation.instruments()) {
            flow -= value(instrument.costs().getOrDefault(name, Formula.ZERO), eye, scene);
        }
        return flow;
    }

    /// Neither gate nor loss attitude: weighted values and links.
    private double utility(Interests own, int outcome) {
        double sum = 0;
        for (int k = 0; k < space().issues(); k++) {
            var issue = negotiation.issues().get(k).name();
            sum += number(own.weights().get(issue))
                    * number(own.values().get(issue).get(space().option(outcome, k)));
        }
        for (var link : own.links()) {
            boolean holds = true;
            for (int k = 0; k < space().issues(); k++) {
                var least = link.atLeast().get(negotiation.issues().get(k).name());
                holds &= least == null || space().option(outcome, k) >= least;
                var most = link.atMost().get(negotiation.issues().get(k).name());
                holds &= most == null || space().option(outcome, k) <= most;
            }
            sum += holds ? number(link.bonus()) : 0;
        }
        return sum;
    }

    private static double standing(double patience, double flow, List<Exit> exits) {
        double all = exits.stream().mapToDouble(Exit::rate).sum();
        double p = 1 - Math.exp(-all);
        double after = 0;
        for (var exit : exits) {
            after += all == 0 ? 0 : p * exit.rate / all * exit.worth;
        }
        return ((1 - patience) * flow + patience * after) / (1 - patience + patience * p);
    }

    /// The rate at which an event comes, as the eye sees it; a leader change of party p is event number events + p.
    private double rate(int e, Eye eye, Scene scene, Taking taking, int omitted) {
        if (e >= events()) {
            var party = negotiation.parties().get(e - events());
            return e - events() == model.partyOf(eye.actor) ? 0 : value(party.leaderRate(), eye, scene);
        }
        return switch (negotiation.events().get(e).cause()) {
            case Event.Cause.Rate(var rate) -> Math.max(0, value(rate, eye, scene));
            case Event.Cause.Chance(var chance) -> -Math.log(1 - value(chance, eye, scene));
            case Event.Cause.Chosen(var name, var opportunity) -> {
                int chooser = model.party(name);
                yield chooser == omitted ? 0 : value(opportunity, eye, scene) * taking.of(e, scene.types[chooser]);
            }
        };
    }

    private boolean ends(int e) {
        return e < events() && !negotiation.events().get(e).endings().isEmpty();
    }

    private double worth(int e, Eye eye, Scene scene) {
        var worth = negotiation.events().get(e).endings().getFirst().worth();
        var party = worth.getOrDefault(model.actorName(model.partyOf(eye.actor)), Formula.ZERO);
        return value(worth.getOrDefault(model.actorName(eye.actor), party), eye, scene);
    }

    /// A state of affairs with all its exits, and some more.
    private double lasting(Eye eye, Scene scene, Circumstances how, List<Exit> more) {
        var exits = new ArrayList<>(more);
        for (int e = 0; e < events() + negotiation.parties().size(); e++) {
            double rate = rate(e, eye, scene, how.taking, how.omitted);
            if (rate > 0) {
                exits.add(new Exit(rate, after(e, eye, scene, how)));
            }
        }
        return standing(patience(eye.actor), flow(eye, scene) - how.fine, exits);
    }

    /// What chosen events are expected, whose own are left out, who is thought to breach after a change of leader.
    ///
    /// @param fine what one's own breach is expected to cost per period
    record Circumstances(Taking taking, Taking without, int omitted, Map<List<Integer>, Breach> breaches, double fine) {
        Circumstances fined(double newFine) {
            return new Circumstances(taking, without, omitted, breaches, newFine);
        }
    }

    private double ending(Eye eye, Scene scene, Taking taking, int omitted, double fine) {
        var exits = new ArrayList<Exit>();
        for (int e = 0; e < events(); e++) {
            double rate = ends(e) ? rate(e, eye, scene, taking, omitted) : 0;
            if (rate > 0) {
                exits.add(new Exit(rate, worth(e, eye, scene)));
            }
        }
        return standing(patience(eye.actor), flow(eye, scene) - fine, exits);
    }

    private double after(int e, Eye eye, Scene scene, Circumstances how) {
        if (ends(e)) {
            return worth(e, eye, scene);
        }
        if (e >= events()) {
            return newcomer(e - events(), eye, scene, how);
        }
        var moved = new LinkedHashMap<>(scene.stocks);
        boolean broken = false;
        for (var effect : negotiation.events().get(e).effects()) {
            switch (effect) {
                case Event.Effect.SetStock(var stock, var formula) ->
                    moved.put(stock, hold(stock, value(formula, eye, scene.with(scene.types, moved))));
                case Event.Effect.AddStock(var stock, var formula) ->
                    moved.put(
                            stock, hold(stock, moved.get(stock) + value(formula, eye, scene.with(scene.types, moved))));
                case Event.Effect.Breaks(var party) -> {
                    broken = scene.deal;
                    if (broken) {
                        return withdrawn(party, eye, scene, how);
                    }
                }
                default -> {}
            }
        }
        return ending(eye, scene.with(scene.types, moved), how.taking, how.omitted, how.fine);
    }

    private double hold(String name, double value) {
        var stock = negotiation.stocks().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Math.max(number(stock.min()), Math.min(number(stock.max()), value));
    }

    private double withdrawn(String breaker, Eye eye, Scene scene, Circumstances how) {
        int party = model.partyOf(eye.actor);
        long own = model.performsAlone(party) & space().changed(scene.agreed, today());
        int part = space().only(scene.agreed, own);
        double without = ending(eye, scene.at(today(), today(), false), how.without, -1, 0);
        if (model.party(breaker) == party || part == today()) {
            return without;
        }
        double share = Math.pow(patience(eye.actor), reversal(own));
        return (1 - share) * ending(eye, scene.at(part, part, false), how.without, -1, 0) + share * without;
    }

    private double reversal(long issues) {
        double longest = 0;
        for (int k = 0; k < space().issues(); k++) {
            if ((issues >> k & 1) != 0) {
                longest = Math.max(longest, number(negotiation.issues().get(k).reversal()));
            }
        }
        return longest;
    }

    private double newcomer(int party, Eye eye, Scene scene, Circumstances how) {
        double sum = 0;
        for (int type = 0; type < model.types(party); type++) {
            var types = scene.types.clone();
            types[party] = type;
            var next = scene.with(types, scene.stocks);
            double kept = ending(eye, next, how.taking, how.omitted, how.fine);
            var breach = how.breaches.get(List.of(party, type));
            if (scene.deal && scene.stands == scene.agreed && breach != null && breach.chance > 0) {
                int rest = space().without(scene.agreed, breach.set);
                double cheated = ending(eye, next.at(scene.agreed, rest, true), how.taking, how.omitted, how.fine);
                kept = breach.chance * cheated + (1 - breach.chance) * kept;
            }
            sum += believed(eye, party, type) * kept;
        }
        return sum;
    }

    private double believed(Eye eye, int party, int type) {
        return constant(negotiation.parties().get(party).types().get(type).believed(), eye.assumptions);
    }

    /// The mean over the types the others may be.
    private double over(Eye eye, java.util.function.ToDoubleFunction<int[]> of) {
        double sum = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            var types = new int[model.parties()];
            double chance = 1;
            for (int party = 0; party < types.length; party++) {
                types[party] = model.typeIn(cast, party);
                boolean own = party == model.partyOf(eye.actor);
                chance *= !own ? believed(eye, party, types[party]) : types[party] == eye.type ? 1 : 0;
            }
            sum += chance == 0 ? 0 : chance * of.applyAsDouble(types);
        }
        return sum;
    }

    private Scene standstill(int[] types, int outcome) {
        return new Scene(types, outcome, outcome, false, stocks);
    }

    private Scene inForce(int[] types, int outcome, long breached) {
        return new Scene(types, outcome, space().without(outcome, breached), true, stocks);
    }

    // ---- no deal

    /// How likely each chooser takes its opportunities without a deal, or with one.
    Taking taking(int outcome, boolean deal) {
        Taking even = (_, _) -> .5;
        Taking without = deal ? taking(today(), false) : even;
        var found = new LinkedHashMap<List<Integer>, Double>();
        for (int e = 0; e < events(); e++) {
            if (negotiation.events().get(e).cause() instanceof Event.Cause.Chosen chosen) {
                int event = e;
                int chooser = model.party(chosen.party());
                var how = new Circumstances(even, without, chooser, Map.of(), 0);
                for (int type = 0; type < model.types(chooser); type++) {
                    var eye = eye(chooser, type);
                    double gain = over(eye, types -> {
                        var scene = deal ? inForce(types, outcome, 0) : standstill(types, outcome);
                        return after(event, eye, scene, how) - lasting(eye, scene, how, List.of());
                    });
                    double noise =
                            number(negotiation.parties().get(chooser).noise().choose());
                    found.put(List.of(e, type), propensity(gain, noise));
                }
            }
        }
        return (e, type) -> found.getOrDefault(List.of(e, type), 1.0);
    }

    private static double propensity(double gain, double noise) {
        return noise == 0 ? gain >= -TINY ? 1 : 0 : 1 / (1 + Math.exp(-gain / noise));
    }

    /// The value of no deal while an outcome stands.
    double noDeal(Eye eye, int outcome) {
        var taking = taking(today(), false);
        var how = new Circumstances(taking, taking, -1, Map.of(), 0);
        return over(eye, types -> lasting(eye, standstill(types, outcome), how, List.of()));
    }

    /// The value once the others have gone back on an outcome.
    double revoked(Eye eye, int outcome) {
        long own = model.performsAlone(model.partyOf(eye.actor)) & space().changed(outcome, today());
        double share = Math.pow(patience(eye.actor), reversal(own));
        return (1 - share) * noDeal(eye, space().only(outcome, own)) + share * noDeal(eye, today());
    }

    // ---- a deal in force

    /// Everything about one outcome.
    record Deal(Map<List<Integer>, Breach> breaches, IntToDoubleFunction worth) {}

    Deal deal(int outcome) {
        var taking = taking(outcome, true);
        var without = taking(today(), false);
        Map<List<Integer>, Breach> breaches = Map.of();
        for (int pass = 0; pass < 2; pass++) {
            var how = new Circumstances(taking, without, -1, breaches, 0);
            var next = new LinkedHashMap<List<Integer>, Breach>();
            for (int party = 0; party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    next.put(List.of(party, type), breach(eye(party, type), outcome, how));
                }
            }
            breaches = next;
        }
        var how = new Circumstances(taking, without, -1, breaches, 0);
        return new Deal(breaches, role -> worth(role, outcome, how));
    }

    private double worth(int role, int outcome, Circumstances how) {
        for (int actor = 0; actor < model.actors(); actor++) {
            for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                if (model.role(actor, type) == role) {
                    var eye = eye(actor, type);
                    var own = how.breaches.get(List.of(model.partyOf(actor), type));
                    double kept = keeping(eye, outcome, 0, how);
                    double cheat = own.chance == 0
                            ? 0
                            : actor < model.parties() ? own.cheat : keeping(eye, outcome, own.set, how);
                    return own.chance * cheat + (1 - own.chance) * kept;
                }
            }
        }
        throw new AssertionError(role);
    }

    private Breach breach(Eye eye, int outcome, Circumstances how) {
        int party = eye.actor;
        long commitments = model.performs(party) & space().changed(outcome, today());
        double honour = keeping(eye, outcome, 0, how);
        double cheat = Double.NEGATIVE_INFINITY;
        long best = 0;
        for (long set = 1; set <= commitments; set++) {
            boolean one = Long.bitCount(set) == 1 && (set & commitments) != 0;
            if (one || set == commitments) {
                double value = keeping(eye, outcome, set, how);
                best = value > cheat + TINY ? set : best;
                cheat = value > cheat + TINY ? value : cheat;
            }
        }
        var self = negotiation.parties().get(party);
        boolean bound = self.types().get(eye.type).keepsWord() || commitments == 0;
        double chance =
                bound ? 0 : 1 - propensity(honour - cheat, number(self.noise().keep()));
        return new Breach(chance, best, honour, cheat);
    }

    /// The value of a deal of which one's own party breaches a set of issues, while others breach as thought
    /// likely.
    private double keeping(Eye eye, int outcome, long own, Circumstances how) {
        int party = model.partyOf(eye.actor);
        return over(eye, types -> {
            double sum = 0;
            for (int other = 0; other < model.parties(); other++) {
                if (other != party) {
                    var breach = how.breaches.get(List.of(other, types[other]));
                    double chance = breach == null ? 0 : breach.chance;
                    sum += chance == 0 ? 0 : chance * breached(eye, types, outcome, own, breach.set, how);
                    sum += chance == 1 ? 0 : (1 - chance) * breached(eye, types, outcome, own, 0, how);
                }
            }
            return sum;
        });
    }

    private double breached(Eye eye, int[] types, int outcome, long own, long theirs, Circumstances how) {
        var scene = inForce(types, outcome, own | theirs);
        if ((own | theirs) == 0) {
            return lasting(eye, scene, how, List.of());
        }
        double rate = -Math.log(unseen(eye, scene, own | theirs));
        double caught = own == 0 ? revoked(eye, outcome) : noDeal(eye, today());
        double penalty =
                number(negotiation.parties().get(model.partyOf(eye.actor)).penalty());
        double fine = (1 - unseen(eye, scene, own)) * penalty;
        return lasting(eye, scene, how.fined(fine), List.of(new Exit(rate, caught)));
    }

    private double unseen(Eye eye, Scene scene, long set) {
        double unseen = 1;
        for (int k = 0; k < space().issues(); k++) {
            double seen = value(negotiation.issues().get(k).verified(), eye, scene);
            unseen *= (set >> k & 1) != 0 ? 1 - seen : 1;
        }
        return unseen;
    }
}
