package parley.experiment;

import java.util.List;

/// What to compare and how precisely.
///
/// @param party        for whom the answers are
/// @param respond      `best`, `worst` or the name of a response
/// @param approaches   of the advised party, in order
/// @param trajectories 0: as many as the precision needs, else this fixed number per view × approach × response
/// @param precision    wanted 95 % half-width of the party's utility in the answer cells
/// @param indifference margins below this are not worth naming
public record Plan(
        String party,
        String respond,
        List<String> approaches,
        long seed,
        long trajectories,
        double precision,
        double indifference) {

    public Plan {
        approaches = List.copyOf(approaches);
    }

    /// The same with a fixed number of trajectories.
    Plan with(long number) {
        return new Plan(party, respond, approaches, seed, number, precision, indifference);
    }

    /// No more trajectories than this per view × approach × response, unless the number is given.
    public static final long MOST = 65_536;

    /// The least number that can be given.
    public static final long FEWEST_GIVEN = 64;

    /// The greatest number that can be given.
    public static final long MOST_GIVEN = 1L << 24;

    /// The finest precision that can be asked for.
    public static final double FINEST = 0.0001;

    /// The coarsest.
    public static final double COARSEST = 1;
}
