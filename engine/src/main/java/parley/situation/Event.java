package parley.situation;

import java.util.List;
import java.util.Map;
import parley.formula.Formula;

/// Something that can happen around the table.
///
/// @param dependsOnTypeOf parties whose true type its rate reads
/// @param effects         in the file's order
/// @param endings         none, or the one ending it brings
public record Event(
        String name, Cause cause, List<String> dependsOnTypeOf, List<Effect> effects, List<Ending> endings) {

    public Event {
        dependsOnTypeOf = List.copyOf(dependsOnTypeOf);
        effects = List.copyOf(effects);
        endings = List.copyOf(endings);
        if (endings.size() > 1) {
            throw new IllegalArgumentException("event " + name + " has more than one ending");
        }
    }

    /// What brings it about.
    public sealed interface Cause {

        /// Nature, at a rate per period.
        record Rate(Formula rate) implements Cause {}

        /// Nature, with a literal probability per period.
        record Chance(Formula chance) implements Cause {}

        /// A party, which meets opportunities at a rate per period and takes them when it is better off.
        record Chosen(String party, Formula opportunity) implements Cause {}
    }

    /// The negotiation is over.
    ///
    /// @param worth party or `party.faction` → value from the next period on, on the flow scale; a party left out
    /// gets 0
    public record Ending(String label, Map<String, Formula> worth) {
        public Ending {
            worth = Map.copyOf(worth);
        }
    }

    /// What it changes.
    public sealed interface Effect {

        /// The stock takes a value.
        record SetStock(String stock, Formula value) implements Effect {}

        /// The stock moves by an amount.
        record AddStock(String stock, Formula amount) implements Effect {}

        /// The party openly withdraws from everything it has signed.
        record Breaks(String party) implements Effect {}

        /// The party's type is drawn anew.
        record NewLeader(String party) implements Effect {}

        /// The party goes over to another approach.
        record ChangeApproach(String party, String approach) implements Effect {}

        /// Everybody's beliefs return to where they started.
        record ResetBeliefs() implements Effect {}
    }
}
