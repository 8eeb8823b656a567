/// The case as one immutable value: parties, issues, the world around the table, approaches, the question
/// asked, and how it all looks in each author's view.
///
/// A {@link parley.negotiation.Case} holds the negotiation as written and as each view has it; a {@link
/// parley.negotiation.Negotiation} can be played once numbers are drawn for its assumptions. Assumptions,
/// mechanisms and views name their sources. Lists keep the file's order.
///
/// Imports everything that describes, nothing that computes.
@NullMarked
package parley.negotiation;

import org.jspecify.annotations.NullMarked;
