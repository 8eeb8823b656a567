/// Which assumption an answer turns on, and how robust each approach is.
///
/// The packages below this one each hold one concept as pure functions over numbers; this one asks the questions of a
/// case and puts their answers together.
///
/// * {@link parley.robustness.coalition}: sets of assumptions that flip an answer together, and how much each adds
/// * {@link parley.robustness.tipping}: the value of one assumption at which an answer flips
/// * {@link parley.robustness.sampling}: where to look in a space of assumptions
/// * {@link parley.robustness.sensitivity}: how much of an output's variance each assumption explains
/// * {@link parley.robustness.information}: what it would be worth to know an assumption before choosing
/// * {@link parley.robustness.criteria}: how good an approach is over many worlds, by rules that may disagree
/// * {@link parley.robustness.discovery}: the regions in which something happens, in words
///
/// Everything is a pure function of its arguments and a seed; nothing is printed, read or timed. Imports the engine and
/// Hipparchus; only the workbench imports it.
@NullMarked
package parley.robustness;

import org.jspecify.annotations.NullMarked;
