package parley.standing;

import java.util.HashMap;
import java.util.Map;

/// What is left of a situation's deals where somebody breaches, laid out once for as long as the same parties would
/// breach the same issues. Scratch of one thread.
final class Lapses {

    private final Slate slate;
    private final Model model;

    /// Others that breach, each of its type → what they leave.
    private final Map<Long, States> left = new HashMap<>();

    /// The same where one party commits one breach of its own too, until the next breach is asked for.
    private final Map<Long, States> leftOfOwn = new HashMap<>();

    private int ownParty = -1;
    private int ownSet = -1;
    private Keeping others = Keeping.NOBODY;

    Lapses(Slate slate) {
        this.slate = slate;
        this.model = slate.model();
    }

    /// Gives everything back.
    void forget() {
        giveBack(left);
        giveBack(leftOfOwn);
    }

    private void giveBack(Map<Long, States> given) {
        given.values().forEach(slate::back);
        given.clear();
    }

    /// What is left of some deals that all these parties breach.
    ///
    /// @param breakers the parties (bit p for party p), each of its type in the cast
    /// @param keeping  which issues they breach
    States of(int[] candidates, int n, long breakers, int cast, Keeping keeping) {
        var states = left.computeIfAbsent(key(breakers, cast), _ -> slate.states());
        if (!shows(states, candidates, n, breakers, cast, keeping)) {
            states.clear(false);
            fill(states, candidates, n, -1, -1, breakers, cast, keeping);
        }
        return states;
    }

    /// The same where another party commits a breach of its own too.
    States of(int[] candidates, int n, int party, int set, long breakers, int cast, Keeping keeping) {
        if (party != ownParty || set != ownSet || keeping != others) {
            giveBack(leftOfOwn);
            ownParty = party;
            ownSet = set;
            others = keeping;
        }
        // which deals they are depends on the types of all others, whether these breach or not
        long key = (long) model.castWith(cast, party, 0) << model.parties() | breakers;
        var states = leftOfOwn.computeIfAbsent(key, _ -> slate.states());
        if (states.size() == 0) {
            fill(states, candidates, n, party, set, breakers, cast, keeping);
        }
        return states;
    }

    private void fill(
            States states, int[] candidates, int n, int party, int set, long breakers, int cast, Keeping keeping) {
        for (int i = 0; i < n; i++) {
            int at = candidates[i];
            long own = set < 0 ? 0 : slate.own(party, set, at);
            states.add(slate.agreed(at), at, own, theirs(breakers, cast, keeping, at));
        }
    }

    private boolean shows(States states, int[] candidates, int n, long breakers, int cast, Keeping keeping) {
        boolean same = states.size() == n;
        for (int i = 0; i < n && same; i++) {
            same = states.at(i) == candidates[i]
                    && states.breached(i) == theirs(breakers, cast, keeping, candidates[i]);
        }
        return same;
    }

    private long theirs(long breakers, int cast, Keeping keeping, int candidate) {
        long theirs = 0;
        for (long rest = breakers; rest != 0; rest &= rest - 1) {
            int breaker = Long.numberOfTrailingZeros(rest);
            theirs |= keeping.sets(breaker, model.typeIn(cast, breaker))[candidate];
        }
        return theirs;
    }

    private long key(long breakers, int cast) {
        int who = cast;
        for (int p = 0; p < model.parties(); p++) {
            who = (breakers >> p & 1) == 0 ? model.castWith(who, p, 0) : who;
        }
        return (long) who << model.parties() | breakers;
    }
}
