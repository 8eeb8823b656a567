package parley.simulation;

/// One trajectory as it went.
///
/// @param weight true probability of its stratum
/// @param paths  what is followed over time, in the order of [Play#paths()] → period → value
public record Trace(double weight, double[][] paths) {}
