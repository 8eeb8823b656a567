package parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which states are stable for whom, by each concept's n-party definition (FangHipelKilgour1993; simultaneous:
/// FraserHipel1984).
///
/// A state s is stable for party i where it has no improvement from s, or where every improvement s1 is *deterred*:
/// - Nash: never;
/// - GMR: the others can go, by a legal sequence from s1, to a state that i likes no better than s;
/// - SMR: to such a state from which i itself cannot reach one that it likes better than s;
/// - SEQ: to a state that i likes no better than s, by a legal sequence of improvements of their own;
/// - SIM: some of the others have improvements of their own from s, which made together with i's move lead to a
///   feasible state that i likes no better than s.
public final class Stability {

    private final Conflict conflict;
    private final Map<Concept, boolean[][]> stable = new LinkedHashMap<>();
    private final Reach[] anyMove;
    private final Reach[] improvements;
    private final Reach[] inescapable;

    /// What others may do about an improvement.
    public enum Concept {
        NASH("nash"),
        GMR("gmr"),
        SMR("smr"),
        SEQ("seq"),
        SIM("sim");

        private final String label;

        Concept(String label) {
            this.label = label;
        }

        /// Its usual short name.
        public String label() {
            return label;
        }
    }

    private Stability(Conflict conflict) {
        this.conflict = conflict;
        this.anyMove = new Reach[conflict.parties()];
        this.improvements = new Reach[conflict.parties()];
        this.inescapable = new Reach[conflict.parties()];
    }

    /// The stability of every state of a conflict.
    public static Stability of(Conflict conflict) {
        var stability = new Stability(conflict);
        for (var concept : Concept.values()) {
            stability.stable.put(concept, new boolean[conflict.parties()][]);
        }
        for (int party = 0; party < conflict.parties(); party++) {
            stability.analyse(party);
        }
        return stability;
    }

    private void analyse(int party) {
        var others = others(conflict, party);
        var ranks = conflict.ranks(party);
        improvements[party] = Reach.of(conflict, others, ranks, true);
        var grid = conflict.grid();
        if (grid.isPresent()) {
            anyMove[party] = least(grid.get(), party, ranks);
            inescapable[party] = leastOfMost(grid.get(), party, ranks);
        } else {
            anyMove[party] = Reach.of(conflict, others, ranks, false);
            inescapable[party] = Reach.of(conflict, others, best(party), false);
        }
        set(Concept.NASH, party, (_, _) -> false);
        set(Concept.GMR, party, (state, next) -> anyMove[party].worst()[next] <= ranks[state]);
        set(Concept.SMR, party, (state, next) -> inescapable[party].worst()[next] <= ranks[state]);
        set(Concept.SEQ, party, (state, next) -> improvements[party].worst()[next] <= ranks[state]);
        byParty(Concept.SIM)[party] = simultaneous(party);
    }

    /// Whether something deters an improvement.
    private interface Deterred {
        boolean from(int state, int improvement);
    }

    private void set(Concept concept, int party, Deterred deterred) {
        var states = new boolean[conflict.size()];
        for (int state = 0; state < states.length; state++) {
            states[state] = true;
            for (int next : conflict.moves().from(party, state)) {
                if (conflict.improves(party, state, next) && !deterred.from(state, next)) {
                    states[state] = false;
                    break;
                }
            }
        }
        byParty(concept)[party] = states;
    }

    private boolean[][] byParty(Concept concept) {
        return Optional.ofNullable(stable.get(concept)).orElseThrow();
    }

    static int[] others(Conflict conflict, int party) {
        return IntStream.range(0, conflict.parties())
                .filter(other -> other != party)
                .toArray();
    }

    /// The best that a party can be at in a state or by one move of its own from it.
    private int[] best(int party) {
        var ranks = conflict.ranks(party);
        return IntStream.range(0, conflict.size())
                .map(state -> Math.max(
                        ranks[state],
                        Arrays.stream(conflict.moves().from(party, state))
                                .map(next -> ranks[next])
                                .max()
                                .orElse(ranks[state])))
                .toArray();
    }

    /// Product structure: the others reach everything with the party's own coordinates as they are, so the worst
    /// of it is a minimum for each of its own choices.
    private Reach least(Conflict.Grid grid, int party, int[] numbers) {
        var least = new int[conflict.size()];
        var where = new int[conflict.size()];
        Arrays.fill(least, Reach.NOTHING);
        for (int state = 0; state < least.length; state++) {
            int own = grid.own(party, state);
            if (numbers[state] < least[own]) {
                least[own] = numbers[state];
                where[own] = state;
            }
        }
        var worst = new int[conflict.size()];
        var target = new int[conflict.size()];
        for (int state = 0; state < worst.length; state++) {
            int own = grid.own(party, state);
            worst[state] = least[own];
            target[state] = where[own];
        }
        return new Reach(worst, target);
    }

