package parley.standing;

import java.util.List;

/// What kind each event is of, as plain columns for the innermost loops.
final class Kinds {

    private final int[] choosers;
    private final boolean[] ending;
    private final boolean[] moving;
    private final int[] breaking;
    private final long[] onlyLeader;

    Kinds(List<Happening> happenings) {
        int events = happenings.size();
        choosers = happenings.stream().mapToInt(Happening::chooser).toArray();
        ending = new boolean[events];
        moving = new boolean[events];
        breaking = new int[events + 1];
        onlyLeader = new long[events];
        for (int e = 0; e < events; e++) {
            var happening = happenings.get(e);
            ending[e] = happening.ends();
            moving[e] = !happening.moves().isEmpty();
            breaking[e + 1] = breaking[e] + (happening.breaks() == 0 ? 0 : 1);
            boolean nothingElse = !moving[e] && happening.breaks() == 0 && !ending[e];
            onlyLeader[e] = nothingElse ? happening.leaders() : 0;
        }
    }

    /// Which party chooses an event, -1 for nature.
    int chooser(int event) {
        return choosers[event];
    }

    /// Whether an event ends the negotiation.
    boolean ends(int event) {
        return ending[event];
    }

    /// Whether an event changes stocks.
    boolean moves(int event) {
        return moving[event];
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
