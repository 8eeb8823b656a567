package parley.experiment;

import java.util.Map;
import parley.approach.Approach;
import parley.simulation.Play;

/// Makes plays of one view: `Table.of(view.negotiation(), seed)::play`.
@FunctionalInterface
public interface PlayMaker {

    /// One meeting of approaches.
    ///
    /// @param profile party → the approach it follows, for every party that has approaches
    Play play(Map<String, Approach> profile);
}
