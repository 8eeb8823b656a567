package parley.situation;

import parley.formula.Formula;

/// A quantity that builds up or runs down.
///
/// @param change added each period, then held within `min` and `max`
public record Stock(String name, Formula start, Formula min, Formula max, Formula change) {}
