/// In which region of a space something happens, such as "this approach is not the best": boxes that a person can read.
///
/// The data are points with a yes or no each. A box bounds some coordinates from below or above. *Coverage* is the
/// share of all yes that lie inside, *density* the share of yes among the points inside; the fewer bounds, the easier
/// to read.
///
/// Imports Hipparchus (binomial distribution). Sources: FriedmanFisher1999, BryantLempert2010, Breiman1984.
@NullMarked
package parley.robustness.discovery;

import org.jspecify.annotations.NullMarked;
