package parley.simulation;

import java.util.Map;
import parley.approach.Approach;
import parley.negotiation.Negotiation;

/// A negotiation made ready to be played many times, with what trajectories of different approaches can share.
public final class Table {

    private final Negotiation negotiation;
    private final long seed;

    private Table(Negotiation negotiation, long seed) {
        this.negotiation = negotiation;
        this.seed = seed;
    }

    /// The table of a negotiation; everything played at it is a function of this seed.
    public static Table of(Negotiation negotiation, long seed) {
        return new Table(negotiation, seed);
    }

    /// One meeting of approaches: each party that has approaches follows the one named here; the others have none.
    @SuppressWarnings("DoNotCallSuggester") // until the simulation stands
    public Play play(Map<String, Approach> profile) {
        throw new UnsupportedOperationException(negotiation + " " + seed + " " + profile);
    }
}
