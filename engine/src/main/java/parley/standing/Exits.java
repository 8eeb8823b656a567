package parley.standing;

/// What rates, worths and flows are, as one mind sees them, for one cast, one class of outcomes, with or without a
/// deal.
///
/// @param rates    event → rate per period; for a chosen event the rate of opportunities
/// @param active   the events whose rate is not 0
/// @param worths   event → actor → what its ending is worth; empty where it brings none
/// @param flows    role → drift and gains less the cost of posture
/// @param verified issue → chance per period that a breach of it is seen
/// @param after    event → the same after its changes of stocks; itself where it changes none
public record Exits(double[] rates, int[] active, double[][] worths, double[] flows, double[] verified, Exits[] after) {

    /// The chance per period that a breach of any of the issues (bit k for issue k) is seen: 1 − Π(1 − verified).
    public double detection(long breached) {
        double unseen = 1;
        for (int k = 0; k < verified.length; k++) {
            if ((breached >> k & 1) != 0) {
                unseen *= 1 - verified[k];
            }
        }
        return 1 - unseen;
    }
}
