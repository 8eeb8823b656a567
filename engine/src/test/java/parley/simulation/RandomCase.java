package parley.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.approach.Then;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.formula.Formula;
import parley.formula.FormulaReader;
import parley.formula.Names;
import parley.formula.Parsed;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.negotiation.Question;
import parley.party.Faction;
import parley.party.Interests;
import parley.party.Party;
import parley.party.Type;
import parley.situation.Event;
import parley.situation.Event.Effect;
import parley.situation.Instrument;
import parley.situation.Signal;
import parley.situation.Stock;

/// A small random negotiation of `a`, who is advised, and `b`, whose faction `hawks` has a veto; the same for the same
/// seed. Steps cost who performs them and please the other.
///
/// @param quiet      whether nothing changes but by talks: no stock, sign, event with effects or change of leaders
/// @param scale      how far utilities of each party are stretched; `shift` is then added
/// @param grudge     added to what the hawks have without a deal
/// @param trust      what a believes of the type of b that keeps its word is multiplied by this
/// @param inspection the chance that a breach is missed is multiplied by this
/// @param noise      of all decisions
record RandomCase(
        long seed,
        boolean quiet,
        Map<String, Double> scale,
        Map<String, Double> shift,
        double grudge,
        double trust,
        double inspection,
        double noise) {

    static RandomCase of(long seed) {
        return new RandomCase(seed, false, Map.of(), Map.of(), 0, 1, 1, 0);
    }

    RandomCase inQuiet() {
        return new RandomCase(seed, true, scale, shift, grudge, trust, inspection, noise);
    }

    RandomCase stretched(Map<String, Double> newScale, Map<String, Double> newShift) {
        return new RandomCase(seed, quiet, newScale, newShift, grudge, trust, inspection, noise);
    }

    RandomCase withGrudge(double newGrudge) {
        return new RandomCase(seed, quiet, scale, shift, newGrudge, trust, inspection, noise);
    }

    RandomCase withTrust(double newTrust) {
        return new RandomCase(seed, quiet, scale, shift, grudge, newTrust, inspection, noise);
    }

    RandomCase withInspection(double newInspection) {
        return new RandomCase(seed, quiet, scale, shift, grudge, trust, newInspection, noise);
    }

    RandomCase withNoise(double newNoise) {
        return new RandomCase(seed, quiet, scale, shift, grudge, trust, inspection, newNoise);
    }

    Negotiation negotiation() {
        return new Making(new SplittableRandom(seed)).negotiation();
    }

    /// The same negotiation among these parties about these issues.
    static Negotiation with(Negotiation negotiation, List<Party> parties, List<Issue> issues) {
        return new Negotiation(
                negotiation.periodsPerYear(),
                negotiation.horizon(),
                negotiation.tempo(),
                negotiation.question(),
                parties,
                issues,
                negotiation.infeasible(),
                negotiation.instruments(),
                negotiation.stocks(),
                negotiation.events(),
                negotiation.signals(),
                negotiation.approaches(),
                negotiation.assumptions());
    }

    /// The first approach of each party.
    static Map<String, Approach> profile(Negotiation negotiation) {
        var profile = new LinkedHashMap<String, Approach>();
        negotiation.approaches().forEach((party, approaches) -> profile.put(party, approaches.getFirst()));
        return profile;
    }

    /// A formula over `deal`, `heat`, `pressure` and levels.
    static Formula formula(String text) {
        var names = new Names() {
            @Override
            public Meaning bare(String name) {
                return new Meaning.Known(
                        switch (name) {
                            case "deal" -> Symbol.Moment.DEAL;
                            case "t" -> Symbol.Moment.TIME;
                            case "heat" -> new Symbol.Stock(name);
                            case "danger" -> new Symbol.Assumption(name);
                            default -> new Symbol.Instrument(name);
                        });
            }

            @Override
            public Meaning call(String function, List<String> arguments) {
                return new Meaning.Known(
                        switch (function) {
                            case "trust" -> new Symbol.Trust(arguments.getFirst());
                            case "is" -> new Symbol.Is(arguments.getFirst(), arguments.getLast());
                            default -> new Symbol.InForce(arguments.getFirst());
                        });
            }
        };
        return switch (FormulaReader.read(text, names)) {
            case Parsed.Understood understood -> understood.formula();
            case Parsed.Misread misread -> throw new AssertionError(text + ": " + misread);
        };
    }

    private final class Making {
        private final SplittableRandom random;
        private final List<Issue> issues = new ArrayList<>();

        Making(SplittableRandom random) {
            this.random = random;
        }

        Negotiation negotiation() {
            issues.add(issue("x", "a", 3));
            issues.add(issue("y", "b", 2 + random.nextInt(2)));
            issues.add(issue("z", random.nextBoolean() ? "b" : "", 2));
            var parties = List.of(party("a"), party("b"));
            var stocks = List.of(
                    new Stock("heat", number(0, 1), Formula.ZERO, Formula.ONE, formula("0.3 * pressure - 0.1")));
            var instrument = new Instrument("pressure", "a", "b", Map.of("a", cost("a"), "b", cost("b")));
            var guard = new Instrument("guard", "b", "a", Map.of("b", cost("b")));
            var events = events();
            var approaches = new LinkedHashMap<String, List<Approach>>();
            approaches.put("a", List.of(advised(), approach("silence", new Stages.None(), List.of())));
            var replies = Stream.of("reply", "other reply").map(name -> approach(name, new Stages.Any(), List.of()));
            approaches.put("b", replies.toList());
            return new Negotiation(
                    4,
                    3,
                    number(.5, 1),
                    new Question("a", "best"),
                    parties,
                    issues,
                    List.of(),
                    List.of(instrument, guard),
                    quiet ? List.of() : stocks,
                    events,
                    signals(),
                    approaches,
                    List.of(danger()));
        }

        private Assumption danger() {
            return new Assumption("danger", number(.05, .3), List.of(), 0, 1, "", "", List.of());
        }

        private double draw(double low, double high) {
            return low + (high - low) * random.nextDouble();
        }

        private Formula number(double low, double high) {
            return Formula.of(draw(low, high));
        }

        private Issue issue(String name, String performer, int options) {
            double missed = draw(.2, 1);
            return new Issue(
                    name,
                    List.of("today", "some", "all").subList(0, options),
                    0,
                    performer.isEmpty() ? new Performer.All() : new Performer.One(performer),
                    Formula.of(1 - inspection * missed),
                    Formula.of(random.nextInt(8)),
                    Map.of(),
                    java.util.Set.of());
        }

        private double scale(String party) {
            return RandomCase.this.scale.getOrDefault(party, 1.0);
        }

        private DoubleUnaryOperator stretch(String party) {
            return value -> scale(party) * value + RandomCase.this.shift.getOrDefault(party, 0.0);
        }

        private Formula cost(String party) {
            return formula(draw(0, .2) * scale(party) + " * (pressure + guard)");
        }

        private Party party(String name) {
            var own = interests(name, 0);
            double keeps = draw(.2, .8);
            double believed = (name.equals("b") ? trust : 1) * draw(.2, .8);
            var keeper =
                    new Type("keeper", Formula.of(keeps), Formula.of(believed), true, number(.5, 1), Map.of(), own);
            var free = new Type(
                    "free",
                    Formula.of(1 - keeps),
                    Formula.of(1 - believed),
                    false,
                    number(0, .5),
                    Map.of("danger", formula("0.5 * danger")),
                    own);
            var hawks = interests(name, grudge);
            var factions = List.of(new Faction(
                    "hawks", Formula.ONE, true, Map.of("danger", formula("1.5 * danger")), List.of(hawks, hawks)));
            double penalty = draw(0, .2) * scale(name);
            boolean led = !quiet && name.equals("b") && random.nextBoolean();
            var lambda = Formula.of(noise * scale(name));
            return new Party(
                    name,
                    true,
                    number(.5, .95),
                    new Party.Noise(lambda, lambda, lambda, lambda),
                    Party.LossAttitude.NONE,
                    List.of(keeper, free),
                    name.equals("b") ? factions : List.of(),
                    Formula.of(.5),
                    led ? Formula.of(.1) : Formula.ZERO,
                    Formula.of(.5),
                    Formula.of(penalty),
                    Formula.ONE,
                    Formula.ZERO,
                    name.equals("b") ? Map.of("danger", formula("2 * danger")) : Map.of(),
                    Party.Counts.NONE,
                    List.of(),
                    List.of());
        }

        private Interests interests(String party, double without) {
            var weights = new LinkedHashMap<String, Formula>();
            var values = new LinkedHashMap<String, List<Formula>>();
            var stretch = stretch(party);
            double rest = 1;
            for (var issue : issues) {
                boolean last = issue.equals(issues.getLast());
                double weight = last ? rest : rest * draw(.2, .8);
                rest -= weight;
                weights.put(issue.name(), Formula.of(weight));
                boolean own = issue.performer() instanceof Performer.One one
                        && one.party().equals(party);
                double most = draw(.3, 1);
                int count = issue.options().size();
                var list = new ArrayList<Formula>();
                for (int option = 0; option < count; option++) {
                    double gain = own ? 1 - .6 * most * option / count : most * option / count;
                    list.add(Formula.of(stretch.applyAsDouble(gain + draw(0, .05))));
                }
                values.put(issue.name(), list);
            }
            double drawn = draw(0, .2);
            double bonus = drawn * scale(party);
            var link = drawn * 1e6 % 4 < 1
                    ? new Interests.Link(Map.of("x", 1), Map.of("y", 0), Formula.of(bonus))
                    : new Interests.Link(Map.of("x", 1, "y", 1), Formula.of(bonus));
            double drift = draw(-.2, .2) * scale(party);
            var text = (quiet ? "0" : drift + " * heat") + " + " + without * scale(party) + " * (1 - deal)";
            return new Interests(
                    weights, values, List.of(link), List.of(), formula(text), Formula.of(draw(0, .1) * scale(party)));
        }

        private List<Event> events() {
            var events = new ArrayList<Event>();
            events.add(event("war", new Event.Cause.Rate(formula("danger * (1 - 0.7 * deal)")), List.of(), true));
            events.add(event("strike", new Event.Cause.Chosen("a", number(0, .5)), List.of(), true));
            if (quiet) {
                return events;
            }
            switch (random.nextInt(3)) {
                case 0 ->
                    events.add(event(
                            "shock",
                            new Event.Cause.Chance(number(.1, .4)),
                            List.of(new Effect.SetStock("heat", Formula.of(.9))),
                            false));
                case 1 ->
                    events.add(event(
                            "quit",
                            new Event.Cause.Rate(formula("0.3 * deal * (1 + is(b, free))")),
                            List.of(new Effect.Breaks("b"), new Effect.ResetBeliefs()),
                            false));
                default ->
                    events.add(event(
                            "mobilize",
                            new Event.Cause.Chosen("b", number(.1, .5)),
                            List.of(new Effect.AddStock("heat", number(-.5, .5))),
                            false));
            }
            return events;
        }

        private Event event(String name, Event.Cause cause, List<Effect> effects, boolean ends) {
            var worth = new LinkedHashMap<String, Formula>();
            for (var party : List.of("a", "b")) {
                worth.put(party, Formula.of(stretch(party).applyAsDouble(draw(-.2, .6))));
            }
            worth.put("b.hawks", Formula.of(stretch("b").applyAsDouble(draw(-.2, .6))));
            return new Event(
                    name, cause, List.of(), effects, ends ? List.of(new Event.Ending(name, worth)) : List.of());
        }

        private List<Signal> signals() {
            if (quiet) {
                return List.of();
            }
            var likelihood = Map.of("keeper", number(.5, .9), "free", number(.1, .5));
            var about = random.nextBoolean() ? "a" : "b";
            return List.of(
                    new Signal("rumour", Signal.Kind.SIGN, formula("t < 2"), "b", likelihood, number(.3, 1)),
                    new Signal(
                            "move",
                            Signal.Kind.ACT,
                            formula("pressure + guard > 0.6"),
                            about,
                            likelihood,
                            Formula.ONE));
        }

        private Approach advised() {
            var all = Map.of("x", -1, "y", -1, "z", -1);
            var first = Map.of("x", 1, "y", -1);
            var threat = List.of(new Approach.Ultimatum("strike", new Then.CarryOut()));
            return switch (random.nextInt(4)) {
                case 0 -> approach("package", new Stages.Sequence(List.of(all)), List.of());
                case 1 -> approach("steps", new Stages.Sequence(List.of(first, Map.of("x", -1, "z", -1))), List.of());
                case 2 ->
                    approach(
                            "apart",
                            new Stages.Sequence(List.of(Map.of("z", -1), Map.of("x", -1, "y", -1))),
                            List.of());
                default -> approach("ultimatum", new Stages.Sequence(List.of(all)), threat);
            };
        }

        private Approach approach(String name, Stages stages, List<Approach.Ultimatum> threats) {
            var posture = Map.of(
                    "pressure", quiet ? Formula.of(.3) : formula("0.6 * (t >= 1) + 0.1 * trust(b)"),
                    "guard", quiet ? Formula.ZERO : formula("0.5 * pressure + 0.2"));
            return new Approach(
                    name,
                    stages,
                    random.nextBoolean(),
                    Map.of(),
                    number(.5, 1),
                    number(0, .3),
                    number(.5, 2),
                    Formula.of(2),
                    random.nextBoolean() ? Formula.ZERO : number(0, .5),
                    Formula.ONE,
                    Approach.OfferRule.ASPIRATION,
                    List.of(),
                    threats,
                    Formula.of(2),
                    new Then.Extend(),
                    posture,
                    Formula.ONE,
                    List.of(),
                    random.nextBoolean());
        }
    }
}