    /// Product structure: what the others choose leaves the party the best of its own choices, so the worst is a
    /// minimum over their choices of a maximum over its own; the same wherever it starts.
    private Reach leastOfMost(Conflict.Grid grid, int party, int[] numbers) {
        var most = new int[conflict.size()];
        Arrays.fill(most, Integer.MIN_VALUE);
        for (int state = 0; state < most.length; state++) {
            int rest = state - grid.own(party, state);
            most[rest] = Math.max(most[rest], numbers[state]);
        }
        int lowest = -1;
        for (int rest = 0; rest < most.length; rest++) {
            boolean real = most[rest] > Integer.MIN_VALUE;
            lowest = real && (lowest < 0 || most[rest] < most[lowest]) ? rest : lowest;
        }
        var worst = new int[conflict.size()];
        var target = new int[conflict.size()];
        for (int state = 0; state < worst.length; state++) {
            worst[state] = most[lowest];
            target[state] = lowest + grid.own(party, state);
        }
        return new Reach(worst, target);
    }

    private boolean[] simultaneous(int party) {
        var states = new boolean[conflict.size()];
        for (int state = 0; state < states.length; state++) {
            var own = conflict.improvements(party, state);
            states[state] = true;
            var moves = own.length == 0 ? List.<int[]>of() : improvementsOfOthers(party, state);
            for (int i = 0; i < own.length && states[state]; i++) {
                states[state] = simultaneous(party, state, own[i], moves) >= 0;
            }
        }
        return states;
    }

    private List<int[]> improvementsOfOthers(int party, int state) {
        var moves = new ArrayList<int[]>();
        for (int other : others(conflict, party)) {
            var own = conflict.improvements(other, state);
            if (own.length > 0) {
                moves.add(own);
            }
        }
        return moves;
    }

    /// A state that deters an improvement because others improve at the same time; -1 where there is none.
    private int simultaneous(int party, int state, int improvement, List<int[]> moves) {
        if (moves.isEmpty()) {
            return -1;
        }
        return conflict.grid().isPresent()
                ? shifted(party, state, improvement, moves, 0, false)
                : combine(party, state, moves, 0, new ArrayList<>(List.of(improvement)));
    }

    /// Product structure: moves change different coordinates, so their numbers simply add up.
    private int shifted(int party, int state, int at, List<int[]> moves, int next, boolean moved) {
        if (next == moves.size()) {
            return moved && !conflict.improves(party, state, at) ? at : -1;
        }
        int without = shifted(party, state, at, moves, next + 1, moved);
        if (without >= 0) {
            return without;
        }
        for (int move : moves.get(next)) {
            int end = shifted(party, state, at + move - state, moves, next + 1, true);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private int combine(int party, int state, List<int[]> moves, int next, List<Integer> chosen) {
        if (next == moves.size()) {
            if (chosen.size() == 1) {
                return -1;
            }
            int end = conflict.combined(state, chosen);
            return end >= 0 && !conflict.improves(party, state, end) ? end : -1;
        }
        int without = combine(party, state, moves, next + 1, chosen);
        if (without >= 0) {
            return without;
        }
        for (int move : moves.get(next)) {
            chosen.add(move);
            int end = combine(party, state, moves, next + 1, chosen);
            chosen.removeLast();
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /// The conflict it is of.
    public Conflict conflict() {
        return conflict;
    }

    /// Whether a state is stable for a party.
    public boolean stable(Concept concept, int party, int state) {
        return byParty(concept)[party][state];
    }

    /// States that are stable for everybody, ascending.
    public int[] equilibria(Concept concept) {
        return IntStream.range(0, conflict.size())
                .filter(state -> Arrays.stream(byParty(concept)).allMatch(party -> party[state]))
                .toArray();
    }

    /// One improvement of a party and what deters it.
    ///
    /// @param sanction the state that others bring about, -1 where nothing deters it
    public record Deterrent(int improvement, int sanction) {}

    /// Every improvement a party has from a state, and what deters it under a concept.
    public List<Deterrent> why(Concept concept, int party, int state) {
        var ranks = conflict.ranks(party);
        var found = new ArrayList<Deterrent>();
        for (int next : conflict.improvements(party, state)) {
            int sanction = switch (concept) {
                case NASH -> -1;
                case GMR -> target(anyMove[party], next, ranks[state]);
                case SMR -> target(inescapable[party], next, ranks[state]);
                case SEQ -> target(improvements[party], next, ranks[state]);
                case SIM -> simultaneous(party, state, next, improvementsOfOthers(party, state));
            };
            found.add(new Deterrent(next, sanction));
        }
        return List.copyOf(found);
    }

    private static int target(Reach reach, int from, int rank) {
        return reach.worst()[from] <= rank ? reach.target()[from] : -1;
    }
}
