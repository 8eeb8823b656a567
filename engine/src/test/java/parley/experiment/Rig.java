package parley.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.approach.Then;
import parley.formula.Formula;
import parley.negotiation.Negotiation;
import parley.negotiation.Question;
import parley.negotiation.View;
import parley.party.Faction;
import parley.party.Interests;
import parley.party.Party;
import parley.party.Type;

/// A case for experiments on rigged plays: parties with types and approaches, and what everybody gets in each meeting.
///
/// @param types      party → probabilities of its types; a name with a dot, after all parties, is a faction
/// @param approaches party → names; a name with a colon is `procedure:posture`
record Rig(
        Map<String, List<Double>> types,
        Map<String, List<String>> approaches,
        Payoff payoff,
        double shared,
        double own,
        int repeats,
        Map<String, List<Double>> believed) {

    Rig(
            Map<String, List<Double>> types,
            Map<String, List<String>> approaches,
            Payoff payoff,
            double shared,
            double own,
            int repeats) {
        this(types, approaches, payoff, shared, own, repeats, types);
    }

    interface Payoff {
        double of(String party, Map<String, String> profile, Map<String, Integer> types, double z);
    }

    /// One responder of one type, with these approaches on either side.
    static Rig simple(List<String> ours, List<String> theirs, Payoff payoff) {
        var types = new LinkedHashMap<String, List<Double>>();
        types.put("us", List.of(1.0));
        types.put("them", List.of(1.0));
        var approaches = new LinkedHashMap<String, List<String>>();
        approaches.put("us", ours);
        approaches.put("them", theirs);
        return new Rig(types, approaches, payoff, 0.3, 0.1, 1);
    }

    Rig withNoise(double sharedNoise, double ownNoise) {
        return new Rig(types, approaches, payoff, sharedNoise, ownNoise, repeats);
    }

    /// The others believe this of a party's types.
    Rig believing(String party, List<Double> odds) {
        var changed = new LinkedHashMap<>(believed);
        changed.put(party, odds);
        return new Rig(types, approaches, payoff, shared, own, repeats, changed);
    }

    Rig withRepeats(int newRepeats) {
        return new Rig(types, approaches, payoff, shared, own, newRepeats);
    }

    Plan plan(String respond, long trajectories) {
        return new Plan("us", respond, approaches.getOrDefault("us", List.of()), 7, trajectories, 0.01, 0.01);
    }

    Comparison run(Plan plan, long seed) {
        return Experiment.run(views(), plan, tables(seed), Runnable::run, 1, Watch.NOBODY);
    }

    List<View> views() {
        return List.of(new View("a view", List.of(), false, "", List.of(), negotiation()));
    }

    Function<View, PlayMaker> tables(long seed) {
        return _ -> profile -> play(seed, profile);
    }

    private Shape shape() {
        return new Shape(new ArrayList<>(types.keySet()), strata());
    }

    private record Shape(List<String> parties, int[][] strata) {}

    private int[][] strata() {
        var strata = new ArrayList<int[]>(List.of(new int[types.size()]));
        int party = 0;
        for (var odds : types.values()) {
            int count = strata.size();
            for (int i = 0; i < count; i++) {
                for (int type = 1; type < odds.size(); type++) {
                    var more = strata.get(i).clone();
                    more[party] = type;
                    strata.add(more);
                }
            }
            party++;
        }
        return strata.toArray(int[][]::new);
    }

    private Rigged play(long seed, Map<String, Approach> profile) {
        var shape = shape();
        var names = new LinkedHashMap<String, String>();
        profile.forEach((party, approach) -> names.put(
                party,
                approach.name().contains(" under the posture of ")
                        ? approach.name().split(":", -1)[0] + ":"
                                + approach.name().substring(approach.name().lastIndexOf(':') + 1)
                        : approach.name()));
        var weights = IntStream.range(0, shape.strata().length)
                .mapToDouble(s -> weight(shape, s, -1))
                .toArray();
        var believed = IntStream.range(0, types.size())
                .mapToObj(party -> IntStream.range(0, shape.strata().length)
                        .mapToDouble(s -> weight(shape, s, party))
                        .toArray())
                .toArray(double[][]::new);
        return new Rigged(
                seed,
                shape.parties(),
                shape.strata(),
                _ -> weights,
                believed,
                (party, stratum, z) ->
                        payoff.of(shape.parties().get(party), names, typesIn(shape, shape.strata()[stratum]), z),
                shared,
                own,
                names.hashCode(),
                repeats,
                Math.max(1, 1024 / (shape.strata().length * repeats)));
    }

    private static Map<String, Integer> typesIn(Shape shape, int[] stratum) {
        var typesIn = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < stratum.length; i++) {
            typesIn.put(shape.parties().get(i), stratum[i]);
        }
        return typesIn;
    }

    private double weight(Shape shape, int stratum, int except) {
        double weight = 1;
        int party = 0;
        for (var name : types.keySet()) {
            var odds = (except < 0 ? types : believed).getOrDefault(name, List.of());
            weight *= party == except ? 1 : odds.get(shape.strata()[stratum][party]);
            party++;
        }
        return weight;
    }

    private Negotiation negotiation() {
        var parties = types.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("."))
                .map(entry -> party(entry.getKey(), entry.getValue().size(), factions(entry.getKey())))
                .toList();
        var all = new LinkedHashMap<String, List<Approach>>();
        approaches.forEach((party, names) ->
                all.put(party, names.stream().map(Rig::approach).toList()));
        return new Negotiation(
                1,
                2,
                Formula.ONE,
                new Question("us", "best"),
                parties,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all,
                List.of());
    }

    private List<Faction> factions(String party) {
        return types.keySet().stream()
                .filter(name -> name.startsWith(party + "."))
                .map(name -> new Faction(
                        name.substring(party.length() + 1), Formula.ONE, false, Map.of(), List.of(Interests.NONE)))
                .toList();
    }

    private static Party party(String name, int types, List<Faction> factions) {
        return new Party(
                name,
                true,
                Formula.ONE,
                Party.Noise.NONE,
                Party.LossAttitude.NONE,
                IntStream.range(0, types)
                        .mapToObj(i -> new Type(
                                "t" + i, Formula.ONE, Formula.ONE, false, Formula.ZERO, Map.of(), Interests.NONE))
                        .toList(),
                factions,
                Formula.ONE,
                Formula.ZERO,
                Formula.ONE,
                Formula.ZERO,
                Formula.ZERO,
                Formula.ZERO,
                Map.of(),
                Party.Counts.NONE,
                List.of(),
                List.of());
    }

    private static Approach approach(String name) {
        Map<String, Formula> posture = name.contains(":")
                ? Map.of(
                        "pressure",
                        Formula.of(name.substring(name.indexOf(':') + 1).hashCode()))
                : Map.of();
        return new Approach(
                name,
                new Stages.Package(),
                false,
                Map.of(),
                Formula.ONE,
                Formula.ZERO,
                Formula.ONE,
                Formula.ZERO,
                Formula.ZERO,
                Formula.ONE,
                Approach.OfferRule.ASPIRATION,
                List.of(),
                List.of(),
                Formula.ZERO,
                new Then.Walk(),
                posture,
                Formula.ONE,
                List.of(),
                false);
    }
}
