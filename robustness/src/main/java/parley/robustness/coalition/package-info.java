/// Sets of players and what they bring about together: here the players are assumptions, moved from one author's value
/// to another's, and what they bring about is a change of margin or of answer.
///
/// A set is a bit mask: bit i says that player i is in. A {@link parley.robustness.coalition.SetFunction} gives a
/// number for every set; a {@link parley.robustness.coalition.Flips} gives an answer, which may be undecided.
///
/// Knows no case; imports nothing of Parley. Sources: Shapley1953, ShapleyShubik1954, GrabischRoubens1999,
/// Harsanyi1963, Berge1989, Gunopulos2003, Liffiton2016, Junker2004, AgrawalSrikant1994.
@NullMarked
package parley.robustness.coalition;

import org.jspecify.annotations.NullMarked;
