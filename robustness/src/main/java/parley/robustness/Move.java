package parley.robustness;

/// A number of the case replaced.
///
/// @param path an assumption's name, or the path of a number in the case
/// @param text the value, formula or `[low, high]`, as it would be written in a case file
public record Move(String path, String text) {}
