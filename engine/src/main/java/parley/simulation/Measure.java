package parley.simulation;

/// A number read off every trajectory.
public sealed interface Measure {

    /// Numbers that every case has.
    enum Plain implements Measure {
        /// 1 where any stage was signed and ratified.
        DEAL,
        /// 1 where all stages were.
        FULL,
        /// 1 where a deal stands unbreached at the horizon.
        STANDING,
        /// Share of the surplus the last deal reached, 0..1; 0 without a deal.
        DEPTH,
        /// Periods until the first deal; 0 without a deal: divide its mean by that of `DEAL`.
        TIME_TO_DEAL
    }

    /// 1 where so many stages or more were signed, from 1.
    record Stage(int number) implements Measure {}

    /// Discounted utility of a party or `party.faction`, on the flow scale.
    record Utility(String actor) implements Measure {}

    /// The part of that utility paid at the horizon for what comes after.
    record Tail(String actor) implements Measure {}

    /// 1 where the negotiation ended so.
    record Ending(String label) implements Measure {}

    /// 1 where this became of the trajectory.
    record Became(Fate fate) implements Measure {}
}
