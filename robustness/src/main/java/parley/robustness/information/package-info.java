/// What it would be worth to know something before choosing (FelliHazen1998): the gain, on average, from choosing
/// with it known instead of by the average.
///
/// All from one sample of worlds with each approach's payoff in each (given data): no further runs. The upper limit
/// is the worth of knowing everything. A number whose knowledge would change no choice is worth nothing, however much
/// the payoffs vary with it.
///
/// Imports the payoffs that criteria judge. Sources: FelliHazen1998, VanHasselt2010, Brennan2007, StrongOakley2013,
/// StrongOakleyBrennan2014.
@NullMarked
package parley.robustness.information;

import org.jspecify.annotations.NullMarked;
