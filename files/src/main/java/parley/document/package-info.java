/// The user's own copies of documents that a case cites.
///
/// A {@link parley.document.Library} is a folder of them. Plain text counts its non-empty lines, as citations do; of
/// a saved web page the main text is kept, whose paragraphs may count differently, so that a citation is matched by
/// words there, or said to be unmatched. Nothing of a document is kept or passed on beyond the paragraph asked for.
///
/// Imports jsoup and nothing of Parley; the command line imports it.
@NullMarked
package parley.document;

import org.jspecify.annotations.NullMarked;
