package parley.robustness;

import java.util.List;
import parley.experiment.Plan;

/// What is asked of every world: who does best with what.
///
/// @param party        for whom: a party or `party.faction`
/// @param respond      how the others respond: `best`, `worst` or the name of a response
/// @param approaches   of the advised party
/// @param trajectories no more than this many per approach and response in one world
/// @param indifference a loss below this is not worth changing one's mind for
public record Inquiry(
        String party, String respond, List<String> approaches, long seed, long trajectories, double indifference) {

    public Inquiry {
        approaches = List.copyOf(approaches);
        if (approaches.isEmpty() || trajectories < 1 || !(indifference >= 0)) {
            throw new IllegalArgumentException(
                    approaches.size() + " approaches, " + trajectories + " trajectories, indifference " + indifference);
        }
    }

    /// With more trajectories, or fewer.
    public Inquiry with(long changed) {
        return new Inquiry(party, respond, approaches, seed, changed, indifference);
    }

    /// With fresh luck.
    public Inquiry withSeed(long changed) {
        return new Inquiry(party, respond, approaches, changed, trajectories, indifference);
    }

    /// Of fewer approaches.
    Inquiry of(List<String> some) {
        return new Inquiry(party, respond, some, seed, trajectories, indifference);
    }

    /// The experiment that answers it in one world.
    Plan plan() {
        return new Plan(party, respond, approaches, seed, trajectories, 1, indifference);
    }
}
