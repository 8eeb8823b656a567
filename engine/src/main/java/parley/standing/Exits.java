package parley.standing;

/// What rates, worths and flows are, as one mind sees them, for one cast, one class of outcomes, with or without a
/// deal.
///
/// @param rates    event → rate per period; for a chosen event the rate of opportunities
/// @param active   the events whose rate is not 0
/// @param worths   event → actor → what its ending is worth; empty where it brings none
/// @param flows    role → drift and gains less the cost of posture
/// @param seen     issue → rate per period at which a breach of it is seen
/// @param sum      of all rates
/// @param chance   that any event comes in a period
/// @param row      most of these numbers again, and what nature's endings come to, laid out as [Cut] says
/// @param natural  what comes whatever anybody chooses
public record Exits(
        double[] rates,
        int[] active,
        double[][] worths,
        double[] flows,
        double[] seen,
        Natural natural,
        double sum,
        double chance,
        double[] row) {

    /// What the same events bring whatever anybody chooses.
    ///
    /// @param sure    whether any event is certain, so that rates cannot simply be added
    /// @param chosen  active endings that somebody chooses
    /// @param passing active events that end nothing
    public record Natural(boolean sure, int[] chosen, int[] passing) {}

    /// The rate at which a breach of any of the issues (bit k for issue k) is seen: −ln Π(1 − verified).
    public double detectionRate(long breached) {
        double rate = 0;
        for (long rest = breached; rest != 0; rest &= rest - 1) {
            rate += seen[Long.numberOfTrailingZeros(rest)];
        }
        return rate;
    }

    /// The chance per period that a breach of any of the issues is seen: 1 − Π(1 − verified).
    public double detection(long breached) {
        return Standing.chance(detectionRate(breached));
    }
}
