package parley.standing;

import java.util.ArrayList;
import java.util.List;
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
        var found = new ArrayList<Integer>();
        collect(space, base, base, 0, found);
        return found.stream()
                .filter(outcome -> outcome != base && space.feasible(outcome))
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void collect(Space space, int base, int outcome, int issue, List<Integer> found) {
        if (issue == furthest.size()) {
            found.add(outcome);
            return;
        }
        int now = space.option(base, issue);
        int end = furthest.get(issue);
        int low = end == OUT ? now : end == ANY ? 0 : Math.min(now, end);
        int high = end == OUT ? now : end == ANY ? space.options(issue) - 1 : Math.max(now, end);
        for (int option = low; option <= high; option++) {
            collect(space, base, space.with(outcome, issue, option), issue + 1, found);
        }
    }
}
