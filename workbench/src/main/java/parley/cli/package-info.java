/// The command line: reads the words a person typed, calls what answers them, prints the answer.
///
/// A composition root: here, and in `parley.web`, concrete things are named, settings are read, threads are made and
/// the program is ended; nowhere else. Data goes to standard output, talk to standard error. Each way to end has one
/// number, see [Exit]; no way to end shows a stack trace. What a command needs from outside it is handed as
/// [Surroundings], so that a test runs the very same commands.
///
/// It may import every other package; none may import it.
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
