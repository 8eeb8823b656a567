/// Where a conflict would come to rest: the Graph Model for Conflict Resolution.
///
/// A conflict is a set of states, for each party the moves it can make by itself, and for each a ranking of the states
/// with ties. A state is *stable* for a party where every improvement it could move to is deterred by what others could
/// do about it; the concepts differ in what others may do. A state that is stable for everybody is an *equilibrium*.
/// What several parties can do is a *legal sequence* of moves: nobody moves twice in a row.
///
/// Where every state is feasible and every move reversible, moves change only a party's own coordinates and two of the
/// concepts are minima over the others' coordinates; else states and moves are sparse sets.
///
/// Knows no party by name; imports nothing of Parley. Sources: FangHipelKilgour1993, FraserHipel1984, Howard1971,
/// InoharaHipel2008.
@NullMarked
package parley.conflict;

import org.jspecify.annotations.NullMarked;
