/// Playing: one trajectory at a time, many side by side.
///
/// A trajectory is a pure function of negotiation, approaches, assumption values, seed and trajectory number.
/// Results are summed per block of trajectories and merged in block order, so threads and batches leave no
/// trace. Tables of worlds that differ in assumptions may share what follows from equal sights
/// ([parley.standing.Common]), which leaves none either. Every trajectory has exactly one fate.
///
/// Imports the case and its standings; experiments import it. Source of its luck: Salmon2011.
@NullMarked
package parley.simulation;

import org.jspecify.annotations.NullMarked;
