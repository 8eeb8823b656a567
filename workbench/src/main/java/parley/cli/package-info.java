/// The command line: reads the words a person typed, calls what answers them, prints the answer.
///
/// A composition root: here, and in `parley.web`, concrete things are named and settings are read; nowhere else.
/// It may import every other package; none may import it.
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
