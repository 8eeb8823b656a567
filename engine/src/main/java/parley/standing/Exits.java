package parley.standing;

/// What rates, worths and flows are, as one mind sees them, for one cast, one class of outcomes, with or without a
/// deal.
///
/// @param rates    event → rate per period; for a chosen event the rate of opportunities
/// @param worths   event → actor → what its ending is worth; empty where it brings none
/// @param flows    actor → drift and gains less the cost of posture
/// @param verified issue → chance per period that a breach of it is seen
/// @param after    event → the same after its changes of stocks; null where it changes none
/// @param posture  instruments after caps
record Exits(double[] rates, double[][] worths, double[] flows, double[] verified, Exits[] after, double[] posture) {}
