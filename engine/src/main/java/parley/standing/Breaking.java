package parley.standing;

import java.util.Arrays;

/// Sums over which of the other parties breach.
final class Breaking {
    private final Slate slate;
    private final Scratch scratch;
    private final Model model;
    private final int role;
    private final int actor;
    private final int cast;
    private final int set;
    private final Keeping others;

    Breaking(Slate slate, int role, int actor, int cast, int set, Keeping others) {
        this.slate = slate;
        this.scratch = slate.scratch;
        this.model = slate.model();
        this.role = role;
        this.actor = actor;
        this.cast = cast;
        this.set = set;
        this.others = others;
    }

    void sum(States where, double[] out) {
        var chance = scratch.numbers();
        var theirs = scratch.sets();
        Arrays.fill(chance, 0, where.size(), 1);
        Arrays.fill(theirs, 0, where.size(), 0);
        from(0, where, theirs, chance, false, out);
        scratch.back(theirs);
        scratch.back(chance);
    }

    /// From a party on.
    private void from(int first, States where, long[] theirs, double[] chance, boolean broken, double[] out) {
        int party = first;
        while (party < model.parties() && !mayBreach(party, where)) {
            party++;
        }
        if (party == model.parties()) {
            value(where, theirs, broken, out);
            for (int i = 0; i < where.size(); i++) {
                out[i] *= chance[i];
            }
            return;
        }
        Arrays.fill(out, 0, where.size(), 0);
        split(party, where, theirs, chance, broken, false, out);
        split(party, where, theirs, chance, broken, true, out);
    }

    private boolean mayBreach(int party, States where) {
        if (party == model.partyOf(actor) || others.nobody()) {
            return false;
        }
        var breach = others.breaches(party, model.typeIn(cast, party));
        for (int i = 0; i < where.size(); i++) {
            if (breach[where.at(i)] > 0) {
                return true;
            }
        }
        return false;
    }

    /// Those states in which the party may breach, or may not.
    private void split(
            int party, States where, long[] theirs, double[] chance, boolean broken, boolean breaks, double[] out) {
        int type = model.typeIn(cast, party);
        var breach = others.breaches(party, type);
        var sets = others.sets(party, type);
        var some = scratch.places();
        var nextTheirs = scratch.sets();
        var nextChance = scratch.numbers();
        var part = slate.states(false);
        for (int i = 0; i < where.size(); i++) {
            int at = where.at(i);
            if (breaks ? breach[at] > 0 : breach[at] < 1) {
                int place = part.size();
                nextTheirs[place] = breaks ? theirs[i] | sets[at] : theirs[i];
                nextChance[place] = chance[i] * (breaks ? breach[at] : 1 - breach[at]);
                some[place] = i;
                part.add(where.agreed(i), where.agreed(i), at);
            }
        }
        if (part.size() > 0) {
            var value = scratch.numbers();
            from(party + 1, part, nextTheirs, nextChance, broken || breaks, value);
            for (int i = 0; i < part.size(); i++) {
                out[some[i]] += value[i];
            }
            scratch.back(value);
        }
        slate.back(part);
        scratch.back(nextChance);
        scratch.back(nextTheirs);
        scratch.back(some);
    }

    private void value(States where, long[] theirs, boolean broken, double[] out) {
        if (!broken) {
            var known = slate.performed(role, cast, set);
            for (int i = 0; i < where.size(); i++) {
                out[i] = known[where.at(i)];
            }
            return;
        }
        var really = slate.states(false);
        for (int i = 0; i < where.size(); i++) {
            long own = set < 0 ? 0 : slate.own(model.partyOf(actor), set, where.at(i));
            really.add(where.agreed(i), model.space().without(where.agreed(i), own | theirs[i]), where.at(i));
        }
        slate.breached(role, actor, cast, set, really, theirs, out);
        slate.back(really);
    }
}
