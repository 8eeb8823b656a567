/// The JSON files of NegoLog: two profiles, and no description of the issues but what they hold.
///
/// Imports trees of scenarios, and JSON texts as trees.
@NullMarked
package parley.formats.negolog;

import org.jspecify.annotations.NullMarked;
