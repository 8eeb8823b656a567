/// What a case says without being played: what could be agreed, what it would be worth to whom and why, whether it
/// would hold, and where the conflict would rest.
///
/// Everything is a pure function of one view of a case, as it stands before the first period, with drawn assumptions
/// at the middle of their ranges. A {@link parley.analysis.Valuation} lists what deals are worth; a {@link
/// parley.analysis.Bargaining} finds the frontier, the solutions and the zone of agreement in it. A case without a
/// world around the table needs nothing but interests: then a deal is worth its utility, and spaces of any size are
/// merged instead of listed.
///
/// Imports everything that describes, the standings and the theory of bargaining; commands and reports import it.
@NullMarked
package parley.analysis;

import org.jspecify.annotations.NullMarked;
