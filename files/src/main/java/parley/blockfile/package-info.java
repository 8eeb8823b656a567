/// Blocks of runs kept on disk under their content, so that no command plays what another has played.
///
/// A block is one file, named by the hash of what it depends on; its content never changes, so files are only ever
/// added and taken away. Whatever is wrong with one (another version, cut short, damaged) it counts as missing, and
/// is replaced. Nothing here may fail a command: a folder that cannot be written keeps nothing.
///
/// It may import the engine; the workbench imports it.
@NullMarked
package parley.blockfile;

import org.jspecify.annotations.NullMarked;
