package parley.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The definitions of FangHipelKilgour1993 and FraserHipel1984 as they stand, without a thought for speed.
record Transcription(Conflict conflict) {

    Set<Integer> reachable(int party, int state) {
        return set(conflict.reachable(party, state));
    }

    Set<Integer> improvements(int party, int state) {
        var found = new TreeSet<>(reachable(party, state));
        found.removeIf(to -> !conflict.improves(party, state, to));
        return found;
    }

    private static Set<Integer> set(int[] states) {
        var set = new TreeSet<Integer>();
        IntStream.of(states).forEach(set::add);
        return set;
    }

    /// R_H(s), or R⁺_H(s): grown by rounds; a state remembers who can have moved last to come there.
    Set<Integer> reachable(List<Integer> group, int state, boolean improving) {
        var arrivals = new HashSet<List<Integer>>();
        var found = new TreeSet<Integer>();
        for (int party : group) {
            for (int to : improving ? improvements(party, state) : reachable(party, state)) {
                arrivals.add(List.of(to, party));
            }
        }
        int before = -1;
        while (arrivals.size() != before) {
            before = arrivals.size();
            for (var arrival : List.copyOf(arrivals)) {
                for (int party : group) {
                    if (party != arrival.getLast()) {
                        for (int to : improving
                                ? improvements(party, arrival.getFirst())
                                : reachable(party, arrival.getFirst())) {
                            arrivals.add(List.of(to, party));
                        }
                    }
                }
            }
        }
        arrivals.forEach(arrival -> found.add(arrival.getFirst()));
        return found;
    }

    List<Integer> others(int party) {
        return others(List.of(party));
    }

    private List<Integer> others(List<Integer> coalition) {
        return IntStream.range(0, conflict.parties())
                .filter(other -> !coalition.contains(other))
                .boxed()
                .toList();
    }

    /// Some member likes it no better.
    private boolean noBetter(List<Integer> coalition, int than, int state) {
        return coalition.stream().anyMatch(member -> !conflict.improves(member, than, state));
    }

    boolean stable(Stability.Concept concept, int party, int state) {
        return stable(concept, List.of(party), state);
    }

    /// For one party FangHipelKilgour1993's and FraserHipel1984's; for coalitions InoharaHipel2008's, which are
    /// the same with the coalition in the party's place.
    boolean stable(Stability.Concept concept, List<Integer> coalition, int state) {
        var outside = others(coalition);
        return reachable(coalition, state, false).stream()
                .filter(next -> !noBetter(coalition, state, next))
                .allMatch(next -> switch (concept) {
                    case NASH -> false;
                    case GMR ->
                        reachable(outside, next, false).stream().anyMatch(end -> noBetter(coalition, state, end));
                    case SMR ->
                        reachable(outside, next, false).stream()
                                .anyMatch(end -> noBetter(coalition, state, end)
                                        && reachable(coalition, end, false).stream()
                                                .allMatch(back -> noBetter(coalition, state, back)));
                    case SEQ ->
                        reachable(outside, next, true).stream().anyMatch(end -> noBetter(coalition, state, end));
                    case SIM -> simultaneous(coalition, state, next);
                });
    }

    private boolean simultaneous(List<Integer> coalition, int state, int next) {
        var combinations = new ArrayList<List<Integer>>();
        combinations.add(List.of());
        for (int other : others(coalition)) {
            var wider = new ArrayList<>(combinations);
            for (var combination : combinations) {
                for (int to : improvements(other, state)) {
                    var longer = new ArrayList<>(combination);
                    longer.add(to);
                    wider.add(longer);
                }
            }
            combinations = wider;
        }
        for (var combination : combinations) {
            if (!combination.isEmpty()) {
                var all = new ArrayList<>(combination);
                all.add(next);
                int end = conflict.combined(state, all);
                if (end >= 0 && noBetter(coalition, state, end)) {
                    return true;
                }
            }
        }
        return false;
    }
}
