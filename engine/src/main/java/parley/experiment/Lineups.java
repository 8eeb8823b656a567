package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.simulation.Block;
import parley.simulation.Play;

/// Strata lumped by the responders' types: all that a plan of responses can tell apart, so that batch by batch
/// results need be kept for these only.
///
/// @param of      stratum → its line-up, from 0 without gaps
/// @param count   how many line-ups
/// @param parties responder → place among the parties
/// @param beliefs responder → stratum → probability it gives the others' types there, being of the type it has there;
///                adds up to 1 over the strata of a type, and is even where it thinks none of them possible
record Lineups(List<Integer> of, int count, List<Integer> parties, List<double[]> beliefs) {

    static Lineups of(Play play, List<Integer> parties) {
        var strata = play.strata();
        var seen = new ArrayList<List<Integer>>();
        var of = new ArrayList<Integer>();
        for (var stratum : strata) {
            var types = parties.stream().map(party -> stratum[party]).toList();
            if (!seen.contains(types)) {
                seen.add(types);
            }
            of.add(seen.indexOf(types));
        }
        var beliefs = parties.stream()
                .map(party -> scaled(strata, party, play.believed(party)))
                .toList();
        return new Lineups(List.copyOf(of), seen.size(), List.copyOf(parties), beliefs);
    }

    private static double[] scaled(int[][] strata, int party, double[] believed) {
        return IntStream.range(0, strata.length)
                .mapToDouble(stratum -> {
                    var own = IntStream.range(0, strata.length)
                            .filter(other -> strata[other][party] == strata[stratum][party])
                            .toArray();
                    double sum = Arrays.stream(own)
                            .mapToDouble(other -> believed[other])
                            .sum();
                    return sum > 0 ? believed[stratum] / sum : 1.0 / own.length;
                })
                .toArray();
    }

    /// One of its strata.
    int stratum(int lineup) {
        return of.indexOf(lineup);
    }

    /// Where an actor's utility in a line-up stands among [#values].
    int utility(int actor, int lineup) {
        return (parties.size() + actor) * count() + lineup;
    }

    /// Where a responder's utility in a line-up, by its own beliefs, stands among [#values].
    int believed(int responder, int lineup) {
        return responder * count() + lineup;
    }

    /// What is kept of a batch: sums over each line-up of believed probability × utility, and of weight × utility.
    double[] values(Block block, int batch) {
        var utility = block.utility();
        var values = new double[(parties.size() + utility.length) * count()];
        for (int stratum = 0; stratum < of.size(); stratum++) {
            int lineup = of.get(stratum);
            for (int responder = 0; responder < parties.size(); responder++) {
                values[believed(responder, lineup)] +=
                        beliefs.get(responder)[stratum] * utility[parties.get(responder)][stratum][batch];
            }
            for (int actor = 0; actor < utility.length; actor++) {
                values[utility(actor, lineup)] += block.weights()[batch][stratum] * utility[actor][stratum][batch];
            }
        }
        return values;
    }
}
