package parley.formula;

/// What a name in a formula stands for. Two symbols are the same quantity exactly when they are equal.
public sealed interface Symbol {

    /// A named uncertain number of the case.
    record Assumption(String name) implements Symbol {}

    /// The present posture on one instrument, in 0..1, after any cap in force.
    record Instrument(String name) implements Symbol {}

    /// The present quantity of a stock.
    record Stock(String name) implements Symbol {}

    /// `level(issue)`: how many options the issue stands away from the first one listed, 0, 1, 2 …
    record Level(String issue) implements Symbol {}

    /// `option(issue)`: the same on the scale 0..1.
    record Option(String issue) implements Symbol {}

    /// `in_force(issue)`: 1 where the issue really stands changed, else 0.
    record InForce(String issue) implements Symbol {}

    /// `is(type)`: 1 where the party is of the type, else 0.
    record Is(String party, String type) implements Symbol {}

    /// `trust(party)`: the believer's probability that the party is of a type that keeps its word.
    record Trust(String party) implements Symbol {}

    /// `believes(party, type)`: the believer's probability that the party is of the type.
    record Believes(String party, String type) implements Symbol {}

    /// `value.no_deal(party)`: the party's no-deal value in the period before.
    record NoDealValue(String party) implements Symbol {}

    /// `value.deal(party)`: the party's value of the deal in force in the period before; its no-deal value where
    /// none is.
    record DealValue(String party) implements Symbol {}

    /// A quantity of the moment that belongs to nobody, or to whoever reads it.
    enum Moment implements Symbol {
        /// `t`: periods since the start.
        TIME("t"),
        /// `since`: periods since the reader's present approach began.
        SINCE("since"),
        /// `deal`: 1 while a deal is in force or breached unseen, else 0.
        DEAL("deal"),
        /// `nearness`: 1 less the gap between the last two offers, on the weaker side's scale.
        NEARNESS("nearness"),
        /// `own_demand_change`: how far the last offer of the party in question rose on its own scale.
        OWN_DEMAND_CHANGE("own_demand_change");

        private final String word;

        Moment(String word) {
            this.word = word;
        }

        /// The name as it is written in a formula.
        public String word() {
            return word;
        }
    }
}
