package parley.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.deal.Space;

/// What one stage of talks may settle.
///
/// @param furthest per issue: the index of the furthest option it may reach, [#ANY] for all, [#OUT] where it is not in
/// the stage
public record Stage(List<Integer> furthest) {

    public static final int ANY = -1;
    public static final int OUT = -2;

    public Stage {
        furthest = List.copyOf(furthest);
    }

    /// Whether the issue is settled in the stage.
    public boolean settles(int issue) {
        return furthest.get(issue) != OUT;
    }

    /// Both stages in one.
    public Stage and(Stage other) {
        var both = new ArrayList<Integer>();
        for (int k = 0; k < furthest.size(); k++) {
            both.add(other.settles(k) ? other.furthest.get(k) : furthest.get(k));
        }
        return new Stage(both);
    }

    /// Every feasible outcome it can reach from a base, the base left out, in the space's order.
    public int[] candidates(Space space, int base) {
        return IntStream.range(0, space.size())
                .filter(outcome -> outcome != base && space.feasible(outcome) && reaches(space, base, outcome))
                .toArray();
    }

    private boolean reaches(Space space, int base, int outcome) {
        for (int k = 0; k < furthest.size(); k++) {
            int now = space.option(base, k);
            int option = space.option(outcome, k);
            int end = furthest.get(k);
            if (end == OUT
                    ? option != now
                    : end != ANY && (option < Math.min(now, end) || option > Math.max(now, end))) {
                return false;
            }
        }
        return true;
    }
}
