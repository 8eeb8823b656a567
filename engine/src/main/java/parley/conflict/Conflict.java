package parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// States, moves and rankings.
///
/// Movers are the parties and, where issues need all of them, all together as one more.
public final class Conflict {

    private final int[][] states;
    private final int[][] ranks;
    private final int parties;
    private final int movers;
    private final Moves moves;
    private final int[] stateOf;
    private final Terrain terrain;

    /// Who can go where.
    interface Moves {

        /// States a mover can go to from a state.
        int[] from(int mover, int state);

        /// States from which a mover can come to a state.
        int[] to(int mover, int state);
    }

    private Conflict(Terrain terrain, int[][] states, int[][] ranks, int[] stateOf, Moves moves, int movers) {
        this.terrain = terrain;
        this.states = states;
        this.ranks = ranks;
        this.stateOf = stateOf;
        this.moves = moves;
        this.movers = movers;
        this.parties = ranks.length;
    }

    /// The conflict on a terrain.
    ///
    /// @param states those of [Terrain#states], in their order
    /// @param ranks  party → state → rank, the larger the better
    public static Conflict of(Terrain terrain, int[][] states, int[][] ranks) {
        var stateOf = new int[terrain.codes()];
        Arrays.fill(stateOf, -1);
        for (int s = 0; s < states.length; s++) {
            if (states[s].length > 0) {
                stateOf[terrain.code(states[s])] = s;
            }
        }
        boolean product = terrain.isPlain() && states.length == stateOf.length;
        boolean together = Arrays.stream(terrain.owner()).anyMatch(party -> party < 0);
        int movers = ranks.length + (together ? 1 : 0);
        return new Conflict(
                terrain,
                states,
                ranks,
                stateOf,
                product ? new Grid(terrain, movers) : Edges.of(terrain, states, stateOf, ranks.length, movers),
                movers);
    }

    /// A conflict given move by move; its states have no options to speak of.
    ///
    /// @param moves party → state → states it can go to
    /// @param ranks party → state → rank, the larger the better
    public static Conflict of(int[][][] moves, int[][] ranks) {
        int count = ranks[0].length;
        var terrain = new Terrain(
                new int[] {count}, new int[] {0}, new int[1], new boolean[1][count], new int[0], ranks.length);
        var states =
                IntStream.range(0, count).mapToObj(state -> new int[] {state}).toArray(int[][]::new);
        var stateOf = IntStream.range(0, count).toArray();
        return new Conflict(terrain, states, ranks, stateOf, new Edges(moves), ranks.length);
    }

    /// How many states.
    public int size() {
        return states.length;
    }

    /// How many parties.
    public int parties() {
        return parties;
    }

    /// Parties, and all together where that is a mover too.
    int movers() {
        return movers;
    }

    /// A state's options, none for an ending.
    public int[] state(int index) {
        return states[index].clone();
    }

    /// A party's ranking.
    int[] ranks(int party) {
        return ranks[party];
    }

    Moves moves() {
        return moves;
    }

    /// Whether a mover is better off in one state than in another; all together only where everybody is.
    boolean improves(int mover, int from, int to) {
        if (mover < parties) {
            return ranks[mover][to] > ranks[mover][from];
        }
        return Arrays.stream(ranks).allMatch(rank -> rank[to] > rank[from]);
    }

    /// States a mover can go to by itself.
    public int[] reachable(int mover, int state) {
        return moves.from(mover, state).clone();
    }

    /// States a mover can go to and is better off in.
    public int[] improvements(int mover, int state) {
        var all = moves.from(mover, state);
        var better = new int[all.length];
        int count = 0;
        for (int to : all) {
            better[count] = to;
            count += improves(mover, state, to) ? 1 : 0;
        }
        return Arrays.copyOf(better, count);
    }

    /// The product structure, if that is what it has.
    java.util.Optional<Grid> grid() {
        return moves instanceof Grid grid ? java.util.Optional.of(grid) : java.util.Optional.empty();
    }

    /// What becomes of a state when several moves are made at once; -1 where they cannot be.
    int combined(int state, List<Integer> targets) {
        var made = states[state].clone();
        var set = new boolean[made.length];
        int ending = -1;
        for (int target : targets) {
            if (states[target].length == 0) {
                if (ending >= 0 && ending != target) {
                    return -1;
                }
                ending = target;
                continue;
            }
            for (int k = 0; k < made.length; k++) {
                if (states[target][k] != states[state][k]) {
                    if (set[k] && made[k] != states[target][k]) {
                        return -1;
                    }
                    set[k] = true;
                    made[k] = states[target][k];
                }
            }
        }
        return ending >= 0 ? ending : stateOf[terrain.code(made)];
    }

