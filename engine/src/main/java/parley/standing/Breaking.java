package parley.standing;

import java.util.Arrays;

/// Sums over which of the other parties breach. Scratch of one thread.
final class Breaking {

    private final Slate slate;
    private final Scratch scratch;
    private final Model model;
    private int role;
    private int actor;
    private int cast;
    private int set;
    private Keeping others = Keeping.NOBODY;

    Breaking(Slate slate) {
        this.slate = slate;
        this.scratch = slate.scratch;
        this.model = slate.model();
    }

    /// The value to a role for a cast, state by state, whose own party commits a breach (−1: none) while others
    /// keep their word as `keeping` says.
    void sum(int newRole, int newActor, int newCast, int newSet, Keeping keeping, States where, double[] out) {
        role = newRole;
        actor = newActor;
        cast = newCast;
        set = newSet;
        others = keeping;
        var candidates = scratch.places();
        var chance = scratch.numbers();
        for (int i = 0; i < where.size(); i++) {
            candidates[i] = where.at(i);
        }
        Arrays.fill(chance, 0, where.size(), 1);
        from(0, candidates, where.size(), chance, 0, out);
        scratch.back(chance).back(candidates);
    }

    /// From a party on.
    ///
    /// @param breakers the parties before it that breach (bit p for party p)
    private void from(int first, int[] candidates, int n, double[] chance, long breakers, double[] out) {
        int party = first;
        while (party < model.parties() && !mayBreach(party, candidates, n)) {
            party++;
        }
        if (party == model.parties()) {
            value(candidates, n, breakers, out);
            for (int i = 0; i < n; i++) {
                out[i] *= chance[i];
            }
            return;
        }
        Arrays.fill(out, 0, n, 0);
        split(party, candidates, n, chance, breakers, false, out);
        split(party, candidates, n, chance, breakers, true, out);
    }

    private boolean mayBreach(int party, int[] candidates, int n) {
        if (party == model.partyOf(actor) || others.nobody()) {
            return false;
        }
        var breach = others.breaches(party, model.typeIn(cast, party));
        for (int i = 0; i < n; i++) {
            if (breach[candidates[i]] > 0) {
                return true;
            }
        }
        return false;
    }

    /// Those candidates in which the party may breach, or may not.
    private void split(
            int party, int[] candidates, int n, double[] chance, long breakers, boolean breaks, double[] out) {
        var breach = others.breaches(party, model.typeIn(cast, party));
        var some = scratch.places();
        var next = scratch.places();
        var nextChance = scratch.numbers();
        int size = 0;
        for (int i = 0; i < n; i++) {
            double own = breach[candidates[i]];
            if (breaks ? own > 0 : own < 1) {
                nextChance[size] = chance[i] * (breaks ? own : 1 - own);
                next[size] = candidates[i];
                some[size++] = i;
            }
        }
        if (size > 0) {
            var value = scratch.numbers();
            from(party + 1, next, size, nextChance, breaks ? breakers | 1L << party : breakers, value);
            for (int i = 0; i < size; i++) {
                out[some[i]] += value[i];
            }
            scratch.back(value);
        }
        scratch.back(nextChance).back(next).back(some);
    }

    private void value(int[] candidates, int n, long breakers, double[] out) {
        if (breakers == 0) {
            var known = slate.performed(role, cast, set);
            for (int i = 0; i < n; i++) {
                out[i] = known[candidates[i]];
            }
            return;
        }
        if (set < 0) {
            var known = slate.breached(role, actor, cast, slate.lapses().of(candidates, n, breakers, cast, others));
            System.arraycopy(known, 0, out, 0, n);
        } else {
            int party = model.partyOf(actor);
            var left = slate.lapses().of(candidates, n, party, set, breakers, cast, others);
            slate.breached(role, actor, cast, left, out);
        }
    }
}
