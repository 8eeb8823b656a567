/// Arithmetic over names: a formula as it was written, as a tree, and as a program ready to run.
///
/// A number may stand wherever a formula may. A name is a {@link parley.formula.Symbol}; two equal symbols are
/// the same quantity. A program reads its names from the places of one array of doubles and allocates nothing;
/// the same numbers give the same value to the last bit. What a name means, and what text a formula may have,
/// is decided elsewhere.
///
/// Imports nothing of the model.
@NullMarked
package parley.formula;

import org.jspecify.annotations.NullMarked;
