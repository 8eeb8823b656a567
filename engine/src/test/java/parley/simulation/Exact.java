package parley.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.approach.Approach;
import parley.negotiation.Negotiation;
import parley.standing.Model;
import parley.standing.Scene;
import parley.standing.World;

/// The exact distribution of everything reported, by walking every path of every combination of types.
///
/// @param means    number → its mean in each cast, measures and paths alike
/// @param squares  number → the mean of its square
/// @param weights  cast → how likely it is
/// @param paths    how many paths were walked
record Exact(Map<String, double[]> means, Map<String, double[]> squares, double[] weights, int paths) {

    /// A trajectory that no deal is followed of.
    private static final long TURN = 2;

    static Exact of(Negotiation negotiation) {
        return of(negotiation, RandomCase.profile(negotiation), true);
    }

    /// @param shared whether paths share what they have worked out
    static Exact of(Negotiation negotiation, Map<String, Approach> profile, boolean shared) {
        var model = Model.of(negotiation);
        var world = World.of(model, new double[negotiation.assumptions().size()]);
        var luck = new Branches();
        var match = new Match(world, luck, new Perceptions(world), profile);
        var exact = new Exact(new LinkedHashMap<>(), new LinkedHashMap<>(), new double[model.casts()], 0);
        int paths = 0;
        for (int cast = 0; cast < model.casts(); cast++) {
            exact.weights[cast] = 1;
            for (int party = 0; party < model.parties(); party++) {
                exact.weights[cast] *= world.prior(party, model.typeIn(cast, party));
            }
            double all = 0;
            do {
                var own = shared ? match : new Match(world, luck, new Perceptions(world), profile);
                exact.walk(own, own.first(profile), cast, luck);
                all += luck.probability();
                paths++;
            } while (luck.next());
            if (Math.abs(all - 1) > 1e-9) {
                throw new AssertionError("probabilities of all paths add up to " + all);
            }
        }
        return new Exact(exact.means, exact.squares, exact.weights, paths);
    }

    private void walk(Match match, int[] first, int cast, Branches luck) {
        var record = new Record(match);
        var tally = record.tally();
        new Runner(match, first, record, new Scene(match.model)).play(0, cast, TURN, tally);
        double chance = luck.probability();
        for (int i = 0; i < record.measures().size(); i++) {
            add(record.measures().get(i).toString(), cast, chance, tally.sum(i));
        }
        for (int path = 0; path < record.paths().size(); path++) {
            for (int t = 0; t < tally.periods(); t++) {
                add(record.paths().get(path) + " in " + t, cast, chance, tally.path(path, t));
            }
        }
    }

    private void add(String name, int cast, double chance, double value) {
        means.computeIfAbsent(name, _ -> new double[weights.length])[cast] += chance * value;
        squares.computeIfAbsent(name, _ -> new double[weights.length])[cast] += chance * value * value;
    }

    /// Standard deviation of a number in a cast.
    double deviation(String name, int cast) {
        double mean = means.get(name)[cast];
        return Math.sqrt(Math.max(0, squares.get(name)[cast] - mean * mean));
    }

    /// The mean of every number over all casts.
    Map<String, Double> overall() {
        var overall = new LinkedHashMap<String, Double>();
        means.forEach((name, each) -> {
            double sum = 0;
            for (int cast = 0; cast < each.length; cast++) {
                sum += weights[cast] * each[cast];
            }
            overall.put(name, sum);
        });
        return overall;
    }

    @Override
    public String toString() {
        return paths + " paths of " + Arrays.toString(weights);
    }
}
