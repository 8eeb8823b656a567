package parley.standing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// States of affairs side by side, a deal being in force in each, and what every mind sees of them. Lent by a [Slate],
/// filled anew each time; its columns may be longer than it. Scratch of one thread.
final class States {

    private final Slate slate;
    private final int minds;
    private final int casts;
    private final @Nullable Sight[] sights;
    private final @Nullable Endings[] endings;
    private final int[] agreed = new int[Slate.MOST];
    private final int[] stands = new int[Slate.MOST];
    private final int[] at = new int[Slate.MOST];
    private int size;
    private boolean whole;

    States(Slate slate) {
        var model = slate.model();
        this.slate = slate;
        this.minds = model.minds();
        this.casts = model.casts();
        int moments = 1 + (model.kinds().anyMoves() ? model.happenings().size() : 0);
        this.sights = new Sight[moments * minds * casts];
        this.endings = new Endings[sights.length];
    }

    /// Begins anew with no state.
    ///
    /// @param all whether state i will be candidate i, with all that was agreed done in each
    States clear(boolean all) {
        size = 0;
        whole = all;
        for (var sight : sights) {
            if (sight != null) {
                sight.forget();
            }
        }
        for (var known : endings) {
            if (known != null) {
                known.forget();
            }
        }
        return this;
    }

    /// One state more.
    ///
    /// @param candidate which one of the slate it belongs to
    void add(int agreedOn, int reallyStands, int candidate) {
        agreed[size] = agreedOn;
        stands[size] = reallyStands;
        at[size++] = candidate;
    }

    int size() {
        return size;
    }

    /// Whether state i is candidate i, with all that was agreed done in each.
    boolean whole() {
        return whole;
    }

    /// What was agreed in a state.
    int agreed(int state) {
        return agreed[state];
    }

    /// What of it is really done.
    int stands(int state) {
        return stands[state];
    }

    /// Which candidate it belongs to.
    int at(int state) {
        return at[state];
    }

    /// A candidates' column for the states here, which is that column itself or lies in `room`.
    double[] pick(double[] candidates, double[] room) {
        if (whole) {
            return candidates;
        }
        for (int i = 0; i < size; i++) {
            room[i] = candidates[at[i]];
        }
        return room;
    }

    private int place(int mind, int cast, int event) {
        boolean moves = event >= 0 && slate.model().kinds().moves(event);
        return ((moves ? 1 + event : 0) * minds + mind) * casts + cast;
    }

    /// What a mind sees for a cast, after an event's changes of stocks or (event −1) now.
    Sight sight(int mind, int cast, int event) {
        int alike = slate.model().figures().castOf(cast);
        int place = place(mind, alike, event);
        var sight = sights[place];
        if (sight == null) {
            sight = new Sight(slate.model().cut());
            sights[place] = sight;
        }
        return sight.known() ? sight : sight.look(slate, this, mind, alike, event);
    }

    /// How the endings look to a mind for a cast, after an event's changes of stocks or (event −1) now.
    ///
    /// @param chances event and type → candidate → how likely it takes the opportunity
    Endings endings(int mind, int cast, int event, double[][] chances) {
        int place = place(mind, cast, event);
        var known = endings[place];
        if (known == null) {
            known = new Endings(slate.model());
            endings[place] = known;
        }
        return known.with(chances) ? known : known.count(sight(mind, cast, event), this, cast, chances);
    }

    @Override
    public String toString() {
        return "agreed " + Arrays.toString(Arrays.copyOf(agreed, size)) + ", stands "
                + Arrays.toString(Arrays.copyOf(stands, size));
    }
}
