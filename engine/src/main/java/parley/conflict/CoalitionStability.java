package parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.conflict.Stability.Concept;

/// Which states are stable for a coalition (InoharaHipel2008): no improvement, or every one deterred, in that those
/// outside can bring about a state that some member likes no better than where the coalition started.
///
/// - GMR: by any legal sequence of theirs;
/// - SMR: by such a sequence to a state from which the coalition cannot reach one that all members like better either;
/// - SEQ: by a legal sequence of improvements of their own;
/// - SIM: by improvements made together with the coalition's. No published definition of it for coalitions is known to
///   us; this is that of single parties with the coalition in their place.
///
/// For a coalition of one they are the concepts of single parties.
final class CoalitionStability {

    private final Conflict conflict;
    private final List<Integer> coalition;
    private final int[] outside;
    private final int[][] reached;
    private final BitSet[] answers;

    private CoalitionStability(Conflict conflict, List<Integer> coalition) {
        this.conflict = conflict;
        this.coalition = coalition;
        this.outside = IntStream.range(0, conflict.parties())
                .filter(party -> !coalition.contains(party))
                .toArray();
        this.reached = IntStream.range(0, conflict.size())
                .mapToObj(state -> Coalitions.reach(conflict, coalition, state))
                .toArray(int[][]::new);
        this.answers = new BitSet[conflict.size()];
    }

    /// concept → state → whether it is stable.
    static Map<Concept, boolean[]> of(Conflict conflict, List<Integer> coalition) {
        return new CoalitionStability(conflict, coalition).stable();
    }

    private Map<Concept, boolean[]> stable() {
        var stable = new EnumMap<Concept, boolean[]>(Concept.class);
        for (var concept : Concept.values()) {
            var all = new boolean[conflict.size()];
            Arrays.fill(all, true);
            stable.put(concept, all);
        }
        var own = coalition.stream()
                .map(member -> Reach.of(conflict, outside, conflict.ranks(member), true))
                .toList();
        var best = best();
        for (int state = 0; state < conflict.size(); state++) {
            var improvements = improvements(state);
            if (improvements.length == 0) {
                continue;
            }
            var bearable = new BitSet();
            var held = new BitSet();
            for (int other = 0; other < conflict.size(); other++) {
                bearable.set(other, !isBetter(state, other));
                held.set(other, bearable.get(other) && noneBetter(state, best.get(other)));
            }
            int here = state;
            set(stable, Concept.NASH, state, false);
            set(
                    stable,
                    Concept.GMR,
                    state,
                    all(improvements, next -> answers(next).intersects(bearable)));
            set(
                    stable,
                    Concept.SMR,
                    state,
                    all(improvements, next -> answers(next).intersects(held)));
            set(stable, Concept.SEQ, state, all(improvements, next -> answered(own, here, next)));
            set(stable, Concept.SIM, state, all(improvements, next -> meets(here, next)));
        }
        return stable;
    }

    private static void set(Map<Concept, boolean[]> stable, Concept concept, int state, boolean isStable) {
        stable.computeIfPresent(concept, (_, states) -> {
            states[state] = isStable;
            return states;
        });
    }

    private static boolean all(int[] improvements, java.util.function.IntPredicate deterred) {
        return IntStream.of(improvements).allMatch(deterred);
    }

    private int[] improvements(int state) {
        return IntStream.of(reached[state])
                .filter(next -> isBetter(state, next))
                .toArray();
    }

    /// Whether all members like a state better than another.
    private boolean isBetter(int than, int state) {
        return Coalitions.improves(conflict, coalition, than, state);
    }

    private boolean noneBetter(int than, List<Integer> states) {
        return states.stream().noneMatch(state -> isBetter(than, state));
    }

    /// What those outside can bring about from a state.
    private BitSet answers(int state) {
        if (answers[state] == null) {
            var found = new BitSet();
            if (outside.length > 0) {
                for (int next :
                        Coalitions.reach(conflict, IntStream.of(outside).boxed().toList(), state)) {
                    found.set(next);
                }
            }
            answers[state] = found;
        }
        return answers[state];
    }

    private boolean answered(List<Reach> own, int state, int next) {
        return IntStream.range(0, own.size())
                .anyMatch(m -> own.get(m).worst()[next] <= conflict.ranks(coalition.get(m))[state]);
    }

    /// For each state, of what the coalition can reach from it all that no other of it is at least as good as for
    /// every member: if none of this is better than something, nothing is.
    private List<List<Integer>> best() {
        return IntStream.range(0, conflict.size())
                .mapToObj(state -> {
                    var kept = new ArrayList<Integer>();
                    for (int next : reached[state]) {
                        if (kept.stream().noneMatch(other -> atLeast(other, next))) {
                            kept.removeIf(other -> atLeast(next, other));
                            kept.add(next);
                        }
                    }
                    return List.copyOf(kept);
                })
                .toList();
    }

    private boolean atLeast(int one, int other) {
        return coalition.stream().allMatch(member -> conflict.ranks(member)[one] >= conflict.ranks(member)[other]);
    }

    /// Whether improvements of some of those outside, made at the same time, spoil the coalition's.
    private boolean meets(int state, int next) {
        var moves = new ArrayList<int[]>();
        for (int party : outside) {
            var own = conflict.improvements(party, state);
            if (own.length > 0) {
                moves.add(own);
            }
        }
        return !moves.isEmpty() && spoilt(state, moves, 0, new ArrayList<>(List.of(next)));
    }

    private boolean spoilt(int state, List<int[]> moves, int at, List<Integer> chosen) {
        if (at == moves.size()) {
            int end = chosen.size() == 1 ? -1 : conflict.combined(state, chosen);
            return end >= 0 && !isBetter(state, end);
        }
        if (spoilt(state, moves, at + 1, chosen)) {
            return true;
        }
        for (int move : moves.get(at)) {
            chosen.add(move);
            boolean spoilt = spoilt(state, moves, at + 1, chosen);
            chosen.removeLast();
            if (spoilt) {
                return true;
            }
        }
        return false;
    }
}
