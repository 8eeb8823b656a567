/// The files of other programs: which one a file or folder is of, read and written.
///
/// Each format has a package of its own; they share what they say (`scenario`), and texts as trees (`json`). This one
/// chooses among them. Nothing here reads a disk: files come as names and bytes.
///
/// Invariants as of `parley.casefile`: reading never throws and never hangs, whatever the bytes; a fault has its place.
@NullMarked
package parley.formats;

import org.jspecify.annotations.NullMarked;
