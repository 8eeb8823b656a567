package parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What a conflict is made of before anybody ranks its states: issues with options, who moves on which, and which
/// options cannot be left again.
///
/// States are all feasible combinations, the first issue running fastest, then one state for each *ending*, which
/// nobody can leave.
///
/// @param options      issue → how many options
/// @param owner        issue → the party that moves on it, -1 for all together
/// @param today        issue → today's option; anybody may take an issue of all back to it
/// @param irreversible issue → option → whether it cannot be left again
/// @param endings      ending → the party that can bring it about
/// @param parties      how many
public record Terrain(int[] options, int[] owner, int[] today, boolean[][] irreversible, int[] endings, int parties) {

    /// More states are not gone through.
    public static final int MOST_STATES = 1 << 20;

    /// Every feasible state as its options, the first issue running fastest; then the endings, as no options.
    ///
    /// @throws IllegalArgumentException where there are more than [#MOST_STATES] combinations
    public int[][] states(Predicate<int[]> feasible) {
        long all = 1;
        for (int count : options) {
            all *= count;
            if (all > MOST_STATES) {
                throw new IllegalArgumentException("more than " + MOST_STATES + " states");
            }
        }
        var states = new ArrayList<int[]>();
        for (int code = 0; code < all; code++) {
            var state = decoded(code);
            if (feasible.test(state)) {
                states.add(state);
            }
        }
        for (int i = 0; i < endings.length; i++) {
            states.add(new int[0]);
        }
        return states.toArray(int[][]::new);
    }

    private int[] decoded(int code) {
        var state = new int[options.length];
        int rest = code;
        for (int k = 0; k < state.length; k++) {
            state[k] = rest % options[k];
            rest /= options[k];
        }
        return state;
    }

    int code(int[] state) {
        int code = 0;
        for (int k = state.length - 1; k >= 0; k--) {
            code = code * options[k] + state[k];
        }
        return code;
    }

    int codes() {
        return Arrays.stream(options).reduce(1, (one, other) -> one * other);
    }

    /// Whether all moves are reversible and everything belongs to somebody.
    boolean isPlain() {
        return endings.length == 0
                && Arrays.stream(owner).allMatch(party -> party >= 0)
                && Arrays.stream(irreversible)
                        .allMatch(issue -> IntStream.range(0, issue.length).noneMatch(option -> issue[option]));
    }

    /// Everything a party may make of a state by itself, the state itself left out, feasible or not.
    List<int[]> moves(int party, int[] state) {
        var found = new ArrayList<int[]>();
        found.add(state);
        for (int k = 0; k < options.length; k++) {
            if (irreversible[k][state[k]] || (owner[k] >= 0 && owner[k] != party)) {
                continue;
            }
            int known = found.size();
            for (int i = 0; i < known; i++) {
                for (int option = 0; option < options[k]; option++) {
                    if (option != state[k] && (owner[k] == party || option == today[k])) {
                        var next = found.get(i).clone();
                        next[k] = option;
                        found.add(next);
                    }
                }
            }
        }
        return found.subList(1, found.size());
    }

    /// Everything all together may make of a state on the issues that need all.
    List<int[]> together(int[] state) {
        var shared = new Terrain(
                options,
                Arrays.stream(owner).map(party -> party < 0 ? 0 : 1).toArray(),
                today,
                irreversible,
                endings,
                2);
        return Arrays.stream(owner).allMatch(party -> party >= 0) ? List.of() : shared.moves(0, state);
    }
}
