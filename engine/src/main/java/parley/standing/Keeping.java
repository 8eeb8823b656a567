package parley.standing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Who would breach which of many deals, as seen from outside: party → type → candidate; and what is left of the deals
/// where somebody does.
final class Keeping {

    /// Everybody keeps its word.
    static final Keeping NOBODY = new Keeping(new double[0][][], new long[0][][]);

    private final double[][][] breaches;
    private final long[][][] sets;
    private final @Nullable States[][] left;

    private Keeping(double[][][] breaches, long[][][] sets) {
        this.breaches = breaches;
        this.sets = sets;
        this.left = Arrays.stream(sets).map(types -> new States[types.length]).toArray(States[][]::new);
    }

    /// Whether everybody keeps its word.
    boolean nobody() {
        return breaches.length == 0;
    }

    /// How likely a party of a type breaches, candidate by candidate.
    double[] breaches(int party, int type) {
        return breaches[party][type];
    }

    /// The issues it would breach (bit k for issue k), candidate by candidate.
    long[] sets(int party, int type) {
        return sets[party][type];
    }

    /// What is left of those deals that a party of a type may breach.
    States left(int party, int type, Slate slate) {
        var known = left[party][type];
        if (known == null) {
            known = slate.states();
            for (int i = 0; i < slate.size(); i++) {
                if (breaches[party][type][i] > 0) {
                    known.add(slate.agreed(i), i, 0, sets[party][type][i]);
                }
            }
            left[party][type] = known;
        }
        return known;
    }

    /// Room for so many candidates.
    static Keeping room(Model model, int size) {
        var breaches = new double[model.parties()][][];
        var sets = new long[model.parties()][][];
        for (int p = 0; p < breaches.length; p++) {
            breaches[p] = new double[model.types(p)][size];
            sets[p] = new long[model.types(p)][size];
        }
        return new Keeping(breaches, sets);
    }

    /// Begins anew, giving back what was left of deals.
    void clear(Slate slate) {
        for (int p = 0; p < breaches.length; p++) {
            for (int type = 0; type < breaches[p].length; type++) {
                var states = left[p][type];
                if (states != null) {
                    slate.back(states);
                    left[p][type] = null;
                }
                Arrays.fill(breaches[p][type], 0);
                Arrays.fill(sets[p][type], 0);
            }
        }
    }
}
