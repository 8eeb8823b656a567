package parley.standing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// States of affairs side by side, a deal being in force in each or in none, and what every mind sees of them. Filled
/// anew each time; its columns may be longer than it. Scratch of one thread.
final class States {

    private final Slate slate;
    private final boolean deal;
    private final int minds;
    private final int casts;
    private final @Nullable Sight[] sights;
    private final @Nullable Endings[] endings;
    private final double[][] interests;
    private final double[][] values;
    private final int[] agreed = new int[Slate.LENGTH];
    private final int[] stands = new int[Slate.LENGTH];
    private final int[] at = new int[Slate.LENGTH];
    private final long[] own = new long[Slate.LENGTH];
    private final long[] breached = new long[Slate.LENGTH];
    private int size;
    private boolean whole;

    /// @param deal whether a deal is in force in each
    States(Slate slate, boolean deal) {
        var model = slate.model();
        this.slate = slate;
        this.deal = deal;
        this.minds = model.minds();
        this.casts = model.casts();
        int moments = 1 + (model.kinds().anyMoves() ? model.happenings().size() : 0);
        this.sights = new Sight[moments * minds * casts];
        this.endings = new Endings[sights.length];
        this.interests = new double[model.roles()][];
        Arrays.fill(interests, Slate.NO_NUMBERS);
        this.values = new double[model.roles() * casts][];
        Arrays.fill(values, Slate.NO_NUMBERS);
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
        giveBack(interests);
        giveBack(values);
        choosersDiffer();
        return this;
    }

    private void giveBack(double[][] columns) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].length > 0) {
                slate.scratch.back(columns[i]);
                columns[i] = Slate.NO_NUMBERS;
            }
        }
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

    /// Whether a deal is in force in each.
    boolean deal() {
        return deal;
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

    /// What a role has of each state in a situation if it is of this cast, empty where nobody has kept that.
    double[] values(int role, int cast) {
        return values[role * casts + cast];
    }

    /// Keeps that until the states change.
    void keep(int role, int cast, double[] column) {
        values[role * casts + cast] = column;
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
