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
        return IntStream.range(0, conflict.parties())
                .filter(other -> other != party)
                .boxed()
                .toList();
    }

    private boolean noBetter(int party, int than, int state) {
        return !conflict.improves(party, than, state);
    }

    boolean stable(Stability.Concept concept, int party, int state) {
        return improvements(party, state).stream().allMatch(next -> switch (concept) {
            case NASH -> false;
            case GMR -> reachable(others(party), next, false).stream().anyMatch(end -> noBetter(party, state, end));
            case SMR ->
                reachable(others(party), next, false).stream()
                        .anyMatch(end -> noBetter(party, state, end)
                                && reachable(party, end).stream().allMatch(back -> noBetter(party, state, back)));
            case SEQ -> reachable(others(party), next, true).stream().anyMatch(end -> noBetter(party, state, end));
            case SIM -> simultaneous(party, state, next);
        });
    }

    private boolean simultaneous(int party, int state, int next) {
        var combinations = new ArrayList<List<Integer>>();
        combinations.add(List.of());
        for (int other : others(party)) {
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
                if (end >= 0 && noBetter(party, state, end)) {
                    return true;
                }
            }
        }
        return false;
    }
}
