package parley.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.deal.Issue;
import parley.negotiation.Negotiation;
import parley.party.Party;

/// Values of parties of which a case says only which outcomes they prefer to which: ranks, 0 for the worst and 1 for
/// the best. What is better for everybody is so by any values that rank alike; sums and products of them mean little.
public final class Ordinals {

    private Ordinals() {}

    /// Names of the parties at the table that only rank.
    public static List<String> of(Negotiation negotiation) {
        return negotiation.parties().stream()
                .filter(party -> party.atTable() && !party.preferences().isEmpty())
                .map(Party::name)
                .toList();
    }

    /// A party's values of outcomes.
    ///
    /// @param outcomes outcome → issue → option
    static double[] values(Negotiation negotiation, Party party, int[][] outcomes) {
        var names = negotiation.issues().stream().map(Issue::name).toList();
        var ranks = Resting.ranks(party.preferences().getFirst(), names, outcomes);
        int low = Arrays.stream(ranks).min().orElse(0);
        int high = Arrays.stream(ranks).max().orElse(0);
        return Arrays.stream(ranks)
                .mapToDouble(rank -> high == low ? 0 : (double) (rank - low) / (high - low))
                .toArray();
    }

    /// Puts ranks in the place of utilities, no deal at the rank of today's outcome unless the case reserves
    /// otherwise.
    static void put(Negotiation negotiation, List<Actor> actors, int[][] outcomes, double[][] values, double[] floors) {
        var today = negotiation.issues().stream().mapToInt(Issue::statusQuo).toArray();
        for (int a = 0; a < actors.size(); a++) {
            var party = actors.get(a).party(negotiation);
            if (actors.get(a).faction().isEmpty() && !party.preferences().isEmpty()) {
                var ranks = values(negotiation, party, outcomes);
                System.arraycopy(ranks, 0, values[a], 0, ranks.length);
                if (party.reservation().isEmpty()) {
                    floors[a] = IntStream.range(0, ranks.length)
                            .filter(outcome -> Arrays.equals(outcomes[outcome], today))
                            .mapToDouble(outcome -> ranks[outcome])
                            .findFirst()
                            .orElse(0);
                }
            }
        }
    }
}
