/// Where to look in a space of uncertain numbers: distributions and designs.
///
/// A {@link parley.robustness.sampling.Design} is a list of points of the unit cube with all that is needed to make
/// it again; a {@link parley.robustness.sampling.Distribution} turns each coordinate into a number. So a design can
/// be kept, repeated and extended, and says nothing of what its numbers mean.
///
/// Imports Hipparchus (Sobol sequence, quantiles). Sources: McKay1979, Sobol1967, JoeKuo2008, Sheikholeslami2017.
@NullMarked
package parley.robustness.sampling;

import org.jspecify.annotations.NullMarked;
