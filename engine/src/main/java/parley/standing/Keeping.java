package parley.standing;

import java.util.Arrays;

/// Who would breach which of many deals, as seen from outside: party → type → candidate.
final class Keeping {

    /// Everybody keeps its word.
    static final Keeping NOBODY = new Keeping(new double[0][][], new long[0][][]);

    private final double[][][] breaches;
    private final long[][][] sets;

    private Keeping(double[][][] breaches, long[][][] sets) {
        this.breaches = breaches;
        this.sets = sets;
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

    /// Begins anew.
    void clear() {
        for (int p = 0; p < breaches.length; p++) {
            for (int type = 0; type < breaches[p].length; type++) {
                Arrays.fill(breaches[p][type], 0);
                Arrays.fill(sets[p][type], 0);
            }
        }
    }
}
