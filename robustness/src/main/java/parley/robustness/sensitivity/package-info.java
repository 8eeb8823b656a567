/// How much of the variance of one number each uncertain number explains, alone, together with others, and in all.
///
/// The number is any function of a point of the unit cube; in Parley it is the *margin* between two approaches,
/// played on the same luck at every point, for a number that does not change the margin cannot change the choice.
/// Inputs may be put into groups that move together. Where the output is constant, indices are *undefined*, not zero.
///
/// Imports samplers. Sources: Sobol2001, Saltelli2010, Saltelli2002, Jansen1999, ArcherSaltelliSobol1997, Morris1991,
/// Campolongo2007, Plischke2013, Owen2014, SongNelsonStaum2016, Plischke2021.
@NullMarked
package parley.robustness.sensitivity;

import org.jspecify.annotations.NullMarked;
