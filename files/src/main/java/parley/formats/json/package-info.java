/// JSON texts as values with places, within limits of size, depth and number: what the readers of JSON formats stand
/// on. The same tree as of a YAML text, so that a format that knows both needs one reader.
///
/// Imports `parley.casefile` for trees and faults, and Jackson.
@NullMarked
package parley.formats.json;

import org.jspecify.annotations.NullMarked;
