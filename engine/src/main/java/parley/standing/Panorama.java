package parley.standing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Many deals side by side in one situation's [Surroundings]: in full, with every part breached that a party could
/// breach, and how each looks to every mind, whatever anybody believes of the others. Situations that differ in
/// beliefs alone come back to it. Scratch of one thread.
final class Panorama {

    private final Slate slate;
    private final Model model;
    private final int issues;
    private final States all;
    private final @Nullable States[] parts;
    private final long[][] commitments;
    private final int[][] alone;
    private final States[] undealt;
    private final @Nullable Column[] choosers;
    private final boolean[] chosen;
    private @Nullable Surroundings surroundings;
    private int[] outcomes = new int[0];

    Panorama(Slate slate) {
        this.slate = slate;
        this.model = slate.model();
        this.issues = model.space().issues();
        this.all = new States(slate, true);
        this.parts = new States[model.parties() * (issues + 1)];
        this.commitments = new long[model.parties()][Slate.LENGTH];
        this.alone = new int[model.parties()][Slate.LENGTH];
        this.undealt = new States[model.parties()];
        Arrays.setAll(undealt, _ -> new States(slate, false));
        this.choosers = new Column[model.roles()];
        this.chosen = new boolean[model.roles()];
    }

    /// Whether it is of these outcomes in the surroundings of a situation.
    boolean shows(Perception seen, int[] list, int from, int to) {
        return seen.surroundings() == surroundings && Arrays.equals(outcomes, 0, outcomes.length, list, from, to);
    }

    /// Turns to outcomes `from` to `to` of a list in the surroundings of a situation.
    Panorama look(Perception seen, int[] list, int from, int to) {
        surroundings = seen.surroundings();
        outcomes = Arrays.copyOfRange(list, from, to);
        var space = model.space();
        all.clear(true);
        for (int i = 0; i < outcomes.length; i++) {
            all.add(outcomes[i], i);
            long changed = space.changed(outcomes[i], space.statusQuo());
            for (int p = 0; p < commitments.length; p++) {
                commitments[p][i] = model.performs(p) & changed;
            }
        }
        for (int p = 0; p < alone.length; p++) {
            layApart(p);
        }
        for (int place = 0; place < parts.length; place++) {
            var part = parts[place];
            if (part != null) {
                slate.back(part);
                parts[place] = null;
            }
        }
        Arrays.fill(chosen, false);
        return this;
    }

    /// Numbers the deals by what a party does alone in each, and lays its parts out by themselves.
    private void layApart(int party) {
        var duties = model.duties();
        var apart = undealt[party].clear(true);
        var places = new int[duties.parts(party)];
        apart.add(model.space().statusQuo(), 0);
        for (int i = 0; i < outcomes.length; i++) {
            int part = duties.partOf(party, outcomes[i]);
            if (part > 0 && places[part] == 0) {
                places[part] = apart.size();
                apart.add(duties.part(party, part), apart.size());
            }
            alone[party][i] = places[part];
        }
    }

    /// Beliefs have changed, and with them how likely choosers take their opportunities.
    Panorama believesDiffer() {
        all.choosersDiffer();
        for (var apart : undealt) {
            apart.choosersDiffer();
        }
        for (var part : parts) {
            if (part != null) {
                part.choosersDiffer();
            }
        }
        return this;
    }

    int size() {
        return all.size();
    }

    /// All deals as agreed.
    States all() {
        return all;
    }

    /// Nothing, and every part of the deals that a party does alone, standing by itself without a deal.
    States undealt(int party) {
        return undealt[party];
    }

    /// Which of those is its part of each deal.
    int[] parts(int party) {
        return alone[party];
    }

    /// What a party has committed itself to in each deal (bit k for issue k).
    long[] commitments(int party) {
        return commitments[party];
    }

    /// The issues of a breach: one issue, or all that the party has committed itself to.
    long own(int party, int set, int candidate) {
        return set < issues ? 1L << set : commitments[party][candidate];
    }

    /// Those deals in which the party can commit the breach, it being committed.
    States breaching(int party, int set) {
        int place = party * (issues + 1) + set;
        var known = parts[place];
        if (known == null) {
            known = slate.states();
            for (int i = 0; i < all.size(); i++) {
                long duty = commitments[party][i];
                if (set < issues ? (duty >> set & 1) != 0 : Long.bitCount(duty) > 1) {
                    known.add(all.agreed(i), i, own(party, set, i), 0);
                }
            }
            parts[place] = known;
        }
        return known;
    }

    /// A chooser's own standing in each deal while others choose with odds that never change.
    Column chooser(int role, int party, double[][] odds) {
        var known = choosers[role];
        if (known == null) {
            known = new Column(slate);
            choosers[role] = known;
        }
        if (chosen[role]) {
            return known.believesDiffer();
        }
        chosen[role] = true;
        return known.set(role, party, all, odds);
    }
}
