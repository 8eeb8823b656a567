/// The JSON files of GeniusWeb: a domain and one profile for each party.
///
/// Read as GeniusWeb reads them: exact decimals, utilities in 0..1, weights that add up to 1, no renormalisation, a
/// missing value worth 0. Session settings beside them say nothing of utilities and are passed over.
///
/// Imports trees of scenarios, and JSON texts as trees.
@NullMarked
package parley.formats.geniusweb;

import org.jspecify.annotations.NullMarked;
