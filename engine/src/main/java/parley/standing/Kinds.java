package parley.standing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What kind each event is of, as plain columns for the innermost loops.
final class Kinds {

    private final int[] choosers;
    private final long choosing;
    private final boolean[] ending;
    private final boolean[] moving;
    private final int[] breaking;
    private final int[] movers;
    private final long[] onlyLeader;
    private final int[] chosenEndings;
    private final int[] passing;

    Kinds(List<Happening> happenings) {
        int events = happenings.size();
        choosers = happenings.stream().mapToInt(Happening::chooser).toArray();
        choosing = Arrays.stream(choosers)
                .filter(chooser -> chooser >= 0)
                .mapToLong(chooser -> 1L << chooser)
                .reduce(0, (all, one) -> all | one);
        ending = new boolean[events];
        moving = new boolean[events];
        breaking = new int[events + 1];
        movers = new int[events + 1];
        onlyLeader = new long[events];
        chosenEndings = IntStream.range(0, events)
                .filter(e -> choosers[e] >= 0 && happenings.get(e).ends())
                .toArray();
        passing = IntStream.range(0, events)
                .filter(e -> !happenings.get(e).ends())
                .toArray();
        for (int e = 0; e < events; e++) {
            var happening = happenings.get(e);
            ending[e] = happening.ends();
            moving[e] = !happening.moves().isEmpty();
            movers[e + 1] = movers[e] + (moving[e] ? 1 : 0);
            breaking[e + 1] = breaking[e] + (happening.breaks() == 0 ? 0 : 1);
            boolean nothingElse = !moving[e] && happening.breaks() == 0 && !ending[e];
            onlyLeader[e] = nothingElse ? happening.leaders() : 0;
        }
    }

    /// Which party chooses an event, -1 for nature.
    int chooser(int event) {
        return choosers[event];
    }

    /// Whether a party chooses any event.
    boolean chooses(int party) {
        return (choosing >> party & 1) != 0;
    }

    /// The events by which somebody may choose to end the negotiation.
    int[] chosenEndings() {
        return chosenEndings;
    }

    /// The events that end nothing.
    int[] passing() {
        return passing;
    }

    /// Whether an event ends the negotiation.
    boolean ends(int event) {
        return ending[event];
    }

    /// Whether an event changes stocks.
    boolean moves(int event) {
        return moving[event];
    }

    /// Whether any event changes stocks.
    boolean anyMoves() {
        return movers[movers.length - 1] > 0;
    }

    /// How many of the events before this one change stocks.
    int moving(int event) {
        return movers[event];
    }

    /// Whether an event does nothing but give this party a new leader.
    boolean changesOnlyLeader(int event, int party) {
        return onlyLeader[event] == 1L << party;
    }

    /// How many of the events before this one make somebody withdraw.
    int breaking(int event) {
        return breaking[event];
    }
}
