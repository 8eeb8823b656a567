package parley.standing;

import java.util.LinkedHashMap;
import java.util.List;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.deal.Space;
import parley.party.Party;

/// Who performs what: sets of issues (bit k for issue k), and for every outcome the *part* of it that a party does
/// alone, numbered from 0 for nothing.
final class Duties {

    private final long[] alone;
    private final long[] together;
    private final int[][] partOf;
    private final int[][] parts;

    Duties(List<Party> parties, List<Issue> issues, Space space) {
        alone = new long[parties.size()];
        together = new long[parties.size()];
        partOf = new int[parties.size()][space.size()];
        parts = new int[parties.size()][];
        for (int p = 0; p < alone.length; p++) {
            for (int k = 0; k < issues.size(); k++) {
                switch (issues.get(k).performer()) {
                    case Performer.One one ->
                        alone[p] |= one.party().equals(parties.get(p).name()) ? 1L << k : 0;
                    case Performer.All _ -> together[p] |= parties.get(p).atTable() ? 1L << k : 0;
                }
            }
            together[p] |= alone[p];
            parts[p] = numberParts(p, space);
        }
    }

    /// One outcome of each part, in the order of their numbers.
    private int[] numberParts(int party, Space space) {
        var numbers = new LinkedHashMap<Integer, Integer>();
        numbers.put(space.statusQuo(), 0);
        for (int x = 0; x < space.size(); x++) {
            partOf[party][x] = numbers.computeIfAbsent(space.only(x, alone[party]), _ -> numbers.size());
        }
        return numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /// The issues whose change the party performs alone.
    long alone(int party) {
        return alone[party];
    }

    /// The issues whose change the party performs, alone or with all others.
    long all(int party) {
        return together[party];
    }

    /// The number of what a party does alone in an outcome.
    int partOf(int party, int outcome) {
        return partOf[party][outcome];
    }

    /// Today's outcome with only a party's numbered part done.
    int part(int party, int number) {
        return parts[party][number];
    }

    /// How many parts a party may do.
    int parts(int party) {
        return parts[party].length;
    }
}
