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
    private final double[][] interests;
    private final int[] agreed = new int[Slate.MOST];
    private final int[] stands = new int[Slate.MOST];
    private final int[] at = new int[Slate.MOST];
    private final long[] own = new long[Slate.MOST];
    private final long[] breached = new long[Slate.MOST];
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
        this.interests = new double[model.roles()][];
        Arrays.fill(interests, Slate.NO_NUMBERS);
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
        for (int role = 0; role < interests.length; role++) {
            if (interests[role].length > 0) {
                slate.scratch.back(interests[role]);
                interests[role] = Slate.NO_NUMBERS;
            }
        }
        choosersDiffer();
        return this;
    }

    /// Forgets what follows from how likely choosers take their opportunities.
    void choosersDiffer() {
        for (var known : endings) {
            if (known != null) {
                known.forget();
            }
        }
    }

    /// One state more, in which all that was agreed is done.
    void add(int agreedOn, int candidate) {
        add(agreedOn, candidate, 0, 0);
    }

    /// One state more, in which issues (bit k for issue k) are breached unseen.
    ///
    /// @param candidate which one of the slate it belongs to
    /// @param ours      by the party whose standing is looked at
    /// @param theirs    by others
    void add(int agreedOn, int candidate, long ours, long theirs) {
        agreed[size] = agreedOn;
        own[size] = ours;
        breached[size] = ours | theirs;
        stands[size] = breached[size] == 0 ? agreedOn : slate.model().space().without(agreedOn, breached[size]);
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

    /// The issues breached unseen in a state, by the party whose standing is looked at.
    long own(int state) {
        return own[state];
    }

    /// The issues breached unseen in a state, by anybody.
    long breached(int state) {
        return breached[state];
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

    /// What a role has of each state by its interests alone.
    double[] interest(int role) {
        if (interests[role].length == 0) {
            interests[role] = slate.scratch.numbers();
            var utilities = slate.world().utilities(role);
            for (int i = 0; i < size; i++) {
                interests[role][i] = utilities[stands[i]];
            }
        }
        return interests[role];
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
            sight = new Sight(slate.model().cut(), slate.scratch);
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
            known = new Endings(slate.model(), slate.scratch);
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
