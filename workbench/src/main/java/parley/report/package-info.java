/// A comparison as a person reads it: sentences first, then tables, then what was left out and how to repeat it.
///
/// A report is a list of [Part]s that know nothing of screens; [TextPage], [MarkdownPage] and [PlainPage] lay the
/// same parts out. A report renders: it selects, rounds and words what the experiment found and computes nothing
/// else. Three rules hold everywhere: digits follow the sampling error ([Digits]), a mark is always a glyph and never
/// a colour alone ([Mark]), and nothing is said of the future, only of "these runs".
///
/// It may import the engine; `parley.cli` and `parley.web` may import it.
@NullMarked
package parley.report;

import org.jspecify.annotations.NullMarked;
