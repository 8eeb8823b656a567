package parley.standing;

import java.util.List;
import parley.formula.Program;

/// An event made ready to run.
///
/// @param rate      program of its rate, chance or opportunity
/// @param chance    whether that program gives a probability
/// @param chooser   index of the party that chooses it, -1 for nature
/// @param label     of the ending it brings; empty where it brings none
/// @param worth     actor → program of the ending's worth
/// @param moves     changes of stocks
/// @param breaks    bit p: party p withdraws
/// @param leaders   bit p: party p gets a new leader
/// @param switches  changes of approach
/// @param forgets   whether beliefs return to their start
public record Happening(
        String name,
        Program rate,
        boolean chance,
        int chooser,
        String label,
        List<Program> worth,
        List<Move> moves,
        long breaks,
        long leaders,
        List<Turn> switches,
        boolean forgets) {

    /// A change of one stock: to a value, or by an amount.
    public record Move(int stock, Program value, boolean relative) {}

    /// A party's change to another approach.
    public record Turn(int party, String approach) {}

    /// Whether the negotiation is over with it.
    public boolean ends() {
        return !label.isEmpty();
    }
}
