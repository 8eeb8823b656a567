/// What is negotiated: issues, their options, and the outcomes made of one option per issue.
///
/// An issue has at least two options, one of them today's. A change on it is performed by one party or by all,
/// is verified with some chance per period, and takes some periods to be undone. An outcome is a number in 0 ..
/// product of the option counts − 1; some combinations may be declared impossible.
///
/// Imports formulas; knows parties by name only, and nothing of what anybody wants.
@NullMarked
package parley.deal;

import org.jspecify.annotations.NullMarked;
