package parley.robustness.sensitivity;

/// A sensitivity index with its 95 % interval.
public record Index(double value, double low, double high) {}