    /// All moves are reversible and every combination is a state, so a mover's moves follow from its coordinates.
    static final class Grid implements Moves {

        private final int[] options;
        private final int[] owner;
        private final int[] strides;
        private final int[][] offsets;
        private final int[][] own;

        Grid(Terrain terrain, int movers) {
            this.options = terrain.options();
            this.owner = terrain.owner();
            this.strides = new int[options.length];
            int stride = 1;
            for (int k = 0; k < options.length; k++) {
                strides[k] = stride;
                stride *= options[k];
            }
            this.offsets = IntStream.range(0, movers).mapToObj(this::offsets).toArray(int[][]::new);
            int size = stride;
            this.own = IntStream.range(0, movers)
                    .mapToObj(mover -> IntStream.range(0, size)
                            .map(state -> coordinates(mover, state))
                            .toArray())
                    .toArray(int[][]::new);
        }

        /// What a mover's coordinates can add to a state's number.
        private int[] offsets(int mover) {
            int[] found = {0};
            for (int k = 0; k < options.length; k++) {
                if (owner[k] == mover) {
                    var wider = new int[found.length * options[k]];
                    for (int option = 0; option < options[k]; option++) {
                        for (int i = 0; i < found.length; i++) {
                            wider[option * found.length + i] = found[i] + option * strides[k];
                        }
                    }
                    found = wider;
                }
            }
            return found;
        }

        /// A mover's own coordinates' share of a state's number.
        int own(int mover, int state) {
            return own[mover][state];
        }

        private int coordinates(int mover, int state) {
            int share = 0;
            for (int k = 0; k < options.length; k++) {
                if (owner[k] == mover) {
                    share += state / strides[k] % options[k] * strides[k];
                }
            }
            return share;
        }

        @Override
        public int[] from(int mover, int state) {
            int rest = state - own(mover, state);
            var reached = new int[offsets[mover].length - 1];
            int next = 0;
            for (int offset : offsets[mover]) {
                if (rest + offset != state) {
                    reached[next++] = rest + offset;
                }
            }
            return reached;
        }

        @Override
        public int[] to(int mover, int state) {
            return from(mover, state);
        }
    }

    /// Moves as lists.
    static final class Edges implements Moves {

        private final int[][][] from;
        private final int[][][] to;

        Edges(int[][][] from) {
            this.from = from;
            this.to = Arrays.stream(from).map(Edges::reversed).toArray(int[][][]::new);
        }

        static Edges of(Terrain terrain, int[][] states, int[] stateOf, int parties, int movers) {
            int firstEnding = states.length - terrain.endings().length;
            var from = new int[movers][states.length][];
            for (int mover = 0; mover < movers; mover++) {
                for (int s = 0; s < states.length; s++) {
                    var reached = new ArrayList<Integer>();
                    if (s < firstEnding) {
                        var next = mover < parties ? terrain.moves(mover, states[s]) : terrain.together(states[s]);
                        next.stream()
                                .map(state -> stateOf[terrain.code(state)])
                                .filter(state -> state >= 0)
                                .forEach(reached::add);
                        for (int e = 0; e < terrain.endings().length; e++) {
                            if (terrain.endings()[e] == mover) {
                                reached.add(firstEnding + e);
                            }
                        }
                    }
                    from[mover][s] = reached.stream()
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .toArray();
                }
            }
            return new Edges(from);
        }

        private static int[][] reversed(int[][] from) {
            var counts = new int[from.length];
            for (var targets : from) {
                for (int target : targets) {
                    counts[target]++;
                }
            }
            var to = new int[from.length][];
            for (int s = 0; s < to.length; s++) {
                to[s] = new int[counts[s]];
            }
            for (int s = from.length - 1; s >= 0; s--) {
                for (int target : from[s]) {
                    to[target][--counts[target]] = s;
                }
            }
            return to;
        }

        @Override
        public int[] from(int mover, int state) {
            return from[mover][state];
        }

        @Override
        public int[] to(int mover, int state) {
            return to[mover][state];
        }
    }
}
