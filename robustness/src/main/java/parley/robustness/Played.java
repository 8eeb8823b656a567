package parley.robustness;

import java.util.List;

/// What each approach gave in one world.
///
/// @param means approach → mean utility
/// @param parts part of the luck → approach → mean utility over it alone, so that one part may choose and another pay;
///              about equally large; none where there is too little luck to divide
public record Played(double[] means, List<double[]> parts) {

    /// Into so many parts luck is divided.
    public static final int PARTS = 4;

    public Played {
        parts = List.copyOf(parts);
    }

    static Played of(Trial trial) {
        return new Played(trial.means(), trial.parts(PARTS));
    }
}
