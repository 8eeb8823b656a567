/// How a party goes about a negotiation: stages, aspiration and concession, ultimatums, deadlines and posture.
///
/// An approach is data, not code: everything a case can ask for is a field, and what a party may know when it
/// decides is given to it by those who play. Aspiration runs from `open` to `settle`, both in 0..1 on the scale
/// from its floor to the best it believes the other could still accept.
///
/// Imports formulas; knows issues, instruments and parties by name only. Source: Faratin1998.
@NullMarked
package parley.approach;

import org.jspecify.annotations.NullMarked;
