/// The JSON files of gmcr-py: options, decision makers, infeasible states, and preferences by option prioritising or as
/// a ranking.
///
/// States in a ranking are numbers from 1 in the order of the feasible states' decimal codes, with the options put
/// together decision maker by decision maker, as that program does on loading.
///
/// Imports conflicts, and JSON texts as trees.
@NullMarked
package parley.formats.gmcr;

import org.jspecify.annotations.NullMarked;
