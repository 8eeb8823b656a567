/// The world around the table: instruments parties set, stocks that build up or run down, events that may
/// happen, and signals from which observers learn.
///
/// An instrument lies in 0..1, a stock within its bounds; an event's rate is per period and never negative; a
/// signal's likelihoods are probabilities. Costs and worths are on the flow scale of utilities.
///
/// Imports formulas; knows parties by name only.
@NullMarked
package parley.situation;

import org.jspecify.annotations.NullMarked;
